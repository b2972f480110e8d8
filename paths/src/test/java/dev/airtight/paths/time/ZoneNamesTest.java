package dev.airtight.paths.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is taken for granted of zones, held against those of the JDK. */
class ZoneNamesTest {
  private static final int TRIES = Integer.getInteger("airtight.test.tries", 1000);
  private static final List<String> KNOWN = List.copyOf(ZoneId.getAvailableZoneIds());
  private static final List<String> PIECES =
      List.of(
          "", "A", "z", "UTC", "GMT", "UT", "+", "-", "01", "9", ":30", "/", "~", "_", " ", "ä");
  private static final LocalDateTime FIRST = LocalDateTime.MIN;
  private static final LocalDateTime LAST = LocalDateTime.MAX;

  @Test
  void namesAreThoseOfTheJdk() {
    KNOWN.forEach(ZoneNamesTest::checkName);
    Random random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      StringBuilder name = new StringBuilder();
      for (int pieces = random.nextInt(5); pieces >= 0; pieces--) {
        name.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      checkName(name.toString());
      StringBuilder nearly = new StringBuilder(KNOWN.get(random.nextInt(KNOWN.size())));
      nearly.setCharAt(random.nextInt(nearly.length()), "aZ0:/ ".charAt(random.nextInt(6)));
      checkName(nearly.toString());
    }
  }

  private static void checkName(String name) {
    boolean isPrefixed = name.length() < 2 || name.matches("(?s)([+-]|(UTC|GMT|UT)([+-]|$)).*");
    String found;
    try {
      ZoneId zone = ZoneId.of(name);
      found = "known";
      assertThat(zone instanceof ZoneOffset ? ZoneNames.OFFSETS : ZoneNames.ANY)
          .matches(names -> names.language().contains(zone.getId()), zone.getId());
    } catch (ZoneRulesException unknown) {
      found = "unknown";
    } catch (DateTimeException wrong) {
      found = "wrong";
    }
    if (!isPrefixed) {
      String said =
          ZoneNames.KNOWN.language().contains(name)
              ? "known"
              : ZoneNames.WELL_FORMED.language().contains(name) ? "unknown" : "wrong";
      assertThat(said).as(name).isEqualTo(found);
    }
  }

  @Test
  void systemsAreInThem() {
    TimeZone before = TimeZone.getDefault();
    try {
      Stream.concat(
              Stream.of("GMT+5", "GMT-11:30", "nowhere"), Stream.of(TimeZone.getAvailableIDs()))
          .forEach(
              name -> {
                TimeZone.setDefault(TimeZone.getTimeZone(name));
                ZoneId zone = ZoneId.systemDefault();
                assertThat(zone instanceof ZoneOffset ? ZoneNames.OFFSETS : ZoneNames.ANY)
                    .matches(names -> names.language().contains(zone.getId()), zone.getId());
              });
    } finally {
      TimeZone.setDefault(before);
    }
  }

  /** Nothing that is asked of rules throws, and clocks that skip a time show one soon after. */
  @Test
  void rulesAnswerAtAnyTime() {
    Random random = new Random(7);
    for (String name : KNOWN) {
      ZoneId zone = ZoneId.of(name);
      ZoneRules rules = zone.getRules();
      for (int i = 0; i < 1 + TRIES / 100; i++) {
        long near = (long) (Math.exp(random.nextDouble() * 40));
        int year = 1850 + random.nextInt(250);
        Stream.of(
                FIRST.plusSeconds(near % 100_000_000_000L),
                LAST.minusSeconds(near % 100_000_000_000L),
                LocalDateTime.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28), 2, 30),
                LocalDateTime.of(year, 12, 31, random.nextInt(24), 30))
            .forEach(time -> checkTime(time, zone));
        for (Instant instant :
            List.of(
                Instant.MIN.plusSeconds(near % 1000000),
                Instant.MAX.minusSeconds(near % 1000000))) {
          assertThat(rules.getOffset(instant)).isNotNull();
          assertThat(rules.getStandardOffset(instant)).isNotNull();
          assertThat(rules.isDaylightSavings(instant)).isIn(true, false);
        }
      }
      rules.getTransitions().stream()
          .filter(transition -> transition.isGap())
          .forEach(transition -> checkTime(transition.getDateTimeBefore(), zone));
    }
  }

  private static void checkTime(LocalDateTime time, ZoneId zone) {
    ZonedDateTime zoned = time.atZone(zone);
    if (!zoned.toLocalDateTime().equals(time)) {
      assertThat(zone.getRules().isFixedOffset()).isFalse();
      assertThat(zoned.getYear()).isBetween(time.getYear(), time.getYear() + 1);
    }
    assertThat(time.toLocalDate().atStartOfDay(zone).getYear())
        .isBetween(time.getYear(), time.getYear() + 1);
    assertThat(zone.getRules().getValidOffsets(time)).hasSizeBetween(0, 2);
  }

  /** A text without a zone in brackets is a time with an offset, or none. */
  @Test
  void textsOfZonedTimes() {
    for (String text :
        List.of(
            "2024-02-29T10:00Z",
            "2024-02-30T10:00Z",
            "2024-02-29T24:00+01:00",
            "2024-02-29T10:00",
            "+999999999-12-31T23:59-18:00",
            "-999999999-01-01T00:00+18:00",
            "2024-02-29t10:00z",
            "+999999999-12-31T24:00Z",
            "2024-02-29T10:00:60Z",
            "2024-02-29T10:00+01",
            "",
            "2024-02-29T10:00+18:01",
            "2024-02-29T10:00+0100",
            "2024-02-29T10:00+01:00[")) {
      assertThat(zoned(text)).as(text).isEqualTo(withOffset(text));
    }
  }

  private static String zoned(String text) {
    try {
      return ZonedDateTime.parse(text).toString();
    } catch (DateTimeParseException refused) {
      return "refused " + (refused.getCause() == null);
    }
  }

  private static String withOffset(String text) {
    try {
      return java.time.OffsetDateTime.parse(text).toZonedDateTime().toString();
    } catch (DateTimeParseException refused) {
      return "refused " + (refused.getCause() == null);
    }
  }
}
