package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.report.VerificationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final String UNTIDY = "contract a\n\nrecord   R {\n x :int\n}\n";
  private static final String TIDY = "contract a\n\nrecord R {\n  x: int\n}\n";

  @TempDir Path folder;

  @Test
  void printsTheLayout() throws IOException {
    Path file = Files.writeString(folder.resolve("a.contract"), UNTIDY);
    assertThat(run(file)).isEqualTo(new CommandRun(0, TIDY, ""));
    assertThat(file).hasContent(UNTIDY);
  }

  @Test
  void writesFilesOfADirectory() throws IOException {
    Path first = Files.writeString(folder.resolve("a.contract"), UNTIDY);
    Path second = Files.writeString(folder.resolve("b.contract"), TIDY);
    assertThat(run("--write", folder)).isEqualTo(new CommandRun(0, "", ""));
    assertThat(first).hasContent(TIDY);
    assertThat(second).hasContent(TIDY);
    assertThat(folder).isDirectoryNotContaining("glob:**/*.new");
  }

  @Test
  void checksWithoutWriting() throws IOException {
    Path untidy = Files.writeString(folder.resolve("a.contract"), UNTIDY);
    Path tidy = Files.writeString(folder.resolve("b.contract"), TIDY);
    assertThat(run("--check", untidy, tidy)).isEqualTo(new CommandRun(1, untidy + "\n", ""));
    assertThat(run("--check", tidy)).isEqualTo(new CommandRun(0, "", ""));
    assertThat(run("--check", "--write", tidy).status()).isEqualTo(3);
  }

  @Test
  void reportsEveryBadFileAndStillWritesTheGoodOne() throws IOException {
    Path wrong = Files.writeString(folder.resolve("a.contract"), "contract a record {");
    Path bytes =
        Files.write(
            folder.resolve("b.contract"), "contract b\né".getBytes(StandardCharsets.ISO_8859_1));
    Path good = Files.writeString(folder.resolve("c.contract"), UNTIDY);

    CommandRun run = run("-w", wrong, bytes, good, folder.resolve("d.contract"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains(wrong + ":1:19: error[AT02")
        .contains(bytes + ": not UTF-8: the byte 0xE9 at offset 11 (line 2) does not fit")
        .contains("d.contract: no such file or directory");
    assertThat(good).hasContent(TIDY);
    assertThat(wrong).hasContent("contract a record {");
  }

  @Test
  void aFolderWithoutContractsIsNoGoodArgument() {
    CommandRun run = run("--check", folder);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains(folder + ": no .contract file in this directory");
  }

  private static CommandRun run(Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "format";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.of(
        (inputs, options, listener) ->
            new VerificationReport(List.of(), List.of(), List.of(), false, 0, 0),
        all);
  }
}
