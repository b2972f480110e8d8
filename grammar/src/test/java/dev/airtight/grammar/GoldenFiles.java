package dev.airtight.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.grammar.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Contracts beside what is expected of them. With the system property {@code
 * airtight.golden.update} the expected files are written instead of compared.
 */
final class GoldenFiles {

  private static final Path ROOT = Path.of("src/test/resources/dev/airtight/grammar");

  private GoldenFiles() {}

  /** The contracts of a folder, by name. */
  static List<Path> contracts(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".contract")).sorted().toList();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  static SourceText source(Path contract) {
    return new SourceText(contract.getFileName().toString(), read(contract));
  }

  static void check(Path contract, String extension, String actual) {
    String name = contract.getFileName().toString().replace(".contract", extension);
    Path expected = contract.resolveSibling(name);
    if (Boolean.getBoolean("airtight.golden.update")) {
      write(expected, actual);
    }
    assertThat(actual).as(name).isEqualTo(read(expected));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
