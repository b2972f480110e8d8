package dev.airtight.frameworks.gson;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.construct.InputMaps;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
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
import java.util.Map;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;

/**
 * What Gson makes of any JSON where the Java type says no more than {@code Object}, and of lists
 * and maps of that: a text, a double, a truth, an {@code ArrayList}, its own map or null.
 */
final class AnyGsonObject {
  private static final String OBJECT = "java/lang/Object";
  private static final String LIST = "java/util/List";
  private static final String MAP = "java/util/Map";

  private final Machine machine;
  private final Terms terms;

  AnyGsonObject(Machine machine) {
    this.machine = machine;
    this.terms = machine.terms();
  }

  /** Whether a type says nothing of what is in it. */
  static boolean isWanted(JavaType type) {
    if (!(type instanceof JavaType.Of named)) {
      return false;
    } else if (named.name().equals(OBJECT)) {
      return true;
    } else if (named.name().equals(LIST)) {
      return isWanted(named.argument(0));
    }
    return named.name().equals(MAP)
        && (named.arguments().isEmpty()
            || (GsonShapes.isMapOfTexts(named) && isWanted(named.argument(1))));
  }

  /**
   * Texts for which Gson throws something else than for what is no JSON, by the class of that: an
   * array may say what a map has, and then a key may be null, or, where its type does not say what
   * it is, one that cannot be compared.
   */
  static Map<String, String> otherRefusals(JavaType type) {
    if (!(type instanceof JavaType.Of named)) {
      return Map.of();
    } else if (named.name().equals(LIST)) {
      Map<String, String> nested = new TreeMap<>(otherRefusals(named.argument(0)));
      nested.replaceAll((refusal, text) -> "[" + text + "]");
      return nested;
    } else if (!named.name().equals(MAP)) {
      return Map.of();
    }
    Map<String, String> all = new TreeMap<>();
    all.put("java/lang/NullPointerException", "[[null,1]]");
    if (named.arguments().isEmpty()) {
      all.put("java/lang/ClassCastException", "[[{},1]]");
    } else {
      otherRefusals(named.argument(1))
          .forEach((refusal, text) -> all.putIfAbsent(refusal, "{\"a\":" + text + "}"));
    }
    return all;
  }

  /** All of a type, null among them. */
  List<Input> of(State state, JavaType type, String name) {
    JavaType.Of named = (JavaType.Of) type;
    if (named.name().equals(OBJECT)) {
      return List.of(any(state, name));
    } else if (named.name().equals(LIST)) {
      return List.of(orNull(list(state, named.argument(0), name), name));
    } else if (!named.arguments().isEmpty()) {
      return List.of(orNull(map(state, named.argument(1), name), name));
    }
    // Of an array, the keys may be anything that is equal in kind.
    JavaType anything = new JavaType.Of(OBJECT, List.of());
    return List.of(orNull(map(state, anything, name), name), ofOtherKeys(state));
  }

  private Input orNull(Input made, String name) {
    BoolTerm isNull = terms.freshBool(name + " is null");
    return new Input(
        made.state(),
        new Reference(isNull, ((Reference) made.value()).object()),
        new InputNode.Nullable(isNull, made.node()));
  }

  private Input list(State state, JavaType element, String name) {
    return new InputLists(machine)
        .list(state, size(name), (s, index) -> of(s, element, name + "[]"));
  }

  private Input map(State state, JavaType value, String name) {
    Input held =
        new InputMaps(machine)
            .map(
                state,
                "java/util/LinkedHashMap",
                size(name),
                (s, key) -> of(s, value, name + ".*"));
    return ownMap(held, "held", held.value());
  }

  private Input ofOtherKeys(State state) {
    Input nothing = new Input(state, new IntValue(terms.constant(1)), new InputNode.Null());
    return ownMap(nothing, "isOfOtherKeys", nothing.value());
  }

  private Input ownMap(Input made, String field, Value value) {
    int identity = machine.freshIdentity();
    HeapObject map =
        new HeapObject.Instance(GsonNames.MAP, HashTreePMap.empty(), null)
            .withField(GsonNames.MAP + "." + field, value);
    return new Input(
        made.state().withObject(identity, map),
        new Reference(terms.bool(false), identity),
        made.node());
  }

  private IntTerm size(String name) {
    return terms.freshInt("size of " + name, Interval.LENGTH);
  }

  /** Any JSON value, which shows when somebody looks at it. */
  private Input any(State state, String name) {
    int identity = machine.freshIdentity();
    HeapObject later = new HeapObject.Lazy(OBJECT, (s, object) -> kinds(s, object, name));
    Input value =
        new Input(
            state.withObject(identity, later),
            new Reference(terms.bool(false), identity),
            new InputNode.Deferred(identity));
    return orNull(value, name);
  }

  private List<State> kinds(State state, int object, String name) {
    List<State> all = new ArrayList<>();
    TextTerm text = terms.freshText(name);
    all.add(made(state, object, new HeapObject.Text(text), new InputNode.Text(text)));
    BoolTerm truth = terms.freshBool(name);
    IntTerm bit = terms.ifThenElse(truth, terms.constant(1), terms.constant(0));
    all.add(box(state, object, "Boolean", new IntValue(bit), new InputNode.Bool(truth)));
    // One that is whole, so that something is seen to break on it, and any other.
    IntTerm whole = terms.freshInt(name, Interval.INT);
    all.add(
        box(
            state,
            object,
            "Double",
            FloatingValue.of(FloatingType.DOUBLE, terms.ofInt(whole)),
            new InputNode.Whole(whole)));
    InputNode half = new InputNode.Decimal(terms.constant(Rational.of(new BigDecimal("0.5"))));
    all.add(box(state, object, "Double", FloatingValue.ANY_DOUBLE, half));
    JavaType anything = new JavaType.Of(OBJECT, List.of());
    all.add(copied(list(state, anything, name), object));
    all.add(copied(map(state, anything, name), object));
    return all;
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
