package dev.airtight.paths.standin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Times of zones, whose rules are left open; runs in place of the JDK's code. */
public final class ZonedTimes {
  private ZonedTimes() {}

  /** As {@link ZonedDateTime#now()}. */
  public static ZonedDateTime now() {
    return now(ZoneId.systemDefault());
  }

  /** As {@link ZonedDateTime#now(ZoneId)}: when clocks skip a time, they do not show it. */
  public static ZonedDateTime now(ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    LocalDateTime time = LocalDateTime.now();
    return Engine.zoned(time, zone.getRules().getOffset(time), zone);
  }

  /** As {@link ZonedDateTime#ofLocal}. */
  public static ZonedDateTime ofLocal(
      LocalDateTime time, ZoneId zone, @Nullable ZoneOffset preferred) {
    Objects.requireNonNull(time, "localDateTime");
    Objects.requireNonNull(zone, "zone");
    if (zone instanceof ZoneOffset) {
      return Engine.zoned(time, (ZoneOffset) zone, zone);
    }
    Object rules = zone.getRules();
    boolean isSkipped = ((ZoneRulesStandIn) rules).maySkip() && Engine.choose(2) == 0;
    LocalDateTime shown = isSkipped ? later(time) : time;
    return Engine.zoned(shown, zone.getRules().getOffset(shown), zone);
  }

  /**
   * What a clock shows at a time that it skips: nobody knows how much it goes forward, but less
   * than two days, and never when the last year ends.
   */
  private static LocalDateTime later(LocalDateTime time) {
    LocalDateTime later = Engine.anyTime();
    if (later.getYear() < time.getYear() || later.getYear() - 1L > time.getYear()) {
      throw Engine.impossible();
    }
    return later;
  }

  /** As {@link LocalDate#atStartOfDay(ZoneId)}. */
  public static ZonedDateTime startOfDay(LocalDate date, ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    return ofLocal(date.atStartOfDay(), zone, null);
  }

  /** As {@link ZonedDateTime#parse(CharSequence)}: which texts name zones is left open. */
  public static ZonedDateTime parse(CharSequence text) {
    try {
      return OffsetDateTime.parse(text).toZonedDateTime();
    } catch (DateTimeParseException refused) {
      String whole = text.toString();
      int named = whole.endsWith("]") ? Engine.choose(3) : 0;
      if (named == 0) {
        throw refused;
      } else if (named == 1) {
        throw new DateTimeParseException(
            Engine.anyText(),
            text,
            Engine.between(0, whole.length()),
            new DateTimeException(Engine.anyText()));
      }
      return Engine.zoned(Engine.anyTime(), Engine.anyOffset(), ZoneId.systemDefault());
    }
  }
}
