package dev.airtight.solver.text;

import dev.airtight.solver.term.BitwiseOperator;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.Bitwise;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lemmas about operators on bits: for one operand's value, for both, at last for every bit. */
final class BitLemmas {
  private static final int MAX_POINTS = 4;

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
    if (isShift(operation.operator())
        || state.points.merge(operation, 1, Integer::sum) <= MAX_POINTS) {
      BoolTerm atLeft = terms.intEqual(operation.left(), terms.constant(left));
      return Optional.of(
          terms.implies(
              terms.and(atLeft, atRight), terms.intEqual(operation, terms.constant(value))));
    }
    return Optional.of(terms.intEqual(operation, bitByBit(operation)));
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

  /** The sum of the result's bits, the highest one counting negative. */
  private IntTerm bitByBit(Bitwise operation) {
    List<IntTerm> sum = new ArrayList<>();
    for (int bit = 0; bit < operation.width(); bit++) {
      BoolTerm left = isSet(operation.left(), bit);
      BoolTerm right = isSet(operation.right(), bit);
      BoolTerm set =
          switch (operation.operator()) {
            case AND -> terms.and(left, right);
            case OR -> terms.or(left, right);
            default -> terms.not(terms.iff(left, right));
          };
      BigInteger weight = BigInteger.ONE.shiftLeft(bit);
      sum.add(
          terms.ifThenElse(
              set,
              terms.constant(bit == operation.width() - 1 ? weight.negate() : weight),
              terms.constant(0)));
    }
    return terms.add(sum);
  }

  private BoolTerm isSet(IntTerm value, int bit) {
    IntTerm shifted = terms.euclideanDivide(value, terms.constant(BigInteger.ONE.shiftLeft(bit)));
    return terms.intEqual(terms.euclideanModulo(shifted, terms.constant(2)), terms.constant(1));
  }
}
