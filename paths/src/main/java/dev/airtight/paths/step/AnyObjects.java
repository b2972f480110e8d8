package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LibraryValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pcollections.TreePVector;

/** Values and contents of which only the kind is known: whatever code left that ran often. */
final class AnyObjects {
  static final String LIST = "java/util/ArrayList";
  static final String LIST_ELEMENTS = LIST + ".elementData";
  static final String LIST_SIZE = LIST + ".size";
  private static final String LIST_CHANGES = "java/util/AbstractList.modCount";
  private static final String OBJECTS = "[Ljava/lang/Object;";

  /** Lists with more elements do not fit into memory. */
  private static final int LONGEST = 1 << 30;

  /** That a list has some room left shows to nobody, and saves following how it grows. */
  private static final int ROOM = 8;

  private final Interpreter machine;

  /** What the code is that ran, in reasons. */
  private final String code;

  /** What the elements are of arrays that hold anything. */
  private final Map<ElementSource, Held> made = new HashMap<>();

  AnyObjects(Interpreter machine, String code) {
    this.machine = machine;
    this.code = code;
  }

  /** What may be any object of a class: also one that is known by another reference. */
  private record Leftover(String reason) implements ObjectSource {
    @Override
    public List<State> make(State state, int object) {
      throw new StuckException(reason);
    }

    @Override
    public Optional<Boolean> mayBe(HeapObject other) {
      return Optional.of(true);
    }

    @Override
    public boolean mayBeAny() {
      return true;
    }
  }

  /** What the elements of an array or list are. */
  Held elements(State state, int identity) {
    HeapObject object = state.memory().object(identity);
    if (object instanceof HeapObject.Instance list
        && list.className().equals(LIST)
        && list.fields().get(LIST_ELEMENTS) instanceof Reference array) {
      HeapObject listed = state.memory().object(array.object());
      return listed instanceof HeapObject.Array cells ? cells(state, cells, Held.NONE) : Held.ANY;
    }
    return object instanceof HeapObject.Array array ? cells(state, array, Held.NULL) : Held.NONE;
  }

  /**
   * What the elements of an array are.
   *
   * @param zero what those are that nobody assigned
   */
  private Held cells(State state, HeapObject.Array array, Held zero) {
    if (new TypeDescriptor(array.elementDescriptor()).isPrimitive()) {
      return array.elementDescriptor().equals("I") ? ints(state, array) : Held.NONE;
    }
    Held all =
        array.rest() instanceof HeapObject.Rest.Made rest
            ? made.getOrDefault(rest.source(), Held.ANY)
            : zero;
    for (HeapObject.Cell cell : array.cells()) {
      all = all.and(Held.of(state, cell.value()));
    }
    return all;
  }

  private Held ints(State state, HeapObject.Array array) {
    Held all =
        array.rest() instanceof HeapObject.Rest.Made rest
            ? made.getOrDefault(rest.source(), Held.ANY)
            : Held.of(Held.Numbers.of(Interval.of(0, 0)));
    for (HeapObject.Cell cell : array.cells()) {
      IntTerm number = ((IntValue) cell.value()).term();
      all = all.and(Held.of(Held.Numbers.of(state.knowledge().facts().interval(number))));
    }
    return Held.of(all.numbers());
  }

  /** With any elements. */
  HeapObject.Array array(HeapObject.Array before, Held elements) {
    HeapObject.Array any = array(before.className(), before.length(), elements);
    return before.open() ? any.opened() : any;
  }

  private HeapObject.Array array(String className, IntTerm length, Held elements) {
    TypeDescriptor element = new TypeDescriptor(className).component();
    ElementSource source =
        (s, index) -> {
          FieldSource.Made value =
              element.isPrimitive()
                  ? new FieldSource.Made(s, number(element, elements))
                  : reference(s, elements);
          return List.of(new ElementSource.Made(value.state(), value.value()));
        };
    made.put(source, elements);
    return new HeapObject.Array(
        className,
        length,
        TreePVector.empty(),
        new HeapObject.Rest.Made(
            source, isOfValues(elements) ? HeapObject.Elements.NEW : HeapObject.Elements.ANY));
  }

  /** Whether nobody sees which objects they are. */
  private static boolean isOfValues(Held held) {
    return held.className() == null
        || LibraryValue.is(LibraryValue.Trait.INDISTINGUISHABLE, held.className());
  }

  /**
   * A list with any elements.
   *
   * @param array where it keeps them
   */
  State list(State state, int identity, HeapObject.Instance list, Held elements, int array) {
    IntTerm size = machine.terms().freshInt("size of a list", Interval.of(0, LONGEST));
    IntTerm room = machine.terms().freshInt("room of a list", Interval.of(0, LONGEST + ROOM));
    HeapObject.Instance any =
        list.withField(LIST_SIZE, new IntValue(size))
            .withField(LIST_ELEMENTS, new Reference(machine.terms().bool(false), array))
            .withField(LIST_CHANGES, primitive(TypeDescriptor.INT, "changes of a list"));
    return state
        .withAssumption(Assumption.Environment.ENOUGH_MEMORY)
        .learn(
            machine
                .terms()
                .lessOrEqual(machine.terms().add(size, machine.terms().constant(ROOM)), room))
        .refined(array, array(OBJECTS, room, elements))
        .refined(identity, any);
  }

  /** Of which nothing is known but what it holds. */
  FieldSource.Made reference(State state, Held held) {
    if (held.className() == null) {
      return new FieldSource.Made(state, machine.nullReference());
    }
    String className = held.className();
    int identity = machine.freshIdentity();
    Reference reference =
        new Reference(
            held.nullable() ? machine.terms().freshBool("it is null") : machine.terms().bool(false),
            identity);
    Optional<TypeDescriptor> boxed = Boxes.primitiveOf(className);
    HeapObject object;
    if (className.equals("java/lang/String")) {
      object = new HeapObject.Text(machine.terms().freshText("a text"));
    } else if (boxed.isPresent()) {
      object = new HeapObject.Box(className, primitive(boxed.get(), "a number"));
    } else {
      String name = TypeDescriptor.ofInternalName(className).javaName();
      object =
          new HeapObject.Lazy(
              className, new Leftover("what " + code + " in a " + name + " is not followed"));
    }
    return new FieldSource.Made(state.withObject(identity, object), reference);
  }

  /** An array that nothing else refers to: of any length, with anything in it. */
  FieldSource.Made ownArray(State state, Held held) {
    int identity = machine.freshIdentity();
    IntTerm length = machine.terms().freshInt("length of an array", Interval.LENGTH);
    String className = Objects.requireNonNull(held.className());
    BoolTerm isNull =
        held.nullable() ? machine.terms().freshBool("it is null") : machine.terms().bool(false);
    return new FieldSource.Made(
        state.withObject(identity, array(className, length, Held.ANY)),
        new Reference(isNull, identity));
  }

  private Value number(TypeDescriptor element, Held held) {
    return element.equals(TypeDescriptor.INT)
        ? new IntValue(machine.terms().freshInt("an element", held.numbers().interval()))
        : primitive(element, "an element");
  }

  Value primitive(TypeDescriptor type, String name) {
    return AnyPrimitive.of(machine.terms(), type.text(), name).value();
  }
}
