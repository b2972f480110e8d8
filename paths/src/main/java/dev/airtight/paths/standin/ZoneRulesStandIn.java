package dev.airtight.paths.standin;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.time.zone.ZoneRules}: a zone has one offset, or any offset at any
 * time. The fields are called like the JDK's, so that rules that a JVM made can be read.
 */
public final class ZoneRulesStandIn implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The one offset, or so many that they are left open. */
  private final @Nullable ZoneOffset[] wallOffsets;

  private final @Nullable ZoneOffset[] standardOffsets;
  private final ZoneOffsetTransitionRule[] lastRules;

  private ZoneRulesStandIn(@Nullable ZoneOffset[] wallOffsets) {
    this.wallOffsets = wallOffsets;
    this.standardOffsets = wallOffsets;
    this.lastRules = new ZoneOffsetTransitionRule[0];
  }

  public static ZoneRulesStandIn of(ZoneOffset offset) {
    return Engine.kept(new ZoneRulesStandIn(new ZoneOffset[] {Objects.requireNonNull(offset)}));
  }

  /** Of a zone that has a name. */
  static ZoneRulesStandIn ofRegion() {
    return Engine.kept(new ZoneRulesStandIn(new @Nullable ZoneOffset[2]));
  }

  private @Nullable ZoneOffset only() {
    boolean isFixed =
        wallOffsets.length == 1 && standardOffsets.length == 1 && lastRules.length == 0;
    return isFixed ? wallOffsets[0] : null;
  }

  /** Whether clocks may skip a time. */
  boolean maySkip() {
    return only() == null;
  }

  public boolean isFixedOffset() {
    return only() != null || Engine.choose(2) == 0;
  }

  public ZoneOffset getOffset(@Nullable Instant instant) {
    return offset(instant);
  }

  public ZoneOffset getOffset(@Nullable LocalDateTime time) {
    return offset(time);
  }

  private ZoneOffset offset(@Nullable Object time) {
    ZoneOffset only = only();
    if (only == null) {
      checkGiven(time);
      return Engine.anyOffset();
    }
    return only;
  }

  /** Whether a zone with a name looks at the time: not where it has one offset, either. */
  private static void checkGiven(@Nullable Object time) {
    if (time == null && Engine.choose(2) == 0) {
      throw new NullPointerException();
    }
  }

  public List<ZoneOffset> getValidOffsets(@Nullable LocalDateTime time) {
    ZoneOffset only = only();
    if (only != null) {
      return Collections.singletonList(only);
    }
    checkGiven(time);
    int count = Engine.choose(3);
    return count == 0
        ? List.of()
        : count == 1
            ? List.of(Engine.anyOffset())
            : List.of(Engine.anyOffset(), Engine.anyOffset());
  }

  public ZoneOffset getStandardOffset(@Nullable Instant instant) {
    return offset(instant);
  }

  public boolean isDaylightSavings(@Nullable Instant instant) {
    if (only() != null) {
      return false;
    }
    checkGiven(instant);
    return Engine.choose(2) == 0;
  }

  public boolean isValidOffset(@Nullable LocalDateTime time, @Nullable ZoneOffset offset) {
    ZoneOffset only = only();
    if (only == null) {
      checkGiven(time);
      return Engine.choose(2) == 0;
    }
    return only.equals(offset);
  }
}
