package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.List;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Publishers of Reactor and Mutiny that others made: what they emit is any value of their type
 * argument, and that they do not fail is assumed.
 */
final class ArbitraryPublishers {
  private static final String MONO = "reactor/core/publisher/Mono";
  private static final String FLUX = "reactor/core/publisher/Flux";
  private static final String UNI = "io/smallrye/mutiny/Uni";
  private static final Set<String> ALL = Set.of(MONO, FLUX, UNI);

  private static final String GIVEN_UNI =
      "io/smallrye/mutiny/operators/uni/builders/UniCreateFromKnownItem";
  private static final String GIVEN_ELEMENT = StandInNames.HOME + "GivenElement";
  private static final String GIVEN_ELEMENTS = StandInNames.HOME + "GivenElements";

  private final Machine machine;
  private final ArbitraryValues values;
  private final Terms terms;

  ArbitraryPublishers(Machine machine, ArbitraryValues values) {
    this.machine = machine;
    this.values = values;
    this.terms = machine.terms();
  }

  static boolean has(String className) {
    return ALL.contains(className);
  }

  /** Any value of such a type, not null. */
  Input of(State state, JavaType.Of type, String name, Nullness nullness) {
    State assumed = state.withAssumption(new Assumption.Emits(name));
    return switch (type.name()) {
      case MONO -> mono(assumed, type.argument(0), name, nullness.argument(0));
      case FLUX -> flux(assumed, type.argument(0), name, nullness.argument(0));
      default -> uni(assumed, type.argument(0), name, nullness.argument(0));
    };
  }

  /** It may be empty whatever annotations say of its elements. */
  private Input mono(State state, JavaType element, String name, Nullness nullness) {
    Input emitted =
        isNothing(element)
            ? nothing(state)
            : orEmpty(values.make(state, element, emitted(name), nullness.withoutNull()), name);
    Made flow = object(emitted.state(), GIVEN_ELEMENT, "element", emitted.value());
    // It only matters to who is told of failures.
    PMap<String, Value> fields =
        HashTreePMap.<String, Value>empty()
            .plus(MONO + ".isDirect", new IntValue(terms.constant(0)));
    return publisher(flow, MONO, fields, "justOrEmpty", "Ljava/lang/Object;", emitted.node());
  }

  private Input orEmpty(Input present, String name) {
    BoolTerm isEmpty = terms.freshBool(name + " is empty");
    return new Input(
        present.state(),
        new Reference(isEmpty, ((Reference) present.value()).object()),
        new InputNode.Nullable(isEmpty, present.node()));
  }

  private Input flux(State state, JavaType element, String name, Nullness nullness) {
    IntTerm size = isNothing(element) ? terms.constant(0) : ArbitraryCollections.size(terms, name);
    Input emitted =
        new InputLists(machine)
            .array(
                state,
                "[Ljava/lang/Object;",
                size,
                (s, index) ->
                    List.of(
                        values.make(s, element, name + "[" + index + "]", nullness.withoutNull())));
    Made flow = object(emitted.state(), GIVEN_ELEMENTS, "elements", emitted.value());
    return publisher(
        flow, FLUX, HashTreePMap.empty(), "fromArray", "[Ljava/lang/Object;", emitted.node());
  }

  /** Its item is to it what the result is to a method. */
  private Input uni(State state, JavaType item, String name, Nullness nullness) {
    Input emitted =
        isNothing(item)
            ? nothing(state)
            : values.make(
                state,
                item,
                emitted(name),
                nullness.withoutNullUnlessAllowed(UnknownMethods.UNLESS_ALLOWED));
    Made uni = object(emitted.state(), GIVEN_UNI, "item", emitted.value());
    return new Input(
        uni.state(),
        uni.reference(),
        new InputNode.Typed(
            GIVEN_UNI,
            new InputNode.Built(
                uni.reference().object(),
                "<init>",
                "(Ljava/lang/Object;)V",
                List.of(member(emitted.node())))));
  }

  private static String emitted(String name) {
    return name + ".value";
  }

  private static boolean isNothing(JavaType type) {
    return type instanceof JavaType.Of of && of.name().equals("java/lang/Void");
  }

  private Input nothing(State state) {
    return new Input(state, new Reference(terms.bool(true), 0), new InputNode.Null());
  }

  private InputNode.Member member(InputNode node) {
    return new InputNode.Member("emitted", terms.bool(true), node);
  }

  /** An object that is new. */
  private record Made(State state, Reference reference) {}

  private Made object(State state, String className, String field, Value value) {
    int identity = machine.freshIdentity();
    PMap<String, Value> fields =
        HashTreePMap.<String, Value>empty().plus(className + "." + field, value);
    return new Made(
        state.withObject(identity, new HeapObject.Instance(className, fields, null)),
        new Reference(terms.bool(false), identity));
  }

  private Input publisher(
      Made flow,
      String className,
      PMap<String, Value> fields,
      String maker,
      String parameter,
      InputNode emitted) {
    int identity = machine.freshIdentity();
    PMap<String, Value> all = fields.plus(className + ".flow", flow.reference());
    return new Input(
        flow.state().withObject(identity, new HeapObject.Instance(className, all, null)),
        new Reference(terms.bool(false), identity),
        new InputNode.Typed(
            className,
            new InputNode.Built(
                identity,
                maker,
                "(" + parameter + ")L" + className + ";",
                List.of(member(emitted)))));
  }
}
