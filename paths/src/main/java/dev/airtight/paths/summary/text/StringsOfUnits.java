package dev.airtight.paths.summary.text;

import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the JDK's constructors of a String from an array come down to, once the bounds are checked:
 * exact, unless they may be of very many lengths.
 */
public final class StringsOfUnits implements SummaryProvider {
  private static final String NEW = "java/lang/String.<init>";
  private static final int MOST_UNITS = 256;

  /** A number of units that is not known is followed length by length up to so many. */
  private static final BigInteger MOST_LENGTHS = BigInteger.valueOf(65);

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        NEW + "([CIILjava/lang/Void;)V",
        call -> ofLength(call, call.intArgument(2), call.intArgument(3)),
        NEW + "([BB)V",
        StringsOfUnits::latin,
        NEW + "([III)V",
        StringsOfUnits::ofCodePoints);
  }

  /** Which code points they are is left open, but for what is none among them. */
  private static List<Successor> ofCodePoints(Call call) {
    return call.requiring(
        1,
        (c, array) -> {
          Terms terms = c.terms();
          IntTerm zero = terms.constant(0);
          IntTerm from = c.intArgument(2);
          IntTerm count = c.intArgument(3);
          BoolTerm within =
              terms.and(
                  terms.lessOrEqual(zero, from),
                  terms.lessOrEqual(zero, count),
                  terms.lessOrEqual(terms.add(from, count), ((HeapObject.Array) array).length()));
          return StringArguments.within(
              c,
              within,
              in ->
                  in.split(
                      terms.intEqual(count, zero),
                      none -> StringMaking.construct(none, terms.text("")),
                      some -> ofCodePoints(some, from, count)));
        });
  }

  private static List<Successor> ofCodePoints(Call call, IntTerm from, IntTerm count) {
    Terms terms = call.terms();
    IntTerm any = terms.freshInt("index", Interval.LENGTH);
    List<Successor> successors = new ArrayList<>();
    call.state().assume(terms.lessThan(any, count)).stream()
        .flatMap(
            s ->
                call
                    .machine()
                    .readElement(s, call.reference(1).object(), terms.add(from, any))
                    .stream())
        .forEach(made -> successors.addAll(refused(call.in(made.state()), made.value())));
    TextTerm text = terms.freshText("code points");
    IntTerm units = terms.length(text);
    BoolTerm possible =
        terms.and(
            terms.lessOrEqual(count, units), terms.lessOrEqual(units, terms.add(count, count)));
    call.state()
        .assume(possible)
        .ifPresent(s -> successors.addAll(StringMaking.construct(call.in(s), text)));
    return successors;
  }

  private static List<Successor> refused(Call call, Value element) {
    Terms terms = call.terms();
    IntTerm value = ((IntValue) element).term();
    BoolTerm isCodePoint =
        terms.and(
            terms.lessOrEqual(terms.constant(0), value),
            terms.lessOrEqual(value, terms.constant(Character.MAX_CODE_POINT)));
    return call.state()
        .assume(terms.not(isCodePoint))
        .map(s -> call.in(s).raises("java/lang/IllegalArgumentException"))
        .orElse(List.of());
  }

  /** The JDK knows the array, and that it has one byte for each unit where the second one is 0. */
  private static List<Successor> latin(Call call) {
    BigInteger coder = call.intArgument(2).constantValue();
    return coder != null && coder.signum() == 0
        ? call.requiring(
            1,
            (c, array) -> ofLength(c, c.terms().constant(0), ((HeapObject.Array) array).length()))
        : call.stuck("a String of bytes that are not known to be Latin-1 is not modelled");
  }

  private static List<Successor> ofLength(Call call, IntTerm from, IntTerm count) {
    Interval bounds = call.state().knowledge().facts().interval(count);
    BigInteger first = bounds.min();
    BigInteger last = bounds.max();
    if (first == null
        || last == null
        || last.compareTo(BigInteger.valueOf(MOST_UNITS)) > 0
        || last.subtract(first).compareTo(MOST_LENGTHS) >= 0) {
      return ofAny(call, count);
    }
    Terms terms = call.terms();
    List<Successor> successors = new ArrayList<>();
    for (int length = first.intValueExact(); length <= last.intValueExact(); length++) {
      int exactly = length;
      call.state()
          .assume(terms.intEqual(count, terms.constant(length)))
          .ifPresent(s -> append(call.in(s), from, 0, exactly, terms.text(""), successors));
    }
    return successors;
  }

  /** Of too many lengths to look at each: which units they are is left open. */
  private static List<Successor> ofAny(Call call, IntTerm count) {
    TextTerm text = call.terms().freshText("units");
    return call.state()
        .assume(call.terms().intEqual(call.terms().length(text), count))
        .map(s -> StringMaking.construct(call.in(s), text))
        .orElse(List.of());
  }

  private static void append(
      Call call, IntTerm from, int unit, int length, TextTerm soFar, List<Successor> into) {
    Terms terms = call.terms();
    if (unit == length) {
      into.addAll(StringMaking.construct(call, soFar));
      return;
    }
    int array = call.reference(1).object();
    boolean isByte = call.object(call.reference(1)).className().equals("[B");
    IntTerm index = terms.add(from, terms.constant(unit));
    for (ElementSource.Made made : call.machine().readElement(call.state(), array, index)) {
      IntTerm element = ((IntValue) made.value()).term();
      IntTerm value = isByte ? terms.euclideanModulo(element, terms.constant(256)) : element;
      append(
          call.in(made.state()),
          from,
          unit + 1,
          length,
          terms.concat(soFar, terms.unitText(value)),
          into);
    }
  }
}
