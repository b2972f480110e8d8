package dev.airtight.paths.summary.number;

import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Whole-number methods of Math and StrictMath: exact. */
public final class MathSummaries implements SummaryProvider {
  private static final String OVERFLOW = "java/lang/ArithmeticException";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    for (String owner : List.of("java/lang/Math.", "java/lang/StrictMath.")) {
      math(all, owner);
    }
    for (String type : List.of("Integer", "Long")) {
      String owner = "java/lang/" + type + ".";
      String both = type.equals("Integer") ? "(II)I" : "(JJ)J";
      all.put(owner + "min" + both, call -> choose(call, true));
      all.put(owner + "max" + both, call -> choose(call, false));
      all.put(owner + "sum" + both, call -> returns(call, wrap(call, sum(call))));
    }
    return all;
  }

  private static void math(Map<String, Summary> all, String math) {
    for (String type : List.of("I", "J")) {
      String one = "(" + type + ")" + type;
      String two = "(" + type + type + ")" + type;
      all.put(math + "abs" + one, call -> returns(call, wrap(call, abs(call))));
      all.put(math + "absExact" + one, call -> exact(call, abs(call)));
      all.put(math + "min" + two, call -> choose(call, true));
      all.put(math + "max" + two, call -> choose(call, false));
      all.put(math + "addExact" + two, call -> exact(call, sum(call)));
      all.put(
          math + "subtractExact" + two,
          call -> exact(call, call.terms().subtract(whole(call, 0), whole(call, 1))));
      all.put(
          math + "multiplyExact" + two,
          call -> exact(call, call.terms().multiply(whole(call, 0), whole(call, 1))));
      all.put(math + "negateExact" + one, call -> exact(call, call.terms().negate(whole(call, 0))));
      all.put(math + "incrementExact" + one, call -> exact(call, plus(call, 1)));
      all.put(math + "decrementExact" + one, call -> exact(call, plus(call, -1)));
      all.put(math + "floorDiv" + two, call -> floor(call, MathSummaries::quotient));
      all.put(math + "floorMod" + two, call -> floor(call, MathSummaries::remainder));
    }
    all.put(
        math + "multiplyExact(JI)J",
        call -> exact(call, call.terms().multiply(whole(call, 0), whole(call, 1))));
    all.put(math + "floorDiv(JI)J", call -> floor(call, MathSummaries::quotient));
    all.put(math + "floorMod(JI)I", call -> floor(call, MathSummaries::remainder));
    all.put(math + "toIntExact(J)I", call -> exact(call, whole(call, 0)));
  }

  private static IntTerm whole(Call call, int argument) {
    Value value = call.arguments().get(argument);
    return value instanceof LongValue ? call.longArgument(argument) : call.intArgument(argument);
  }

  private static boolean returnsLong(Call call) {
    return call.method().descriptor().returnType().text().equals("J");
  }

  private static List<Successor> returns(Call call, IntTerm value) {
    return call.returns(returnsLong(call) ? new LongValue(value) : new IntValue(value));
  }

  private static IntTerm wrap(Call call, IntTerm value) {
    return call.terms()
        .java()
        .wrap(value, returnsLong(call) ? 64 : 32, call.state().knowledge().facts()::interval);
  }

  private static IntTerm sum(Call call) {
    return call.terms().add(whole(call, 0), whole(call, 1));
  }

  private static IntTerm plus(Call call, int constant) {
    return call.terms().add(whole(call, 0), call.terms().constant(constant));
  }

  private static IntTerm abs(Call call) {
    Terms terms = call.terms();
    IntTerm value = whole(call, 0);
    return terms.ifThenElse(terms.lessThan(value, terms.constant(0)), terms.negate(value), value);
  }

  private static List<Successor> choose(Call call, boolean smaller) {
    Terms terms = call.terms();
    IntTerm left = whole(call, 0);
    IntTerm right = whole(call, 1);
    BoolTerm leftIsLess = terms.lessOrEqual(left, right);
    return returns(
        call,
        smaller
            ? terms.ifThenElse(leftIsLess, left, right)
            : terms.ifThenElse(leftIsLess, right, left));
  }

  /** Throws where the mathematical result does not fit the type. */
  private static List<Successor> exact(Call call, IntTerm value) {
    Terms terms = call.terms();
    BoolTerm fits = Bounds.fits(terms, value, returnsLong(call));
    return call.split(fits, c -> returns(c, value), c -> c.raises(OVERFLOW));
  }

  private static List<Successor> floor(Call call, BiFunction<Call, IntTerm, IntTerm> operation) {
    Terms terms = call.terms();
    IntTerm divisor = whole(call, 1);
    return call.split(
        terms.intEqual(divisor, terms.constant(0)),
        c -> c.raises(OVERFLOW),
        c -> returns(c, wrap(c, operation.apply(c, divisor))));
  }

  /** Euclidean division rounds down for a positive divisor; signs are moved there. */
  private static IntTerm quotient(Call call, IntTerm divisor) {
    Terms terms = call.terms();
    IntTerm dividend = whole(call, 0);
    return terms.ifThenElse(
        terms.lessThan(terms.constant(0), divisor),
        terms.euclideanDivide(dividend, divisor),
        terms.euclideanDivide(terms.negate(dividend), terms.negate(divisor)));
  }

  private static IntTerm remainder(Call call, IntTerm divisor) {
    Terms terms = call.terms();
    IntTerm dividend = whole(call, 0);
    return terms.ifThenElse(
        terms.lessThan(terms.constant(0), divisor),
        terms.euclideanModulo(dividend, divisor),
        terms.negate(terms.euclideanModulo(terms.negate(dividend), terms.negate(divisor))));
  }
}
