package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.Verifier;
import dev.airtight.verification.report.VerificationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final Verifier NONE =
      (inputs, options, listener) ->
          new VerificationReport(List.of(), List.of(), List.of(), false, 0, 0);

  @TempDir Path folder;
  private Path contract = Path.of("");

  @BeforeEach
  void writeContract() throws IOException {
    contract =
        Files.writeString(
            folder.resolve("a.contract"),
            """
            contract a

            record R {
              x: int in 0..9
              y?: string

              require present(y) implies x > 3
            }
            """);
  }

  @Test
  void saysSoWhenAValueConforms() throws IOException {
    Path value = Files.writeString(folder.resolve("v.json"), "{\"x\": 4, \"y\": \"\"}");
    assertThat(run(contract, "R", value))
        .isEqualTo(new CommandRun(0, value + " conforms to R\n", ""));
  }

  @Test
  void showsEveryViolationAndItsClause() throws IOException {
    Path value = Files.writeString(folder.resolve("v.json"), "{\"x\": 10, \"z\": 1}");

    CommandRun run = run(contract, "R", value);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(value + ": /x: ")
        .contains("  " + contract + ":4:10: x: int in 0..9")
        .contains(value + ": /z: ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    Path value = Files.writeString(folder.resolve("v.json"), "{\"x\": }");
    Path wrong = Files.writeString(folder.resolve("w.contract"), "contract w record R { x: it }");
    assertInvalid(
        run(contract, "R", value), "v.json:1:7: expected a value after the ':', found '}'");
    assertInvalid(run(contract, "S", value), "has no type 'S'; it has R");
    Path asking =
        Files.writeString(
            folder.resolve("p.contract"),
            "contract p prompt q() returns int { user \"\"\"a\"\"\" }");
    assertInvalid(run(asking, "q", value), "'q' is a prompt of " + asking + ", not a type");
    assertInvalid(run(contract, "R", folder.resolve("none.json")), "none.json: no such file");
    assertInvalid(run(contract, "R", folder), "is a directory");
    Path bytes = Files.write(folder.resolve("b.json"), new byte[] {'{', '\n', (byte) 0xFF});
    assertInvalid(
        run(contract, "R", bytes),
        bytes + ": not UTF-8: the byte 0xFF at offset 2 (line 2) does not fit");
    assertInvalid(run(wrong, "R", value), "error[AT0");
    assertInvalid(run(folder.resolve("none"), "R", value), "AT0101");
    assertInvalid(run(contract, "R"), "Missing required parameter: 'FILE.json'");
  }

  @Test
  void aDashIsStandardInput() {
    assertThat(reading("{\"x\": 4}"))
        .isEqualTo(new CommandRun(0, "standard input conforms to R\n", ""));
    CommandRun wrong = reading("{\"x\": 10}");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.out()).startsWith("standard input: /x: ");
    assertInvalid(reading("{"), "airtight: standard input:1:2: the text ends before the object");
    assertInvalid(reading(""), "airtight: standard input:1:1: there is no value");
    assertInvalid(
        CommandRun.reading(new byte[] {(byte) 0x80}, NONE, "check", contract, "R", "-"),
        "standard input: not UTF-8: the byte 0x80 at offset 0 (line 1) does not fit");
  }

  private CommandRun reading(String in) {
    return CommandRun.reading(
        in.getBytes(StandardCharsets.UTF_8), NONE, "check", contract, "R", "-");
  }

  private static void assertInvalid(CommandRun run, String message) {
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  private static CommandRun run(Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.of(NONE, all);
  }
}
