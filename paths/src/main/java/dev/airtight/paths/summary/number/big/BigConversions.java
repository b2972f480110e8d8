package dev.airtight.paths.summary.number.big;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.BigValues;
import dev.airtight.paths.big.DecimalRounding;
import dev.airtight.paths.floating.FloatingNumbers;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Signs, primitive values, {@code equals} and {@code hashCode} of both classes. */
public final class BigConversions implements SummaryProvider {

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    for (String owner : List.of(BigNumber.DECIMAL + ".", BigNumber.INTEGER + ".")) {
      one(all, owner + "signum()I", BigConversions::sign);
      one(all, owner + "intValue()I", (call, number) -> narrowed(call, number, 32));
      one(all, owner + "longValue()J", (call, number) -> narrowed(call, number, 64));
      one(all, owner + "byteValueExact()B", (call, number) -> exact(call, number, 8));
      one(all, owner + "shortValueExact()S", (call, number) -> exact(call, number, 16));
      one(all, owner + "intValueExact()I", (call, number) -> exact(call, number, 32));
      one(all, owner + "longValueExact()J", (call, number) -> exact(call, number, 64));
      one(
          all,
          owner + "doubleValue()D",
          (call, number) -> call.returns(nearest(call.terms(), number.value())));
      one(all, owner + "floatValue()F", BigConversions::single);
      one(all, owner + "hashCode()I", BigConversions::hash);
      one(all, owner + "equals(Ljava/lang/Object;)Z", BigConversions::equal);
    }
    return all;
  }

  private static void one(Map<String, Summary> all, String method, BigOperands.One then) {
    all.put(method, call -> BigOperands.one(call, 0, then));
  }

  private static List<Successor> sign(Call call, BigNumber number) {
    Terms terms = call.terms();
    return call.returnsInt(
        new BigValues(terms).comparison(number.value(), terms.constant(Rational.ZERO)));
  }

  private static Value value(IntTerm term, int bits) {
    return bits == Long.SIZE ? new LongValue(term) : new IntValue(term);
  }

  /** The lowest bits of the whole part; those of what is out of range are left open. */
  private static List<Successor> narrowed(Call call, BigNumber number, int bits) {
    Terms terms = call.terms();
    DecimalRounding rounding = new DecimalRounding(terms);
    DecimalRounding.Floor floor = rounding.floor(call.state(), number.value());
    IntTerm whole = rounding.rounded(floor, RoundingMode.DOWN);
    BigInteger known = whole.constantValue();
    if (known != null) {
      return call.returns(
          value(terms.constant(bits == Long.SIZE ? known.longValue() : known.intValue()), bits));
    }
    IntTerm result = terms.freshInt("narrowed", Interval.signed(bits));
    BoolTerm isSame = terms.implies(isOf(terms, whole, bits), terms.intEqual(result, whole));
    return call.in(DecimalRounding.learned(floor.state(), isSame)).returns(value(result, bits));
  }

  private static BoolTerm isOf(Terms terms, IntTerm whole, int bits) {
    Interval type = Interval.signed(bits);
    return terms.and(
        terms.lessOrEqual(terms.constant(Objects.requireNonNull(type.min())), whole),
        terms.lessOrEqual(whole, terms.constant(Objects.requireNonNull(type.max()))));
  }

  private static List<Successor> exact(Call call, BigNumber number, int bits) {
    Terms terms = call.terms();
    DecimalRounding rounding = new DecimalRounding(terms);
    DecimalRounding.Floor floor = rounding.floor(call.state(), number.value());
    BoolTerm isThere = terms.and(rounding.isWhole(floor), isOf(terms, floor.whole(), bits));
    return BigOperands.unless(
        call.in(floor.state()), terms.not(isThere), c -> c.returns(value(floor.whole(), bits)));
  }

  private static List<Successor> single(Call call, BigNumber number) {
    Optional<BigDecimal> constant = number.constant();
    if (constant.isPresent()) {
      return call.returns(FloatingValue.ofFloat(asFloat(number, constant.get())));
    }
    return call.returns(
        new FloatingNumbers(call.terms()).nearestFloat(number.value(), "floatValue"));
  }

  private static Float asFloat(BigNumber number, BigDecimal known) {
    return number.isInteger() ? known.toBigIntegerExact().floatValue() : known.floatValue();
  }

  private static List<Successor> hash(Call call, BigNumber number) {
    return call.returnsInt(
        number
            .constant()
            .<IntTerm>map(
                known ->
                    call.terms()
                        .constant(
                            number.isInteger()
                                ? known.toBigIntegerExact().hashCode()
                                : known.hashCode()))
            .orElseGet(() -> call.terms().freshInt("hashCode", Interval.INT)));
  }

  /** Numbers that differ in their scales are not equal. */
  private static List<Successor> equal(Call call, BigNumber number) {
    Terms terms = call.terms();
    return call.whenPresent(
        1,
        none -> none.returnsBoolean(terms.bool(false)),
        (present, object) ->
            object.className().equals(number.className())
                ? BigOperands.one(
                    present,
                    1,
                    (c, other) ->
                        c.returnsBoolean(
                            terms.and(
                                terms.realEqual(number.value(), other.value()),
                                terms.intEqual(number.scale(), other.scale()))))
                : present.returnsBoolean(
                    isOther(object) ? terms.bool(false) : terms.freshBool("equals")));
  }

  private static boolean isOther(HeapObject object) {
    return object instanceof HeapObject.Text || object instanceof HeapObject.Box;
  }

  /** Their zero is one number only, and becomes the positive one. */
  private static FloatingValue nearest(Terms terms, RealTerm number) {
    return number instanceof RealTerm.RealConstant constant && constant.value().signum() == 0
        ? FloatingValue.ofDouble(0.0)
        : new FloatingNumbers(terms).nearest(FloatingType.DOUBLE, number, "doubleValue");
  }
}
