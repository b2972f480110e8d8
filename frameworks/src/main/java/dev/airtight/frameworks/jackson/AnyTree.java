package dev.airtight.frameworks.jackson;

import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.construct.InputMaps;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.DoubleValue;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/**
 * The trees that Jackson makes of JSON of any shape, unfolded where somebody looks at them. The
 * nodes are of Jackson's own classes, so that its own code says what becomes of them.
 */
final class AnyTree {
  private static final String PACKAGE = "com/fasterxml/jackson/databind/";

  /** What the names of the classes of all nodes begin with. */
  static final String NODES = PACKAGE + "node/";

  private static final String NODE = PACKAGE + "JsonNode";
  private final Machine machine;
  private final Terms terms;
  private final boolean isStandard;

  /**
   * Trees that mappers make.
   *
   * @param isStandard whether nobody has set the mapper up, so that numbers are not of any size
   */
  AnyTree(Machine machine, boolean isStandard) {
    this.machine = machine;
    this.terms = machine.terms();
    this.isStandard = isStandard;
  }

  /** One kind of node. */
  private record Kind(State state, HeapObject object, InputNode node) {}

  /** Whether it is one of these nodes, of which not all is known. */
  static boolean isMade(HeapObject.Instance node) {
    return node.arbitrary() instanceof Unknown;
  }

  /** A tree, as a reference that is not null. */
  Input of(State state, String name) {
    int identity = machine.freshIdentity();
    HeapObject lazy = new HeapObject.Lazy(NODE, (s, object) -> unfolded(s, object, name));
    return new Input(
        state.withObject(identity, lazy),
        new Reference(terms.bool(false), identity),
        new InputNode.Deferred(identity));
  }

  private List<State> unfolded(State state, int object, String name) {
    List<Kind> kinds = new ArrayList<>();
    kinds.add(new Kind(state, node("NullNode", null, null), new InputNode.Null()));
    BoolTerm truth = terms.freshBool(name);
    IntTerm bit = terms.ifThenElse(truth, terms.constant(1), terms.constant(0));
    kinds.add(
        new Kind(state, node("BooleanNode", new IntValue(bit), null), new InputNode.Bool(truth)));
    TextTerm text = terms.freshText(name);
    int held = machine.freshIdentity();
    kinds.add(
        new Kind(
            state.withObject(held, new HeapObject.Text(text)),
            node("TextNode", new Reference(terms.bool(false), held), null),
            new InputNode.Text(text)));
    kinds.addAll(numbers(state, name));
    IntTerm size = terms.freshInt("size of " + name, Interval.LENGTH);
    Input list =
        new InputLists(machine).list(state, size, (s, index) -> List.of(of(s, name + "[]")));
    kinds.add(new Kind(list.state(), container("ArrayNode", list.value()), list.node()));
    IntTerm members = terms.freshInt("size of " + name, Interval.LENGTH);
    Input map =
        new InputMaps(machine)
            .map(
                state, "java/util/LinkedHashMap", members, (s, key) -> List.of(of(s, name + ".*")));
    kinds.add(new Kind(map.state(), container("ObjectNode", map.value()), map.node()));
    return kinds.stream()
        .map(
            kind ->
                kind.state()
                    .refined(object, kind.object())
                    .withInputs(kind.state().inputs().withMade(object, kind.node())))
        .toList();
  }

  private List<Kind> numbers(State state, String name) {
    List<Kind> kinds = new ArrayList<>();
    IntTerm small = terms.freshInt(name, Interval.INT);
    kinds.add(
        new Kind(state, node("IntNode", new IntValue(small), null), new InputNode.Whole(small)));
    IntTerm large = terms.freshInt(name, Interval.LONG);
    outside(state, large, Integer.MIN_VALUE, Integer.MAX_VALUE)
        .map(
            s ->
                new Kind(
                    s, node("LongNode", new LongValue(large), null), new InputNode.Whole(large)))
        .ifPresent(kinds::add);
    IntTerm huge = terms.freshInt(name, Interval.ALL);
    outside(state, huge, Long.MIN_VALUE, Long.MAX_VALUE)
        .map(
            s ->
                new Kind(
                    s,
                    node("BigIntegerNode", null, new Unknown("BigIntegerNode")),
                    new InputNode.Whole(huge)))
        .ifPresent(kinds::add);
    InputNode half = new InputNode.Decimal(terms.constant(Rational.of(new BigDecimal("0.5"))));
    kinds.add(new Kind(state, node("DoubleNode", DoubleValue.ANY, null), half));
    if (!isStandard) {
      for (String other : List.of("DecimalNode", "BigIntegerNode")) {
        kinds.add(new Kind(state, node(other, null, new Unknown(other)), half));
      }
    }
    return kinds;
  }

  private Optional<State> outside(State state, IntTerm number, long least, long most) {
    return state.assume(
        terms.or(
            terms.lessThan(number, terms.constant(least)),
            terms.lessThan(terms.constant(most), number)));
  }

  private static HeapObject node(String name, @Nullable Value value, @Nullable FieldSource others) {
    HeapObject.Instance node = new HeapObject.Instance(NODES + name, HashTreePMap.empty(), others);
    return value == null ? node : node.withField(NODES + name + "._value", value);
  }

  private static HeapObject container(String name, Value children) {
    return new HeapObject.Instance(
            NODES + name, HashTreePMap.empty(), new Unknown("the factory of a " + name))
        .withField(NODES + name + "._children", children);
  }

  /** What nobody may look at. */
  private record Unknown(String what) implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      throw new StuckException("what is in " + what + " is not followed");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }
  }
}
