package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days that there are in some months of some years. */
enum CalendarDays {
  EVERY(1, 28, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
  NOT_FEBRUARY(29, 30, List.of(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
  LONG_MONTHS(31, 31, List.of(1, 3, 5, 7, 8, 10, 12)),
  LEAP(29, 29, List.of(2));

  private final int first;
  private final int last;
  private final List<Integer> months;

  CalendarDays(int first, int last, List<Integer> months) {
    this.first = first;
    this.last = last;
    this.months = months;
  }

  Language of(DateForm.Piece piece) {
    if (!(piece instanceof DateForm.Number number)) {
      return Language.all();
    }
    return switch (number.field()) {
      case MONTH -> numbers(months.stream());
      case DAY -> numbers(IntStream.rangeClosed(first, last).boxed());
      case YEAR, YEAR_OF_ERA -> this == LEAP ? leapYears() : Language.all();
      default -> Language.all();
    };
  }

  private static Language numbers(Stream<Integer> all) {
    return Language.word("0").star().concat(Language.words(all.map(Object::toString).toList()));
  }

  private static Language leapYears() {
    // With fewer digits than four, zeros before them make no difference.
    Language shorter =
        Language.words(
            IntStream.range(0, 1_000)
                .filter(Year::isLeap)
                .boxed()
                .flatMap(
                    year ->
                        IntStream.rangeClosed(Integer.toString(year).length(), 3)
                            .mapToObj(
                                width -> String.format(Locale.ROOT, "%0" + width + "d", year)))
                .toList());
    return DateForm.numerals(0, DateForm.SAFE_DIGITS).concat(leapEndings()).union(shorter);
  }

  /** The last four digits of leap years. */
  static Language leapEndings() {
    return Language.words(
        IntStream.range(0, 10_000)
            .filter(Year::isLeap)
            .mapToObj(year -> String.format(Locale.ROOT, "%04d", year))
            .toList());
  }
}
