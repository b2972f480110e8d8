package dev.airtight.paths.time;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;

/** Days counted from the first of 1970, in the calendar of ISO 8601. */
final class EpochDay {
  private static final int OF_YEAR_ZERO = 719_528;

  private EpochDay() {}

  /** Of a day that is in the calendar. */
  static IntTerm of(Terms terms, IntTerm year, IntTerm month, IntTerm day) {
    IntTerm leapYears =
        terms.add(
            quotient(terms, year, 3, 4),
            terms.negate(quotient(terms, year, 99, 100)),
            quotient(terms, year, 399, 400));
    IntTerm months =
        terms.euclideanDivide(
            terms.subtract(times(terms, 367, month), terms.constant(362)), terms.constant(12));
    IntTerm shortOfFebruary =
        terms.ifThenElse(
            terms.lessOrEqual(month, terms.constant(2)),
            terms.constant(0),
            terms.ifThenElse(isLeapYear(terms, year), terms.constant(1), terms.constant(2)));
    return terms.add(
        times(terms, 365, year),
        leapYears,
        months,
        day,
        terms.negate(shortOfFebruary),
        terms.constant(-1 - OF_YEAR_ZERO));
  }

  static BoolTerm isLeapYear(Terms terms, IntTerm year) {
    return terms.and(
        isMultiple(terms, year, 4),
        terms.or(terms.not(isMultiple(terms, year, 100)), isMultiple(terms, year, 400)));
  }

  private static BoolTerm isMultiple(Terms terms, IntTerm number, int of) {
    return terms.intEqual(terms.euclideanModulo(number, terms.constant(of)), terms.constant(0));
  }

  private static IntTerm quotient(Terms terms, IntTerm year, int more, int divisor) {
    return terms.euclideanDivide(terms.add(year, terms.constant(more)), terms.constant(divisor));
  }

  private static IntTerm times(Terms terms, int factor, IntTerm number) {
    return terms.multiply(terms.constant(factor), number);
  }
}
