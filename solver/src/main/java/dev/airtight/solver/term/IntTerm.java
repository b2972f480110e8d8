package dev.airtight.solver.term;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mathematical integer. */
public sealed interface IntTerm extends Term {
  /** An interval that holds all values, from the declared bounds of variables alone. */
  Interval interval();

  /** The value if this is a constant, else null. */
  default @Nullable BigInteger constantValue() {
    return null;
  }

  /** What integer terms share. */
  abstract sealed class IntNode extends Node implements IntTerm {
    private final Interval interval;

    IntNode(int id, Interval interval) {
      super(id);
      this.interval = interval;
    }

    @Override
    public final Interval interval() {
      return interval;
    }
  }

  final class IntConstant extends IntNode {
    private final BigInteger value;

    IntConstant(int id, BigInteger value) {
      super(id, Interval.of(value));
      this.value = value;
    }

    public BigInteger value() {
      return value;
    }

    @Override
    public BigInteger constantValue() {
      return value;
    }
  }

  /** A variable; its interval is declared and every solver asserts it. */
  final class IntVariable extends IntNode {
    private final String name;

    IntVariable(int id, String name, Interval bounds) {
      super(id, bounds);
      this.name = name;
    }

    public String name() {
      return name;
    }
  }

  /** One {@code coefficient * term} of a sum; the coefficient is not zero. */
  record Addend(BigInteger coefficient, IntTerm term) {}

  /** {@code constant + sum of addends}, addends ordered by id and not sums or constants. */
  final class Sum extends IntNode {
    private final BigInteger constant;
    private final List<Addend> addends;

    Sum(int id, Interval interval, BigInteger constant, List<Addend> addends) {
      super(id, interval);
      this.constant = constant;
      this.addends = addends;
    }

    public BigInteger constant() {
      return constant;
    }

    public List<Addend> addends() {
      return addends;
    }
  }

  /** A product of two terms, none of them constant. */
  final class Product extends IntNode {
    private final IntTerm left;
    private final IntTerm right;

    Product(int id, Interval interval, IntTerm left, IntTerm right) {
      super(id, interval);
      this.left = left;
      this.right = right;
    }

    public IntTerm left() {
      return left;
    }

    public IntTerm right() {
      return right;
    }
  }

  /** SMT-LIB {@code div} (JLS 15.17.2 rounds differently); zero where the divisor is zero. */
  final class EuclideanDivide extends IntNode {
    private final IntTerm dividend;
    private final IntTerm divisor;

    EuclideanDivide(int id, Interval interval, IntTerm dividend, IntTerm divisor) {
      super(id, interval);
      this.dividend = dividend;
      this.divisor = divisor;
    }

    public IntTerm dividend() {
      return dividend;
    }

    public IntTerm divisor() {
      return divisor;
    }
  }

  /** SMT-LIB {@code mod}, never negative; the dividend where the divisor is zero. */
  final class EuclideanModulo extends IntNode {
    private final IntTerm dividend;
    private final IntTerm divisor;

    EuclideanModulo(int id, Interval interval, IntTerm dividend, IntTerm divisor) {
      super(id, interval);
      this.dividend = dividend;
      this.divisor = divisor;
    }

    public IntTerm dividend() {
      return dividend;
    }

    public IntTerm divisor() {
      return divisor;
    }
  }

  final class IfThenElse extends IntNode {
    private final BoolTerm condition;
    private final IntTerm thenTerm;
    private final IntTerm elseTerm;

    IfThenElse(int id, Interval interval, BoolTerm condition, IntTerm thenTerm, IntTerm elseTerm) {
      super(id, interval);
      this.condition = condition;
      this.thenTerm = thenTerm;
      this.elseTerm = elseTerm;
    }

    public BoolTerm condition() {
      return condition;
    }

    public IntTerm thenTerm() {
      return thenTerm;
    }

    public IntTerm elseTerm() {
      return elseTerm;
    }
  }

  /** An integer that depends on a text. */
  abstract sealed class TextFunction extends IntNode {
    private final TextTerm text;

    TextFunction(int id, Interval interval, TextTerm text) {
      super(id, interval);
      this.text = text;
    }

    public final TextTerm text() {
      return text;
    }
  }

  /** The number of UTF-16 units of a variable or of an unbounded decimal text. */
  final class TextLength extends TextFunction {
    TextLength(int id, Interval interval, TextTerm text) {
      super(id, interval, text);
    }
  }

  /** {@code text.codePointCount(0, text.length())}. */
  final class CodePointCount extends TextFunction {
    CodePointCount(int id, Interval interval, TextTerm text) {
      super(id, interval, text);
    }
  }

  /**
   * The value of a numeral as {@code Integer.parseInt} reads one, of any size: an optional sign and
   * at least one unit that {@code Character.digit(unit, 10)} accepts. Zero where the text is none.
   */
  final class ParsedInteger extends TextFunction {
    ParsedInteger(int id, TextTerm text) {
      super(id, Interval.ALL, text);
    }
  }

  /** {@code text.hashCode()}. */
  final class TextHash extends TextFunction {
    TextHash(int id, TextTerm text) {
      super(id, Interval.INT, text);
    }
  }

  /**
   * A Java operator on signed values of {@code width} bits (32 or 64); operands are within that
   * type. A shift distance counts modulo the width (JLS 15.19).
   */
  final class Bitwise extends IntNode {
    private final BitwiseOperator operator;
    private final int width;
    private final IntTerm left;
    private final IntTerm right;

    Bitwise(
        int id,
        Interval interval,
        BitwiseOperator operator,
        int width,
        IntTerm left,
        IntTerm right) {
      super(id, interval);
      this.operator = operator;
      this.width = width;
      this.left = left;
      this.right = right;
    }

    public BitwiseOperator operator() {
      return operator;
    }

    public int width() {
      return width;
    }

    public IntTerm left() {
      return left;
    }

    public IntTerm right() {
      return right;
    }
  }
}
