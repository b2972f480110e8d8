package dev.airtight.solver.term;

import java.math.BigInteger;

/** The meaning of functions of texts on values. */
public final class TextFunctions {
  private TextFunctions() {}

  /** The value of {@link IntTerm.ParsedInteger}. */
  public static BigInteger parsedInteger(String text) {
    return isNumeral(text) ? new BigInteger(asciiNumeral(text)) : BigInteger.ZERO;
  }

  /** Whether the text is an optional sign and at least one digit; of any size. */
  public static boolean isNumeral(String text) {
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 10) < 0) {
        return false;
      }
    }
    return text.length() > start;
  }

  private static String asciiNumeral(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      int digit = Character.digit(unit, 10);
      ascii.append(digit < 0 ? unit : Character.forDigit(digit, 10));
    }
    return ascii.toString();
  }

  /** The value of {@link IntTerm.CodePointCount}. */
  public static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
