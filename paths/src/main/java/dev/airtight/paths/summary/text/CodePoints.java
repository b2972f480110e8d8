package dev.airtight.paths.summary.text;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Code points of a String: exact, but for how many a part has, which is left open between what its
 * length allows, and for which ones a stream has.
 */
public final class CodePoints implements SummaryProvider {
  private static final String STRING = "java/lang/String.";
  private static final MethodReference OUT_OF_BOUNDS =
      new MethodReference(
          "java/lang/IndexOutOfBoundsException", "<init>", MethodDescriptor.parse("()V"), false);
  private static final MethodReference OFFSET =
      new MethodReference(
          "java/lang/Character",
          "offsetByCodePoints",
          MethodDescriptor.parse("(Ljava/lang/CharSequence;II)I"),
          false);

  private static final MethodReference STREAM =
      new MethodReference(
          "java/util/Arrays",
          "stream",
          MethodDescriptor.parse("([I)Ljava/util/stream/IntStream;"),
          false);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(STRING + "codePointAt(I)I", CodePoints::at);
    all.put(STRING + "codePointBefore(I)I", CodePoints::before);
    all.put(STRING + "codePointCount(II)I", CodePoints::count);
    all.put(STRING + "offsetByCodePoints(II)I", CodePoints::offset);
    all.put(STRING + "codePoints()Ljava/util/stream/IntStream;", CodePoints::stream);
    return all;
  }

  /** That of an array, of which only the text of a constant says which they are. */
  private static List<Successor> stream(Call call) {
    Terms terms = call.terms();
    TextTerm text = call.text(0);
    ElementSource source =
        (state, index) ->
            List.of(
                new ElementSource.Made(
                    state,
                    new IntValue(
                        terms.freshInt("code point", Interval.of(0, Character.MAX_CODE_POINT)))));
    HeapObject.Array array =
        text instanceof TextTerm.TextConstant constant
            ? ofConstant(terms, constant.value().codePoints().toArray())
            : new HeapObject.Array(
                "[I",
                terms.codePoints(text),
                TreePVector.empty(),
                new HeapObject.Rest.Made(source, HeapObject.Elements.NEW));
    int identity = call.machine().freshIdentity();
    return call.machine()
        .callExactly(
            call.state().withObject(identity, array),
            STREAM,
            List.of(new Reference(terms.bool(false), identity)),
            null);
  }

  private static HeapObject.Array ofConstant(Terms terms, int[] codePoints) {
    PVector<HeapObject.Cell> cells = TreePVector.empty();
    for (int i = 0; i < codePoints.length; i++) {
      cells =
          cells.plus(
              new HeapObject.Cell(terms.constant(i), new IntValue(terms.constant(codePoints[i]))));
    }
    return new HeapObject.Array(
        "[I", terms.constant(codePoints.length), cells, new HeapObject.Rest.Zero());
  }

  private static List<Successor> at(Call call) {
    Terms terms = call.terms();
    IntTerm index = call.intArgument(1);
    IntTerm length = terms.length(call.text(0));
    return StringArguments.index(
        call,
        index,
        length,
        c ->
            unit(
                c,
                index,
                (found, high) ->
                    found.split(
                        terms.and(
                            isHigh(terms, high),
                            terms.lessThan(terms.add(index, terms.constant(1)), length)),
                        first ->
                            unit(
                                first,
                                terms.add(index, terms.constant(1)),
                                (both, low) -> pair(both, high, low, high)),
                        alone -> alone.returnsInt(high))));
  }

  private static List<Successor> before(Call call) {
    Terms terms = call.terms();
    IntTerm last = terms.subtract(call.intArgument(1), terms.constant(1));
    return StringArguments.index(
        call,
        last,
        terms.length(call.text(0)),
        c ->
            unit(
                c,
                last,
                (found, low) ->
                    found.split(
                        terms.and(isLow(terms, low), terms.lessThan(terms.constant(0), last)),
                        second ->
                            unit(
                                second,
                                terms.subtract(last, terms.constant(1)),
                                (both, high) -> pair(both, high, low, low)),
                        alone -> alone.returnsInt(low))));
  }

  private static List<Successor> unit(
      Call call, IntTerm index, BiFunction<Call, IntTerm, List<Successor>> then) {
    return new TextCuts(call.terms())
        .unitAt(call.state(), call.text(0), index).stream()
            .flatMap(found -> then.apply(call.in(found.state()), found.unit()).stream())
            .toList();
  }

  /** One code point where both are surrogates, else the one that was asked for. */
  private static List<Successor> pair(Call call, IntTerm high, IntTerm low, IntTerm asked) {
    Terms terms = call.terms();
    IntTerm whole =
        terms.add(
            terms.multiply(
                terms.subtract(high, terms.constant(Character.MIN_HIGH_SURROGATE)),
                terms.constant(0x400)),
            terms.add(
                terms.subtract(low, terms.constant(Character.MIN_LOW_SURROGATE)),
                terms.constant(Character.MIN_SUPPLEMENTARY_CODE_POINT)));
    return call.split(
        terms.and(isHigh(terms, high), isLow(terms, low)),
        c -> c.returnsInt(whole),
        c -> c.returnsInt(asked));
  }

  private static BoolTerm isHigh(Terms terms, IntTerm unit) {
    return within(terms, unit, Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE);
  }

  private static BoolTerm isLow(Terms terms, IntTerm unit) {
    return within(terms, unit, Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE);
  }

  private static BoolTerm within(Terms terms, IntTerm unit, char low, char high) {
    return terms.and(
        terms.lessOrEqual(terms.constant(low), unit),
        terms.lessOrEqual(unit, terms.constant(high)));
  }

  private static List<Successor> count(Call call) {
    Terms terms = call.terms();
    TextTerm text = call.text(0);
    IntTerm begin = call.intArgument(1);
    IntTerm end = call.intArgument(2);
    if (begin == terms.constant(0) && end == terms.length(text)) {
      return call.returnsInt(terms.codePoints(text));
    }
    BoolTerm within =
        terms.and(
            terms.lessOrEqual(terms.constant(0), begin),
            terms.lessOrEqual(begin, end),
            terms.lessOrEqual(end, terms.length(text)));
    return call.split(
        within,
        c -> {
          IntTerm count = terms.freshInt("code points", Interval.LENGTH);
          IntTerm units = terms.subtract(end, begin);
          BoolTerm possible =
              terms.and(
                  terms.lessOrEqual(count, units),
                  terms.lessOrEqual(units, terms.add(count, count)));
          return c.state().assume(possible).map(s -> c.in(s).returnsInt(count)).orElse(List.of());
        },
        c -> c.machine().raise(c.state(), OUT_OF_BOUNDS, List.of()));
  }

  /** The JDK counts on from there by the units, once the index is checked. */
  private static List<Successor> offset(Call call) {
    Terms terms = call.terms();
    IntTerm index = call.intArgument(1);
    BoolTerm within =
        terms.and(
            terms.lessOrEqual(terms.constant(0), index),
            terms.lessOrEqual(index, terms.length(call.text(0))));
    return call.split(
        within,
        c -> c.machine().callExactly(c.state(), OFFSET, c.arguments(), null),
        c -> c.machine().raise(c.state(), OUT_OF_BOUNDS, List.of()));
  }
}
