package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What formats of random patterns and locales make of random numbers and texts, and what they
 * refuse, is among what their stand-ins may do.
 */
class FormatsAgainstTheJdkTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 2_000);
  private static final long SEED = Long.getLong("airtight.seed", 20261129L);
  private static final Locale[] LOCALES = Locale.getAvailableLocales();
  private static final List<String> NUMBER_PATTERNS =
      List.of("#", "0.00", "#,##0.##", "", "00%", "'x'0", "\u00a4#", "0.###E0", "#;(#)", "-0");
  private static final List<String> DATE_PATTERNS =
      List.of("yyyy-MM-dd", "dd/MM/yy HH:mm", "", "EEE, d MMM", "yyyy'T'", "HH:mm:ss.SSSZ", "X");
  private static final String NUMBER_UNITS = "0#.,;E%'\u00a4- x\u20300";
  private static final String DATE_UNITS = "yMdHmsSEaZXzkKhuDwWFGL'' -:/bTr";
  private static final String TEXT_UNITS = "0123456789-.,+%E() \u0661/:aJN\u00a0$";
  private static final Object[] NUMBERS = {
    0,
    -0.0,
    1L,
    Long.MIN_VALUE,
    0.5,
    1e300,
    Double.NaN,
    Double.NEGATIVE_INFINITY,
    (byte) 3,
    2.5f,
    new BigDecimal("1E+40"),
    new BigDecimal("-0.00"),
    BigInteger.TEN.pow(30),
    null,
    "text",
    'c',
    new Date(0),
    new Date(Long.MAX_VALUE),
    new Date(Long.MIN_VALUE)
  };

  private final StandInLoader loader = new StandInLoader();
  private final Random random = new Random(SEED);
  private final Map<String, Integer> compared = new TreeMap<>();

  @Test
  void numbers() throws Throwable {
    for (int i = 0; i < TRIES; i++) {
      String pattern = pattern(NUMBER_PATTERNS, NUMBER_UNITS);
      Locale locale = LOCALES[random.nextInt(LOCALES.length)];
      int digits = random.nextInt(4) - 1;
      Setting settings =
          format -> {
            NumberFormat numbers = (NumberFormat) format;
            numbers.setMaximumFractionDigits(digits);
            numbers.setMinimumIntegerDigits(digits);
            numbers.setGroupingUsed(digits == 0);
          };
      agree(
          "number",
          pattern,
          () -> new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)),
          () ->
              (Format) loader.make("DecimalFormatStandIn", new Class<?>[] {String.class}, pattern),
          random.nextBoolean() ? settings : format -> {});
    }
    assertSeen("number");
  }

  @Test
  void numbersOfLocales() throws Throwable {
    for (int i = 0; i < TRIES; i++) {
      Locale locale = LOCALES[random.nextInt(LOCALES.length)];
      int kind = random.nextInt(4);
      agree(
          "locale's",
          locale + " " + kind,
          () ->
              switch (kind) {
                case 0 -> NumberFormat.getInstance(locale);
                case 1 -> NumberFormat.getIntegerInstance(locale);
                case 2 -> NumberFormat.getCurrencyInstance(locale);
                default -> NumberFormat.getPercentInstance(locale);
              },
          () ->
              (Format)
                  loader
                      .load("NumberFormats")
                      .getMethod(kind < 2 ? "plain" : "marked", Locale.class)
                      .invoke(null, locale),
          format -> {});
    }
  }

  @Test
  void dates() throws Throwable {
    for (int i = 0; i < TRIES; i++) {
      String pattern = pattern(DATE_PATTERNS, DATE_UNITS);
      Locale locale = LOCALES[random.nextInt(LOCALES.length)];
      boolean isLenient = random.nextBoolean();
      agree(
          "date",
          pattern,
          () -> new SimpleDateFormat(pattern, locale),
          () ->
              (Format)
                  loader.make(
                      "SimpleDateFormatStandIn",
                      new Class<?>[] {String.class, Locale.class},
                      pattern,
                      locale),
          format -> ((DateFormat) format).setLenient(isLenient));
    }
    assertSeen("date");
  }

  private void assertSeen(String kind) {
    int least = Math.max(1, TRIES / 100);
    for (String end : List.of("refused", "formatted", "not formatted", "parsed", "not parsed")) {
      assertThat(compared.getOrDefault(kind + " " + end, 0))
          .as(kind + " " + end + compared)
          .isGreaterThan(least);
    }
  }

  private interface Making {
    Format make() throws Throwable;
  }

  private interface Setting {
    void set(Format format);
  }

  private String pattern(List<String> usual, String units) {
    return random.nextInt(3) == 0
        ? text(units, 7)
        : usual.get(random.nextInt(usual.size())) + text(units, random.nextInt(4) / 3);
  }

  private String text(String units, int most) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(most + 1); length > 0; length--) {
      text.append(units.charAt(random.nextInt(units.length())));
    }
    return text.toString();
  }

  private void agree(String kind, String what, Making real, Making standIn, Setting setting)
      throws Throwable {
    Object value = NUMBERS[random.nextInt(NUMBERS.length)];
    String text = random.nextInt(9) == 0 ? null : text(TEXT_UNITS, 6);
    int from = random.nextInt(4) == 0 ? random.nextInt(3) : 0;
    Format format;
    try {
      format = real.make();
    } catch (RuntimeException refused) {
      isAmong(kind + " refused", what, standIn::make, name(refused), "", 0);
      return;
    }
    setting.set(format);
    String written = outcome(() -> format.format(value));
    String kindOfWritten = kind + (isThrown(written) ? " not formatted" : " formatted");
    isAmong(
        kindOfWritten,
        what + " of " + value,
        () -> format(standIn, setting).format(value),
        written,
        written,
        0);
    boolean isAll = random.nextBoolean();
    Number read = number(read(format, text, isAll ? 0 : from));
    String expected = outcome(() -> parsed(format, text, from, isAll));
    isAmong(
        kind + (isThrown(expected) ? " not parsed" : " parsed"),
        what + " reads \"" + text + "\" from " + from,
        () -> parsed(format(standIn, setting), text, from, isAll),
        expected,
        "",
        read);
  }

  private static Format format(Making standIn, Setting setting) throws Throwable {
    Format made = standIn.make();
    setting.set(made);
    return made;
  }

  private static Object read(Format format, String text, int from) {
    return text == null ? null : format.parseObject(text, new ParsePosition(from));
  }

  private static Number number(Object read) {
    return read instanceof Number number ? number : read instanceof Date date ? date.getTime() : 0;
  }

  /** The value, and where parsing ended. */
  private static Object parsed(Format format, String text, int from, boolean isAll)
      throws ParseException {
    if (isAll) {
      return format instanceof DateFormat dates
          ? dates.parse(text)
          : ((NumberFormat) format).parse(text);
    }
    ParsePosition position = new ParsePosition(from);
    Object value =
        format instanceof DateFormat dates
            ? dates.parse(text, position)
            : ((NumberFormat) format).parse(text, position);
    return value + " " + position.getIndex();
  }

  private interface Action {
    Object run() throws Throwable;
  }

  private static String outcome(Action action) throws Throwable {
    try {
      return String.valueOf(action.run());
    } catch (RuntimeException | ParseException thrown) {
      return name(thrown);
    }
  }

  private static String name(Throwable thrown) {
    return "throws " + thrown.getClass().getName();
  }

  private static boolean isThrown(String outcome) {
    return outcome.startsWith("throws ") || outcome.startsWith("null ");
  }

  private void isAmong(
      String kind, String what, Action standIn, String expected, String text, Number number)
      throws Throwable {
    List<String> outcomes = new ArrayList<>();
    Choices choices = new Choices();
    do {
      EngineOnJvm.use(choices, text, number);
      try {
        outcomes.add(outcome(standIn));
      } catch (EngineOnJvm.NoPath none) {
        // Nothing comes of these choices.
      } catch (EngineOnJvm.LeftOpen open) {
        return;
      }
    } while (!outcomes.contains(expected) && choices.advance());
    assertThat(outcomes).as(what).contains(expected);
    compared.merge(kind, 1, Integer::sum);
  }
}
