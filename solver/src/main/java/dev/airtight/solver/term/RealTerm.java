package dev.airtight.solver.term;

import java.util.List;

/** An exact real number; every constant is rational. */
public sealed interface RealTerm extends Term {

  final class RealConstant extends Node implements RealTerm {
    private final Rational value;

    RealConstant(int id, Rational value) {
      super(id);
      this.value = value;
    }

    public Rational value() {
      return value;
    }
  }

  final class RealVariable extends Node implements RealTerm {
    private final String name;

    RealVariable(int id, String name) {
      super(id);
      this.name = name;
    }

    public String name() {
      return name;
    }
  }

  /** One {@code coefficient * term} of a sum; the coefficient is not zero. */
  record RealAddend(Rational coefficient, RealTerm term) {}

  /** {@code constant + sum of addends}, addends ordered by id and not sums or constants. */
  final class RealSum extends Node implements RealTerm {
    private final Rational constant;
    private final List<RealAddend> addends;

    RealSum(int id, Rational constant, List<RealAddend> addends) {
      super(id);
      this.constant = constant;
      this.addends = addends;
    }

    public Rational constant() {
      return constant;
    }

    public List<RealAddend> addends() {
      return addends;
    }
  }

  /** A product of two terms, none of them constant. */
  final class RealProduct extends Node implements RealTerm {
    private final RealTerm left;
    private final RealTerm right;

    RealProduct(int id, RealTerm left, RealTerm right) {
      super(id);
      this.left = left;
      this.right = right;
    }

    public RealTerm left() {
      return left;
    }

    public RealTerm right() {
      return right;
    }
  }

  /** An integer as a real; the operand is not a constant and not a sum. */
  final class OfInt extends Node implements RealTerm {
    private final IntTerm operand;

    OfInt(int id, IntTerm operand) {
      super(id);
      this.operand = operand;
    }

    public IntTerm operand() {
      return operand;
    }
  }

  final class RealIfThenElse extends Node implements RealTerm {
    private final BoolTerm condition;
    private final RealTerm thenTerm;
    private final RealTerm elseTerm;

    RealIfThenElse(int id, BoolTerm condition, RealTerm thenTerm, RealTerm elseTerm) {
      super(id);
      this.condition = condition;
      this.thenTerm = thenTerm;
      this.elseTerm = elseTerm;
    }

    public BoolTerm condition() {
      return condition;
    }

    public RealTerm thenTerm() {
      return thenTerm;
    }

    public RealTerm elseTerm() {
      return elseTerm;
    }
  }
}
