package dev.airtight.verification.report;

import org.jspecify.annotations.Nullable;

/**
 * A line of a contract or of a Java source, or words where no line is to blame.
 *
 * @param file the file's name as it should be shown, or the words; never empty
 * @param line one-based line, 0 where it is not known
 * @param column one-based column, 0 where it is not known
 * @param text the line itself without its line break, where the source is at hand
 * @param note what this place has to do with the verdict
 */
public record Place(
    String file, int line, int column, @Nullable String text, @Nullable String note) {

  /** A place in Java code, as far as class files tell. */
  public static Place ofJava(String file, int line, @Nullable String text) {
    return new Place(file, line, 0, text, null);
  }

  /** A place that no source has a line for. */
  public static Place inWords(String words) {
    return new Place(words, 0, 0, null, null);
  }

  /** {@code file}, {@code file:line} or {@code file:line:column}. */
  public String position() {
    if (line <= 0) {
      return file;
    }
    return column <= 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
