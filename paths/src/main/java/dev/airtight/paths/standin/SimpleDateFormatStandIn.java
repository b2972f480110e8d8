package dev.airtight.paths.standin;

import java.text.DateFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.text.SimpleDateFormat}: which text a date becomes and which date a
 * text is left open, what is refused is known. The field is called like the JDK's, so that one that
 * a JVM made can be read.
 */
public class SimpleDateFormatStandIn extends DateFormat {
  private static final long serialVersionUID = 1L;

  private String pattern;

  /** In the locale of the JVM. */
  public SimpleDateFormatStandIn() {
    this.pattern = Engine.anyText();
    keepHelpers();
  }

  public SimpleDateFormatStandIn(String pattern) {
    this.pattern = checked(pattern);
    keepHelpers();
  }

  public SimpleDateFormatStandIn(String pattern, Locale locale) {
    Objects.requireNonNull(locale);
    this.pattern = checked(pattern);
    keepHelpers();
  }

  private void keepHelpers() {
    calendar = Engine.anyCalendar();
    numberFormat = NumberFormats.plain();
  }

  private static String checked(String pattern) {
    Objects.requireNonNull(pattern);
    if (!Engine.isKnown(pattern)) {
      if (Engine.choose(2) == 0) {
        throw new IllegalArgumentException(Engine.anyText());
      }
      return pattern;
    }
    String fault = Engine.datePatternFault(pattern);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
    return pattern;
  }

  public void applyPattern(String next) {
    pattern = checked(next);
  }

  public String toPattern() {
    return pattern;
  }

  @Override
  public StringBuffer format(Date date, StringBuffer into, FieldPosition position) {
    position.setBeginIndex(Engine.between(0, Integer.MAX_VALUE));
    position.setEndIndex(Engine.between(0, Integer.MAX_VALUE));
    date.getTime();
    return into.append(Engine.anyText());
  }

  @Override
  public @Nullable Date parse(String text, ParsePosition position) {
    int begin = position.getIndex();
    int length = text.length();
    if (begin < 0 || begin > length) {
      throw Engine.unknown("SimpleDateFormat.parse outside of a text");
    }
    if (Engine.choose(2) == 0) {
      position.setErrorIndex(Engine.between(begin, length));
      return null;
    }
    position.setIndex(Engine.between(begin, length));
    return new Date(Engine.anyLong());
  }

  @Override
  public TimeZone getTimeZone() {
    throw Engine.unknown("SimpleDateFormat.getTimeZone");
  }

  @Override
  public boolean isLenient() {
    throw Engine.unknown("SimpleDateFormat.isLenient");
  }

  /** When it is where only shows in texts, which are left open. */
  @Override
  public void setTimeZone(@Nullable TimeZone zone) {
    if (zone == null) {
      throw Engine.unknown("SimpleDateFormat.setTimeZone of null");
    }
  }

  @Override
  public void setCalendar(@Nullable Calendar calendar) {
    throw Engine.unknown("SimpleDateFormat.setCalendar");
  }

  @Override
  public void setNumberFormat(@Nullable NumberFormat format) {
    throw Engine.unknown("SimpleDateFormat.setNumberFormat");
  }

  @Override
  public void setLenient(boolean isLenient) {
    // Either way any text may be a date.
  }
}
