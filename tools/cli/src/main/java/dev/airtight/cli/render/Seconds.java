package dev.airtight.cli.render;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Times as people read them. Formatters of the JDK would take longer than the rest of a report. */
final class Seconds {
  private static final int MILLIS = 3;

  private Seconds() {}

  /** Seconds with one digit behind the point. */
  static String ofMillis(long millis) {
    return BigDecimal.valueOf(millis, MILLIS).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
