package dev.airtight.grammar.source;

import java.util.Arrays;

/**
 * The text of one contract file and the name to show for it. Lines end with {@code \n}, {@code
 * \r\n} or {@code \r}. Two texts are equal if their names and their contents are.
 */
public final class SourceText {

  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * @param name how messages call the file, for example a path relative to the project
   * @param text the whole content
   */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Length in UTF-16 units. */
  public int length() {
    return text.length();
  }

  /** The piece of text a span covers. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The span of the whole text. */
  public Span span() {
    return new Span(0, text.length());
  }

  /**
   * Line and column of an offset.
   *
   * @param offset 0 to {@link #length()}
   */
  public Position position(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException("offset " + offset + " of " + text.length());
    }
    int line = lineIndex(offset);
    return new Position(line + 1, text.codePointCount(lineStarts[line], offset) + 1);
  }

  /**
   * Offset of a line's first unit.
   *
   * @param line from 1; a text that ends with a line terminator has an empty last line
   */
  public int lineStart(int line) {
    return lineStarts[checkedLine(line)];
  }

  /**
   * A line without its terminator.
   *
   * @param line from 1; a text that ends with a line terminator has an empty last line
   */
  public String line(int line) {
    int index = checkedLine(line);
    int start = lineStarts[index];
    int end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length();
    while (end > start && isTerminator(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether there is no line break between the end of one span and the start of a later one. */
  public boolean isOnOneLine(Span before, Span after) {
    return lineIndex(before.end()) == lineIndex(after.start());
  }

  private int checkedLine(int line) {
    if (line < 1 || line > lineStarts.length) {
      throw new IndexOutOfBoundsException("line " + line + " of " + lineStarts.length);
    }
    return line - 1;
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\n'
          || (unit == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean isTerminator(char unit) {
    return unit == '\n' || unit == '\r';
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText that && name.equals(that.name) && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + text.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
