package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns of numbers are the same in all locales. */
class DateFormattersTest {
  private static final List<LocalDateTime> TIMES =
      List.of(
          LocalDateTime.MIN,
          LocalDateTime.MAX,
          LocalDateTime.of(2024, 2, 29, 0, 0),
          LocalDateTime.of(-1, 12, 31, 23, 59, 59, 123_000_000));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-MM-dd",
        "dd.MM.yy",
        "d/M/u",
        "uuuu-MM-dd'T'HH:mm:ss.SSS",
        "hh:mm",
        "uuuu-MM-dd[ HH:mm[:ss]]",
        "D",
        "kk K m s n N A"
      })
  void sameEverywhere(String pattern) {
    for (Locale locale : Locale.getAvailableLocales()) {
      DateTimeFormatter local = DateTimeFormatter.ofPattern(pattern, locale);
      for (LocalDateTime time : TIMES) {
        assertThat(DateFormatters.ofPattern(pattern).format(time))
            .as(pattern + " in " + locale)
            .isEqualTo(local.format(time));
      }
    }
  }
}
