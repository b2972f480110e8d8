package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What the {@code parse} methods of {@code java.time} accept without a formatter: ISO 8601 as the
 * documentation of {@link java.time.format.DateTimeFormatter} narrows it, the calendar included.
 */
public enum DateTexts {
  LOCAL_DATE(DateTexts::dates, DateTexts::dates, DateTexts::commonForms),
  LOCAL_TIME(DateTexts::times, DateTexts::times, DateTexts::times),
  LOCAL_DATE_TIME(
      () -> dates().concat(units("Tt")).concat(times()),
      () -> dates().concat(units("Tt")).concat(times()),
      () -> commonForms().concat(Language.word("T")).concat(times())),
  OFFSET_DATE_TIME(
      () -> commonDates().concat(Language.word("T")).concat(times()).concat(offsets()),
      () -> dates().concat(units("Tt")).concat(times()).concat(someOf("Zz+-:0123456789")),
      () -> commonForms().concat(Language.word("T")).concat(times()).concat(offsets())),

  /** Other forms are taken leniently. */
  YEAR(() -> digits(4, 4), () -> someOf("+-0123456789"), () -> digits(4, 4)),
  YEAR_MONTH(
      () -> years().concat(dash()).concat(numbers(1, 12)),
      () -> years().concat(dash()).concat(numbers(1, 12)),
      () -> digits(4, 4).concat(dash()).concat(numbers(1, 12))),
  MONTH_DAY(
      () -> dash().concat(dash()).concat(monthDays().union(Language.word("02-29"))),
      () -> dash().concat(dash()).concat(monthDays().union(Language.word("02-29"))),
      () -> dash().concat(dash()).concat(numbers(1, 12)).concat(dash()).concat(numbers(1, 31))),
  INSTANT(
      () ->
          commonDates()
              .concat(Language.word("T"))
              .concat(minutes())
              .concat(seconds())
              .concat(Language.word("Z")),
      () -> someOf("TtZz+-:.0123456789"),
      Language::empty),

  /** Numbers of few digits overflow nothing. */
  DURATION(
      () ->
          signed(
              some(
                  parts(List.of("D"), OptionalInt.of(9))
                      .concat(
                          Language.word("T")
                              .concat(some(parts(List.of("H", "M", "S"), OptionalInt.of(9))))
                              .optional()))),
      () ->
          signed(
              parts(List.of("D"), OptionalInt.empty())
                  .concat(
                      units("Tt")
                          .concat(parts(List.of("H", "M", "S"), OptionalInt.empty()))
                          .optional())),
      Language::empty),

  /** Larger numbers may overflow, which is no failure to parse. */
  PERIOD(
      () -> signed(some(parts(List.of("Y", "M", "W", "D"), OptionalInt.of(8)))),
      () -> signed(some(parts(List.of("Y", "M", "W", "D"), OptionalInt.empty()))),
      Language::empty);

  private final Supplier<Language> sure;
  private final Supplier<Language> possible;
  private final Supplier<Language> common;

  DateTexts(Supplier<Language> sure, Supplier<Language> possible, Supplier<Language> common) {
    this.sure = sure;
    this.possible = possible;
    this.common = common;
  }

  /** Only texts that are accepted. */
  public Language sure() {
    return cached("sure ", sure);
  }

  /** All texts that are accepted, and more where it is not known which these are. */
  public Language possible() {
    return cached("possible ", possible);
  }

  /**
   * The texts of the form that is meant by most, which are accepted iff the calendar has such a
   * day; empty where there is none.
   */
  public Language common() {
    return cached("common ", common);
  }

  /** Of the units of others, no number in such a text is too large, and no day is missing. */
  public Language legible() {
    return someOf("TtZzPpDdHhMmSsWwYy+-:.,0123456789");
  }

  private Language cached(String what, Supplier<Language> language) {
    return OperationCache.get(
        new OperationCache.Key(what + name(), DateTexts.class, null), language);
  }

  /** A year of four digits, a month, and a day that some month has. */
  private static Language commonForms() {
    return digits(4, 4).concat(dash()).concat(numbers(1, 12)).concat(dash()).concat(numbers(1, 31));
  }

  private static Language dash() {
    return Language.word("-");
  }

  /** Dates with a year of four digits. */
  private static Language commonDates() {
    return dates().intersect(digits(4, 4).concat(dash()).concat(Language.all()));
  }

  private static Language dates() {
    return years()
        .concat(dash())
        .concat(monthDays())
        .union(leapYears().concat(dash()).concat(Language.word("02-29")));
  }

  /** More than four digits need a sign; with ten the first is a zero, so that the year exists. */
  private static Language years() {
    Language beyond = digits(4, 9).union(Language.word("0").concat(digits(9, 9)));
    return digits(4, 4)
        .union(Language.word("+").concat(beyond.minus(digits(4, 4))))
        .union(Language.word("-").concat(beyond.minus(Language.word("0").star())));
  }

  private static Language leapYears() {
    return years().intersect(Language.all().concat(CalendarDays.leapEndings()));
  }

  /** Those of every year. */
  private static Language monthDays() {
    return Language.words(List.of("01", "03", "05", "07", "08", "10", "12"))
        .concat(dash())
        .concat(numbers(1, 31))
        .union(
            Language.words(List.of("04", "06", "09", "11")).concat(dash()).concat(numbers(1, 30)))
        .union(Language.word("02").concat(dash()).concat(numbers(1, 28)));
  }

  private static Language times() {
    return minutes().concat(seconds().optional());
  }

  private static Language minutes() {
    return numbers(0, 23).concat(Language.word(":")).concat(numbers(0, 59));
  }

  private static Language seconds() {
    return Language.word(":")
        .concat(numbers(0, 59))
        .concat(Language.word(".").concat(digits(0, 9)).optional());
  }

  private static Language offsets() {
    return Language.word("Z")
        .union(
            units("+-").concat(numbers(0, 17)).concat(Language.word(":")).concat(numbers(0, 59)));
  }

  private static Language signed(Language rest) {
    return units("+-").optional().concat(units("Pp")).concat(rest);
  }

  /** Numbers, each with one of the letters behind it, in their order; any of them, or none. */
  private static Language parts(List<String> letters, OptionalInt mostDigits) {
    Language all = Language.word("");
    for (String letter : letters) {
      Language digits = Language.unit(UnitSet.range('0', '9')).repeat(1, mostDigits);
      Language fraction =
          letter.equals("S") ? units(".,").concat(digits(0, 9)).optional() : Language.word("");
      all =
          all.concat(
              units("+-")
                  .optional()
                  .concat(digits)
                  .concat(fraction)
                  .concat(units(letter + letter.toLowerCase(Locale.ROOT)))
                  .optional());
    }
    return all;
  }

  private static Language some(Language parts) {
    return parts.minus(Language.word(""));
  }

  /** Numbers of two digits. */
  private static Language numbers(int from, int to) {
    return Language.words(
        IntStream.rangeClosed(from, to)
            .mapToObj(number -> String.format(Locale.ROOT, "%02d", number))
            .toList());
  }

  private static Language digits(int least, int most) {
    return Language.unit(UnitSet.range('0', '9')).repeat(least, OptionalInt.of(most));
  }

  private static Language someOf(String units) {
    return Language.unit(UnitSet.anyOf(units)).repeat(1, OptionalInt.empty());
  }

  private static Language units(String units) {
    return Language.unit(UnitSet.anyOf(units));
  }
}
