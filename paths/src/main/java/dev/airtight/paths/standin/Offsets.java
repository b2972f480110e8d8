package dev.airtight.paths.standin;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Objects;

/** Offsets; runs in place of the JDK's code, which keeps those that it made. */
public final class Offsets {
  private static final String PART = "[0-5][0-9]";
  private static final String PARTS =
      "(:" + PART + "(:" + PART + ")?|" + PART + "(" + PART + ")?)?";
  static final String TEXTS = "Z|[+-]([0-9]|(0[0-9]|1[0-7])" + PARTS + "|18(:00(:00)?|00(00)?)?)";
  private static final int MOST = 18 * 60 * 60;

  private Offsets() {}

  /** As {@link ZoneOffset#of(String)}. */
  public static ZoneOffset parse(String text) {
    Objects.requireNonNull(text, "offsetId");
    if (!text.matches(TEXTS)) {
      throw new DateTimeException(Engine.anyText());
    }
    return Engine.offsetSaid(text);
  }

  /** As {@link ZoneOffset#ofTotalSeconds}. */
  public static ZoneOffset ofTotalSeconds(int seconds) {
    if (seconds < -MOST || seconds > MOST) {
      throw new DateTimeException("Zone offset not in valid range: -18:00 to +18:00");
    }
    return Engine.offsetOf(seconds);
  }

  /** As {@link ZoneOffset#getRules()}. */
  public static ZoneRules rules(ZoneOffset offset) {
    return ZoneRules.of(offset);
  }
}
