package dev.airtight.paths.summary.text;

import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code indexOf} and {@code lastIndexOf}: exact for constants, except backwards from a given
 * index; of a text that is not constant the index is any at which there is room for it.
 */
public final class StringSearches implements SummaryProvider {
  private static final String STRING = "java/lang/String.";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(STRING + "indexOf(I)I", call -> unit(call, true));
    all.put(STRING + "lastIndexOf(I)I", call -> unit(call, false));
    all.put(STRING + "indexOf(II)I", StringSearches::unitFrom);
    all.put(STRING + "indexOf(Ljava/lang/String;)I", call -> part(call, true));
    all.put(STRING + "lastIndexOf(Ljava/lang/String;)I", call -> part(call, false));
    all.put(STRING + "indexOf(Ljava/lang/String;I)I", StringSearches::partFrom);
    all.put(STRING + "lastIndexOf(II)I", call -> anyUpTo(call, call.terms().constant(1)));
    all.put(
        STRING + "lastIndexOf(Ljava/lang/String;I)I",
        call -> call.requiring(1, (c, object) -> anyUpTo(c, c.terms().length(c.text(1)))));
    return all;
  }

  private static List<Successor> unit(Call call, boolean first) {
    BigInteger constant = call.intArgument(1).constantValue();
    if (constant != null) {
      return search(call, call.text(0), ofCodePoint(constant.intValueExact()), first);
    }
    return anyIndex(call, call.terms().constant(1));
  }

  private static List<Successor> unitFrom(Call call) {
    BigInteger constant = call.intArgument(1).constantValue();
    return constant == null
        ? anyFrom(call, call.terms().constant(1))
        : from(call, ofCodePoint(constant.intValueExact()), call.intArgument(2));
  }

  /** Empty where nothing can be found: {@code ch} is no code point. */
  private static Optional<String> ofCodePoint(int ch) {
    return Character.isValidCodePoint(ch) ? Optional.of(Character.toString(ch)) : Optional.empty();
  }

  private static List<Successor> part(Call call, boolean first) {
    return call.requiring(
        1,
        (c, object) -> {
          String constant = StringQueries.constant(c, c.text(1));
          return constant == null
              ? anyIndex(c, c.terms().length(c.text(1)))
              : search(c, c.text(0), Optional.of(constant), first);
        });
  }

  private static List<Successor> partFrom(Call call) {
    return call.requiring(
        1,
        (c, object) -> {
          String constant = StringQueries.constant(c, c.text(1));
          return constant == null
              ? anyFrom(c, c.terms().length(c.text(1)))
              : from(c, Optional.of(constant), c.intArgument(2));
        });
  }

  private static List<Successor> search(
      Call call, TextTerm text, Optional<String> part, boolean first) {
    Terms terms = call.terms();
    if (part.isEmpty()) {
      return call.returnsInt(terms.constant(-1));
    }
    if (part.get().isEmpty()) {
      return call.returnsInt(first ? terms.constant(0) : terms.length(text));
    }
    return results(call, search(call, call.state(), text, part.get(), first), terms.constant(0));
  }

  private static TextSearch.Result search(
      Call call, State state, TextTerm text, String part, boolean first) {
    TextSearch search = new TextSearch(call.terms());
    return first ? search.first(state, text, part) : search.last(state, text, part);
  }

  private static List<Successor> results(Call call, TextSearch.Result result, IntTerm offset) {
    Terms terms = call.terms();
    List<Successor> successors = new ArrayList<>();
    for (TextSearch.Found found : result.found()) {
      successors.addAll(
          call.in(found.state()).returnsInt(terms.add(offset, terms.length(found.before()))));
    }
    result.absent().ifPresent(s -> successors.addAll(call.in(s).returnsInt(terms.constant(-1))));
    return successors;
  }

  /** A negative start is 0; one beyond the end is the end (String.indexOf(String, int)). */
  private static List<Successor> from(Call call, Optional<String> part, IntTerm start) {
    Terms terms = call.terms();
    IntTerm zero = terms.constant(0);
    IntTerm length = terms.length(call.text(0));
    if (part.isEmpty()) {
      return call.returnsInt(terms.constant(-1));
    }
    if (part.get().isEmpty()) {
      IntTerm natural = terms.ifThenElse(terms.lessThan(start, zero), zero, start);
      return call.returnsInt(terms.ifThenElse(terms.lessThan(length, natural), length, natural));
    }
    return call.split(
        terms.lessOrEqual(start, zero),
        c -> search(c, c.text(0), part, true),
        later ->
            later.split(
                terms.lessOrEqual(length, start),
                c -> c.returnsInt(terms.constant(-1)),
                c -> inRest(c, part.get(), start)));
  }

  private static List<Successor> inRest(Call call, String part, IntTerm start) {
    List<Successor> successors = new ArrayList<>();
    for (TextCuts.Halves halves :
        new TextCuts(call.terms()).cut(call.state(), call.text(0), start)) {
      successors.addAll(
          results(call, search(call, halves.state(), halves.right(), part, true), start));
    }
    return successors;
  }

  private static List<Successor> anyIndex(Call call, IntTerm width) {
    return any(call, width, call.terms().constant(0), call.terms().length(call.text(0)));
  }

  /** From a start on; no units at all are found where the text ends, however late that is. */
  private static List<Successor> anyFrom(Call call, IntTerm width) {
    Terms terms = call.terms();
    IntTerm length = terms.length(call.text(0));
    IntTerm start = call.intArgument(2);
    BoolTerm isBeyond = terms.lessThan(length, start);
    return any(call, width, terms.ifThenElse(isBeyond, length, start), length);
  }

  private static List<Successor> anyUpTo(Call call, IntTerm width) {
    return any(call, width, call.terms().constant(0), call.intArgument(2));
  }

  /** None, or any index between two at which there is room. */
  private static List<Successor> any(Call call, IntTerm width, IntTerm least, IntTerm most) {
    Terms terms = call.terms();
    IntTerm index = terms.freshInt("index", Interval.of(-1, Integer.MAX_VALUE));
    BoolTerm hasRoom =
        terms.or(
            terms.intEqual(index, terms.constant(-1)),
            terms.and(
                terms.lessOrEqual(least, index),
                terms.lessOrEqual(index, most),
                terms.lessOrEqual(terms.add(index, width), terms.length(call.text(0)))));
    return call.state().assume(hasRoom).map(s -> call.in(s).returnsInt(index)).orElse(List.of());
  }
}
