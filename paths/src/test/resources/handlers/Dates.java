import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

public class Dates {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static String text(String text) {
    return text == null ? "" : text;
  }

  // PROVED
  static int caught(String text) {
    try {
      return LocalDate.parse(text(text)).getYear();
    } catch (DateTimeParseException none) {
      return none.getParsedString().length() + none.getMessage().length();
    }
  }

  static int refused(String text) {
    return LocalDate.parse(text(text)).getYear(); // REFUTED: DateTimeParseException
  }

  static int noText(String text) {
    return LocalTime.parse(text).getHour(); // REFUTED: NullPointerException
  }

  static int thirteenth(String text) {
    try {
      int day = LocalDate.parse(text(text)).getDayOfMonth();
      return 10 / (day - 13); // REFUTED: ArithmeticException
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  // PROVED
  static int noSuchDay(String text) {
    try {
      LocalDate date = LocalDate.parse(text(text));
      boolean isNone = date.getMonthValue() == 2 && date.getDayOfMonth() == 30;
      return isNone ? 10 / text.indexOf(text) : 0;
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  static int leapDay(String text) {
    try {
      LocalDate date = LocalDate.parse(text(text));
      boolean isLeapDay = date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
      return isLeapDay ? 10 / text.indexOf(text) : 0; // REFUTED: ArithmeticException
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  static int seventhHour(String text) {
    try {
      int hour = LocalDateTime.parse(text(text)).getHour();
      return 10 / (hour - 7); // REFUTED: ArithmeticException
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  static LocalDate beyondTheLastYear(String text) {
    try {
      return LocalDate.parse(text(text)).plusDays(30); // REFUTED: DateTimeException
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  static long tooFarAway(String text) {
    try {
      return Instant.parse(text(text)).toEpochMilli(); // REFUTED: ArithmeticException
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  static Period weeks(String text) {
    try {
      return Period.parse(text(text)); // REFUTED: ArithmeticException
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  // PROVED
  static long others(String text) {
    try {
      OffsetDateTime offset = OffsetDateTime.parse(text(text));
      Year year = Year.parse(text);
      return offset.getOffset().getTotalSeconds() / (year.getValue() * 2L + 1);
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  // PROVED
  static int months(String text) {
    try {
      return YearMonth.parse(text(text)).lengthOfMonth()
          + "JanFebMar".repeat(4).charAt(MonthDay.parse(text).getMonthValue() * 3 - 1);
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  // PROVED
  static long duration(String text) {
    try {
      return Duration.parse(text(text)).toMinutes();
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  // PROVED
  static LocalDateTime withFormatter(String text) {
    try {
      return LocalDateTime.parse(text(text), MINUTES);
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  // PROVED
  static LocalDate ofPattern(String text) {
    try {
      return LocalDate.parse(text(text), DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  static LocalDate noPattern(String text) {
    DateTimeFormatter none = DateTimeFormatter.ofPattern("bb"); // REFUTED: IllegalArgumentException
    return LocalDate.parse(text, none);
  }

  // PROVED
  static long between(String first, String second) {
    try {
      return ChronoUnit.DAYS.between(LocalDate.parse(text(first)), LocalDate.parse(text(second)));
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  static int reversed(String first, String second) {
    try {
      if (LocalDate.parse(text(second)).isBefore(LocalDate.parse(text(first)))) {
        throw new IllegalStateException(); // REFUTED: IllegalStateException
      }
      return 1;
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  // PROVED
  static int given(LocalDate date, LocalTime time) {
    if (date == null || time == null) {
      return 0;
    }
    DayOfWeek day = date.getDayOfWeek();
    return "MoTuWeThFrSaSu".charAt(2 * day.getValue() - 1) / (time.getHour() + 1);
  }

  static LocalDate next(LocalDate date) {
    return Objects.requireNonNullElse(date, LocalDate.EPOCH).plusDays(1); // REFUTED: DateTimeException
  }

  // PROVED
  static LocalDate nextOrNone(LocalDate date) {
    try {
      return Objects.requireNonNullElse(date, LocalDate.EPOCH).plusDays(1);
    } catch (DateTimeException none) {
      return date;
    }
  }

  // UNKNOWN: ArithmeticException
  static int same(LocalDate first, LocalDate second) {
    return first != null && first == second ? 1 / (first.getYear() - 2000) : 0;
  }

  static int noon(String text) {
    try {
      boolean isNoon = LocalTime.parse(text(text)) == LocalTime.NOON;
      return isNoon ? 1 / text.indexOf(text) : 0; // REFUTED: ArithmeticException
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  // PROVED
  static String formatted(LocalDateTime time) {
    return time == null ? "" : time.format(MINUTES) + time.format(DateTimeFormatter.ofPattern("yy"));
  }

  static String unsupported(LocalTime time) {
    return time == null ? "" : time.format(MINUTES); // REFUTED: UnsupportedTemporalTypeException
  }
}
