package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be verified is said, and what can be is verified all the same. */
class BadInputTest {
  private static final String GOOD = "contract good\n\nrecord R {\n  x: int in 0..9\n}\n";
  private static final String SAMPLE = "dev.airtight.cli.handlers.Sample";
  private static final Path CLASSES = Path.of("target", "test-classes");

  @TempDir Path folder;

  @Test
  void everyBadContractIsReportedAndTheGoodOneVerified() throws IOException {
    Path good = write("good.contract", GOOD);
    Path wrong = write("wrong.contract", "contract wrong\n\nrecord R {\n  x: Itn\n}\n");
    Path cycle = write("cycle.contract", "contract cycle\n\nimport \"cycle.contract\"\n");
    Path bytes = Files.write(folder.resolve("bytes.contract"), new byte[] {'c', (byte) 0xE9});
    Path large = Files.write(folder.resolve("large.contract"), new byte[10 << 20]);

    CommandRun run = verify(good, wrong, cycle, bytes, large, folder.resolve("none.contract"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("good/R#satisfiable");
    assertThat(run.err())
        .contains("wrong.contract:4:6: error[AT0301]")
        .contains("AT0105")
        .contains("AT0104")
        .contains("AT0103")
        .contains("none.contract: no such file or directory");
  }

  @Test
  void aBadPathIsReportedOnceAndTheGoodOnesAreStillVerified() throws IOException {
    Path good = write("a.contract", GOOD);
    CommandRun run = verify(good, folder.resolve("missing.contract"), "--json");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("no handlers verified")
        .endsWith("\n" + folder.resolve("missing.contract") + ": no such file or directory\n");
    assertThat(run.out())
        .startsWith("{\n  \"verdict\": \"UNKNOWN\",\n  \"errors\": [\n")
        .contains("missing.contract: no such file or directory\"\n  ],")
        .contains("\"PROVED\"");
  }

  @Test
  void withoutAnythingToVerifyItSaysWhy() {
    CommandRun run = verify(folder);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo(folder + ": no .contract file in this directory\n");
  }

  @Test
  void aDirectoryMayBeEmptyWhereThatIsAllowed() {
    CommandRun run = verify(folder, "--allow-empty", "--json");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"verdict\": \"PROVED\"", "\"errors\": []");
    assertThat(verify(folder.resolve("missing"), "--allow-empty").status()).isEqualTo(3);
  }

  @Test
  void aDirectoryMayBeGivenForTheClassFilesOfAHandlerAlone() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("target/classes"));
    assertThat(verify(folder, "--handler", "app.Missing#method").err())
        .isEqualTo(
            "--handler: no class app.Missing on the class path;"
                + " add the jar or directory that has it\n");
    Files.delete(classes);
    assertThat(verify(folder, "--handler", "app.Missing#method").err())
        .startsWith(folder + ": no .contract file in this directory\n");
  }

  @Test
  void whatHandlersCallBesidesIsNotSearched() throws IOException {
    Path contract = write("good.contract", GOOD);
    CommandRun run = verify(contract, "--classpath", CLASSES, "--handler", SAMPLE + "#half");
    assertThat(run.status()).isEqualTo(1);
    assertThat(verify(contract, "--classpath", CLASSES).err())
        .startsWith("no handlers verified: no class files");
  }

  @Test
  void aMisspeltHandlerGetsTheNearestName() {
    CommandRun run = verify("--classes", CLASSES, "--handler", SAMPLE + "#plian");
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                3,
                "",
                "--handler: class "
                    + SAMPLE
                    + " (Sample.java) declares no method plian; did you mean plain?\n"));
  }

  @Test
  void anAnnotationThatNamesNoContractIsAnErrorWhereAllContractsAreGiven() throws IOException {
    write("good.contract", GOOD);
    CommandRun run = verify(folder, "--classes", CLASSES);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("handler " + SAMPLE + "#annotated (Sample.java:")
        .contains("): there is no valid contract sample");
  }

  @Test
  void handlersOfContractsThatWereNotChosenAreLeftOutAndSaidSo() throws IOException {
    CommandRun run = verify(write("good.contract", GOOD), "--classes", CLASSES);
    assertThat(run.status()).isZero();
    assertThat(run.err()).startsWith("not verified: handlers of contracts").contains("(sample)");
  }

  @Test
  void aTypeThatDoesNotFitNamesThePlaceOnBothSides() throws IOException {
    Path contract = write("sample.contract", "contract sample\n\ntype Value = int\n");
    CommandRun run = verify(contract, "--classes", CLASSES, "--handler", SAMPLE + "#wrongType");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("parameter").contains("wrongType").contains("sample.contract:3");
  }

  @Test
  void saysThatNoHandlerWasVerified() throws IOException {
    Path contract = write("good.contract", GOOD);
    assertThat(verify(contract).err()).startsWith("no handlers verified: no class files");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    CommandRun run = verify(contract, "--classes", empty);
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "no handlers verified: no method in "
                + empty
                + " is annotated with @Handles or @Prompt (or name one with --handler)\n");
  }

  @Test
  void saysThatAContractOrAnAnnotationIsNotUsed() throws IOException {
    Path contract = write("good.contract", GOOD);
    assertThat(verify(contract, "--classes", CLASSES, "--handler", SAMPLE + "#half").err())
        .contains(SAMPLE + "#half (Sample.java:")
        .contains("): it has no @Handles, so no contract is used");
    assertThat(verify("--classes", CLASSES, "--handler", SAMPLE + "#annotated").err())
        .contains("@Handles(\"sample/Value\") is not used");
  }

  @Test
  void writesTheQueriesOfHandlersAndContracts() throws IOException {
    Path queries = folder.resolve("queries");
    Path contract =
        write("good.contract", GOOD.replace("}", "  y: int\n\n  require x > 3 implies y > x\n}"));
    CommandRun run =
        verify(contract, "--classes", CLASSES, "--handler", SAMPLE + "#half", "--smt2", queries);
    assertThat(run.status()).isEqualTo(1);
    assertThat(queries)
        .isDirectoryContaining("glob:**/good_R_requirement_1-1.smt2")
        .isDirectoryContaining("glob:**" + SAMPLE + "_half-1.smt2");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static CommandRun verify(Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "verify";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.of(Verifier.standard(), all);
  }
}
