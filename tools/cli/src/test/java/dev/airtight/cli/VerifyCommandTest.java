package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.cli.report.ObligationReport;
import dev.airtight.cli.report.Verdict;
import dev.airtight.cli.report.VerificationReport;
import dev.airtight.cli.verify.Progress;
import dev.airtight.cli.verify.VerificationRequest;
import dev.airtight.cli.verify.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments, streams and exit statuses; the verdicts are made up. */
class VerifyCommandTest {
  @TempDir Path folder;

  private final List<VerificationRequest> requests = new ArrayList<>();

  @Test
  void theExitStatusFollowsTheVerdicts() {
    assertThat(run(answering(Verdict.PROVED), "--handler", "a.B#c").status()).isZero();
    assertThat(
            run(answering(Verdict.PROVED, Verdict.UNKNOWN, Verdict.REFUTED), "--handler", "a.B#c")
                .status())
        .isEqualTo(1);
    assertThat(run(answering(Verdict.PROVED, Verdict.UNKNOWN), "--handler", "a.B#c").status())
        .isEqualTo(2);
  }

  @Test
  void aBadInputIsReportedOnceAndTheGoodOnesAreStillVerified() throws IOException {
    Path good = Files.writeString(folder.resolve("a.contract"), "");

    CommandRun run =
        run(answering(Verdict.PROVED), good, folder.resolve("missing.contract"), "--json");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "airtight: " + folder.resolve("missing.contract") + ": no such file or directory\n");
    assertThat(run.out())
        .startsWith("{\n  \"verdict\": \"UNKNOWN\",\n  \"errors\": [\n")
        .contains("missing.contract: no such file or directory\"\n  ],")
        .contains("\"PROVED\"");
    assertThat(requests.get(0).contracts()).containsExactly(good);
  }

  @Test
  void problemsOfTheVerifierAreInvalidInput() {
    CommandRun run =
        run(
            (request, progress) ->
                new VerificationReport(
                    List.of(), List.of("a.contract:1:1: error[AT0201]: no"), List.of(), 0),
            "--handler",
            "a.B#c");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("a.contract:1:1: error[AT0201]: no\n");
  }

  @Test
  void withoutAnythingToVerifyItSaysWhy() {
    CommandRun run = run(answering(), folder);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no .contract file in this directory");
    assertThat(requests).isEmpty();
  }

  @Test
  void passesItsOptionsOn() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    run(
        answering(Verdict.PROVED),
        "--handler",
        "a.B#c",
        "--handler",
        "a.B#*",
        "--classes",
        classes,
        "--sources",
        folder,
        "--strict",
        "--smt2",
        folder.resolve("queries"));
    assertThat(requests)
        .containsExactly(
            new VerificationRequest(
                List.of(),
                true,
                List.of(classes),
                List.of(folder),
                List.of("a.B#c", "a.B#*"),
                true,
                folder.resolve("queries")));
  }

  @Test
  void refusesWhatIsNotCovered() {
    assertInvalid("--certify is not available yet", "--certify");
    assertInvalid("unknown decoder 'gson'; known: jackson", "--decoder", "gson");
    assertInvalid("unknown provider 'acme'; known: any", "--provider", "acme");
  }

  @Test
  void showsAnAnswerBeforeTheNextOneIsReady() {
    List<String> shownBefore = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    Verifier slow =
        (request, progress) -> {
          VerificationReport report =
              answering(Verdict.PROVED, Verdict.PROVED).verify(request, Progress.silent());
          for (ObligationReport each : report.obligations()) {
            progress.working(each.id());
            shownBefore.add(out.toString(StandardCharsets.UTF_8));
            progress.answered(each);
          }
          return report;
        };
    Main.run(
        new Console(InputStream.nullInputStream(), stream, stream, false),
        slow,
        "verify",
        "--handler",
        "a.B#c");
    assertThat(shownBefore).containsExactly("", "PROVED   kind         kind:0  (0 ms)\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("kind:1").contains("2 obligations:");
  }

  @Test
  void aPlaceForQueriesThatCannotBeUsedIsInvalid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertInvalid("--smt2 " + file + ": not a directory", "--smt2", file.toString());
    assertInvalid("not a directory", "--smt2", file.resolve("below").toString());
  }

  @Test
  void anErrorOfTheJvmIsStatusFour() {
    Verifier broken =
        (request, progress) -> {
          throw new UnsatisfiedLinkError("no natives");
        };
    CommandRun run = run(broken, "--handler", "a.B#c");
    assertThat(run.status()).isEqualTo(4);
    assertThat(run.err()).contains("internal error: java.lang.UnsatisfiedLinkError: no natives");
  }

  @Test
  void outputThatNobodyTakesIsAnErrorAndNoVerdict() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int unused) throws IOException {
            throw new IOException("no space left");
          }
        };
    int status =
        Main.run(
            new Console(
                InputStream.nullInputStream(),
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false),
            answering(Verdict.REFUTED),
            "verify",
            "--handler",
            "a.B#c");
    assertThat(status).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("airtight: the output could not be written\n");
  }

  @Test
  void refusesArgumentsItDoesNotKnow() {
    assertInvalid("Unknown option: '--jason'", "--jason");
    assertInvalid("Missing required parameter for option '--handler'", "--handler");
  }

  @Test
  void aFaultOfTheProgramIsStatusFourInOneLine() {
    Verifier broken =
        (request, progress) -> {
          throw new IllegalStateException("broken");
        };
    CommandRun run = run(broken, "--handler", "a.B#c");
    assertThat(run.status()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            airtight: internal error: java.lang.IllegalStateException: broken
            this is a bug in airtight; run again with --debug for the stack trace
            """);
    assertThat(run(broken, "--handler", "a.B#c", "--debug").err())
        .contains("\tat dev.airtight.cli");
  }

  private void assertInvalid(String message, String... arguments) {
    CommandRun run = run(answering(), (Object[]) arguments);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
    assertThat(requests).isEmpty();
  }

  private CommandRun run(Verifier verifier, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "verify";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.of(verifier, all);
  }

  private Verifier answering(Verdict... verdicts) {
    return (VerificationRequest request, Progress progress) -> {
      requests.add(request);
      List<ObligationReport> obligations = new ArrayList<>();
      for (Verdict verdict : verdicts) {
        obligations.add(
            new ObligationReport(
                "kind:" + obligations.size(),
                "kind",
                "subject",
                verdict,
                verdict == Verdict.PROVED ? null : "made up",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                0));
      }
      return new VerificationReport(obligations, List.of(), List.of(), 0);
    };
  }
}
