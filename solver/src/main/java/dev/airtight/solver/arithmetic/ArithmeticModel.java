package dev.airtight.solver.arithmetic;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm.RealVariable;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Values of what is a variable to the arithmetic solver. Empty where it does not matter.
 *
 * <p>Any method may throw {@link InexactModelException}.
 */
public interface ArithmeticModel {
  /** The value of a boolean variable, a membership or an equality of texts. */
  Optional<Boolean> valueOf(BoolTerm leaf);

  /** The value of an integer variable or a function of texts or bits. */
  Optional<BigInteger> valueOf(IntTerm leaf);

  Optional<Rational> valueOf(RealVariable variable);
}
