package dev.airtight.solver.text;

import dev.airtight.solver.term.BitwiseOperator;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.Bitwise;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lemmas about operators on bits: for one operand's value, for both, of small ones at last for
 * every bit.
 */
final class BitLemmas {
  private static final int MAX_POINTS = 40;
  private static final int POINTS_BEFORE_BITS = 4;

  /** Operands of more bits are not taken apart: arithmetic gets lost in them. */
  private static final int MAX_BITS = 10;

  private final Terms terms;
  private final CheckState state;
  private final ModelEvaluation model;

  BitLemmas(Terms terms, CheckState state, ModelEvaluation model) {
    this.terms = terms;
    this.state = state;
    this.model = model;
  }

  /** A valid term that the model violates, if it gets the operation wrong. */
  Optional<BoolTerm> about(Bitwise operation) {
    BigInteger left = model.of(operation.left());
    BigInteger right = model.of(operation.right());
    BigInteger value = operation.operator().apply(operation.width(), left, right);
    if (value.equals(model.of(operation))) {
      return Optional.empty();
    }
    BoolTerm atRight = terms.intEqual(operation.right(), terms.constant(right));
    IntTerm withRight = apply(operation, operation.left(), terms.constant(right));
    if (!(withRight instanceof Bitwise)) {
      return Optional.of(terms.implies(atRight, terms.intEqual(operation, withRight)));
    }
    int points = state.points.merge(operation, 1, Integer::sum);
    int bits = naturalBits(operation);
    if (points > POINTS_BEFORE_BITS && bits <= MAX_BITS && !isShift(operation.operator())) {
      return Optional.of(terms.intEqual(operation, bitByBit(operation, bits)));
    }
    if (points > MAX_POINTS) {
      throw new UndecidedException("operators on the bits of large numbers");
    }
    BoolTerm atLeft = terms.intEqual(operation.left(), terms.constant(left));
    return Optional.of(
        terms.implies(
            terms.and(atLeft, atRight), terms.intEqual(operation, terms.constant(value))));
  }

  /** How many bits both operands have at most; very many if one may be negative. */
  private static int naturalBits(Bitwise operation) {
    Interval both = operation.left().interval().hull(operation.right().interval());
    BigInteger max = both.max();
    return max == null || !both.isAtLeast(BigInteger.ZERO) ? Integer.MAX_VALUE : max.bitLength();
  }

  private IntTerm apply(Bitwise operation, IntTerm left, IntTerm right) {
    return terms.bitwise(operation.operator(), operation.width(), left, right);
  }

  private static boolean isShift(BitwiseOperator operator) {
    return switch (operator) {
      case AND, OR, XOR -> false;
      case SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> true;
    };
  }

  /** The sum of the result's bits, for operands that are not negative. */
  private IntTerm bitByBit(Bitwise operation, int bits) {
    List<IntTerm> sum = new ArrayList<>();
    for (int bit = 0; bit < bits; bit++) {
      BoolTerm left = isSet(operation.left(), bit);
      BoolTerm right = isSet(operation.right(), bit);
      BoolTerm set =
          switch (operation.operator()) {
            case AND -> terms.and(left, right);
            case OR -> terms.or(left, right);
            default -> terms.not(terms.iff(left, right));
          };
      sum.add(
          terms.ifThenElse(set, terms.constant(BigInteger.ONE.shiftLeft(bit)), terms.constant(0)));
    }
    return terms.add(sum);
  }

  private BoolTerm isSet(IntTerm value, int bit) {
    IntTerm shifted = terms.euclideanDivide(value, terms.constant(BigInteger.ONE.shiftLeft(bit)));
    return terms.intEqual(terms.euclideanModulo(shifted, terms.constant(2)), terms.constant(1));
  }
}
