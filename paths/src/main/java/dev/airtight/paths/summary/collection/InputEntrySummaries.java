package dev.airtight.paths.summary.collection;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.PVector;

/**
 * The entries of maps of the input: a key is that of an entry that came into being before, or of a
 * new one, or of none; at a position of the order of iteration any entry may stand.
 */
public final class InputEntrySummaries implements SummaryProvider {
  private static final String ENTRIES = StandInNames.HOME + "InputEntries.";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(ENTRIES + "size()I", call -> call.returnsInt(entries(call).size()));
    all.put(ENTRIES + "has(Ljava/lang/Object;)Z", InputEntrySummaries::has);
    all.put(ENTRIES + "value(Ljava/lang/Object;)Ljava/lang/Object;", InputEntrySummaries::value);
    all.put(ENTRIES + "keyAt(I)Ljava/lang/String;", InputEntrySummaries::keyAt);
    all.put(ENTRIES + "anyKey()Ljava/lang/String;", InputEntrySummaries::anyKey);
    return all;
  }

  private static HeapObject.InputEntries entries(Call call) {
    return (HeapObject.InputEntries) call.object(call.reference(0));
  }

  private static PVector<InputParts.Entry> known(State state, HeapObject.InputEntries entries) {
    return state.inputs().entriesOf(entries.id());
  }

  private static List<Successor> has(Call call) {
    Terms terms = call.terms();
    return call.whenPresent(
        1,
        c -> c.returnsBoolean(terms.bool(false)),
        (c, object) -> {
          int key = c.reference(1).object();
          return c.machine()
              .whereOf(
                  c.state(),
                  new Reference(terms.bool(false), key),
                  TypeDescriptor.STRING,
                  s -> has(c.in(s), ((HeapObject.Text) s.memory().object(key)).text()),
                  s -> c.in(s).returnsBoolean(terms.bool(false)));
        });
  }

  private static List<Successor> has(Call call, TextTerm key) {
    Terms terms = call.terms();
    HeapObject.InputEntries entries = entries(call);
    List<Successor> successors = new ArrayList<>();
    Optional<State> other = Optional.of(call.state());
    for (InputParts.Entry entry : known(call.state(), entries)) {
      BoolTerm same = terms.textEqual(key, entry.key());
      other
          .flatMap(s -> s.assume(same))
          .ifPresent(s -> successors.addAll(call.in(s).returnsBoolean(terms.bool(true))));
      other = other.flatMap(s -> s.assume(terms.not(same)));
    }
    for (TextTerm absent : entries.absent()) {
      BoolTerm same = terms.textEqual(key, absent);
      other
          .flatMap(s -> s.assume(same))
          .ifPresent(s -> successors.addAll(call.in(s).returnsBoolean(terms.bool(false))));
      other = other.flatMap(s -> s.assume(terms.not(same)));
    }
    if (other.isEmpty()) {
      return successors;
    }
    State fresh = other.get();
    for (State added : add(call, fresh, entries, key)) {
      successors.addAll(call.in(added).returnsBoolean(terms.bool(true)));
    }
    HeapObject without =
        new HeapObject.InputEntries(
            entries.id(),
            entries.size(),
            entries.ordered(),
            entries.absent().plus(key),
            entries.source());
    entries
        .source()
        .without(fresh, key)
        .map(s -> s.refined(call.reference(0).object(), without))
        .ifPresent(s -> successors.addAll(call.in(s).returnsBoolean(terms.bool(false))));
    return successors;
  }

  /** The key differs from all that are known; there may be room for it or not. */
  private static List<State> add(
      Call call, State state, HeapObject.InputEntries entries, TextTerm key) {
    Terms terms = call.terms();
    int count = known(state, entries).size();
    return state
        .assume(terms.lessThan(terms.constant(count), entries.size()))
        .map(s -> entries.source().add(s, key))
        .orElse(List.of());
  }

  /** The stand-in asks only for keys that are there: each is that of an entry known by now. */
  private static List<Successor> value(Call call) {
    Terms terms = call.terms();
    TextTerm key = call.text(1);
    List<Successor> successors = new ArrayList<>();
    Optional<State> other = Optional.of(call.state());
    for (InputParts.Entry entry : known(call.state(), entries(call))) {
      BoolTerm same = terms.textEqual(key, entry.key());
      other
          .flatMap(s -> s.assume(same))
          .ifPresent(s -> successors.addAll(call.in(s).returns(entry.value())));
      other = other.flatMap(s -> s.assume(terms.not(same)));
    }
    other.ifPresent(
        s ->
            successors.addAll(
                call.in(s).stuck("the value of a key that a map of the input may not have")));
    return successors;
  }

  private static List<Successor> keyAt(Call call) {
    HeapObject.InputEntries entries = entries(call);
    BigInteger position = call.intArgument(1).constantValue();
    if (position == null) {
      // In a round of a loop that is any round: whichever entry may stand there, met before or not.
      return anyKey(call);
    }
    int at = position.intValueExact();
    if (at < entries.ordered()) {
      return call.returnsText(known(call.state(), entries).get(at).key());
    }
    Terms terms = call.terms();
    List<Successor> successors = new ArrayList<>();
    call.state()
        .assume(terms.lessOrEqual(entries.size(), terms.constant(at)))
        .ifPresent(
            s ->
                successors.addAll(
                    call.in(s).stuck("the order of iteration behind the end of an input map")));
    int count = known(call.state(), entries).size();
    for (int i = at; i < count; i++) {
      successors.addAll(moved(call, call.state(), i, at));
    }
    for (State added : withFresh(call, entries)) {
      successors.addAll(moved(call, added, count, at));
    }
    return successors;
  }

  /** The states that have one more entry. */
  private static List<State> withFresh(Call call, HeapObject.InputEntries entries) {
    Terms terms = call.terms();
    TextTerm key = terms.freshText("key");
    List<BoolTerm> different = new ArrayList<>();
    known(call.state(), entries)
        .forEach(e -> different.add(terms.not(terms.textEqual(key, e.key()))));
    entries.absent().forEach(a -> different.add(terms.not(terms.textEqual(key, a))));
    return call.state()
        .assume(terms.and(different))
        .map(s -> add(call, s, entries, key))
        .orElse(List.of());
  }

  private static List<Successor> anyKey(Call call) {
    HeapObject.InputEntries entries = entries(call);
    List<Successor> successors = new ArrayList<>();
    for (InputParts.Entry entry : known(call.state(), entries)) {
      successors.addAll(call.returnsText(entry.key()));
    }
    for (State added : withFresh(call, entries)) {
      PVector<InputParts.Entry> all = known(added, entries);
      successors.addAll(call.in(added).returnsText(all.get(all.size() - 1).key()));
    }
    return successors;
  }

  /** Gives the entry at one place of the list the next place in the order of iteration. */
  private static List<Successor> moved(Call call, State state, int from, int to) {
    HeapObject.InputEntries entries = entries(call);
    InputParts.Entry entry = known(state, entries).get(from);
    PVector<InputParts.Entry> ordered = known(state, entries).minus(from).plus(to, entry);
    HeapObject placed =
        new HeapObject.InputEntries(
            entries.id(), entries.size(), to + 1, entries.absent(), entries.source());
    State with =
        state
            .withInputs(state.inputs().withEntries(entries.id(), ordered))
            .refined(call.reference(0).object(), placed);
    return call.in(with).returnsText(entry.key());
  }
}
