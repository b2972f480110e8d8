package dev.airtight.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.load.FileSources;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contracts beside the diagnostics they yield. {@code -Dairtight.regenerate=true} writes the
 * expected files anew; read the difference before committing it.
 */
class GoldenFilesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir static Path folder;

  @ParameterizedTest
  @MethodSource("contracts")
  void yieldsWhatIsExpected(String name) throws IOException {
    Path root = folder();
    CheckResult result = ContractLoader.load(root, name + ".contract");
    String rendered = DiagnosticRenderer.render(result.diagnostics());
    Path expected = GOLDEN.resolve(name + ".expected");
    if (Boolean.getBoolean("airtight.regenerate")) {
      Files.writeString(expected, rendered);
    }
    assertThat(rendered).isEqualTo(Files.readString(expected));
    assertThat(rendered).contains("[" + name.substring(0, 6) + "]");
    assertThat(result.contract() == null)
        .isEqualTo(result.diagnostics().stream().anyMatch(each -> each.isError()));
  }

  @Test
  void everyCodeHasOne() throws IOException {
    List<String> names = contracts().toList();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      assertThat(names).as(code.code()).anyMatch(name -> name.startsWith(code.code()));
    }
  }

  static Stream<String> contracts() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".contract"))
          .map(name -> name.substring(0, name.length() - ".contract".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** A copy with the files that should not lie in a repository. */
  private static Path folder() throws IOException {
    Path parts = folder.resolve("parts");
    if (!Files.exists(parts)) {
      try (Stream<Path> files = Files.walk(GOLDEN)) {
        for (Path file : files.toList()) {
          Path copy = folder.resolve(GOLDEN.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
          } else {
            Files.copy(file, copy);
          }
        }
      }
      Files.writeString(parts.resolve("large.contract"), " ".repeat(FileSources.MOST_BYTES + 1));
      Files.write(
          parts.resolve("latin1.contract"),
          "contract latin1\n\nenum Word { caf = \"café\" }\n"
              .getBytes(StandardCharsets.ISO_8859_1));
    }
    return folder;
  }
}
