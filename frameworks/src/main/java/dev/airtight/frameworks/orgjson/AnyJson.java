package dev.airtight.frameworks.orgjson;

import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.construct.InputMaps;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;

/**
 * What org.json makes of JSON of any shape, unfolded where somebody looks at it. The objects are of
 * its own classes, so that its own code says what becomes of them.
 */
final class AnyJson {
  static final String OBJECT = "org/json/JSONObject";
  static final String ARRAY = "org/json/JSONArray";
  static final String MEMBERS = OBJECT + ".map";
  static final String ELEMENTS = ARRAY + ".myArrayList";

  private final Machine machine;
  private final Terms terms;
  private final Value ofNull;

  /**
   * Values of one text.
   *
   * @param ofNull the one object that stands for JSON null
   */
  AnyJson(Machine machine, Value ofNull) {
    this.machine = machine;
    this.terms = machine.terms();
    this.ofNull = ofNull;
  }

  /** What an object keeps its members in. */
  Input members(State state, String name) {
    return new InputMaps(machine)
        .map(state, "java/util/HashMap", size(name), (s, key) -> value(s, name + ".*"));
  }

  /** What an array keeps its elements in. */
  Input elements(State state, String name) {
    return new InputLists(machine).list(state, size(name), (s, index) -> value(s, name + "[]"));
  }

  private IntTerm size(String name) {
    return terms.freshInt("size of " + name, Interval.LENGTH);
  }

  private List<Input> value(State state, String name) {
    int identity = machine.freshIdentity();
    HeapObject later =
        new HeapObject.Lazy("java/lang/Object", (s, object) -> kinds(s, object, name));
    return List.of(
        new Input(state, ofNull, new InputNode.Null()),
        new Input(
            state.withObject(identity, later),
            new Reference(terms.bool(false), identity),
            new InputNode.Deferred(identity)));
  }

  private List<State> kinds(State state, int object, String name) {
    List<State> all = new ArrayList<>();
    TextTerm text = terms.freshText(name);
    all.add(made(state, object, new HeapObject.Text(text), new InputNode.Text(text)));
    BoolTerm truth = terms.freshBool(name);
    IntTerm bit = terms.ifThenElse(truth, terms.constant(1), terms.constant(0));
    all.add(box(state, object, "Boolean", new IntValue(bit), new InputNode.Bool(truth)));
    all.addAll(numbers(state, object, name));
    Input members = members(state, name);
    all.add(made(members.state(), object, holder(OBJECT, MEMBERS, members), members.node()));
    Input elements = elements(state, name);
    all.add(made(elements.state(), object, holder(ARRAY, ELEMENTS, elements), elements.node()));
    return all;
  }

  /** Any number that it makes of a text. */
  Input number(State state, String name) {
    int identity = machine.freshIdentity();
    HeapObject later =
        new HeapObject.Lazy("java/lang/Number", (s, object) -> numbers(s, object, name));
    return new Input(
        state.withObject(identity, later),
        new Reference(terms.bool(false), identity),
        new InputNode.Deferred(identity));
  }

  private List<State> numbers(State state, int object, String name) {
    List<State> all = new ArrayList<>();
    IntTerm small = terms.freshInt(name, Interval.INT);
    all.add(box(state, object, "Integer", new IntValue(small), new InputNode.Whole(small)));
    IntTerm large = terms.freshInt(name, Interval.LONG);
    state
        .assume(terms.not(isInt(large)))
        .ifPresent(
            s -> all.add(box(s, object, "Long", new LongValue(large), new InputNode.Whole(large))));
    // Only what a BigDecimal cannot be, such as -0.0.
    all.add(box(state, object, "Double", FloatingValue.ANY_DOUBLE, decimal("-0.0")));
    all.add(big(state, object, "BigDecimal", name, decimal("0.5")));
    IntTerm huge = terms.constant(BigInteger.ONE.shiftLeft(Long.SIZE));
    all.add(big(state, object, "BigInteger", name, new InputNode.Whole(huge)));
    return all;
  }

  private BoolTerm isInt(IntTerm number) {
    return terms.and(
        terms.lessOrEqual(terms.constant(Integer.MIN_VALUE), number),
        terms.lessOrEqual(number, terms.constant(Integer.MAX_VALUE)));
  }

  private InputNode decimal(String text) {
    return new InputNode.Decimal(terms.constant(Rational.of(new BigDecimal(text))));
  }

  private State big(State state, int object, String type, String name, InputNode node) {
    JavaType big = new JavaType.Of("java/math/" + type, List.of());
    Input any = new ArbitraryValues(machine).make(state, big, name, Nullness.UNSPECIFIED);
    HeapObject made = any.state().memory().object(((Reference) any.value()).object());
    return made(any.state(), object, made, node);
  }

  private static HeapObject holder(String className, String field, Input content) {
    return new HeapObject.Instance(className, HashTreePMap.empty(), null)
        .withField(field, content.value());
  }

  private static State box(State state, int object, String type, Value value, InputNode node) {
    return made(state, object, new HeapObject.Box("java/lang/" + type, value), node);
  }

  private static State made(State state, int object, HeapObject made, InputNode node) {
    return state.refined(object, made).withInputs(state.inputs().withMade(object, node));
  }
}
