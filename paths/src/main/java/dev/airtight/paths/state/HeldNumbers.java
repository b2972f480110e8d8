package dev.airtight.paths.state;

import dev.airtight.solver.term.Interval;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What several ints may be.
 *
 * @param only what all of them are, where that is followed; else null
 */
public record HeldNumbers(Kind kind, @Nullable BigInteger only) {

  /** Each kind is among the next one's. */
  public enum Kind {
    /** There are none, or it is not known that there are. */
    NONE(Interval.signed(Integer.SIZE)),
    CODE_POINTS(Interval.of(0, Character.MAX_CODE_POINT)),
    NATURALS(Interval.of(0, Integer.MAX_VALUE)),
    ANY(Interval.signed(Integer.SIZE));

    private final Interval interval;

    Kind(Interval interval) {
      this.interval = interval;
    }
  }

  public static final HeldNumbers NONE = new HeldNumbers(Kind.NONE, null);
  public static final HeldNumbers ANY = new HeldNumbers(Kind.ANY, null);

  /** The narrowest kind that has all of some numbers. */
  public static HeldNumbers of(Interval some) {
    Kind narrowest =
        Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.NONE && kind.interval.covers(some))
            .findFirst()
            .orElse(Kind.ANY);
    return new HeldNumbers(narrowest, null);
  }

  /** As {@link #of}, of flags and the like, which often are the same all over. */
  public static HeldNumbers exactly(Interval some) {
    return Objects.equals(some.min(), some.max())
        ? new HeldNumbers(of(some).kind, some.min())
        : of(some);
  }

  public Interval interval() {
    return only == null ? kind.interval : new Interval(only, only);
  }

  /** What these and others may be. */
  HeldNumbers and(HeldNumbers other) {
    if (kind == Kind.NONE || equals(other)) {
      return other;
    } else if (other.kind == Kind.NONE) {
      return this;
    }
    return new HeldNumbers(kind.compareTo(other.kind) < 0 ? other.kind : kind, null);
  }
}
