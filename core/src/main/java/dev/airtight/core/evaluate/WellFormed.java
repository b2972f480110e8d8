package dev.airtight.core.evaluate;

/** Whether a sequence of UTF-16 units is Unicode text. */
final class WellFormed {

  private WellFormed() {}

  /** Whether every surrogate is part of a pair (Unicode Standard, definition D91). */
  static boolean isWellFormed(String text) {
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        return false;
      }
      index += Character.charCount(codePoint);
    }
    return true;
  }
}
