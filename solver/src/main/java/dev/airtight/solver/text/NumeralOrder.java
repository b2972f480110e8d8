package dev.airtight.solver.text;

import dev.airtight.solver.language.Language;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The parsed integers of a language's words, in order: which is the next or previous one from a
 * value. Words that are no numerals count as zero. Works on sets of automaton states after prefixes
 * of a numeral without leading zeros.
 */
final class NumeralOrder {
  private static final int MAX_STATES = 300;
  private static final int MAX_DIGITS = 60;
  private static final char[][] UNITS_BY_DIGIT = unitsByDigit();

  /**
   * A value, or none if there is none, or not known.
   *
   * @param value null for none and for not known
   */
  record Neighbour(boolean known, @Nullable BigInteger value) {
    static final Neighbour NONE = new Neighbour(true, null);
    static final Neighbour UNKNOWN = new Neighbour(false, null);

    static Neighbour of(BigInteger value) {
      return new Neighbour(true, value);
    }
  }

  private final int states;
  private final boolean tooLarge;
  private final BitSet[][] targets;
  private final List<BitSet> canAccept = new ArrayList<>();
  private final Sign positive;
  private final Sign negative;
  private final boolean zero;

  /** Where numerals of one sign start, after the sign and leading zeros. */
  private record Sign(BitSet start, boolean zero) {}

  NumeralOrder(Language language) {
    states = language.stateCount();
    tooLarge = states > MAX_STATES;
    targets = new BitSet[states][10];
    BitSet accepting = new BitSet();
    for (int state = 0; state < states && !tooLarge; state++) {
      if (language.isAccepting(state)) {
        accepting.set(state);
      }
      for (int digit = 0; digit <= 9; digit++) {
        targets[state][digit] = targets(language, state, digit);
      }
    }
    canAccept.add(accepting);
    BitSet unsigned = after(language, "+");
    unsigned.set(0);
    positive = sign(unsigned);
    negative = sign(after(language, "-"));
    zero = positive.zero() || negative.zero() || !language.isSubsetOf(NumeralLanguages.all());
  }

  private static BitSet targets(Language language, int state, int digit) {
    BitSet result = new BitSet();
    for (char unit : UNITS_BY_DIGIT[digit]) {
      language.run(state, String.valueOf(unit)).ifPresent(result::set);
    }
    return result;
  }

  private static BitSet after(Language language, String sign) {
    BitSet result = new BitSet();
    OptionalInt state = language.run(0, sign);
    state.ifPresent(result::set);
    return result;
  }

  private Sign sign(BitSet start) {
    BitSet reached = (BitSet) start.clone();
    boolean accepts = false;
    if (!tooLarge) {
      BitSet step = step(start, 0);
      while (true) {
        accepts |= step.intersects(canAccept.get(0));
        int before = reached.cardinality();
        reached.or(step);
        if (reached.cardinality() == before) {
          break;
        }
        step = step(reached, 0);
      }
    }
    return new Sign(reached, accepts);
  }

  private BitSet step(BitSet from, int digit) {
    BitSet result = new BitSet();
    from.stream().forEach(state -> result.or(targets[state][digit]));
    return result;
  }

  /**
   * Whether some digit string of exactly that length leads from one of the states to acceptance.
   */
  private boolean canAccept(BitSet from, int digits) {
    while (canAccept.size() <= digits) {
      BitSet shorter = canAccept.get(canAccept.size() - 1);
      BitSet longer = new BitSet();
      for (int state = 0; state < states; state++) {
        for (int digit = 0; digit <= 9; digit++) {
          if (targets[state][digit].intersects(shorter)) {
            longer.set(state);
          }
        }
      }
      canAccept.add(longer);
    }
    return from.intersects(canAccept.get(digits));
  }

  /** The least parsed integer that is not less. */
  Neighbour atLeast(BigInteger bound) {
    return atLeast(positive, negative, bound);
  }

  /** The greatest parsed integer that is not greater. */
  Neighbour atMost(BigInteger bound) {
    Neighbour mirrored = atLeast(negative, positive, bound.negate());
    BigInteger value = mirrored.value();
    return value == null ? mirrored : Neighbour.of(value.negate());
  }

  /** The least one, none only for the empty language; not known also if there is no least one. */
  Neighbour least() {
    return extreme(negative, true);
  }

  /** The greatest one, none only for the empty language; not known also if there is none. */
  Neighbour greatest() {
    return extreme(positive, false);
  }

  /** A language with a longer numeral than this has numerals of any size. */
  private Neighbour extreme(Sign side, boolean least) {
    if (tooLarge) {
      return Neighbour.UNKNOWN;
    }
    for (int length = states + 1; length <= 2 * states + 2; length++) {
      if (smallest(side.start(), length) != null) {
        return Neighbour.UNKNOWN;
      }
    }
    BigInteger beyond = BigInteger.TEN.pow(states + 1);
    return least ? boundedAtLeast(positive, negative, beyond.negate()) : greatestBelow(beyond);
  }

  private Neighbour greatestBelow(BigInteger beyond) {
    Neighbour mirrored = boundedAtLeast(negative, positive, beyond.negate());
    BigInteger value = mirrored.value();
    return value == null ? mirrored : Neighbour.of(value.negate());
  }

  private Neighbour atLeast(Sign above, Sign below, BigInteger bound) {
    return tooLarge || bound.abs().toString().length() > MAX_DIGITS
        ? Neighbour.UNKNOWN
        : boundedAtLeast(above, below, bound);
  }

  private Neighbour boundedAtLeast(Sign above, Sign below, BigInteger bound) {
    if (bound.signum() <= 0) {
      BigInteger magnitude = greatestNatural(below.start(), bound.negate());
      if (magnitude != null) {
        return Neighbour.of(magnitude.negate());
      }
      if (zero) {
        return Neighbour.of(BigInteger.ZERO);
      }
    }
    BigInteger natural = leastNatural(above.start(), bound.max(BigInteger.ONE));
    return natural == null ? Neighbour.NONE : Neighbour.of(natural);
  }

  /** The least numeral of at least {@code bound}, which is positive; longer ones by pumping. */
  private @Nullable BigInteger leastNatural(BitSet start, BigInteger bound) {
    String digits = bound.toString();
    String same = least(start, digits, 0);
    for (int length = digits.length() + 1;
        same == null && length <= digits.length() + states + 1;
        length++) {
      same = smallest(start, length);
    }
    return same == null ? null : new BigInteger(same);
  }

  /** The least continuation of the length of {@code digits} from an index on that is not less. */
  private @Nullable String least(BitSet from, String digits, int index) {
    int left = digits.length() - index;
    if (!canAccept(from, left)) {
      return null;
    }
    if (left == 0) {
      return "";
    }
    int own = digits.charAt(index) - '0';
    String tight = least(step(from, own), digits, index + 1);
    if (tight != null) {
      return own + tight;
    }
    for (int digit = own + 1; digit <= 9; digit++) {
      BitSet next = step(from, digit);
      if (canAccept(next, left - 1)) {
        return digit + extend(next, left - 1, false);
      }
    }
    return null;
  }

  private @Nullable String smallest(BitSet start, int length) {
    for (int digit = 1; digit <= 9; digit++) {
      BitSet next = step(start, digit);
      if (canAccept(next, length - 1)) {
        return digit + extend(next, length - 1, false);
      }
    }
    return null;
  }

  /** The greatest positive numeral of at most {@code bound}. */
  private @Nullable BigInteger greatestNatural(BitSet start, BigInteger bound) {
    if (bound.signum() <= 0) {
      return null;
    }
    String digits = bound.toString();
    String best = greatest(start, digits, 0);
    for (int length = digits.length() - 1; best == null && length >= 1; length--) {
      best = largest(start, length);
    }
    return best == null ? null : new BigInteger(best);
  }

  private @Nullable String greatest(BitSet from, String digits, int index) {
    int left = digits.length() - index;
    if (!canAccept(from, left)) {
      return null;
    }
    if (left == 0) {
      return "";
    }
    int own = digits.charAt(index) - '0';
    String tight = greatest(step(from, own), digits, index + 1);
    if (tight != null) {
      return own + tight;
    }
    for (int digit = own - 1; digit >= (index == 0 ? 1 : 0); digit--) {
      BitSet next = step(from, digit);
      if (canAccept(next, left - 1)) {
        return digit + extend(next, left - 1, true);
      }
    }
    return null;
  }

  private @Nullable String largest(BitSet start, int length) {
    for (int digit = 9; digit >= 1; digit--) {
      BitSet next = step(start, digit);
      if (canAccept(next, length - 1)) {
        return digit + extend(next, length - 1, true);
      }
    }
    return null;
  }

  /** The extreme digit string of that length to acceptance, which there is. */
  private String extend(BitSet from, int length, boolean largest) {
    StringBuilder digits = new StringBuilder();
    BitSet current = from;
    for (int left = length - 1; left >= 0; left--) {
      for (int i = 0; i <= 9; i++) {
        int digit = largest ? 9 - i : i;
        BitSet next = step(current, digit);
        if (canAccept(next, left)) {
          digits.append(digit);
          current = next;
          break;
        }
      }
    }
    return digits.toString();
  }

  private static char[][] unitsByDigit() {
    char[][] units = new char[10][];
    for (int digit = 0; digit <= 9; digit++) {
      StringBuilder found = new StringBuilder();
      for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
        if (Character.digit((char) unit, 10) == digit) {
          found.append((char) unit);
        }
      }
      units[digit] = found.toString().toCharArray();
    }
    return units;
  }
}
