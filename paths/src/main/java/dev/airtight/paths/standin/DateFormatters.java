package dev.airtight.paths.standin;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Makes formatters of dates; runs in place of the JDK's code, which asks for a locale. */
public final class DateFormatters {
  private DateFormatters() {}

  /**
   * As {@link DateTimeFormatter#ofPattern(String)}, of a pattern that is the same in any locale.
   */
  public static DateTimeFormatter ofPattern(String pattern) {
    return new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(Locale.ROOT);
  }
}
