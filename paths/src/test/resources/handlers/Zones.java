import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

class Zones {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static String text(String text) {
    return text == null ? "" : text;
  }

  static ZoneId named(String text) {
    return ZoneId.of(text(text)); // REFUTED: DateTimeException
  }

  static ZoneId unknown(String text) {
    return "berlin".equals(text) ? ZoneId.of("Europe/Berln") : BERLIN; // REFUTED: ZoneRulesException
  }

  // PROVED
  static ZoneId known(String text) {
    return "berlin".equals(text) ? ZoneId.of("Europe/Berlin") : ZoneId.of("UTC+01:00");
  }

  // PROVED
  static Instant inZone(String text) {
    try {
      return LocalDateTime.parse(text(text)).atZone(BERLIN).toInstant();
    } catch (DateTimeParseException none) {
      return Instant.EPOCH;
    }
  }

  static long millis(String text) {
    try {
      return LocalDateTime.parse(text(text)).atZone(BERLIN).toInstant().toEpochMilli(); // REFUTED: ArithmeticException
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  // PROVED
  static long startOfDay(String text) {
    try {
      return LocalDate.parse(text(text)).atStartOfDay(ZoneId.systemDefault()).toEpochSecond();
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  static LocalDate farAway(long seconds) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), BERLIN).toLocalDate(); // REFUTED: DateTimeException
  }

  // PROVED
  static boolean isPast(String text) {
    try {
      return LocalDateTime.parse(text(text)).atZone(BERLIN).isBefore(ZonedDateTime.now(BERLIN));
    } catch (DateTimeParseException none) {
      return LocalDate.now(ZoneOffset.UTC).isAfter(LocalDate.now(BERLIN).plusDays(1));
    }
  }

  // PROVED
  static ZonedDateTime zoned(String text) {
    try {
      return ZonedDateTime.parse(text(text));
    } catch (DateTimeParseException none) {
      return none.getParsedString().isEmpty() ? null : ZonedDateTime.now();
    }
  }

  static ZonedDateTime refused(String text) {
    return ZonedDateTime.parse(text(text)); // REFUTED: DateTimeParseException
  }

  static int midnight(String text) {
    try {
      return 10 / ZonedDateTime.parse(text(text)).getHour(); // REFUTED: ArithmeticException
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  static ZonedDateTime atHour(int hour) {
    return ZonedDateTime.now(BERLIN).withHour(hour); // REFUTED: DateTimeException
  }

  // PROVED
  static ZoneOffset offset(String text) {
    try {
      return ZoneOffset.of(text(text));
    } catch (DateTimeException none) {
      return ZoneOffset.UTC;
    }
  }

  static ZoneOffset minutesTooMany(String text) {
    return "far".equals(text) ? ZoneOffset.of("+18:01") : ZoneOffset.of("+18:00"); // REFUTED: DateTimeException
  }

  // PROVED
  static ZoneOffset hours(int hours) {
    return hours < -18 || hours > 18 ? ZoneOffset.of("+02:00") : ZoneOffset.ofHours(hours);
  }

  static ZoneOffset hoursTooMany(int hours) {
    return hours < -18 || hours > 19 ? ZoneOffset.UTC : ZoneOffset.ofHours(hours); // REFUTED: DateTimeException
  }

  // PROVED
  static int ofKnownOffset(int zero) {
    boolean isKnown =
        ZoneOffset.of("-0530").getTotalSeconds() == -19_800
            && ZoneOffset.of("+5").getId().equals("+05:00")
            && LocalDateTime.MIN.atZone(ZoneId.of("UTC")).getOffset().equals(ZoneOffset.UTC);
    return isKnown ? 0 : 1 / 0;
  }

  // PROVED
  static int thereAndBack(int day) {
    return LocalDate.ofEpochDay(day).toEpochDay() == day ? 0 : 1 / 0;
  }

  static int leapDay(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    boolean isLeapDay = date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
    return isLeapDay && date.getYear() == 2400 ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int noLeapDay(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    boolean isLeapDay = date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
    return isLeapDay && date.getYear() == 2100 ? 1 / 0 : 0;
  }

  static int skippedHour(String text) {
    try {
      ZonedDateTime time = LocalDateTime.parse(text(text)).atZone(ZoneId.of("America/New_York"));
      boolean isSkipped = time.toLocalDate().equals(LocalDate.of(2024, 3, 10)) && time.getHour() == 3;
      return isSkipped ? 1 / 0 : 0; // REFUTED: ArithmeticException
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  static LocalDate beyond(long day) {
    return LocalDate.ofEpochDay(day); // REFUTED: DateTimeException
  }

  // PROVED
  static long untilToday(String text) {
    try {
      return ChronoUnit.DAYS.between(LocalDate.now(BERLIN), LocalDate.parse(text(text)));
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  static int oneUtc(String text) {
    return ZoneOffset.of("Z") == ZoneOffset.UTC ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  static int oneDefault(String text) {
    return ZoneId.systemDefault() == ZoneId.systemDefault() ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  static int sameRules(String text) {
    boolean isSame = ZoneId.of("Europe/Berlin").getRules() == ZoneId.of("Europe/Berlin").getRules();
    return isSame ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }
}
