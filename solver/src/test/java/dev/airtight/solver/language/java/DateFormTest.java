package dev.airtight.solver.language.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Held against formatters of the JDK that are built of the same pieces at random. */
class DateFormTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 300);
  private static final int TEXTS = 20;
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());
  private static final String SEPARATORS = "-./: ,Tz";
  private static final Map<DateForm.Field, ChronoField> FIELDS =
      Map.of(
          DateForm.Field.YEAR, ChronoField.YEAR,
          DateForm.Field.YEAR_OF_ERA, ChronoField.YEAR_OF_ERA,
          DateForm.Field.MONTH, ChronoField.MONTH_OF_YEAR,
          DateForm.Field.DAY, ChronoField.DAY_OF_MONTH,
          DateForm.Field.HOUR, ChronoField.HOUR_OF_DAY,
          DateForm.Field.MINUTE, ChronoField.MINUTE_OF_HOUR,
          DateForm.Field.SECOND, ChronoField.SECOND_OF_MINUTE);
  private final Random random = new Random(SEED);

  /** The same for the JDK. */
  private record Built(DateForm form, DateTimeFormatter formatter, TemporalQuery<?> query) {}

  @Test
  void readAsTheJdkDoes() {
    int read = 0;
    int all = 0;
    for (int i = 0; i < TRIES; i++) {
      Built built = built();
      if (!built.form().isDefinite()) {
        continue;
      }
      for (int j = 0; j < TEXTS; j++) {
        String text = text(built.form());
        String words = text + " of " + built + " seed " + SEED;
        boolean isRead = isRead(built, text);
        all++;
        read += isRead ? 1 : 0;
        if (isRead) {
          assertThat(built.form().possible().contains(text)).as(words).isTrue();
        } else {
          assertThat(built.form().sure().contains(text)).as(words).isFalse();
        }
        if (built.form().common().contains(text)) {
          assertThat(isRead).as(words).isEqualTo(built.form().sure().contains(text));
        }
      }
    }
    assertThat(read).as("seed " + SEED).isBetween(all / 20, all - all / 20);
  }

  private static boolean isRead(Built built, String text) {
    try {
      return built.formatter().parse(text, built.query()) != null;
    } catch (DateTimeParseException refused) {
      // What is refused for its form has no cause.
      String words = text + " of " + built + " seed " + SEED;
      if (refused.getCause() == null) {
        assertThat(built.form().digits().contains(text)).as(words).isFalse();
      } else {
        assertThat(built.form().formed().contains(text)).as(words).isTrue();
      }
      return false;
    }
  }

  private Built built() {
    boolean isStrict = random.nextBoolean();
    List<DateForm.Field> fields = new ArrayList<>();
    int kind = random.nextInt(4);
    DateForm.Field year =
        isStrict || random.nextBoolean() ? DateForm.Field.YEAR : DateForm.Field.YEAR_OF_ERA;
    if (kind != 1) {
      fields.addAll(
          random.nextBoolean()
              ? List.of(year, DateForm.Field.MONTH)
              : List.of(DateForm.Field.MONTH, year));
    }
    if (kind == 0 || kind == 2) {
      fields.add(random.nextInt(fields.size() + 1), DateForm.Field.DAY);
    }
    boolean hasTime = kind == 1 || kind == 2;
    if (hasTime) {
      fields.addAll(
          List.of(DateForm.Field.HOUR, DateForm.Field.MINUTE, DateForm.Field.SECOND)
              .subList(0, 1 + random.nextInt(3)));
    }
    boolean isOfAnyCase = random.nextInt(4) == 0;
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
    if (isOfAnyCase) {
      builder.parseCaseInsensitive();
    }
    List<DateForm.Piece> pieces = new ArrayList<>();
    boolean isAdjacent = random.nextInt(3) == 0;
    for (DateForm.Field field : fields) {
      if (!pieces.isEmpty() && !(isAdjacent && random.nextInt(3) > 0)) {
        char separator = SEPARATORS.charAt(random.nextInt(SEPARATORS.length()));
        builder.appendLiteral(separator);
        pieces.add(new DateForm.Literal(separator, isOfAnyCase && Character.isLetter(separator)));
      }
      append(builder, pieces, field);
    }
    if (fields.contains(DateForm.Field.SECOND)) {
      int digits = 1 + random.nextInt(9);
      if (random.nextBoolean()) {
        builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, digits, true);
        pieces.add(new DateForm.Fraction(0, digits, true));
      } else if (random.nextBoolean()) {
        builder.appendFraction(ChronoField.NANO_OF_SECOND, digits, digits, false);
        reserve(pieces, digits);
        pieces.add(new DateForm.Fraction(digits, digits, false));
      }
    }
    TemporalQuery<?> query =
        List.<TemporalQuery<?>>of(
                LocalDate::from, LocalTime::from, LocalDateTime::from, YearMonth::from)
            .get(kind);
    return new Built(
        new DateForm(pieces, isStrict),
        builder
            .toFormatter(Locale.ROOT)
            .withResolverStyle(isStrict ? ResolverStyle.STRICT : ResolverStyle.SMART),
        query);
  }

  private void append(
      DateTimeFormatterBuilder builder, List<DateForm.Piece> pieces, DateForm.Field field) {
    boolean isYear = Set.of(DateForm.Field.YEAR, DateForm.Field.YEAR_OF_ERA).contains(field);
    switch (random.nextInt(3)) {
      case 0 -> {
        builder.appendValue(FIELDS.get(field));
        pieces.add(new DateForm.Number(field, 1, 19, DateForm.Sign.MINUS, 0));
      }
      case 1 -> {
        if (isYear) {
          int least = 3 + random.nextInt(3);
          int most = least + random.nextInt(2) * 10;
          builder.appendValue(FIELDS.get(field), least, most, SignStyle.EXCEEDS_PAD);
          pieces.add(new DateForm.Number(field, least, most, DateForm.Sign.EXCEEDING, 0));
        } else {
          builder.appendValue(FIELDS.get(field), 1, 2, SignStyle.NOT_NEGATIVE);
          pieces.add(new DateForm.Number(field, 1, 2, DateForm.Sign.NEVER, 0));
        }
      }
      default -> {
        int width = isYear ? 4 : 2;
        builder.appendValue(FIELDS.get(field), width);
        reserve(pieces, width);
        pieces.add(new DateForm.Number(field, width, width, DateForm.Sign.NEVER, 0));
      }
    }
  }

  /** What the JDK's builder notes where numbers of a fixed width follow others. */
  private static void reserve(List<DateForm.Piece> pieces, int width) {
    int at = pieces.size() - 1;
    while (at >= 0
        && (pieces.get(at) instanceof DateForm.Fraction
            || (pieces.get(at) instanceof DateForm.Number number
                && number.least() == number.most()
                && number.sign() == DateForm.Sign.NEVER))) {
      at--;
    }
    if (at >= 0 && pieces.get(at) instanceof DateForm.Number first) {
      pieces.set(
          at,
          new DateForm.Number(
              first.field(), first.least(), first.most(), first.sign(), first.reserved() + width));
    }
  }

  private String text(DateForm form) {
    StringBuilder text = new StringBuilder();
    for (DateForm.Piece piece : form.pieces()) {
      text.append(
          piece.match(
              new DateForm.Piece.Cases<String>() {
                @Override
                public String literal(DateForm.Literal literal) {
                  String unit = String.valueOf(literal.unit());
                  return random.nextInt(4) == 0 ? unit.toLowerCase(Locale.ROOT) : unit;
                }

                @Override
                public String number(DateForm.Number number) {
                  return digits(number);
                }

                @Override
                public String fraction(DateForm.Fraction fraction) {
                  String digits =
                      "123456789"
                          .substring(
                              0,
                              fraction.least()
                                  + random.nextInt(2) * (fraction.most() - fraction.least()));
                  return fraction.hasPoint() && random.nextInt(3) > 0 ? "." + digits : digits;
                }
              }));
    }
    if (random.nextInt(5) == 0 && text.length() > 0) {
      int at = random.nextInt(text.length());
      String noise = "0129-+:Tt. \u0663";
      text.replace(
          at, at + random.nextInt(2), String.valueOf(noise.charAt(random.nextInt(noise.length()))));
    }
    return text.toString();
  }

  private String digits(DateForm.Number number) {
    List<Integer> values =
        number.field() == DateForm.Field.YEAR || number.field() == DateForm.Field.YEAR_OF_ERA
            ? List.of(2024, 2023, 1900, 2000, 4, 0, 99_999, 999_999_999, 1_000_000_000)
            : List.of(1, 2, 2, 4, 12, 13, 0, 28, 29, 30, 31, 32, 23, 24, 59, 60);
    String digits = values.get(random.nextInt(values.size())).toString();
    int zeros = number.least() - digits.length();
    if (random.nextInt(8) == 0) {
      zeros += random.nextInt(3);
    }
    String padded = "0".repeat(Math.max(zeros, 0)) + digits;
    return switch (random.nextInt(12)) {
      case 0 -> "-" + padded;
      case 1 -> "+" + padded;
      case 2 -> "9".repeat(17 + random.nextInt(4));
      default -> padded;
    };
  }
}
