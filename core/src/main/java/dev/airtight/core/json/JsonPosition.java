package dev.airtight.core.json;

/**
 * A place in a JSON text.
 *
 * @param line from 1; lines end with LF, CR or CR LF
 * @param column from 1, in UTF-16 units
 */
public record JsonPosition(int line, int column) {

  /** The place of the unit at an offset, or of the end. */
  public static JsonPosition of(String text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int index = 0; index < offset; index++) {
      char unit = text.charAt(index);
      boolean firstOfTwo =
          unit == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n';
      if (unit == '\n' || unit == '\r' && !firstOfTwo) {
        line++;
        lineStart = index + 1;
      }
    }
    return new JsonPosition(line, offset - lineStart + 1);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
