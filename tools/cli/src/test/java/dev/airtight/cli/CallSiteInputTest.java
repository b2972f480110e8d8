package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of call sites and models that are annotated with a prompt. */
class CallSiteInputTest {
  private static final String SITE = "dev.airtight.cli.handlers.Site";
  private static final String CONTRACT =
      """
      contract sample

      type Value = int in 0..9

      prompt ask(question: string length 1..9) returns Value {
        user \"""${question}\"""
      }

      record Pair {
        low: Value
        high: Value

        require low < high
      }
      """;

  @TempDir private Path folder;

  @Test
  void whatDoesNotFitIsSaidWithThePlacesOnBothSides() throws IOException {
    CommandRun run = verify("--json");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("model " + SITE + "$Model#misfit", "result has type java.util.List")
        .contains("model " + SITE + "$Model#noPrompt", "sample/Value is a type (", "; there is ask")
        .contains("model " + SITE + "$Model#nothing", "no answer comes of it")
        .contains("call site " + SITE + "#wrongArgument", "parameter question has type int")
        .contains("ask.question is a string", "sample.contract:5")
        .contains("call site " + SITE + "#misspelt", "did you mean ask?")
        .contains(SITE + "#both", "has @Handles and @Prompt")
        .contains("call site " + SITE + "#never", "asks no model that is known here");
  }

  @Test
  void aCallSiteIsVerifiedUnderItsContract() throws IOException {
    CommandRun run = verify("--json", "--handler", SITE + "#asks");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("\"deployment\": \"contract\"")
        .contains("\"exception\": \"java.lang.ArithmeticException\"")
        .contains("\"witness\": 0,", "\"cause\": \"answer\"");
  }

  @Test
  void aCallSiteIsVerifiedUnderAnyTextWhereThatIsAskedFor() throws IOException {
    CommandRun run = verify("--deployment", "text", "--handler", SITE + "#asks");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("handler      " + SITE + "#asks under text  (")
        .contains("throws     java.lang.ArithmeticException");
    assertThat(CommandRun.of(Verifier.standard(), "verify", "--deployment", "txt").err())
        .contains("--deployment txt: is none of text, schema, contract and all");
  }

  @Test
  void underAllDeploymentsItReadsAsOneLine() throws IOException {
    CommandRun run = verify("--deployment", "all", "--handler", SITE + "#mayDivide");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("PROVED   handler      " + SITE + "#mayDivide  (")
        .contains("REFUTED  handler      " + SITE + "#mayDivide under text  (")
        .contains("witness    10")
        .contains("What models may answer:\n  - " + SITE + "#mayDivide: safe behind the contract; ")
        .containsPattern("; raw text breaks it: 10 \\(ArithmeticException at Site.java:\\d+\\)\n");
  }

  @Test
  void withoutAGuardAHandlerTakesWhatTheSchemaOrTheDecoderLetsThrough() throws IOException {
    CommandRun run = verify("--deployment", "all", "--handler", SITE + "#gap");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "#gap: safe behind the contract; a conforming answer to your own schema breaks it: {")
        .containsPattern(
            "; raw text breaks it: null \\(NullPointerException at Site.java:\\d+\\)\n")
        .doesNotContain("while decoding");
  }

  @Test
  void whatADecoderMakesOfNoTextDoesNotGetToAHandler() throws IOException {
    CommandRun run = verify("--deployment", "text", "--json", "--handler", SITE + "#whole");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"deployment\": \"text\"", "texts without unpaired surrogates");
  }

  @Test
  void aScanVerifiesBoundCallSitesUnderTheirContract() throws IOException {
    verify("--handler", SITE + "#asks");
    CommandRun run =
        CommandRun.of(
            Verifier.standard(),
            "scan",
            folder,
            "--no-build",
            "--contracts",
            folder.resolve("sample.contract"));

    assertThat(run.out()).startsWith("contract   schema     text       call site or entry point\n");
    assertThat(run.out()).contains(SITE + "#mayDivide");
  }

  @Test
  void aHandlerOfAPromptTakesItsArguments() throws IOException {
    CommandRun run = verify("--json", "--handler", SITE + "#answered");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  private CommandRun verify(String... options) throws IOException {
    Path contract = Files.writeString(folder.resolve("sample.contract"), CONTRACT);
    Path classes = Path.of("target", "test-classes");
    Path only = Files.createDirectories(folder.resolve("dev/airtight/cli/handlers"));
    for (String name : new String[] {"Site.class", "Site$Model.class", "Site$Pair.class"}) {
      Files.copy(classes.resolve("dev/airtight/cli/handlers").resolve(name), only.resolve(name));
    }
    Object[] arguments = new Object[options.length + 4];
    arguments[0] = "verify";
    arguments[1] = contract;
    arguments[2] = "--classes";
    arguments[3] = folder;
    System.arraycopy(options, 0, arguments, 4, options.length);
    return CommandRun.of(Verifier.standard(), arguments);
  }
}
