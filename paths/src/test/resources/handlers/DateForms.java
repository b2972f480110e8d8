import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** Texts that formatters read. */
public class DateForms {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter STRICTLY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS")
          .withResolverStyle(ResolverStyle.STRICT);

  private static boolean is(String text, String form) {
    return text != null && text.matches(form);
  }

  // PROVED
  static LocalDate wellFormed(String text) {
    return is(text, "[12][0-9]\\.0[1-9]\\.2[0-9]{3}") ? LocalDate.parse(text, DAY) : null;
  }

  static LocalDate thirteenthMonth(String text) {
    return is(text, "[12][0-9]\\.[01][1-9]\\.2[0-9]{3}")
        ? LocalDate.parse(text, DAY) // REFUTED: DateTimeParseException
        : null;
  }

  // PROVED
  static int whichYear(String text) {
    return is(text, "1[0-9]\\.0[1-9]\\.2[0-9]{3}") ? 1 / LocalDate.parse(text, DAY).getYear() : 0;
  }

  static int thatYear(String text) {
    return is(text, "1[0-9]\\.0[1-9]\\.2[0-9]{3}")
        ? 1 / (LocalDate.parse(text, DAY).getYear() - 2024) // REFUTED: ArithmeticException
        : 0;
  }

  static int lastOfApril(String text) {
    return is(text, "31\\.04\\.2[0-9]{3}")
        ? 1 / (LocalDate.parse(text, DAY).getDayOfMonth() - 30) // REFUTED: ArithmeticException
        : 0;
  }

  // PROVED
  static int noSuchDay(String text) {
    return is(text, "31\\.04\\.2[0-9]{3}")
        ? 1 / (LocalDate.parse(text, DAY).getDayOfMonth() - 31)
        : 0;
  }

  // PROVED
  static LocalDateTime strictly(String text) {
    return is(text, "20[0-9]{2}-0[13578]-3[01] 1[0-9]:[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}")
        ? LocalDateTime.parse(text, STRICTLY)
        : null;
  }

  static LocalDateTime strictlyNone(String text) {
    return is(text, "20[0-9]{2}-0[1-6]-3[01] 1[0-9]:[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}")
        ? LocalDateTime.parse(text, STRICTLY) // REFUTED: DateTimeParseException
        : null;
  }

  // PROVED
  static LocalDateTime optional(String text) {
    return is(text, "20[0-9]{2}-0[1-9]-1[0-9] 1[0-9]:[0-5][0-9](:[0-5][0-9])?")
        ? LocalDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]"))
        : null;
  }

  static int unsaid(String text) {
    return is(text, "1[0-9]:[0-5][0-9](:[0-5][0-9])?")
        ? 1 / LocalTime.parse(text, DateTimeFormatter.ofPattern("HH:mm[:ss]")).getSecond() // REFUTED: ArithmeticException
        : 0;
  }

  // PROVED
  static LocalDateTime iso(String text) {
    return is(text, "20[0-9]{2}-0[1-9]-1[0-9]T0[0-9]:[0-5][0-9]")
        ? LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
        : null;
  }

  // PROVED
  static LocalDate withoutSeparators(String text) {
    return is(text, "20[0-9]{2}0[1-9]1[0-9]")
        ? LocalDate.parse(text, DateTimeFormatter.ofPattern("yyyyMMdd"))
        : null;
  }

  // PROVED
  static YearMonth month(String text) {
    return is(text, "0[1-9]/20[0-9]{2}")
        ? YearMonth.parse(text, DateTimeFormatter.ofPattern("MM/yyyy"))
        : null;
  }

  static LocalDate withoutDay(String text) {
    return is(text, "0[1-9]/20[0-9]{2}")
        ? LocalDate.parse(text, DateTimeFormatter.ofPattern("MM/yyyy")) // REFUTED: DateTimeParseException
        : null;
  }

  // PROVED
  static int milliseconds(String text) {
    try {
      LocalTime time = LocalTime.parse(text == null ? "" : text, DateTimeFormatter.ofPattern("ssSSSmmHH"));
      return 1 / (time.getNano() % 1_000_000 + 1);
    } catch (DateTimeParseException none) {
      return 0;
    }
  }
}
