package dev.airtight.paths.summary.number.big;

import static dev.airtight.paths.summary.number.big.BigOperands.INTEGER;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.BigValues;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arithmetic of {@link BigInteger}, exactly; of two that vary, what a division makes is near.
 */
public final class IntegerArithmetic implements SummaryProvider {

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    two(
        all,
        "add",
        (c, left, right) ->
            result(c, c.terms().add(BigOperands.whole(c, left), BigOperands.whole(c, right))));
    two(
        all,
        "subtract",
        (c, left, right) ->
            result(c, c.terms().subtract(BigOperands.whole(c, left), BigOperands.whole(c, right))));
    two(
        all,
        "multiply",
        (c, left, right) ->
            result(c, c.terms().multiply(BigOperands.whole(c, left), BigOperands.whole(c, right))));
    two(all, "divide", (c, left, right) -> divided(c, left, right, false));
    two(all, "remainder", (c, left, right) -> divided(c, left, right, true));
    two(all, "mod", IntegerArithmetic::modulo);
    String owner = BigNumber.INTEGER + ".";
    all.put(
        owner + "negate()" + INTEGER,
        call ->
            BigOperands.one(
                call, 0, (c, number) -> result(c, c.terms().negate(BigOperands.whole(c, number)))));
    all.put(
        owner + "abs()" + INTEGER,
        call ->
            BigOperands.one(
                call,
                0,
                (c, number) ->
                    result(c, BigOperands.magnitude(c.terms(), BigOperands.whole(c, number)))));
    all.put(
        owner + "toString()Ljava/lang/String;",
        call ->
            BigOperands.one(
                call,
                0,
                (c, number) -> c.returnsText(c.terms().decimalText(BigOperands.whole(c, number)))));
    all.put(
        owner + "compareTo(" + INTEGER + ")I",
        call ->
            BigOperands.two(
                call,
                (c, left, right) ->
                    c.returnsInt(
                        new BigValues(c.terms()).comparison(left.value(), right.value()))));
    return all;
  }

  private static void two(Map<String, Summary> all, String name, BigOperands.Two then) {
    all.put(
        BigNumber.INTEGER + "." + name + "(" + INTEGER + ")" + INTEGER,
        call -> BigOperands.two(call, then));
  }

  private static List<Successor> result(Call call, IntTerm value) {
    return BigOperands.integer(call, value);
  }

  private static List<Successor> divided(
      Call call, BigNumber left, BigNumber right, boolean isRemainder) {
    IntTerm dividend = BigOperands.whole(call, left);
    IntTerm divisor = BigOperands.whole(call, right);
    Terms terms = call.terms();
    IntTerm zero = terms.constant(0);
    return BigOperands.unless(
        call,
        terms.intEqual(divisor, zero),
        c -> {
          IntTerm quotient = BigOperands.magnitude(c.terms(), dividend);
          IntTerm of = BigOperands.magnitude(c.terms(), divisor);
          BoolTerm isNegative =
              isRemainder
                  ? terms.lessThan(dividend, zero)
                  : terms.not(
                      terms.iff(terms.lessThan(dividend, zero), terms.lessThan(divisor, zero)));
          IntTerm size =
              isRemainder
                  ? terms.euclideanModulo(quotient, of)
                  : terms.euclideanDivide(quotient, of);
          return result(c, terms.ifThenElse(isNegative, terms.negate(size), size));
        });
  }

  /** Never negative. */
  private static List<Successor> modulo(Call call, BigNumber left, BigNumber right) {
    Terms terms = call.terms();
    IntTerm divisor = BigOperands.whole(call, right);
    return BigOperands.unless(
        call,
        terms.lessOrEqual(divisor, terms.constant(0)),
        c -> result(c, terms.euclideanModulo(BigOperands.whole(c, left), divisor)));
  }
}
