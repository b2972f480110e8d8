package dev.airtight.core.diagnostic;

/**
 * What one code point of a source line becomes on a terminal.
 *
 * @param shown the text to print, never a control character
 * @param width the columns it takes: 0 for combining marks, 2 for wide characters, 1..4 for tabs
 * @param start offset of the code point in the source, in UTF-16 units
 */
record DisplayCell(String shown, int width, int start) {

  private static final int TAB_STOP = 4;

  /** The cell of {@code codePoint} when {@code column} columns stand in front of it. */
  static DisplayCell of(int codePoint, int column, int start) {
    if (codePoint == '\t') {
      int width = TAB_STOP - column % TAB_STOP;
      return new DisplayCell(" ".repeat(width), width, start);
    }
    if (isUnprintable(codePoint)) {
      return new DisplayCell("\uFFFD", 1, start);
    }
    return new DisplayCell(Character.toString(codePoint), width(codePoint), start);
  }

  /** Control and direction characters could rewrite what the reader sees, so they are replaced. */
  private static boolean isUnprintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** The blocks that Unicode's East Asian Width (UAX 11) calls wide, coarsely. */
  private static boolean isWide(int codePoint) {
    return codePoint >= 0x1100
        && (codePoint <= 0x115F
            || (codePoint >= 0x2E80 && codePoint <= 0x303E)
            || (codePoint >= 0x3041 && codePoint <= 0x4DBF)
            || (codePoint >= 0x4E00 && codePoint <= 0xA4CF)
            || (codePoint >= 0xA960 && codePoint <= 0xA97F)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
            || (codePoint >= 0x1F300 && codePoint <= 0x1F64F)
            || (codePoint >= 0x1F680 && codePoint <= 0x1F6FF)
            || (codePoint >= 0x1F900 && codePoint <= 0x1FAFF)
            || (codePoint >= 0x20000 && codePoint <= 0x3FFFD));
  }
}
