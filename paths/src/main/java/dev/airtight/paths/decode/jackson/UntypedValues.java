package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.construct.InputMaps;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Jackson makes of JSON where the Java type says no more than {@code Object}: a text, a
 * number, a truth, an {@code ArrayList}, a {@code LinkedHashMap} or null.
 */
final class UntypedValues {
  private static final String OBJECT = "java/lang/Object";
  private static final String MAP = "java/util/LinkedHashMap";

  /** Collections inside each other that are looked into. */
  private static final int DEPTH = 4;

  /** Written with a fraction, so that it is no integer. */
  private static final Rational SOME_FRACTION = Rational.of(new BigDecimal("0.5"));

  private final Machine machine;
  private final Terms terms;
  private final InputLists lists;
  private final InputMaps maps;

  UntypedValues(Machine machine) {
    this.machine = machine;
    this.terms = machine.terms();
    this.lists = new InputLists(machine);
    this.maps = new InputMaps(machine);
  }

  /**
   * Any JSON object.
   *
   * @param className {@code HashMap} or {@code LinkedHashMap}
   */
  Input map(State state, String className, String name) {
    return map(state, className, name, 0);
  }

  private Input map(State state, String className, String name, int depth) {
    return maps.map(
        state,
        className,
        size(name),
        (s, key) ->
            s.assume(terms.inLanguage(key, Unicode.wellFormed())).stream()
                .map(known -> value(known, name + "[]", depth + 1))
                .toList());
  }

  /** Any JSON value, which shows when somebody looks at it. */
  private Input value(State state, String name, int depth) {
    BoolTerm isNull = terms.freshBool(name + " is null");
    Input present = present(state, name, isNull, depth);
    return new Input(
        present.state(), present.value(), new InputNode.Nullable(isNull, present.node()));
  }

  /**
   * Any JSON value but null.
   *
   * @param missing whether there is none
   */
  Input present(State state, String name, BoolTerm missing) {
    return present(state, name, missing, 0);
  }

  private Input present(State state, String name, BoolTerm missing, int depth) {
    int identity = machine.freshIdentity();
    HeapObject later = new HeapObject.Lazy(OBJECT, (s, object) -> kinds(s, object, name, depth));
    return new Input(
        state.withObject(identity, later),
        new Reference(missing, identity),
        new InputNode.Deferred(identity));
  }

  private List<State> kinds(State state, int object, String name, int depth) {
    if (depth > DEPTH) {
      throw new StuckException("what is as deep inside as " + name + " is not followed");
    }
    List<State> all = new ArrayList<>();
    TextTerm text = terms.freshText(name);
    state
        .assume(terms.inLanguage(text, Unicode.wellFormed()))
        .ifPresent(
            s -> all.add(made(s, object, new HeapObject.Text(text), new InputNode.Text(text))));
    IntTerm number = terms.freshInt(name, Interval.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
    all.add(box(state, object, "Integer", new IntValue(number), new InputNode.Whole(number)));
    large(state, object, name).ifPresent(all::add);
    all.add(
        box(
            state,
            object,
            "Double",
            FloatingValue.ANY_DOUBLE,
            new InputNode.Decimal(terms.constant(SOME_FRACTION))));
    BoolTerm truth = terms.freshBool(name);
    IntTerm bit = terms.ifThenElse(truth, terms.constant(1), terms.constant(0));
    all.add(box(state, object, "Boolean", new IntValue(bit), new InputNode.Bool(truth)));
    IntTerm huge = terms.freshInt(name, Interval.ALL);
    state
        .assume(terms.not(within(huge, Long.MIN_VALUE, Long.MAX_VALUE)))
        .ifPresent(
            s ->
                all.add(
                    made(
                        s,
                        object,
                        BigNumber.integer(terms, huge).object(),
                        new InputNode.Whole(huge))));
    all.add(
        copied(
            lists.list(state, size(name), (s, index) -> List.of(value(s, name + "[]", depth + 1))),
            object));
    all.add(copied(map(state, MAP, name, depth), object));
    return all;
  }

  private Optional<State> large(State state, int object, String name) {
    IntTerm number = terms.freshInt(name, Interval.of(Long.MIN_VALUE, Long.MAX_VALUE));
    return state
        .assume(terms.not(within(number, Integer.MIN_VALUE, Integer.MAX_VALUE)))
        .map(s -> box(s, object, "Long", new LongValue(number), new InputNode.Whole(number)));
  }

  private BoolTerm within(IntTerm number, long least, long most) {
    return terms.and(
        terms.lessOrEqual(terms.constant(least), number),
        terms.lessOrEqual(number, terms.constant(most)));
  }

  private IntTerm size(String name) {
    return terms.freshInt("size of " + name, Interval.LENGTH);
  }

  private static State box(State state, int object, String type, Value value, InputNode node) {
    return made(state, object, new HeapObject.Box("java/lang/" + type, value), node);
  }

  /** The collection itself is nobody else's. */
  private static State copied(Input collection, int object) {
    HeapObject made = collection.state().memory().object(((Reference) collection.value()).object());
    return made(collection.state(), object, made, collection.node());
  }

  private static State made(State state, int object, HeapObject made, InputNode node) {
    return state.refined(object, made).withInputs(state.inputs().withMade(object, node));
  }
}
