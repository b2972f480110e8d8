package dev.airtight.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.diagnostic.Diagnostic;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourcesTest {

  @TempDir Path folder;

  private CheckResult loadBytes(byte[] bytes) throws IOException {
    Files.write(folder.resolve("a.contract"), bytes);
    return ContractLoader.load(folder, "a.contract");
  }

  private static void assertOneLine(CheckResult result, DiagnosticCode code, String message) {
    assertThat(result.contract()).isNull();
    assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly(code);
    assertThat(DiagnosticRenderer.render(result.diagnostics()))
        .startsWith("a.contract: error[" + code.code() + "]: " + message);
  }

  @Test
  void aMissingFile() {
    CheckResult result = ContractLoader.load(folder, "a.contract");
    assertOneLine(result, DiagnosticCode.FILE_UNREADABLE, "there is no file 'a.contract'");
  }

  @Test
  void aDirectory() throws IOException {
    Files.createDirectory(folder.resolve("a.contract"));
    CheckResult result = ContractLoader.load(folder, "a.contract");
    assertOneLine(result, DiagnosticCode.FILE_IS_DIRECTORY, "'a.contract' is a directory");
  }

  @Test
  void aHugeFile() throws IOException {
    CheckResult result = loadBytes(new byte[10 << 20]);
    assertOneLine(
        result, DiagnosticCode.FILE_TOO_LARGE, "'a.contract' has 10485760 bytes, more than the");
  }

  @Test
  void bytesThatAreNoUtf8() throws IOException {
    CheckResult result = loadBytes(new byte[] {'a', '\n', 'b', (byte) 0xC3, '('});
    assertOneLine(
        result,
        DiagnosticCode.FILE_NOT_UTF8,
        "'a.contract' is not UTF-8: the byte 0xC3 at offset 3 (line 2) does not fit");
  }

  @Test
  void aSequenceThatTheFileCutsOff() throws IOException {
    CheckResult result = loadBytes(new byte[] {'a', (byte) 0xF0, (byte) 0x9F, (byte) 0x98});
    assertOneLine(
        result,
        DiagnosticCode.FILE_NOT_UTF8,
        "'a.contract' is not UTF-8: the byte 0xF0 at offset 1 (line 1) does not fit");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    assertThat(loadBytes("\uFEFFcontract a\n".getBytes("UTF-8")).diagnostics()).isEmpty();
  }

  @Test
  void anEmptyFile() throws IOException {
    CheckResult result = loadBytes(new byte[0]);
    assertOneLine(result, DiagnosticCode.MISSING_CONTRACT_NAME, "");
  }

  @Test
  void pathsThatAreNone() throws IOException {
    CheckResult result =
        loadBytes("contract a\nimport \"a\\u0000b\"\nimport \"\"\n".getBytes("UTF-8"));
    assertThat(result.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.FILE_UNREADABLE, DiagnosticCode.FILE_IS_DIRECTORY);
  }

  @Test
  void importsAreRelativeToTheImportingFile() throws IOException {
    Files.createDirectories(folder.resolve("parts/more"));
    Files.writeString(folder.resolve("parts/b.contract"), "contract b import \"more/c.contract\"");
    Files.writeString(
        folder.resolve("parts/more/c.contract"), "contract c import \"../d.contract\"");
    Files.writeString(folder.resolve("parts/d.contract"), "contract d type D = string");
    CheckResult result =
        loadBytes("contract a import \"parts/b.contract\" record R { d: D }".getBytes("UTF-8"));
    assertThat(result.diagnostics()).isEmpty();
  }

  @Test
  void twoPathsToOneFileAreOneFile() throws IOException {
    Files.createDirectories(folder.resolve("parts"));
    Files.writeString(folder.resolve("b.contract"), "contract b type D = string");
    Files.writeString(folder.resolve("parts/c.contract"), "contract c import \"../b.contract\"");
    CheckResult result =
        loadBytes(
            "contract a import \"b.contract\" import \"parts/c.contract\" record R { d: D }"
                .getBytes("UTF-8"));
    assertThat(result.diagnostics()).isEmpty();
  }
}
