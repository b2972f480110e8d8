package dev.airtight.solver.term;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.IntTerm.IntConstant;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.RealTerm.RealConstant;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes terms. Equal terms are one object, and every method simplifies: what it returns has the
 * same value under every assignment (held to {@link Evaluation} by tests) but often another shape.
 * One factory per verification run; not to be used by two threads at once.
 *
 * <p>Methods on languages may throw {@link
 * dev.airtight.solver.language.automaton.LanguageTooLargeException}.
 */
public final class Terms {
  private final Interner interner = new Interner();
  private final BoolRules bools = new BoolRules(this, interner);
  private final IntRules ints = new IntRules(this, interner);
  private final IntComparisons comparisons = new IntComparisons(this, interner, ints);
  private final BitwiseRules bits = new BitwiseRules(this, interner);
  private final RealRules reals = new RealRules(this, interner);
  private final TextRules texts = new TextRules(this, interner);
  private final TextComparisons textComparisons = new TextComparisons(this, interner);
  private final JavaArithmetic java = new JavaArithmetic(this);

  // ---- booleans

  public BoolTerm bool(boolean value) {
    return bools.constant(value);
  }

  /** A new variable; the name is for people and need not be unique. */
  public BoolVariable freshBool(String name) {
    return interner.fresh(id -> new BoolVariable(id, name));
  }

  public BoolTerm not(BoolTerm operand) {
    return bools.not(operand);
  }

  public BoolTerm and(BoolTerm... operands) {
    return bools.and(List.of(operands));
  }

  public BoolTerm and(Collection<BoolTerm> operands) {
    return bools.and(operands);
  }

  public BoolTerm or(BoolTerm... operands) {
    return bools.or(List.of(operands));
  }

  public BoolTerm or(Collection<BoolTerm> operands) {
    return bools.or(operands);
  }

  public BoolTerm implies(BoolTerm condition, BoolTerm consequence) {
    return or(not(condition), consequence);
  }

  public BoolTerm iff(BoolTerm left, BoolTerm right) {
    return ifThenElse(left, right, not(right));
  }

  public BoolTerm ifThenElse(BoolTerm condition, BoolTerm thenTerm, BoolTerm elseTerm) {
    return bools.ifThenElse(condition, thenTerm, elseTerm);
  }

  // ---- integers

  public IntConstant constant(long value) {
    return interner.constant(BigInteger.valueOf(value));
  }

  public IntConstant constant(BigInteger value) {
    return interner.constant(value);
  }

  /** A new variable without declared bounds. */
  public IntVariable freshInt(String name) {
    return freshInt(name, Interval.ALL);
  }

  /** A new variable within inclusive bounds; null means unbounded. */
  public IntVariable freshInt(String name, @Nullable BigInteger min, @Nullable BigInteger max) {
    return freshInt(name, new Interval(min, max));
  }

  /**
   * A new variable within a declared interval, which every solver asserts.
   *
   * @throws IllegalArgumentException if the interval is empty
   */
  public IntVariable freshInt(String name, Interval bounds) {
    if (bounds.isEmpty()) {
      throw new IllegalArgumentException("no value for " + name + " in " + bounds);
    }
    return interner.fresh(id -> new IntVariable(id, name, bounds));
  }

  /**
   * A variable for where a text comes in an order of all texts: the same one for the same text.
   *
   * @param order tells orders apart
   */
  public IntVariable placeOf(TextTerm text, String order) {
    return interner.share(
        IntVariable.class,
        List.of(order, text),
        id -> new IntVariable(id, "place of a text " + order, Interval.ALL));
  }

  /**
   * A variable that is 1 where a zero is positive and 0 where not: the same for the same number.
   */
  public IntVariable signOfZero(RealTerm number) {
    return interner.share(
        IntVariable.class,
        List.of("sign", number),
        id -> new IntVariable(id, "sign of a zero", Interval.of(0, 1)));
  }

  public IntTerm add(IntTerm... operands) {
    return ints.add(List.of(operands));
  }

  public IntTerm add(List<IntTerm> operands) {
    return ints.add(operands);
  }

  public IntTerm subtract(IntTerm left, IntTerm right) {
    return add(left, negate(right));
  }

  public IntTerm negate(IntTerm operand) {
    return ints.scale(BigInteger.ONE.negate(), operand);
  }

  public IntTerm multiply(IntTerm left, IntTerm right) {
    return ints.multiply(left, right);
  }

  /** SMT-LIB {@code div}; zero for a zero divisor. */
  public IntTerm euclideanDivide(IntTerm dividend, IntTerm divisor) {
    return ints.divide(dividend, divisor);
  }

  /** SMT-LIB {@code mod}; the dividend for a zero divisor. */
  public IntTerm euclideanModulo(IntTerm dividend, IntTerm divisor) {
    return ints.modulo(dividend, divisor);
  }

  public IntTerm ifThenElse(BoolTerm condition, IntTerm thenTerm, IntTerm elseTerm) {
    return ints.ifThenElse(condition, thenTerm, elseTerm);
  }

  /** A Java operator; operands are first wrapped to {@code width} (32 or 64) bits. */
  public IntTerm bitwise(BitwiseOperator operator, int width, IntTerm left, IntTerm right) {
    return bits.apply(operator, width, left, right);
  }

  /** Java's fixed-width arithmetic on these terms. */
  public JavaArithmetic java() {
    return java;
  }

  public BoolTerm intEqual(IntTerm left, IntTerm right) {
    return comparisons.equal(left, right);
  }

  public BoolTerm lessOrEqual(IntTerm left, IntTerm right) {
    return comparisons.lessOrEqual(left, right);
  }

  public BoolTerm lessThan(IntTerm left, IntTerm right) {
    return comparisons.lessOrEqual(add(left, constant(1)), right);
  }

  // ---- reals

  public RealConstant constant(Rational value) {
    return interner.constant(value);
  }

  public RealConstant constant(BigDecimal value) {
    return interner.constant(Rational.of(value));
  }

  public RealVariable freshReal(String name) {
    return interner.fresh(id -> new RealVariable(id, name));
  }

  public RealTerm ofInt(IntTerm operand) {
    return reals.ofInt(operand);
  }

  public RealTerm add(RealTerm... operands) {
    return reals.add(List.of(operands));
  }

  public RealTerm subtract(RealTerm left, RealTerm right) {
    return add(left, negate(right));
  }

  public RealTerm negate(RealTerm operand) {
    return reals.scale(Rational.ONE.negate(), operand);
  }

  public RealTerm multiply(RealTerm left, RealTerm right) {
    return reals.multiply(left, right);
  }

  public RealTerm ifThenElse(BoolTerm condition, RealTerm thenTerm, RealTerm elseTerm) {
    return reals.ifThenElse(condition, thenTerm, elseTerm);
  }

  public BoolTerm realEqual(RealTerm left, RealTerm right) {
    return reals.equal(left, right);
  }

  public BoolTerm lessOrEqual(RealTerm left, RealTerm right) {
    return reals.lessOrEqual(left, right);
  }

  public BoolTerm lessThan(RealTerm left, RealTerm right) {
    return reals.lessThan(left, right);
  }

  // ---- texts

  public TextConstant text(String value) {
    return texts.constant(value);
  }

  public TextVariable freshText(String name) {
    return interner.fresh(id -> new TextVariable(id, name));
  }

  public TextTerm concat(TextTerm... pieces) {
    return texts.concat(List.of(pieces));
  }

  public TextTerm concat(List<? extends TextTerm> pieces) {
    return texts.concat(pieces);
  }

  /** {@code Integer.toString(value)}. */
  public TextTerm decimalText(IntTerm value) {
    return texts.decimalText(value);
  }

  /** {@code String.valueOf((char) value)}. */
  public TextTerm unitText(IntTerm value) {
    return texts.unitText(value);
  }

  /** UTF-16 units. */
  public IntTerm length(TextTerm text) {
    return texts.length(text);
  }

  /** Unicode code points; an unpaired surrogate counts as one. */
  public IntTerm codePoints(TextTerm text) {
    return texts.codePoints(text);
  }

  /** The value of a numeral as {@code Integer.parseInt} reads it, of any size; zero for others. */
  public IntTerm parsedInteger(TextTerm text) {
    return texts.parsedInteger(text);
  }

  /** {@code String.hashCode()}. */
  public IntTerm hash(TextTerm text) {
    return texts.hash(text);
  }

  public BoolTerm inLanguage(TextTerm text, Language language) {
    return textComparisons.inLanguage(text, language);
  }

  public BoolTerm textEqual(TextTerm left, TextTerm right) {
    return textComparisons.equal(left, right);
  }
}
