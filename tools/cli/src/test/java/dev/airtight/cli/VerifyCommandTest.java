package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.cli.render.Style;
import dev.airtight.verification.CodeOptions;
import dev.airtight.verification.VerificationInputs;
import dev.airtight.verification.VerificationListener;
import dev.airtight.verification.VerificationOptions;
import dev.airtight.verification.Verifier;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.io.ByteArrayOutputStream;
import java.io.File;
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

  private final List<VerificationInputs> requests = new ArrayList<>();
  private final List<VerificationOptions> chosen = new ArrayList<>();

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
  void problemsOfTheVerifierAreInvalidInput() {
    CommandRun run =
        run(
            (inputs, options, listener) ->
                new VerificationReport(
                    List.of(),
                    List.of("a.contract:1:1: error[AT0201]: no"),
                    List.of(),
                    false,
                    0,
                    0),
            "--handler",
            "a.B#c");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("a.contract:1:1: error[AT0201]: no\n");
  }

  @Test
  void passesItsOptionsOn() {
    run(
        answering(Verdict.PROVED),
        "one.contract",
        "--handler",
        "a.B#c",
        "--handler",
        "a.B#*",
        "--classes",
        "x" + File.pathSeparator + "y.jar",
        "--classes",
        "z",
        "--classpath",
        "p.jar" + File.pathSeparator + "q.jar",
        "--sources",
        folder,
        "--strict",
        "--deployment",
        "schema",
        "--allow-empty",
        "--smt2",
        folder.resolve("queries"),
        "--resolve",
        "--opaque",
        "a.b",
        "--no-merge",
        "--no-loop-facts",
        "--extensions",
        "x.jar" + File.pathSeparator + "y.jar",
        "--write-tests",
        folder.resolve("tests"));
    assertThat(requests)
        .containsExactly(
            new VerificationInputs(
                List.of(Path.of("one.contract")),
                List.of(Path.of("x"), Path.of("y.jar"), Path.of("z")),
                List.of(Path.of("p.jar"), Path.of("q.jar")),
                List.of(folder),
                List.of("a.B#c", "a.B#*")));
    assertThat(chosen)
        .containsExactly(
            new VerificationOptions(
                true,
                "schema",
                new CodeOptions(
                    true,
                    List.of("a.b"),
                    false,
                    false,
                    List.of(Path.of("x.jar"), Path.of("y.jar"))),
                true,
                folder.resolve("queries"),
                folder.resolve("tests"),
                null));
  }

  @Test
  void withoutPathAndHandlerTheCurrentDirectoryIsMeant() {
    run(answering(Verdict.PROVED));
    run(answering(Verdict.PROVED), "--handler", "a.B#c");
    assertThat(requests)
        .extracting(VerificationInputs::paths)
        .containsExactly(List.of(Path.of(".")), List.of());
  }

  @Test
  void nothingVerifiedIsNotProved() {
    CommandRun run = run(answering(), "--json");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("\"verdict\": \"NOTHING_VERIFIED\"");
    assertThat(run(answering()).status()).isEqualTo(2);
    CommandRun allowed = run(answering(), "--json", "--allow-empty");
    assertThat(allowed.status()).isZero();
    assertThat(allowed.out()).contains("\"verdict\": \"PROVED\"");
  }

  @Test
  void aDocumentIsPrintedWhateverHappens() {
    Verifier broken =
        (inputs, options, listener) -> {
          answering(Verdict.REFUTED)
              .verify(inputs, options, VerificationListener.SILENT)
              .obligations()
              .forEach(listener::answered);
          throw new IllegalStateException("broken");
        };
    CommandRun internal = run(broken, "--json");
    assertThat(internal.status()).isEqualTo(4);
    assertThat(internal.out())
        .startsWith(
            """
            {
              "verdict": "REFUTED",
              "errors": [
                "internal error: java.lang.IllegalStateException: broken"
              ],
              "warnings": [],
              "sites": [],
              "obligations": [
                {
                  "id": "kind:0",
            """);
    assertThat(run(broken, "--json-lines").out().lines().skip(1))
        .containsExactly(
            "{\"verdict\":\"REFUTED\",\"errors\":[\"internal error:"
                + " java.lang.IllegalStateException: broken\"],\"warnings\":[],\"sites\":[]}");
    CommandRun unknown = run(answering(), "--json", "--jason");
    assertThat(unknown.status()).isEqualTo(3);
    assertThat(unknown.out())
        .contains("\"verdict\": \"NOTHING_VERIFIED\"", "Unknown option: '--jason'");
    CommandRun unusable = run(answering(), "--json", "--smt2", Path.of("pom.xml", "below"));
    assertThat(unusable.status()).isEqualTo(3);
    assertThat(unusable.out()).contains("below: not a directory and cannot be made");
    CommandRun both = run(answering(), "--json", "--json-lines");
    assertThat(both.status()).isEqualTo(3);
    assertThat(both.out()).contains("exclude each other");
  }

  @Test
  void jsonLinesPrintsEachObligationWhenItIsKnown() {
    List<String> shownBefore = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Main.run(
        console(out), watched(out, shownBefore), "verify", "--handler", "a.B#c", "--json-lines");
    assertThat(shownBefore).hasSize(2).first().isEqualTo("");
    assertThat(shownBefore.get(1)).startsWith("{\"id\":\"kind:0\"").endsWith("}\n");
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
  }

  @Test
  void showsAnAnswerBeforeTheNextOneIsReady() {
    List<String> shownBefore = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Main.run(console(out), watched(out, shownBefore), "verify", "--handler", "a.B#c");
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
        (inputs, options, listener) -> {
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
                0,
                Style.PLAIN),
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
        (inputs, options, listener) -> {
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

  private static Console console(ByteArrayOutputStream out) {
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    return new Console(InputStream.nullInputStream(), stream, stream, 0, Style.PLAIN);
  }

  /** Answers two obligations and notes what was shown before each of them. */
  private Verifier watched(ByteArrayOutputStream out, List<String> shownBefore) {
    return (inputs, options, listener) -> {
      VerificationReport report =
          answering(Verdict.PROVED, Verdict.PROVED)
              .verify(inputs, options, VerificationListener.SILENT);
      for (ObligationReport each : report.obligations()) {
        listener.working(each.id());
        shownBefore.add(out.toString(StandardCharsets.UTF_8));
        listener.answered(each);
      }
      return report;
    };
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
    return (inputs, options, listener) -> {
      requests.add(inputs);
      chosen.add(options);
      List<ObligationReport> obligations = new ArrayList<>();
      for (Verdict verdict : verdicts) {
        obligations.add(
            new ObligationReport(
                "kind:" + obligations.size(),
                "kind",
                "subject",
                null,
                verdict,
                verdict == Verdict.PROVED ? null : "made up",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                0));
      }
      return new VerificationReport(obligations, List.of(), List.of(), options.allowEmpty(), 0, 0);
    };
  }
}
