package dev.airtight.paths.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoField;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Days as terms are those of the JDK's calendar. */
class EpochDayTest {
  private static final int TRIES = Integer.getInteger("airtight.test.tries", 1000);
  private static final Terms TERMS = new Terms();

  @Test
  void ofAnyDate() {
    Random random = new Random(7);
    long first = LocalDate.MIN.toEpochDay();
    long last = LocalDate.MAX.toEpochDay();
    check(LocalDate.MIN);
    check(LocalDate.MAX);
    for (int i = 0; i < TRIES; i++) {
      check(LocalDate.ofEpochDay(first + (long) (random.nextDouble() * (last - first))));
      check(LocalDate.ofEpochDay(random.nextInt(2_000_000) - 1_000_000));
    }
  }

  @Test
  void ofDaysBetweenMonthsAndYears() {
    for (int year : new int[] {Year.MIN_VALUE, -401, -400, -100, -5, -4, -1, 0, 1, 4, 100, 2024}) {
      for (int month = 1; month <= 12; month++) {
        LocalDate date = LocalDate.of(year, month, 1);
        check(date);
        check(date.with(ChronoField.DAY_OF_MONTH, date.lengthOfMonth()));
      }
    }
  }

  private static void check(LocalDate date) {
    IntTerm term =
        EpochDay.of(
            TERMS,
            TERMS.constant(date.getYear()),
            TERMS.constant(date.getMonthValue()),
            TERMS.constant(date.getDayOfMonth()));
    assertThat(term.constantValue()).as("" + date).isEqualTo(BigInteger.valueOf(date.toEpochDay()));
  }
}
