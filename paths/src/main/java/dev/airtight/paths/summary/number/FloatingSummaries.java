package dev.airtight.paths.summary.number;

import dev.airtight.paths.floating.FloatingConversions;
import dev.airtight.paths.floating.FloatingNumbers;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
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
 * Floating-point methods. Of constants the running JDK computes the result, of values that vary
 * what {@link FloatingConversions} knows. None of these methods throws.
 */
public final class FloatingSummaries implements SummaryProvider {
  private static final String MATH = "java/lang/Math.";
  private static final String DOUBLE = "java/lang/Double.";
  private static final String FLOAT = "java/lang/Float.";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    unary(all, MATH + "abs", Math::abs, FloatingSummaries::absolute);
    unary(all, MATH + "abs", Math::abs, FloatingSummaries::absolute, FloatingType.FLOAT);
    unary(
        all,
        MATH + "ceil",
        Math::ceil,
        (call, value) -> conversions(call).ceiling(call.state(), value));
    unary(
        all,
        MATH + "floor",
        Math::floor,
        (call, value) -> conversions(call).floor(call.state(), value));
    unary(
        all,
        MATH + "rint",
        Math::rint,
        (call, value) -> conversions(call).nearestWhole(call.state(), value));
    unary(
        all,
        MATH + "sqrt",
        Math::sqrt,
        (call, value) -> conversions(call).root(call.state(), value));
    unary(all, MATH + "signum", Math::signum, FloatingSummaries::sign);
    unary(all, MATH + "signum", Math::signum, FloatingSummaries::sign, FloatingType.FLOAT);
    for (String name :
        List.of(
            "acos", "asin", "atan", "cbrt", "cos", "cosh", "exp", "expm1", "log", "log10", "log1p",
            "sin", "sinh", "tan", "tanh")) {
      all.put(MATH + name + "(D)D", call -> call.returns(FloatingValue.ANY_DOUBLE));
    }
    for (String name : List.of("atan2", "hypot", "pow")) {
      all.put(MATH + name + "(DD)D", call -> call.returns(FloatingValue.ANY_DOUBLE));
    }
    all.put(MATH + "random()D", call -> returned(call, conversions(call).fraction(call.state())));
    for (FloatingType type : FloatingType.values()) {
      String box = type == FloatingType.FLOAT ? FLOAT : DOUBLE;
      String letter = type == FloatingType.FLOAT ? "F" : "D";
      binary(all, MATH + "min", Math::min, FloatingSummaries::least, type);
      binary(all, MATH + "max", Math::max, FloatingSummaries::greatest, type);
      predicate(all, box + "isNaN(" + letter + ")Z", Double::isNaN, FloatingSummaries::isNaN);
      predicate(
          all, box + "isInfinite(" + letter + ")Z", Double::isInfinite, c -> isFinite(c, false));
      predicate(all, box + "isFinite(" + letter + ")Z", Double::isFinite, c -> isFinite(c, true));
      all.put(box + "compare(" + letter + letter + ")I", FloatingSummaries::compare);
    }
    all.put(MATH + "round(F)I", call -> round(call, Interval.INT));
    all.put(MATH + "round(D)J", call -> round(call, Interval.LONG));
    bits(all, DOUBLE + "doubleToLongBits", Double::doubleToLongBits);
    bits(all, DOUBLE + "doubleToRawLongBits", Double::doubleToRawLongBits);
    all.put(DOUBLE + "longBitsToDouble(J)D", call -> call.returns(FloatingValue.ANY_DOUBLE));
    all.put(FLOAT + "floatToIntBits(F)I", FloatingSummaries::anyInt);
    all.put(FLOAT + "floatToRawIntBits(F)I", FloatingSummaries::anyInt);
    all.put(FLOAT + "intBitsToFloat(I)F", call -> call.returns(FloatingValue.ANY_FLOAT));
    return all;
  }

  /** The value of an argument that is constant. */
  private static @Nullable Double real(Call call, int argument) {
    return value(call, argument).constant();
  }

  private static FloatingValue value(Call call, int argument) {
    return (FloatingValue) call.arguments().get(argument);
  }

  private static FloatingConversions conversions(Call call) {
    return new FloatingConversions(call.terms());
  }

  private static List<Successor> returned(Call call, FloatingNumbers.Known known) {
    return call.in(known.state()).returns(known.value());
  }

  private interface Function extends BiFunction<Call, FloatingValue, FloatingNumbers.Known> {}

  private static void unary(
      Map<String, Summary> all, String name, DoubleUnaryOperator operator, Function otherwise) {
    unary(all, name, operator, otherwise, FloatingType.DOUBLE);
  }

  /** What the operator makes of a float is a float. */
  private static void unary(
      Map<String, Summary> all,
      String name,
      DoubleUnaryOperator operator,
      Function otherwise,
      FloatingType type) {
    all.put(
        name + (type == FloatingType.FLOAT ? "(F)F" : "(D)D"),
        call -> {
          Double value = real(call, 0);
          return value == null
              ? returned(call, otherwise.apply(call, value(call, 0)))
              : call.returns(new FloatingValue(type, operator.applyAsDouble(value), null, null));
        });
  }

  private interface Operator {
    FloatingNumbers.Known of(Call call, FloatingValue left, FloatingValue right);
  }

  /** What the operator makes of floats is a float. */
  private static void binary(
      Map<String, Summary> all,
      String name,
      DoubleBinaryOperator operator,
      Operator otherwise,
      FloatingType type) {
    all.put(
        name + (type == FloatingType.FLOAT ? "(FF)F" : "(DD)D"),
        call -> {
          Double left = real(call, 0);
          Double right = real(call, 1);
          return left == null || right == null
              ? returned(call, otherwise.of(call, value(call, 0), value(call, 1)))
              : call.returns(
                  new FloatingValue(type, operator.applyAsDouble(left, right), null, null));
        });
  }

  private static FloatingNumbers.Known least(Call call, FloatingValue left, FloatingValue right) {
    return conversions(call).extreme(call.state(), left, right, false);
  }

  private static FloatingNumbers.Known greatest(
      Call call, FloatingValue left, FloatingValue right) {
    return conversions(call).extreme(call.state(), left, right, true);
  }

  private static void predicate(
      Map<String, Summary> all, String method, DoublePredicate predicate, Summary otherwise) {
    all.put(
        method,
        call -> {
          Double value = real(call, 0);
          return value == null
              ? otherwise.apply(call)
              : call.returnsBoolean(call.terms().bool(predicate.test(value)));
        });
  }

  private static List<Successor> isNaN(Call call) {
    return FloatingNumbers.isReal(value(call, 0))
        ? call.returnsBoolean(call.terms().bool(false))
        : anyBool(call);
  }

  private static List<Successor> isFinite(Call call, boolean answer) {
    return FloatingNumbers.isReal(value(call, 0))
            && new FloatingNumbers(call.terms()).isFinite(call.state(), value(call, 0))
        ? call.returnsBoolean(call.terms().bool(answer))
        : anyBool(call);
  }

  private static FloatingNumbers.Known absolute(Call call, FloatingValue value) {
    return conversions(call).absolute(call.state(), value);
  }

  private static FloatingNumbers.Known sign(Call call, FloatingValue value) {
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

  private static List<Successor> round(Call call, Interval type) {
    boolean isLong = type.equals(Interval.LONG);
    Double constant = real(call, 0);
    if (constant != null) {
      return isLong
          ? call.returnsLong(call.terms().constant(Math.round(constant)))
          : call.returnsInt(call.terms().constant(Math.round((float) (double) constant)));
    }
    FloatingConversions.Whole whole = conversions(call).rounded(call.state(), value(call, 0), type);
    Call known = call.in(whole.state());
    return isLong ? known.returnsLong(whole.term()) : known.returnsInt(whole.term());
  }

  private static List<Successor> compare(Call call) {
    Double left = real(call, 0);
    Double right = real(call, 1);
    if (left != null && right != null) {
      return call.returnsInt(call.terms().constant(Double.compare(left, right)));
    } else if (!FloatingNumbers.isReal(value(call, 0)) || !FloatingNumbers.isReal(value(call, 1))) {
      return anyComparison(call);
    }
    FloatingConversions.Whole order =
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
