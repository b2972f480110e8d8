package dev.airtight.solver.z3;

import com.microsoft.z3.Expr;
import com.microsoft.z3.IntNum;
import com.microsoft.z3.Model;
import com.microsoft.z3.RatNum;
import dev.airtight.solver.arithmetic.ArithmeticModel;
import dev.airtight.solver.arithmetic.InexactModelException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.Term;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the constants of a Z3 model exactly. */
final class Z3Model implements ArithmeticModel {
  private final Model model;
  private final Z3Translation translation;

  Z3Model(Model model, Z3Translation translation) {
    this.model = model;
    this.translation = translation;
  }

  @Override
  public Optional<Boolean> valueOf(BoolTerm leaf) {
    Expr<?> value = interpretation(leaf);
    return value == null ? Optional.empty() : Optional.of(value.isTrue());
  }

  @Override
  public Optional<BigInteger> valueOf(IntTerm leaf) {
    Expr<?> value = interpretation(leaf);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof IntNum number) {
      return Optional.of(number.getBigInteger());
    }
    throw new InexactModelException("an integer without a numeral in the model");
  }

  @Override
  public Optional<Rational> valueOf(RealVariable variable) {
    Expr<?> value = interpretation(variable);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof RatNum number) {
      return Optional.of(new Rational(number.getBigIntNumerator(), number.getBigIntDenominator()));
    }
    throw new InexactModelException("a number in the model is not rational");
  }

  private @Nullable Expr<?> interpretation(Term leaf) {
    Expr<?> variable = translation.known(leaf);
    return variable == null || !variable.isConst()
        ? null
        : Z3Arithmetic.guarded(() -> Optional.ofNullable(model.getConstInterp(variable)))
            .orElse(null);
  }
}
