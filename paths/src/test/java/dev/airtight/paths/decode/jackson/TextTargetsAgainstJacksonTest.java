package dev.airtight.paths.decode.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.airtight.paths.time.TimeType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Soundness: which strings the real Jackson takes for a class of the JDK, which it refuses and
 * which become null, and which date a string of the common form is.
 */
class TextTargetsAgainstJacksonTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 400);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());
  private static final String UNITS = "0123456789-+:.,TtZzPpDHMS/_ aAbBfFeEÄ\u0000\ud83d\ude00[]#";
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  private static final List<String> LIKELY =
      List.of(
          "2024-02-29",
          "2023-02-29",
          "2024-02-29T10:15",
          "2024-02-29T10:15:30Z",
          "2024-02-29T10:15:30.123+01:00",
          "2024-02-29T10:15:30+0100",
          "2024-02-29T10:15:30+01",
          "2024-02-29t10:15:30z",
          "+12024-02-29T10:15:30Z",
          "2024-04-31T10:15",
          "10:15:30.123456789",
          "24:00",
          "1970-01-01T24:00:00Z",
          "2016-12-31T23:59:60Z",
          "1700000000",
          "-1700000000.5",
          "1e400",
          "2024-02",
          "2024-13",
          "12024-02",
          "2024",
          "--02-29",
          "--02-30",
          "PT1H30M",
          "-P1DT-2.5S",
          "P1Y2M3D",
          "P999999999W",
          "PT99999999999999999999H",
          "P",
          "Europe/Berlin",
          "UTC+01:00",
          "+18:00",
          "2024-02-29T10:15:30+01:00[Europe/Berlin]",
          "10:15+01:00",
          "00000000-0000-0000-0000-000000000000",
          "123e4567-E89B-12d3-a456-426614174000",
          "123e4567-e89b-12d3-a456-42661417400g",
          "EjRWeBI0VngSNFZ4EjRWeA==",
          "EjRWeBI0VngSNFZ4EjRWeA",
          "https://example.com/a/b",
          "http://a.b//",
          "mailto:a@b.c",
          "a b",
          "%",
          "de",
          "de-DE",
          "de_DE_x_#y",
          "zh-Hans-CN",
          "x-y-z-#w",
          "EUR",
          "eur",
          "USD ",
          "",
          " ",
          "\t\u0000 ",
          "\u00a0",
          "null",
          "true");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.time.LocalDate",
        "java.time.LocalTime",
        "java.time.LocalDateTime",
        "java.time.OffsetDateTime",
        "java.time.Year",
        "java.time.YearMonth",
        "java.time.MonthDay",
        "java.time.Instant",
        "java.time.Duration",
        "java.time.Period",
        "java.time.ZonedDateTime",
        "java.time.OffsetTime",
        "java.time.ZoneId",
        "java.time.ZoneOffset",
        "java.util.UUID",
        "java.net.URI",
        "java.net.URL",
        "java.util.Locale",
        "java.util.Currency",
        "[B"
      })
  void takesTheStringsThatJacksonTakes(String className) throws Exception {
    Class<?> type = Class.forName(className);
    String internalName = className.replace('.', '/');
    TextTarget target =
        TextTargets.time(internalName).or(() -> TextTargets.scalar(internalName)).orElseThrow();
    Random random = new Random(SEED);
    for (String text : LIKELY) {
      check(target, type, text);
      check(target, type, " " + text + "\n");
      check(target, type, text + "Z");
    }
    for (int i = 0; i < TRIES; i++) {
      check(target, type, changed(LIKELY.get(random.nextInt(LIKELY.size())), random));
    }
    target.sure().shortest().ifPresent(text -> assertThat(read(type, text)).isNotNull());
  }

  private static String changed(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(changed.length() + 1);
      char unit = UNITS.charAt(random.nextInt(UNITS.length()));
      switch (random.nextInt(3)) {
        case 0 -> changed.insert(at, unit);
        case 1 -> changed.delete(at, Math.min(changed.length(), at + 1));
        default -> changed.replace(at, Math.min(changed.length(), at + 1), String.valueOf(unit));
      }
    }
    return changed.toString();
  }

  private static void check(TextTarget target, Class<?> type, String text) throws Exception {
    String what = type.getName() + " of \"" + text + "\", from seed " + SEED;
    Object real = read(type, text);
    if (real instanceof Exception) {
      assertThat(target.accepted().contains(text)).as(what + " gave " + real).isFalse();
    } else if (real == null) {
      assertThat(target.nothing().contains(text)).as(what).isTrue();
    } else {
      assertThat(target.possible().contains(text)).as(what + " gave " + real).isTrue();
      assertThat(target.nothing().contains(text)).as(what + " gave " + real).isFalse();
      if (target.common().contains(text)) {
        assertThat(real).as(what).isEqualTo(parsed(type, text));
      }
    }
  }

  /** What is an element of something: nothing else comes out than where a record has one. */
  private static Object read(Class<?> type, String text) {
    try {
      Class<?> array = Array.newInstance(type, 0).getClass();
      return Array.get(MAPPER.readValue(MAPPER.writeValueAsString(new String[] {text}), array), 0);
    } catch (JsonProcessingException refused) {
      return refused;
    }
  }

  private static Object parsed(Class<?> type, String text) throws Exception {
    try {
      return type.getMethod("parse", CharSequence.class).invoke(null, text);
    } catch (InvocationTargetException refused) {
      return refused.getCause();
    }
  }

  /** Each date has strings of which it is said which one they are, but for those of no form. */
  @ParameterizedTest
  @ValueSource(strings = {"LOCAL_DATE", "LOCAL_TIME", "LOCAL_DATE_TIME", "YEAR", "YEAR_MONTH"})
  void someStringsSayWhichTimeTheyAre(TimeType time) {
    TextTarget target = TextTargets.time(time.className()).orElseThrow();
    assertThat(LIKELY).anyMatch(target.common()::contains);
  }
}
