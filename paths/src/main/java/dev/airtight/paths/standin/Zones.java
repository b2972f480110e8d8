package dev.airtight.paths.standin;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.Objects;

/** Zones by their names; runs in place of the JDK's code, which has tables of them. */
public final class Zones {
  private Zones() {}

  /** As {@link ZoneId#of(String)}. */
  public static ZoneId of(String name) {
    Objects.requireNonNull(name, "zoneId");
    if (name.length() < 2 || name.startsWith("+") || name.startsWith("-")) {
      return ZoneOffset.of(name);
    } else if (name.matches("UTC|GMT|UT")) {
      return Engine.region(name, Engine.offsetOf(0).getRules());
    } else if (isPrefixed(name)) {
      return prefixed(name, name.startsWith("UT") && name.charAt(2) != 'C' ? 2 : 3);
    } else if (!Engine.isZone(name)) {
      throw Engine.isNameOfZone(name)
          ? new ZoneRulesException("Unknown time-zone ID: " + name)
          : new DateTimeException("Invalid ID for region-based ZoneId, invalid format: " + name);
    }
    Object rules = ZoneRulesStandIn.ofRegion();
    return Engine.region(name, (ZoneRules) rules);
  }

  private static boolean isPrefixed(String name) {
    String rest =
        name.startsWith("UTC") || name.startsWith("GMT")
            ? name.substring(3)
            : name.startsWith("UT") ? name.substring(2) : "";
    return rest.startsWith("+") || rest.startsWith("-");
  }

  private static ZoneId prefixed(String name, int length) {
    ZoneOffset offset;
    try {
      offset = ZoneOffset.of(name.substring(length));
    } catch (DateTimeException refused) {
      throw new DateTimeException("Invalid ID for offset-based ZoneId: " + name, refused);
    }
    String prefix = name.substring(0, length);
    String id = offset.getTotalSeconds() == 0 ? prefix : prefix + offset.getId();
    return Engine.region(id, offset.getRules());
  }

  /** As {@link ZoneId#systemDefault()}: which zone a JVM is in is left open. */
  public static ZoneId systemDefault() {
    if (Engine.choose(2) == 0) {
      return Engine.anyOffset();
    }
    Object rules = ZoneRulesStandIn.ofRegion();
    return Engine.region(Engine.anyZone(), (ZoneRules) rules);
  }
}
