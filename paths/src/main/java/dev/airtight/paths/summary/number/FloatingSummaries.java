package dev.airtight.paths.summary.number;

import dev.airtight.paths.floating.DoubleArithmetic;
import dev.airtight.paths.floating.DoubleConversions;
import dev.airtight.paths.floating.Doubles;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.paths.value.FloatValue;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Floating-point methods. Of constants the running JDK computes the result, of doubles that vary
 * what {@link DoubleConversions} knows, of floats any. None of these methods throws.
 */
public final class FloatingSummaries implements SummaryProvider {

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String math = "java/lang/Math.";
    unary(
        all,
        math + "abs",
        Math::abs,
        (call, value) -> conversions(call).absolute(call.state(), value));
    unary(
        all,
        math + "ceil",
        Math::ceil,
        (call, value) -> conversions(call).ceiling(call.state(), value));
    unary(
        all,
        math + "floor",
        Math::floor,
        (call, value) -> conversions(call).floor(call.state(), value));
    unary(
        all,
        math + "rint",
        Math::rint,
        (call, value) -> conversions(call).nearestWhole(call.state(), value));
    unary(
        all,
        math + "sqrt",
        Math::sqrt,
        (call, value) -> conversions(call).root(call.state(), value));
    unary(all, math + "signum", Math::signum, FloatingSummaries::sign);
    for (String name :
        List.of(
            "acos", "asin", "atan", "cbrt", "cos", "cosh", "exp", "expm1", "log", "log10", "log1p",
            "sin", "sinh", "tan", "tanh")) {
      all.put(math + name + "(D)D", call -> call.returns(DoubleValue.ANY));
    }
    for (String name : List.of("atan2", "hypot", "pow")) {
      all.put(math + name + "(DD)D", call -> call.returns(DoubleValue.ANY));
    }
    all.put(math + "random()D", call -> returned(call, conversions(call).fraction(call.state())));
    binary(all, math + "min", Math::min, FloatingSummaries::least);
    binary(all, math + "max", Math::max, FloatingSummaries::greatest);
    all.put(math + "abs(F)F", call -> call.returns(FloatValue.ANY));
    all.put(math + "min(FF)F", call -> call.returns(FloatValue.ANY));
    all.put(math + "max(FF)F", call -> call.returns(FloatValue.ANY));
    all.put(math + "round(F)I", FloatingSummaries::anyInt);
    all.put(math + "round(D)J", FloatingSummaries::round);
    String real = "java/lang/Double.";
    binary(all, real + "min", Math::min, FloatingSummaries::least);
    binary(all, real + "max", Math::max, FloatingSummaries::greatest);
    binary(all, real + "sum", Double::sum, FloatingSummaries::sum);
    predicate(all, real + "isNaN", Double::isNaN, FloatingSummaries::isNaN);
    predicate(all, real + "isInfinite", Double::isInfinite, call -> isFinite(call, false));
    predicate(all, real + "isFinite", Double::isFinite, call -> isFinite(call, true));
    bits(all, real + "doubleToLongBits", Double::doubleToLongBits);
    bits(all, real + "doubleToRawLongBits", Double::doubleToRawLongBits);
    all.put(real + "longBitsToDouble(J)D", call -> call.returns(DoubleValue.ANY));
    all.put(real + "compare(DD)I", FloatingSummaries::compare);
    String single = "java/lang/Float.";
    all.put(single + "isNaN(F)Z", FloatingSummaries::anyBool);
    all.put(single + "isInfinite(F)Z", FloatingSummaries::anyBool);
    all.put(single + "isFinite(F)Z", FloatingSummaries::anyBool);
    all.put(single + "floatToIntBits(F)I", FloatingSummaries::anyInt);
    all.put(single + "floatToRawIntBits(F)I", FloatingSummaries::anyInt);
    all.put(single + "intBitsToFloat(I)F", call -> call.returns(FloatValue.ANY));
    all.put(single + "compare(FF)I", FloatingSummaries::anyComparison);
    return all;
  }

  /** The value of an argument that is constant. */
  private static @Nullable Double real(Call call, int argument) {
    return value(call, argument).constant();
  }

  private static DoubleValue value(Call call, int argument) {
    return (DoubleValue) call.arguments().get(argument);
  }

  private static DoubleConversions conversions(Call call) {
    return new DoubleConversions(call.terms());
  }

  private static List<Successor> returned(Call call, Doubles.Known known) {
    return call.in(known.state()).returns(known.value());
  }

  private interface Function extends BiFunction<Call, DoubleValue, Doubles.Known> {}

  private static void unary(
      Map<String, Summary> all, String name, DoubleUnaryOperator operator, Function otherwise) {
    all.put(
        name + "(D)D",
        call -> {
          Double value = real(call, 0);
          return value == null
              ? returned(call, otherwise.apply(call, value(call, 0)))
              : call.returns(new DoubleValue(operator.applyAsDouble(value)));
        });
  }

  private interface Operator {
    Doubles.Known of(Call call, DoubleValue left, DoubleValue right);
  }

  private static void binary(
      Map<String, Summary> all, String name, DoubleBinaryOperator operator, Operator otherwise) {
    all.put(
        name + "(DD)D",
        call -> {
          Double left = real(call, 0);
          Double right = real(call, 1);
          return left == null || right == null
              ? returned(call, otherwise.of(call, value(call, 0), value(call, 1)))
              : call.returns(new DoubleValue(operator.applyAsDouble(left, right)));
        });
  }

  private static Doubles.Known least(Call call, DoubleValue left, DoubleValue right) {
    return conversions(call).extreme(call.state(), left, right, false);
  }

  private static Doubles.Known greatest(Call call, DoubleValue left, DoubleValue right) {
    return conversions(call).extreme(call.state(), left, right, true);
  }

  private static Doubles.Known sum(Call call, DoubleValue left, DoubleValue right) {
    return new DoubleArithmetic(call.terms()).add(call.state(), left, right);
  }

  private static void predicate(
      Map<String, Summary> all, String name, DoublePredicate predicate, Summary otherwise) {
    all.put(
        name + "(D)Z",
        call -> {
          Double value = real(call, 0);
          return value == null
              ? otherwise.apply(call)
              : call.returnsBoolean(call.terms().bool(predicate.test(value)));
        });
  }

  private static List<Successor> isNaN(Call call) {
    return Doubles.isReal(value(call, 0))
        ? call.returnsBoolean(call.terms().bool(false))
        : anyBool(call);
  }

  private static List<Successor> isFinite(Call call, boolean answer) {
    return Doubles.isReal(value(call, 0))
            && new Doubles(call.terms()).isFinite(call.state(), value(call, 0))
        ? call.returnsBoolean(call.terms().bool(answer))
        : anyBool(call);
  }

  private static Doubles.Known sign(Call call, DoubleValue value) {
    return conversions(call).sign(call.state(), value);
  }

  private static void bits(Map<String, Summary> all, String name, ToLongFunction<Double> function) {
    all.put(
        name + "(D)J",
        call -> {
          Double value = real(call, 0);
          IntTerm term =
              value == null
                  ? call.terms().freshInt("long", Interval.LONG)
                  : call.terms().constant(function.applyAsLong(value));
          return call.returnsLong(term);
        });
  }

  private static List<Successor> round(Call call) {
    Double constant = real(call, 0);
    if (constant != null) {
      return call.returnsLong(call.terms().constant(Math.round(constant)));
    }
    DoubleConversions.Whole whole = conversions(call).rounded(call.state(), value(call, 0));
    return call.in(whole.state()).returnsLong(whole.term());
  }

  private static List<Successor> compare(Call call) {
    Double left = real(call, 0);
    Double right = real(call, 1);
    if (left != null && right != null) {
      return call.returnsInt(call.terms().constant(Double.compare(left, right)));
    } else if (!Doubles.isReal(value(call, 0)) || !Doubles.isReal(value(call, 1))) {
      return anyComparison(call);
    }
    DoubleConversions.Whole order =
        conversions(call).totalOrder(call.state(), value(call, 0), value(call, 1));
    return call.in(order.state()).returnsInt(order.term());
  }

  private static List<Successor> anyBool(Call call) {
    BoolTerm any = call.terms().freshBool("floating");
    return call.returnsBoolean(any);
  }

  private static List<Successor> anyInt(Call call) {
    return call.returnsInt(call.terms().freshInt("int", Interval.INT));
  }

  private static List<Successor> anyComparison(Call call) {
    return call.returnsInt(call.terms().freshInt("comparison", Interval.of(-1, 1)));
  }
}
