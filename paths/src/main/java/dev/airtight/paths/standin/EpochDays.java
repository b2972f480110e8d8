package dev.airtight.paths.standin;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/** The calendar in one step; runs in place of the JDK's code, which has a path for each case. */
public final class EpochDays {
  private EpochDays() {}

  /** As {@link LocalDate#toEpochDay()}. */
  public static long of(LocalDate date) {
    return Engine.epochDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** As {@link LocalDate#ofEpochDay}. */
  public static LocalDate date(long epochDay) {
    ChronoField.EPOCH_DAY.checkValidValue(epochDay);
    return Engine.dateOf(epochDay);
  }
}
