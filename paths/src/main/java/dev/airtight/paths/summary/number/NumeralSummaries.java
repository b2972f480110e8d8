package dev.airtight.paths.summary.number;

import dev.airtight.paths.floating.FloatingConversions;
import dev.airtight.paths.floating.FloatingNumbers;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Numerals;
import dev.airtight.solver.language.java.FloatingNumerals;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextConstant;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers read from texts. Which texts are numerals is exact; so are integers in radix 10. Of other
 * radices and of floating-point values, bounds are known unless the text is constant.
 */
public final class NumeralSummaries implements SummaryProvider {
  private static final String BAD_FORMAT = "java/lang/NumberFormatException";
  private static final String NULL = "java/lang/NullPointerException";
  private static final BigInteger TEN = BigInteger.TEN;

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String integer = "java/lang/Integer.";
    String whole = "java/lang/Long.";
    all.put(integer + "parseInt(Ljava/lang/String;)I", call -> parse(call, false, Call::returns));
    all.put(integer + "parseInt(Ljava/lang/String;I)I", call -> radix(call, false, Call::returns));
    all.put(
        integer + "valueOf(Ljava/lang/String;)Ljava/lang/Integer;",
        call -> parse(call, false, boxed("java/lang/Integer")));
    all.put(
        integer + "valueOf(Ljava/lang/String;I)Ljava/lang/Integer;",
        call -> radix(call, false, boxed("java/lang/Integer")));
    all.put(whole + "parseLong(Ljava/lang/String;)J", call -> parse(call, true, Call::returns));
    all.put(whole + "parseLong(Ljava/lang/String;I)J", call -> radix(call, true, Call::returns));
    all.put(
        whole + "valueOf(Ljava/lang/String;)Ljava/lang/Long;",
        call -> parse(call, true, boxed("java/lang/Long")));
    all.put(
        whole + "valueOf(Ljava/lang/String;I)Ljava/lang/Long;",
        call -> radix(call, true, boxed("java/lang/Long")));
    String floating = "java/lang/Double.";
    all.put(floating + "parseDouble(Ljava/lang/String;)D", call -> real(call, Call::returns));
    all.put(
        floating + "valueOf(Ljava/lang/String;)Ljava/lang/Double;",
        call -> real(call, boxed("java/lang/Double")));
    String single = "java/lang/Float.";
    all.put(single + "parseFloat(Ljava/lang/String;)F", call -> single(call, Call::returns));
    all.put(
        single + "valueOf(Ljava/lang/String;)Ljava/lang/Float;",
        call -> single(call, boxed("java/lang/Float")));
    return all;
  }

  private interface Result extends BiFunction<Call, Value, List<Successor>> {}

  private static Result boxed(String box) {
    return (call, value) -> call.returnsNew(new HeapObject.Box(box, value));
  }

  private static Value whole(IntTerm term, boolean isLong) {
    return isLong ? new LongValue(term) : new IntValue(term);
  }

  private static List<Successor> parse(Call call, boolean isLong, Result result) {
    return call.whenPresent(
        0,
        c -> c.raises(BAD_FORMAT),
        (c, object) -> {
          Language numerals = isLong ? Numerals.javaLong() : Numerals.javaInt();
          return c.split(
              c.terms().inLanguage(c.text(0), numerals),
              accepted -> value(accepted, isLong, result),
              refused -> refused.raises(BAD_FORMAT));
        });
  }

  private static List<Successor> value(Call call, boolean isLong, Result result) {
    Terms terms = call.terms();
    IntTerm value = terms.parsedInteger(call.text(0));
    BoolTerm within = Bounds.fits(terms, value, isLong);
    return call.state()
        .assume(within)
        .map(s -> result.apply(call.in(s), whole(value, isLong)))
        .orElse(List.of());
  }

  private static List<Successor> radix(Call call, boolean isLong, Result result) {
    BigInteger radix = call.intArgument(1).constantValue();
    if (TEN.equals(radix)) {
      return parse(call, isLong, result);
    }
    return call.whenPresent(
        0,
        c -> c.raises(BAD_FORMAT),
        (c, object) -> {
          if (radix != null && c.text(0) instanceof TextConstant constant) {
            Long value = parsed(constant.value(), radix.intValueExact(), isLong);
            return value == null
                ? c.raises(BAD_FORMAT)
                : result.apply(c, whole(c.terms().constant(value), isLong));
          }
          if (radix == null) {
            IntTerm any = c.terms().freshInt("parsed", isLong ? Interval.LONG : Interval.INT);
            // Which of the two happens is left open.
            return c.split(
                c.terms().freshBool("isNumeral"),
                accepted -> result.apply(accepted, whole(any, isLong)),
                refused -> refused.raises(BAD_FORMAT));
          }
          NumeralReading reading = new NumeralReading(c.terms(), c.text(0));
          int base = radix.intValueExact();
          return base < Character.MIN_RADIX || base > Character.MAX_RADIX
              ? c.raises(BAD_FORMAT)
              : c.split(
                  reading.isNumeral(base, isLong),
                  accepted ->
                      result.apply(
                          accepted, whole(reading.value(accepted.state(), base, isLong), isLong)),
                  refused -> refused.raises(BAD_FORMAT));
        });
  }

  private static @Nullable Long parsed(String text, int radix, boolean isLong) {
    try {
      return isLong ? Long.parseLong(text, radix) : (long) Integer.parseInt(text, radix);
    } catch (NumberFormatException refused) {
      return null;
    }
  }

  private static List<Successor> real(Call call, Result result) {
    return floating(
        call,
        text -> FloatingValue.ofDouble(Double.parseDouble(text)),
        (state, read) -> new FloatingNumbers.Known(state, read),
        result);
  }

  private static List<Successor> single(Call call, Result result) {
    return floating(
        call,
        text -> FloatingValue.ofFloat(Float.parseFloat(text)),
        new FloatingConversions(call.terms())::narrowed,
        result);
  }

  /**
   * Reads a text as a float or double.
   *
   * @param constants what one becomes that is known
   * @param others what one becomes of which a double is known
   */
  private static List<Successor> floating(
      Call call,
      Function<String, FloatingValue> constants,
      BiFunction<State, FloatingValue, FloatingNumbers.Known> others,
      Result result) {
    return floating(
        call,
        (c, text) -> {
          if (text instanceof TextConstant constant) {
            return result.apply(c, constants.apply(constant.value()));
          }
          return c.split(
              c.terms().inLanguage(text, FloatingNumerals.notANumber()),
              none -> result.apply(none, constants.apply("NaN")),
              real -> {
                FloatingNumbers.Known read = new NumeralReading(c.terms(), text).real(real.state());
                FloatingNumbers.Known made = others.apply(read.state(), read.value());
                return result.apply(real.in(made.state()), made.value());
              });
        });
  }

  private static List<Successor> floating(
      Call call, BiFunction<Call, TextTerm, List<Successor>> read) {
    return call.whenPresent(
        0,
        c -> c.raises(NULL),
        (c, object) ->
            c.split(
                c.terms().inLanguage(c.text(0), FloatingNumerals.javaDouble()),
                accepted -> read.apply(accepted, accepted.text(0)),
                refused -> refused.raises(BAD_FORMAT)));
  }
}
