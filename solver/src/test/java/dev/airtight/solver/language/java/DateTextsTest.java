package dev.airtight.solver.language.java;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Held against the JDK on texts that are nearly right. */
class DateTextsTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 3000);
  private static final List<String> YEARS =
      List.of(
          "2024",
          "2023",
          "1900",
          "2000",
          "0000",
          "-0000",
          "-0004",
          "+2024",
          "+12024",
          "+00400",
          "+0000000004",
          "-0000000100",
          "+1000000000",
          "+999999999",
          "-999999999",
          "24",
          "12024");
  private static final List<String> NUMBERS =
      List.of(
          "01", "02", "04", "12", "13", "00", "28", "29", "30", "31", "32", "23", "24", "59", "60",
          "7");
  private static final List<String> FRACTIONS =
      List.of("", "", ".", ".5", ".123456789", ".1234567890", ",5");
  private static final List<String> OFFSETS =
      List.of("Z", "z", "+01:00", "-17:59", "+18:00", "+18:01", "+1", "+0100", "+01:00:30", "");
  private static final String NOISE = "0129-+:TtZz.PDMYWHS \u0663,";
  private static final Map<DateTexts, Function<String, Object>> PARSERS = parsers();
  private final Random random = new Random(Long.getLong("airtight.seed", new Random().nextLong()));

  private static Map<DateTexts, Function<String, Object>> parsers() {
    Map<DateTexts, Function<String, Object>> all = new EnumMap<>(DateTexts.class);
    all.put(DateTexts.LOCAL_DATE, LocalDate::parse);
    all.put(DateTexts.LOCAL_TIME, LocalTime::parse);
    all.put(DateTexts.LOCAL_DATE_TIME, LocalDateTime::parse);
    all.put(DateTexts.YEAR, Year::parse);
    all.put(DateTexts.YEAR_MONTH, YearMonth::parse);
    all.put(DateTexts.MONTH_DAY, MonthDay::parse);
    all.put(DateTexts.OFFSET_DATE_TIME, OffsetDateTime::parse);
    all.put(DateTexts.INSTANT, Instant::parse);
    all.put(DateTexts.DURATION, Duration::parse);
    all.put(DateTexts.PERIOD, Period::parse);
    return all;
  }

  @ParameterizedTest
  @EnumSource
  void acceptedAsTheJdkDoes(DateTexts texts) {
    int accepted = 0;
    for (int i = 0; i < TRIES; i++) {
      String text = text(texts);
      boolean isParsed = isParsed(texts, text);
      accepted += isParsed ? 1 : 0;
      if (isParsed) {
        assertThat(texts.possible().contains(text)).as(text).isTrue();
      } else {
        assertThat(texts.sure().contains(text)).as(text).isFalse();
      }
      if (texts.common().contains(text)) {
        assertThat(isParsed).as(text).isEqualTo(texts.sure().contains(text));
        assertThat(isParsed || hasNoSuchDay(text)).as(text).isTrue();
      }
    }
    assertThat(accepted).isBetween(TRIES / 50, TRIES - TRIES / 50);
  }

  private static boolean isParsed(DateTexts texts, String text) {
    try {
      return PARSERS.get(texts).apply(text) != null;
    } catch (DateTimeParseException refused) {
      return false;
    } catch (ArithmeticException overflow) {
      assertThat(texts).isEqualTo(DateTexts.PERIOD);
      assertThat(texts.possible().contains(text)).as(text).isTrue();
      return false;
    }
  }

  private static boolean hasNoSuchDay(String text) {
    int month = text.indexOf('-', 1) + 1;
    int day = Integer.parseInt(text.substring(month + 3, month + 5));
    return day
        > List.of(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
            .get(Integer.parseInt(text.substring(month, month + 2)) - 1);
  }

  private String text(DateTexts texts) {
    String text = written(texts);
    if (random.nextInt(4) == 0 && !text.isEmpty()) {
      int at = random.nextInt(text.length());
      text =
          text.substring(0, at)
              + NOISE.charAt(random.nextInt(NOISE.length()))
              + text.substring(at + random.nextInt(2));
    }
    return text;
  }

  private String written(DateTexts texts) {
    return switch (texts) {
      case LOCAL_DATE -> date();
      case LOCAL_TIME -> time();
      case LOCAL_DATE_TIME -> date() + of(List.of("T", "T", "t", " ")) + time();
      case YEAR -> of(YEARS);
      case YEAR_MONTH -> of(YEARS) + "-" + of(NUMBERS);
      case MONTH_DAY -> "--" + of(NUMBERS) + "-" + of(NUMBERS);
      case OFFSET_DATE_TIME, INSTANT -> date() + "T" + time() + of(OFFSETS);
      case DURATION ->
          parts(of(List.of("P", "P", "-P", "p")), "D")
              + parts(of(List.of("T", "T", "", "t")), "HMS");
      case PERIOD -> parts(of(List.of("P", "P", "+P", "-p")), "YMWD");
    };
  }

  private String date() {
    int month = 1 + random.nextInt(12);
    return random.nextInt(3) == 0
        ? of(YEARS) + "-" + of(NUMBERS) + "-" + of(NUMBERS)
        : of(YEARS) + String.format("-%02d-%02d", month, 26 + random.nextInt(6));
  }

  private String time() {
    String minutes =
        random.nextInt(3) == 0 ? of(NUMBERS) + ":" + of(NUMBERS) : "1" + random.nextInt(10) + ":05";
    return random.nextInt(4) == 0 ? minutes : minutes + ":0" + random.nextInt(10) + of(FRACTIONS);
  }

  private String parts(String before, String letters) {
    StringBuilder text = new StringBuilder(before);
    for (char letter : letters.toCharArray()) {
      if (random.nextInt(2) == 0) {
        text.append(of(List.of("", "-", "+")))
            .append(
                of(List.of("1", "0", "07", "99999999", "2147483648", "9223372036854775808", "")))
            .append(letter == 'S' ? of(FRACTIONS) : "")
            .append(random.nextInt(9) == 0 ? Character.toLowerCase(letter) : letter);
      }
    }
    return text.toString();
  }

  private String of(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
