package dev.airtight.paths.summary.text;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * {@code String.split} at constants, character classes and {@code \s+}: exact up to a number of
 * parts, beyond which the further parts are arbitrary texts without a separator. Other expressions
 * split as {@code Pattern.split} does.
 */
public final class StringSplits implements SummaryProvider {
  private static final String ARRAY = "[Ljava/lang/String;";

  /** At all other expressions. */
  private static final MethodReference OF_PATTERNS =
      new MethodReference(
          StandInNames.HOME + "TextStreams",
          "split",
          MethodDescriptor.parse("(Ljava/lang/String;Ljava/lang/String;I)" + ARRAY),
          false);

  /** How many parts are told apart. */
  private static final int MAX_PARTS = 6;

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(
        "java/lang/String.split(Ljava/lang/String;)" + ARRAY,
        call -> split(call, call.terms().constant(0)));
    all.put(
        "java/lang/String.split(Ljava/lang/String;I)" + ARRAY,
        call -> split(call, call.intArgument(2)));
    return all;
  }

  private static List<Successor> split(Call call, IntTerm limitTerm) {
    return call.requiring(
        1,
        (c, object) -> {
          String regex = StringQueries.constant(c, c.text(1));
          BigInteger limit = limitTerm.constantValue();
          Optional<Separator> separator = regex == null ? Optional.empty() : Separator.parse(regex);
          if (regex == null || limit == null) {
            return c.stuck("String.split with an argument that is not constant is not modelled");
          } else if (separator.isEmpty()) {
            return c.machine()
                .callExactly(
                    c.state(),
                    OF_PATTERNS,
                    List.of(c.arguments().get(0), c.arguments().get(1), new IntValue(limitTerm)),
                    null);
          }
          return split(c, new TextSplit(c.terms(), separator.get()), limit.intValueExact());
        });
  }

  private static List<Successor> split(Call call, TextSplit split, int limit) {
    int most = limit > 0 ? Math.min(limit, MAX_PARTS) - 1 : MAX_PARTS - 1;
    boolean limited = limit > 0 && limit <= MAX_PARTS;
    List<Successor> successors = new ArrayList<>();
    for (TextSplit.Parts parts : split.split(call.state(), call.text(0), most)) {
      Call at = call.in(parts.state());
      if (!parts.complete() && !limited) {
        successors.addAll(manyParts(at, split, parts, limit));
      } else if (parts.parts().isEmpty()) {
        // A text without a match is the only part, even when it is empty.
        successors.addAll(array(at, List.of(parts.rest()), at.terms().constant(1)));
      } else {
        List<TextTerm> all = new ArrayList<>(parts.parts());
        all.add(parts.rest());
        IntTerm count = limit == 0 ? upToLastPresent(at, all) : at.terms().constant(all.size());
        successors.addAll(array(at, all, count));
      }
    }
    return successors;
  }

  /** Empty parts at the end do not count (String.split with limit 0). */
  private static IntTerm upToLastPresent(Call call, List<TextTerm> parts) {
    Terms terms = call.terms();
    IntTerm count = terms.constant(0);
    for (int i = 0; i < parts.size(); i++) {
      BoolTerm empty = terms.intEqual(terms.length(parts.get(i)), terms.constant(0));
      count = terms.ifThenElse(empty, count, terms.constant(i + 1));
    }
    return count;
  }

  private static List<Successor> array(Call call, List<TextTerm> parts, IntTerm length) {
    Made made = cells(call, parts);
    return call.in(made.state())
        .returnsNew(new HeapObject.Array(ARRAY, length, made.cells(), new HeapObject.Rest.Zero()));
  }

  private record Made(State state, PVector<HeapObject.Cell> cells) {}

  private static Made cells(Call call, List<TextTerm> parts) {
    State state = call.state();
    PVector<HeapObject.Cell> cells = TreePVector.empty();
    for (int i = 0; i < parts.size(); i++) {
      int identity = call.machine().freshIdentity();
      state = state.withObject(identity, new HeapObject.Text(parts.get(i)));
      cells =
          cells.plus(
              new HeapObject.Cell(
                  call.terms().constant(i), new Reference(call.terms().bool(false), identity)));
    }
    return new Made(state, cells);
  }

  /** There are more parts than are told apart. */
  private static List<Successor> manyParts(
      Call call, TextSplit split, TextSplit.Parts parts, int limit) {
    Terms terms = call.terms();
    List<TextTerm> known = parts.parts();
    IntTerm longest = terms.add(terms.length(call.text(0)), terms.constant(1));
    IntTerm count = terms.freshInt("parts", Interval.LENGTH);
    List<BoolTerm> facts = new ArrayList<>();
    facts.add(terms.lessOrEqual(count, longest));
    if (limit > 0) {
      facts.add(terms.lessOrEqual(count, terms.constant(limit)));
    }
    for (int i = 0; i < known.size(); i++) {
      // Only empty parts at the end are left out, and only without a limit.
      BoolTerm counts =
          limit != 0
              ? terms.bool(true)
              : terms.lessThan(terms.constant(0), terms.length(known.get(i)));
      facts.add(terms.implies(counts, terms.lessThan(terms.constant(i), count)));
    }
    if (limit != 0) {
      facts.add(terms.lessThan(terms.constant(known.size() + 1), count));
    }
    Optional<State> counted = call.state().assume(terms.and(facts));
    if (counted.isEmpty()) {
      return List.of();
    }
    Made made = cells(call.in(counted.get()), known);
    ElementSource others =
        (state, index) -> {
          TextTerm part = terms.freshText("part");
          int identity = call.machine().freshIdentity();
          // With a limit the last part may have separators.
          BoolTerm isPart =
              limit > 0 ? terms.bool(true) : terms.inLanguage(part, split.withoutSeparator());
          State with = state.withObject(identity, new HeapObject.Text(part));
          return with.assume(isPart).stream()
              .map(s -> new ElementSource.Made(s, new Reference(terms.bool(false), identity)))
              .toList();
        };
    return call.in(made.state())
        .returnsNew(
            new HeapObject.Array(
                ARRAY,
                count,
                made.cells(),
                new HeapObject.Rest.Made(others, HeapObject.Elements.NEW)));
  }
}
