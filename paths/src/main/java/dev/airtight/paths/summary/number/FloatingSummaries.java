package dev.airtight.paths.summary.number;

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
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Floating-point methods. Of constants the running JDK computes the result, of anything else it is
 * arbitrary: the engine does not track floating-point values. None of these methods throws.
 */
public final class FloatingSummaries implements SummaryProvider {

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String math = "java/lang/Math.";
    unary(all, math + "abs", Math::abs);
    unary(all, math + "ceil", Math::ceil);
    unary(all, math + "floor", Math::floor);
    unary(all, math + "rint", Math::rint);
    unary(all, math + "sqrt", Math::sqrt);
    unary(all, math + "signum", Math::signum);
    for (String name : List.of("cbrt", "exp", "log", "log10", "sin", "cos", "tan")) {
      all.put(math + name + "(D)D", call -> call.returns(DoubleValue.ANY));
    }
    all.put(math + "pow(DD)D", call -> call.returns(DoubleValue.ANY));
    all.put(math + "random()D", call -> call.returns(DoubleValue.ANY));
    binary(all, math + "min", Math::min);
    binary(all, math + "max", Math::max);
    all.put(math + "abs(F)F", call -> call.returns(FloatValue.ANY));
    all.put(math + "min(FF)F", call -> call.returns(FloatValue.ANY));
    all.put(math + "max(FF)F", call -> call.returns(FloatValue.ANY));
    all.put(math + "round(F)I", FloatingSummaries::anyInt);
    bits(all, math + "round", Math::round);
    String real = "java/lang/Double.";
    binary(all, real + "min", Math::min);
    binary(all, real + "max", Math::max);
    binary(all, real + "sum", Double::sum);
    predicate(all, real + "isNaN", Double::isNaN);
    predicate(all, real + "isInfinite", Double::isInfinite);
    predicate(all, real + "isFinite", Double::isFinite);
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

  private static @Nullable Double real(Call call, int argument) {
    return ((DoubleValue) call.arguments().get(argument)).constant();
  }

  private static void unary(Map<String, Summary> all, String name, DoubleUnaryOperator operator) {
    all.put(
        name + "(D)D",
        call -> {
          Double value = real(call, 0);
          return call.returns(
              value == null ? DoubleValue.ANY : new DoubleValue(operator.applyAsDouble(value)));
        });
  }

  private static void binary(Map<String, Summary> all, String name, DoubleBinaryOperator operator) {
    all.put(
        name + "(DD)D",
        call -> {
          Double left = real(call, 0);
          Double right = real(call, 1);
          return call.returns(
              left == null || right == null
                  ? DoubleValue.ANY
                  : new DoubleValue(operator.applyAsDouble(left, right)));
        });
  }

  private static void predicate(Map<String, Summary> all, String name, DoublePredicate predicate) {
    all.put(
        name + "(D)Z",
        call -> {
          Double value = real(call, 0);
          return value == null
              ? anyBool(call)
              : call.returnsBoolean(call.terms().bool(predicate.test(value)));
        });
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

  private static List<Successor> compare(Call call) {
    Double left = real(call, 0);
    Double right = real(call, 1);
    return left == null || right == null
        ? anyComparison(call)
        : call.returnsInt(call.terms().constant(Double.compare(left, right)));
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
