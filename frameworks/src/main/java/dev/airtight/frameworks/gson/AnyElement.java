package dev.airtight.frameworks.gson;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.construct.InputMaps;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pcollections.HashTreePMap;

/**
 * The trees that Gson makes of JSON of any shape, unfolded where somebody looks at them. They are
 * of its own classes, so that its own code says what becomes of them.
 */
final class AnyElement {
  private static final Set<String> WANTED =
      Set.of(GsonNames.ELEMENT, GsonNames.OBJECT, GsonNames.ARRAY, GsonNames.PRIMITIVE);

  private final Machine machine;
  private final Terms terms;
  private final Value ofNull;

  /**
   * Trees of one text.
   *
   * @param ofNull the one object that stands for JSON null
   */
  AnyElement(Machine machine, Value ofNull) {
    this.machine = machine;
    this.terms = machine.terms();
    this.ofNull = ofNull;
  }

  /** Whether a type is one of trees. */
  static boolean isWanted(JavaType type) {
    return type instanceof JavaType.Of named && WANTED.contains(named.name());
  }

  /** All trees of a class, none of them null. */
  List<Input> of(State state, String className) {
    if (className.equals(GsonNames.ELEMENT)) {
      return value(state, "tree");
    }
    int identity = machine.freshIdentity();
    State with = state.withObject(identity, new HeapObject.Lazy(className, (s, o) -> List.of()));
    List<State> made =
        className.equals(GsonNames.OBJECT)
            ? List.of(object(with, identity, "tree"))
            : className.equals(GsonNames.ARRAY)
                ? List.of(array(with, identity, "tree"))
                : primitives(with, identity, "tree");
    return made.stream()
        .map(s -> new Input(s, present(identity), new InputNode.Deferred(identity)))
        .toList();
  }

  private Reference present(int identity) {
    return new Reference(terms.bool(false), identity);
  }

  private List<Input> value(State state, String name) {
    int identity = machine.freshIdentity();
    HeapObject later =
        new HeapObject.Lazy(GsonNames.ELEMENT, (s, object) -> kinds(s, object, name));
    return List.of(
        new Input(state, ofNull, new InputNode.Null()),
        new Input(
            state.withObject(identity, later),
            present(identity),
            new InputNode.Deferred(identity)));
  }

  private List<State> kinds(State state, int object, String name) {
    List<State> all = new ArrayList<>(primitives(state, object, name));
    all.add(object(state, object, name));
    all.add(array(state, object, name));
    return all;
  }

  private IntTerm size(String name) {
    return terms.freshInt("size of " + name, Interval.LENGTH);
  }

  /** Its members are in a map that takes no null. */
  private State object(State state, int object, String name) {
    Input members =
        new InputMaps(machine)
            .map(state, "java/util/LinkedHashMap", size(name), (s, key) -> value(s, name + ".*"));
    int map = machine.freshIdentity();
    HeapObject held =
        new HeapObject.Instance(GsonNames.MAP, HashTreePMap.empty(), null)
            .withField(GsonNames.MAP + ".held", members.value())
            .withField(GsonNames.MAP + ".refusesNullValues", new IntValue(terms.constant(1)));
    return made(
        members.state().withObject(map, held),
        object,
        holder(GsonNames.OBJECT, "members", present(map)),
        members.node());
  }

  private State array(State state, int object, String name) {
    Input elements =
        new InputLists(machine).list(state, size(name), (s, index) -> value(s, name + "[]"));
    return made(
        elements.state(),
        object,
        holder(GsonNames.ARRAY, "elements", elements.value()),
        elements.node());
  }

  private List<State> primitives(State state, int object, String name) {
    TextTerm text = terms.freshText(name);
    BoolTerm truth = terms.freshBool(name);
    IntTerm bit = terms.ifThenElse(truth, terms.constant(1), terms.constant(0));
    List<State> all = new ArrayList<>();
    all.add(primitive(state, object, new HeapObject.Text(text), new InputNode.Text(text)));
    all.add(
        primitive(
            state,
            object,
            new HeapObject.Box("java/lang/Boolean", new IntValue(bit)),
            new InputNode.Bool(truth)));
    TextTerm numeral = terms.freshText(name);
    state
        .assume(terms.inLanguage(numeral, GsonNumerals.json()))
        .ifPresent(s -> all.add(number(s, object, numeral)));
    return all;
  }

  private State number(State state, int object, TextTerm numeral) {
    int written = machine.freshIdentity();
    return primitive(
        state.withObject(written, new HeapObject.Text(numeral)),
        object,
        holder(GsonNames.NUMBER, "value", present(written)),
        new InputNode.Numeral(numeral));
  }

  private State primitive(State state, int object, HeapObject value, InputNode node) {
    int held = machine.freshIdentity();
    return made(
        state.withObject(held, value),
        object,
        holder(GsonNames.PRIMITIVE, "value", present(held)),
        node);
  }

  private static HeapObject holder(String className, String field, Value content) {
    return new HeapObject.Instance(className, HashTreePMap.empty(), null)
        .withField(className + "." + field, content);
  }

  private static State made(State state, int object, HeapObject made, InputNode node) {
    return state.refined(object, made).withInputs(state.inputs().withMade(object, node));
  }
}
