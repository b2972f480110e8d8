package dev.airtight.paths.summary.number.big;

import static dev.airtight.paths.summary.number.big.BigOperands.INTEGER;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.java.RadixNumerals;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bits, roots, divisors and numerals of {@link BigInteger}s: of those that vary, bounds of the
 * result.
 */
public final class IntegerParts implements SummaryProvider {
  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger MOST_SHIFTED = BigInteger.valueOf(256);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String owner = BigNumber.INTEGER + ".";
    one(all, owner + "bitLength()I", (c, value) -> bits(c, value, BigInteger::bitLength, false));
    one(all, owner + "bitCount()I", (c, value) -> bits(c, value, BigInteger::bitCount, true));
    one(all, owner + "sqrt()" + INTEGER, IntegerParts::root);
    one(all, owner + "toString(I)Ljava/lang/String;", IntegerParts::numeral);
    one(all, owner + "shiftLeft(I)" + INTEGER, (c, value) -> shifted(c, value, true));
    one(all, owner + "shiftRight(I)" + INTEGER, (c, value) -> shifted(c, value, false));
    all.put(
        owner + "gcd(" + INTEGER + ")" + INTEGER,
        call ->
            BigOperands.two(
                call,
                (c, left, right) ->
                    divisor(c, BigOperands.whole(c, left), BigOperands.whole(c, right))));
    return all;
  }

  private interface One {
    List<Successor> of(Call call, IntTerm value);
  }

  private static void one(Map<String, Summary> all, String method, One then) {
    all.put(
        method,
        call -> BigOperands.one(call, 0, (c, number) -> then.of(c, BigOperands.whole(c, number))));
  }

  private static Interval interval(Call call, IntTerm value) {
    return call.state().knowledge().facts().interval(value);
  }

  /**
   * A number of bits: no more than those of the number with the most.
   *
   * @param isOpenBelow whether greater numbers may have fewer
   */
  private static List<Successor> bits(
      Call call, IntTerm value, Function<BigInteger, Integer> function, boolean isOpenBelow) {
    @Nullable BigInteger constant = value.constantValue();
    if (constant != null) {
      return call.returnsInt(call.terms().constant(function.apply(constant)));
    }
    Interval bounds = interval(call, value);
    BigInteger low = bounds.min();
    BigInteger high = bounds.max();
    if (low == null || high == null) {
      return call.returnsInt(call.terms().freshInt("bits", Interval.LENGTH));
    }
    int most = Math.max(low.bitLength(), high.bitLength());
    boolean isOfOneSign = low.signum() >= 0 || high.signum() < 0;
    int least = isOfOneSign && !isOpenBelow ? Math.min(low.bitLength(), high.bitLength()) : 0;
    return call.returnsInt(call.terms().freshInt("bits", Interval.of(least, most)));
  }

  private static List<Successor> root(Call call, IntTerm value) {
    Terms terms = call.terms();
    IntTerm zero = terms.constant(0);
    return BigOperands.unless(
        call,
        terms.lessThan(value, zero),
        c -> {
          @Nullable BigInteger constant = value.constantValue();
          if (constant != null) {
            return BigOperands.integer(c, terms.constant(constant.sqrt()));
          }
          Interval bounds = interval(c, value);
          BigInteger most = bounds.max();
          BigInteger least = bounds.isAtLeast(BigInteger.ZERO) ? bounds.min() : BigInteger.ZERO;
          IntTerm root =
              terms.freshInt(
                  "root",
                  new Interval(
                      Objects.requireNonNull(least).sqrt(), most == null ? null : most.sqrt()));
          return assuming(c, terms.lessOrEqual(root, value), root);
        });
  }

  private static List<Successor> assuming(Call call, BoolTerm fact, IntTerm result) {
    return call.state()
        .assume(fact)
        .map((State s) -> BigOperands.integer(call.in(s), result))
        .orElse(List.of());
  }

  /** Never negative; zero of two zeros only, and else no more than either but for zeros. */
  private static List<Successor> divisor(Call call, IntTerm left, IntTerm right) {
    Terms terms = call.terms();
    @Nullable BigInteger first = left.constantValue();
    @Nullable BigInteger second = right.constantValue();
    if (first != null && second != null) {
      return BigOperands.integer(call, terms.constant(first.gcd(second)));
    }
    IntTerm zero = terms.constant(0);
    IntTerm one = BigOperands.magnitude(terms, left);
    IntTerm other = BigOperands.magnitude(terms, right);
    IntTerm divisor = terms.freshInt("divisor", new Interval(BigInteger.ZERO, null));
    BoolTerm isDivisor =
        terms.ifThenElse(
            terms.intEqual(left, zero),
            terms.intEqual(divisor, other),
            terms.ifThenElse(
                terms.intEqual(right, zero),
                terms.intEqual(divisor, one),
                terms.and(
                    terms.lessThan(zero, divisor),
                    terms.lessOrEqual(divisor, one),
                    terms.lessOrEqual(divisor, other))));
    return assuming(call, isDivisor, divisor);
  }

  /** To the right rounds towards minus infinity. */
  private static List<Successor> shifted(Call call, IntTerm value, boolean isLeft) {
    Terms terms = call.terms();
    @Nullable BigInteger places = call.intArgument(1).constantValue();
    if (places == null || places.abs().compareTo(MOST_SHIFTED) > 0) {
      return call.stuck("by how many bits a number is shifted is not known, or many");
    }
    IntTerm factor = terms.constant(ONE.shiftLeft(places.abs().intValueExact()));
    boolean isProduct = isLeft == (places.signum() >= 0);
    return BigOperands.integer(
        call, isProduct ? terms.multiply(value, factor) : terms.euclideanDivide(value, factor));
  }

  /** A radix that there is not stands for ten. */
  private static List<Successor> numeral(Call call, IntTerm value) {
    Terms terms = call.terms();
    @Nullable BigInteger given = call.intArgument(1).constantValue();
    if (given == null) {
      return call.stuck("the radix of a numeral is not known");
    }
    int radix = given.bitLength() < Integer.SIZE ? given.intValueExact() : 0;
    boolean isRadix = radix >= Character.MIN_RADIX && radix <= Character.MAX_RADIX;
    @Nullable BigInteger constant = value.constantValue();
    if (constant != null) {
      return call.returnsText(terms.text(constant.toString(radix)));
    } else if (!isRadix || radix == 10) {
      return call.returnsText(terms.decimalText(value));
    }
    Language plain = RadixNumerals.written(radix);
    Language negative = Language.word("-").concat(plain.minus(Language.word("0")));
    TextTerm text = terms.freshText("numeral");
    return call.state()
        .assume(
            terms.ifThenElse(
                terms.lessThan(value, terms.constant(0)),
                terms.inLanguage(text, negative),
                terms.inLanguage(text, plain)))
        .map(s -> call.in(s).returnsText(text))
        .orElse(List.of());
  }
}
