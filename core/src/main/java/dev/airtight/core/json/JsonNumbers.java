package dev.airtight.core.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What can be asked of exact numbers in time and memory bounded by the length of their text. */
public final class JsonNumbers {

  /** The largest absolute value of a scale; a reader takes numbers beyond it as a problem. */
  public static final int MAXIMUM_EXPONENT = 1_000_000_000;

  static final String EXPONENT_PROBLEM = "a number has an exponent beyond " + MAXIMUM_EXPONENT;

  /** Plain digits of {@code 1e1000000000} would not fit into memory. */
  private static final int LARGEST_PLAIN_SCALE = 1000;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

  private JsonNumbers() {}

  /** Whether a text is a number as JSON writes it (RFC 8259, section 6). */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /**
   * The one text of a number that does not depend on how it was written: plain digits without
   * needless zeros, such as {@code 100} and {@code -0.5}; with an exponent where more than 1000
   * zeros or fractional digits would be needed.
   */
  public static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return Math.abs((long) stripped.scale()) <= LARGEST_PLAIN_SCALE
        ? stripped.toPlainString()
        : stripped.toString();
  }

  /**
   * Whether the number's fractional part is zero (JSON Schema 2020-12, section 4.2.3 and 6.1.1:
   * {@code 1.0} is an integer).
   */
  public static boolean isInteger(BigDecimal value) {
    // Cheap cases first; stripping zeros costs no more than the digits that were written.
    return value.scale() <= 0 || value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }
}
