package dev.airtight.core.pattern;

import org.jspecify.annotations.Nullable;

/** The text of a pattern while it is parsed, with what groups and classes have in common. */
final class PatternText {

  static final String SYNTAX = "\\^$.|?*+()[]{}/";

  private final String text;
  private int offset;

  PatternText(String text) {
    this.text = text;
  }

  int offset() {
    return offset;
  }

  boolean atEnd() {
    return offset == text.length();
  }

  /** The next unit, or NUL at the end, where no caller expects a NUL. */
  char peek() {
    return atEnd() ? '\0' : text.charAt(offset);
  }

  boolean at(String expected) {
    return text.startsWith(expected, offset);
  }

  boolean take(String expected) {
    boolean there = at(expected);
    if (there) {
      offset += expected.length();
    }
    return there;
  }

  /** The next code point as it stands. */
  int takeCodePoint() throws PatternException {
    int codePoint = text.codePointAt(offset);
    if (Character.charCount(codePoint) == 1 && Character.isSurrogate((char) codePoint)) {
      throw problem("an unpaired surrogate matches no text");
    }
    offset += Character.charCount(codePoint);
    return codePoint;
  }

  /** The set that {@code \\d} and its like stand for, or null when there is none of them here. */
  @Nullable CodePointSet takeNamedSet() {
    char letter = offset + 1 < text.length() && at("\\") ? text.charAt(offset + 1) : '\0';
    CodePointSet named = CharacterClasses.named(letter);
    if (named != null) {
      offset += 2;
    }
    return named;
  }

  /** The one code point that an escape stands for; at its backslash. */
  int takeEscape() throws PatternException {
    int start = offset;
    offset++;
    if (atEnd()) {
      throw new PatternException(start, "a backslash at the end escapes nothing");
    }
    char letter = text.charAt(offset++);
    switch (letter) {
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        return takeUnicode(start);
      default:
        if (letter == '-' || SYNTAX.indexOf(letter) >= 0) {
          return letter;
        }
        throw new PatternException(
            start, Character.isDigit(letter) ? "back-references are not supported" : unknown());
    }
  }

  private static String unknown() {
    return "this escape is unknown; only \\d \\w \\s, \\D \\W \\S, \\n \\r \\t, \\uXXXX,"
        + " \\u{X...} and escaped syntax characters are";
  }

  private int takeUnicode(int start) throws PatternException {
    boolean braces = take("{");
    int digitsStart = offset;
    while (!atEnd() && Character.digit(peek(), 16) >= 0 && peek() < 128) {
      if (!braces && offset - digitsStart == 4) {
        break;
      }
      offset++;
    }
    String digits = text.substring(digitsStart, offset);
    boolean complete = braces ? !digits.isEmpty() && take("}") : digits.length() == 4;
    if (!complete) {
      throw new PatternException(start, "write \\u with four hexadecimal digits, or \\u{...}");
    }
    // Leading zeros are allowed; more than six other digits are beyond Unicode anyway.
    String significant = digits.replaceFirst("^0+", "");
    int codePoint =
        significant.isEmpty()
            ? 0
            : significant.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(significant, 16);
    if (codePoint > Character.MAX_CODE_POINT) {
      throw new PatternException(start, "there is no such code point");
    }
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      throw new PatternException(
          start, "a surrogate matches no text; write the whole code point as \\u{...}");
    }
    return codePoint;
  }

  /** A decimal number of at most four digits, or -1 when there is no digit. */
  int takeCount() throws PatternException {
    int start = offset;
    while (peek() >= '0' && peek() <= '9') {
      offset++;
    }
    if (offset == start) {
      return -1;
    }
    String digits = text.substring(start, offset).replaceFirst("^0+(?=.)", "");
    if (digits.length() > 4 || Integer.parseInt(digits) > PatternParser.MAXIMUM_COUNT) {
      throw new PatternException(start, "a count is larger than " + PatternParser.MAXIMUM_COUNT);
    }
    return Integer.parseInt(digits);
  }

  PatternException problem(String message) {
    return new PatternException(offset, message);
  }
}
