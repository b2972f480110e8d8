import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Formats of java.text. */
class LocalFormats {
  private static final DecimalFormat PRICE = new DecimalFormat("#,##0.00");

  private static String given(String text) {
    return text == null ? "" : text;
  }

  // PROVED
  static char formatted(double number) {
    return new DecimalFormat("0.00").format(number).charAt(0);
  }

  // PROVED
  static String ofConstant(BigDecimal number) {
    return number == null ? "" : PRICE.format(number);
  }

  // PROVED
  static String bySymbols(double number) {
    DecimalFormat format =
        new DecimalFormat("#0.0", DecimalFormatSymbols.getInstance(Locale.US));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  static String badPattern(double number) {
    return new DecimalFormat("0.0.0").format(number); // REFUTED: IllegalArgumentException
  }

  // UNKNOWN: java.lang.IllegalArgumentException
  static String anyPattern(String pattern) {
    return new DecimalFormat(given(pattern)).format(1);
  }

  static String noNumber(String text) {
    return PRICE.format((Object) given(text)); // REFUTED: IllegalArgumentException
  }

  // UNKNOWN: a DecimalFormat that must not round is not modelled
  static String mayNotRound(double number) {
    DecimalFormat format = new DecimalFormat("0");
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    return format.format(number);
  }

  // PROVED
  static int parsed(String text) {
    try {
      return NumberFormat.getInstance(Locale.US).parse(given(text)).intValue();
    } catch (ParseException none) {
      return 0;
    }
  }

  static int parsedSurely(String text) {
    try {
      return NumberFormat.getInstance(Locale.US).parse(given(text)).intValue();
    } catch (ParseException none) {
      throw new IllegalStateException(none); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static int parsedDigits(String text) {
    if (!given(text).matches("[0-9]+ items?")) {
      return 0;
    }
    try {
      return NumberFormat.getIntegerInstance().parse(text).intValue();
    } catch (ParseException none) {
      throw new IllegalStateException(none);
    }
  }

  static int parsedPercent(String text) {
    if (!given(text).matches("[0-9]+")) {
      return 0;
    }
    try {
      return NumberFormat.getPercentInstance(Locale.US).parse(text).intValue();
    } catch (ParseException none) {
      throw new IllegalStateException(none); // REFUTED: IllegalStateException
    }
  }

  // UNKNOWN: java.lang.ClassCastException
  static int parsedCast(String text) throws ParseException {
    return (int) (long) (Long) NumberFormat.getInstance(Locale.US).parse(given(text));
  }

  static int parsedNull(String text) throws ParseException {
    return NumberFormat.getInstance().parse(text).intValue(); // REFUTED: NullPointerException
  }

  // PROVED
  static String amount(double number) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.GERMANY);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  // PROVED
  static long day(String text) {
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
    format.setLenient(false);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    try {
      return format.parse(given(text)).getTime();
    } catch (ParseException none) {
      return 0;
    }
  }

  static long daySurely(String text) {
    try {
      return new SimpleDateFormat("yyyy-MM-dd").parse(given(text)).getTime();
    } catch (ParseException none) {
      throw new IllegalStateException(none); // REFUTED: IllegalStateException
    }
  }

  static long noPattern(String text) throws ParseException {
    return new SimpleDateFormat("yyyy-bb").parse(given(text)).getTime(); // REFUTED: IllegalArgumentException
  }

  // PROVED
  static String shown(Date date) {
    DateFormat format = new SimpleDateFormat("dd.MM.yyyy");
    return date == null ? "" : format.format(date);
  }

  static String shownNull(Date date) {
    return new SimpleDateFormat("dd.MM.yyyy").format(date); // REFUTED: NullPointerException
  }

  // PROVED
  static char message(String name, int count) {
    return MessageFormat.format("Hello {0}, it''s {1} items for {2}", name, count, "you").charAt(6);
  }

  static String badMessage(String name) {
    return MessageFormat.format("Hello {0", name); // REFUTED: IllegalArgumentException
  }

  static String badNumber(String name) {
    return MessageFormat.format("{0,number,#.##}", given(name)); // REFUTED: IllegalArgumentException
  }

  // PROVED
  static String goodNumber(double number) {
    return MessageFormat.format("{0,number,#.##} and {1}", number, null);
  }

  // UNKNOWN: isGroupingUsed
  static boolean grouped(String text) {
    return new DecimalFormat("#,##0").isGroupingUsed();
  }

  /** Formats of dates keep a calendar, which is not followed. */
  private static final class OwnDates extends SimpleDateFormat {
    private static final long serialVersionUID = 1L;

    int divided(int number) {
      return calendar == null ? 1 / number : 0;
    }
  }

  // PROVED
  static int calendar(int number) {
    return new OwnDates().divided(number);
  }
}
