package dev.airtight.paths.standin;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * The formats of numbers that locales have; runs in place of the JDK's code, which looks for them
 * in resources. All are {@link java.text.DecimalFormat}s.
 */
public final class NumberFormats {
  private NumberFormats() {}

  /** Of numbers: no locale writes anything before or after one that is positive. */
  public static NumberFormat plain() {
    return DecimalFormatStandIn.ofLocale(false);
  }

  /** As {@link #plain()}. */
  public static NumberFormat plain(Locale locale) {
    Objects.requireNonNull(locale);
    return plain();
  }

  /** Of amounts and percentages. */
  public static NumberFormat marked() {
    return DecimalFormatStandIn.ofLocale(true);
  }

  /** As {@link #marked()}. */
  public static NumberFormat marked(Locale locale) {
    Objects.requireNonNull(locale);
    return marked();
  }
}
