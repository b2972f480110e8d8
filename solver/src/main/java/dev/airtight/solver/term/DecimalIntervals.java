package dev.airtight.solver.term;

import dev.airtight.solver.language.Language;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The integers whose decimal text is in a language, as few disjoint intervals. */
final class DecimalIntervals {
  private final Language language;
  private final int limit;
  private final List<Interval> found = new ArrayList<>();
  private final Map<List<Integer>, Coverage> coverage = new HashMap<>();

  private enum Coverage {
    NONE,
    SOME,
    ALL
  }

  private DecimalIntervals(Language language, int limit) {
    this.language = language;
    this.limit = limit;
  }

  /** In increasing order; empty if there are more than {@code limit} among the given ones. */
  static Optional<List<Interval>> of(Language language, Interval among, int digits, int limit) {
    DecimalIntervals search = new DecimalIntervals(language, limit);
    OptionalInt minus = language.run(0, "-");
    if (minus.isPresent() && !among.isAtLeast(BigInteger.ZERO)) {
      for (int count = digits; count >= 1; count--) {
        search.negative(minus.getAsInt(), count);
      }
    }
    if (!among.isAtMost(BigInteger.ONE.negate())) {
      OptionalInt zero = language.run(0, "0");
      if (zero.isPresent() && language.isAccepting(zero.getAsInt())) {
        search.append(Interval.of(BigInteger.ZERO));
      }
      for (int count = 1; count <= digits && search.withinLimit(); count++) {
        search.numbers(0, BigInteger.ZERO, count, true, false);
      }
    }
    return search.withinLimit() ? Optional.of(List.copyOf(search.found)) : Optional.empty();
  }

  private void negative(int state, int count) {
    if (withinLimit()) {
      numbers(state, BigInteger.ZERO, count, true, true);
    }
  }

  private boolean withinLimit() {
    return found.size() <= limit;
  }

  /** Adds the numbers that continue a prefix by {@code count} digits, in increasing order. */
  private void numbers(int state, BigInteger prefix, int count, boolean first, boolean negative) {
    Coverage covered = first ? Coverage.SOME : coverage(state, count);
    if (covered == Coverage.NONE || !withinLimit()) {
      return;
    }
    if (covered == Coverage.ALL) {
      BigInteger low = prefix.multiply(BigInteger.TEN.pow(count));
      BigInteger high = low.add(BigInteger.TEN.pow(count)).subtract(BigInteger.ONE);
      append(negative ? new Interval(high.negate(), low.negate()) : new Interval(low, high));
      return;
    }
    for (int i = 0; i <= 9; i++) {
      int digit = negative ? 9 - i : i;
      if (first && digit == 0) {
        continue;
      }
      OptionalInt next = language.run(state, String.valueOf((char) ('0' + digit)));
      if (next.isPresent()) {
        numbers(
            next.getAsInt(),
            prefix.multiply(BigInteger.TEN).add(BigInteger.valueOf(digit)),
            count - 1,
            false,
            negative);
      }
    }
  }

  /** How many of the digit strings of that length lead from the state to acceptance. */
  private Coverage coverage(int state, int count) {
    if (count == 0) {
      return language.isAccepting(state) ? Coverage.ALL : Coverage.NONE;
    }
    List<Integer> key = List.of(state, count);
    Coverage known = coverage.get(key);
    if (known != null) {
      return known;
    }
    boolean all = true;
    boolean none = true;
    for (char digit = '0'; digit <= '9'; digit++) {
      OptionalInt next = language.run(state, String.valueOf(digit));
      Coverage part = next.isPresent() ? coverage(next.getAsInt(), count - 1) : Coverage.NONE;
      all &= part == Coverage.ALL;
      none &= part == Coverage.NONE;
    }
    Coverage result = all ? Coverage.ALL : none ? Coverage.NONE : Coverage.SOME;
    coverage.put(key, result);
    return result;
  }

  private void append(Interval interval) {
    int last = found.size() - 1;
    if (last >= 0 && adjacent(found.get(last).max(), interval.min())) {
      found.set(last, new Interval(found.get(last).min(), interval.max()));
    } else {
      found.add(interval);
    }
  }

  private static boolean adjacent(@Nullable BigInteger end, @Nullable BigInteger start) {
    return end != null && end.add(BigInteger.ONE).equals(start);
  }
}
