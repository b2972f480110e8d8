package dev.airtight.verification.internal.query;

import dev.airtight.solver.smtlib.Assertion;
import dev.airtight.solver.smtlib.SmtLib;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes every query to the solver into a file of its own, {@code <obligation>-<number>.smt2}. Safe
 * for use by several threads.
 */
public final class QueryFiles {
  private final Path directory;
  private final Map<String, Integer> numbers = new HashMap<>();
  private @Nullable String failure;

  /**
   * @param directory made when the first query comes
   */
  public QueryFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes one query. What goes wrong here is no reason to leave the obligation unanswered; {@link
   * #failure()} tells it at the end.
   *
   * @param obligation the id of the obligation it belongs to
   */
  public synchronized void write(String obligation, List<Assertion> clauses) {
    String name = obligation.replaceAll("[^A-Za-z0-9._-]+", "_");
    int number = numbers.merge(name, 1, Integer::sum);
    try {
      Files.createDirectories(directory);
      Files.writeString(
          directory.resolve(name + "-" + number + ".smt2"),
          "; " + obligation + ", query " + number + "\n" + SmtLib.query(clauses));
    } catch (IOException unwritable) {
      if (failure == null) {
        failure = directory + ": queries cannot be written: " + unwritable.getMessage();
      }
    }
  }

  /** Why some query could not be written, in one line; empty when all were. */
  public synchronized Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
