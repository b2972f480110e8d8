package dev.airtight.solver.language.words;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An eventually periodic set of lengths, in normal form (equal sets are equal records).
 *
 * @param ranges the members below {@code tailStart}: disjoint, non-adjacent, increasing
 * @param tailStart from here on, {@code n} is a member iff {@code (n - tailStart) % period} is one
 *     of {@code offsets}
 * @param period least period of the tail, at least 1
 * @param offsets increasing, each in 0..period-1; empty iff the set is finite
 */
public record LengthSet(List<Range> ranges, int tailStart, int period, List<Integer> offsets) {
  /** Lengths from {@code low} to {@code high}, both included. */
  public record Range(int low, int high) {}

  public LengthSet {
    ranges = List.copyOf(ranges);
    offsets = List.copyOf(offsets);
  }

  /**
   * The set whose members below {@code start} are {@code head}, and from there on those with {@code
   * (n - start) % period} in {@code residues}.
   */
  static LengthSet of(BitSet head, int start, int period, BitSet residues) {
    int least = leastPeriod(period, residues);
    int cut = start;
    while (cut > 0 && head.get(cut - 1) == residues.get(Math.floorMod(cut - 1 - start, least))) {
      cut--;
    }
    List<Range> ranges = new ArrayList<>();
    for (int low = head.nextSetBit(0); low >= 0 && low < cut; ) {
      int end = Math.min(head.nextClearBit(low), cut);
      ranges.add(new Range(low, end - 1));
      low = head.nextSetBit(end);
    }
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < least; i++) {
      if (residues.get(Math.floorMod(cut + i - start, least))) {
        offsets.add(i);
      }
    }
    return new LengthSet(ranges, cut, least, offsets);
  }

  private static int leastPeriod(int period, BitSet residues) {
    for (int candidate = 1; candidate < period; candidate++) {
      if (period % candidate == 0 && repeats(candidate, period, residues)) {
        return candidate;
      }
    }
    return period;
  }

  private static boolean repeats(int candidate, int period, BitSet residues) {
    for (int i = candidate; i < period; i++) {
      if (residues.get(i) != residues.get(i - candidate)) {
        return false;
      }
    }
    return true;
  }

  public boolean isEmpty() {
    return ranges.isEmpty() && offsets.isEmpty();
  }

  public boolean isUnbounded() {
    return !offsets.isEmpty();
  }

  public boolean contains(long length) {
    if (length < 0) {
      return false;
    }
    if (length >= tailStart) {
      return offsets.contains((int) ((length - tailStart) % period));
    }
    return ranges.stream().anyMatch(range -> range.low() <= length && length <= range.high());
  }

  public boolean contains(BigInteger length) {
    if (length.bitLength() < 63) {
      return contains(length.longValue());
    }
    BigInteger offset =
        length.subtract(BigInteger.valueOf(tailStart)).mod(BigInteger.valueOf(period));
    return length.signum() > 0 && offsets.contains(offset.intValue());
  }

  /** The least member; empty for the empty set. */
  public OptionalInt min() {
    OptionalLong least = nextFrom(0);
    return least.isPresent() ? OptionalInt.of((int) least.getAsLong()) : OptionalInt.empty();
  }

  /** The greatest member; empty for the empty set and for an unbounded one. */
  public OptionalInt max() {
    return isUnbounded() || ranges.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(ranges.get(ranges.size() - 1).high());
  }

  /** The least member that is not less than {@code length}. */
  public OptionalLong nextFrom(long length) {
    for (Range range : ranges) {
      if (length <= range.high()) {
        return OptionalLong.of(Math.max(length, range.low()));
      }
    }
    long from = Math.max(length, tailStart);
    for (long candidate = from; candidate < from + period; candidate++) {
      if (offsets.contains((int) ((candidate - tailStart) % period))) {
        return OptionalLong.of(candidate);
      }
    }
    return OptionalLong.empty();
  }
}
