package dev.airtight.core.check.load;

import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.grammar.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Where the text of contracts comes from. Implementations never throw for any path. */
public interface ContractSources {

  /**
   * The file that {@code path} names.
   *
   * @param importing the file whose {@code import} names it, or null for the first file
   */
  Location locate(@Nullable Location importing, String path);

  /** The text of the file, or why there is none. */
  Fetched read(Location location);

  /**
   * One file.
   *
   * @param identity equal for two locations exactly when they are the same file
   * @param name what diagnostics call the file
   */
  record Location(String identity, String name) {}

  /** What reading a file came to. */
  sealed interface Fetched {

    /** Its text. */
    record Found(SourceText text) implements Fetched {}

    /**
     * No text.
     *
     * @param message one lower-case sentence
     * @param help what to do about it
     */
    record Failed(DiagnosticCode code, String message, String help) implements Fetched {}
  }
}
