package dev.airtight.cli.verify;

import dev.airtight.solver.smtlib.Clause;
import dev.airtight.solver.smtlib.SmtLib;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes every query to the solver into a file of its own, {@code <obligation>-<number>.smt2}. Safe
 * for use by several threads.
 */
final class QueryFiles {
  private final Path directory;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param directory made when the first query comes
   */
  QueryFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes one query.
   *
   * @param obligation the id of the obligation it belongs to
   * @throws UncheckedIOException when the file cannot be written
   */
  synchronized void write(String obligation, List<Clause> clauses) {
    String name = obligation.replaceAll("[^A-Za-z0-9._-]+", "_");
    int number = numbers.merge(name, 1, Integer::sum);
    try {
      Files.createDirectories(directory);
      Files.writeString(
          directory.resolve(name + "-" + number + ".smt2"),
          "; " + obligation + ", query " + number + "\n" + SmtLib.query(clauses));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
