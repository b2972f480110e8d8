package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.Verifier;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
  @TempDir Path folder;

  private static CommandRun run(Object... arguments) {
    return CommandRun.of(Verifier.standard(), arguments);
  }

  @Test
  void whatIsNotThereIsAnInvalidArgument() {
    Path missing = folder.resolve("missing");

    CommandRun run = run("scan", missing);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains(missing + ": no such file or directory");
  }

  @Test
  void aProjectMustBeBuilt() {
    CommandRun run = run("scan", folder);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains(folder + ": no class files", "build the project first");
  }

  @Test
  void classesThatAskNoModelAreNotCalledSafe() throws Exception {
    CommandRun run = run("scan", "--no-build", classes());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no method asks a model");
    assertThat(run.out()).contains("0 found");
  }

  @Test
  void printsADocumentForMachines() throws Exception {
    CommandRun run = run("scan", "--no-build", "--json", classes());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("\"verdict\": \"NOTHING_VERIFIED\"");
  }

  @Test
  void aWrongOptionGetsItsDocument() {
    CommandRun run = run("scan", "--json", "--nothing");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("\"errors\"");
  }

  /** A directory with this class only. */
  private Path classes() throws IOException, URISyntaxException {
    String file = getClass().getName().replace('.', '/') + ".class";
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.copy(
        Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve(file),
        target);
    return folder;
  }
}
