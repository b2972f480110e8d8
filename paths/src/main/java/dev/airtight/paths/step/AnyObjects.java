package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.HeldObjects;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LibraryValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  /** Whether objects are told that only one reference leads to. */
  private final boolean tellsOwn;

  /** What the elements are of arrays that hold anything. */
  private final Map<ElementSource, Left> made;

  /** What others may have a reference to that nothing shows. */
  private final Set<Integer> heldElsewhere;

  /**
   * What the elements are of an array that holds anything.
   *
   * @param filled below which indices none is null
   */
  record Left(Held elements, List<IntTerm> filled) {
    static final Left ANY = new Left(Held.ANY, List.of());
  }

  AnyObjects(Interpreter machine, String code, boolean tellsOwn) {
    this(machine, code, tellsOwn, new HashMap<>(), Set.of());
  }

  private AnyObjects(
      Interpreter machine,
      String code,
      boolean tellsOwn,
      Map<ElementSource, Left> made,
      Set<Integer> heldElsewhere) {
    this.machine = machine;
    this.code = code;
    this.tellsOwn = tellsOwn;
    this.made = made;
    this.heldElsewhere = heldElsewhere;
  }

  /** The same, where others may have references to some objects that nothing shows. */
  AnyObjects whereHeld(Set<Integer> elsewhere) {
    return new AnyObjects(machine, code, tellsOwn, made, elsewhere);
  }

  private HeldValues values(State state) {
    return new HeldValues(
        machine, made, state, tellsOwn ? new OwnObjects(machine, state, heldElsewhere) : null);
  }

  /** What a value holds. */
  Held held(State state, @Nullable Value value) {
    return values(state).of(value);
  }

  /** What the elements of an array or list are. */
  Held elements(State state, int identity) {
    return values(state).contents(identity);
  }

  /** A list or the table of a hash map. */
  static boolean isContainer(HeapObject object) {
    return object instanceof HeapObject.Instance instance
        && (instance.className().equals(LIST) || AnyTables.is(object));
  }

  /** The arrays that a list or table with anything in it keeps that in. */
  static Set<Integer> arrays(Memory memory, HeapObject object) {
    return object instanceof HeapObject.Instance list
            && list.fields().get(LIST_ELEMENTS) instanceof Reference array
        ? Set.of(array.object())
        : AnyTables.parts(memory, object);
  }

  /** The numbers that say of a list or table how large it is, and whether it was changed. */
  static List<String> numbers(HeapObject object) {
    return AnyTables.is(object) ? AnyTables.NUMBERS : List.of(LIST_SIZE);
  }

  /** A list or table with anything in it, where nobody else has the arrays that it keeps it in. */
  State container(State state, int identity, Held held) {
    HeapObject.Instance container = (HeapObject.Instance) state.memory().object(identity);
    return AnyTables.is(container)
        ? new AnyTables(machine, this, state).with(identity, container, held)
        : list(state, identity, container, held, machine.freshIdentity());
  }

  /** The same, of a list or table that nobody has seen yet. */
  State made(State state, int identity, Held held) {
    HeapObject.Instance container = (HeapObject.Instance) state.memory().object(identity);
    return AnyTables.is(container)
        ? new AnyTables(machine, this, state).filled(identity, container, held)
        : list(state, identity, container, held, machine.freshIdentity());
  }

  /** With any elements. */
  HeapObject.Array array(HeapObject.Array before, Held elements) {
    return array(before, elements, List.of());
  }

  /**
   * With any elements.
   *
   * @param filled below which indices none is null
   */
  HeapObject.Array array(HeapObject.Array before, Held elements, List<IntTerm> filled) {
    HeapObject.Array any = array(before.className(), before.length(), elements, filled);
    return before.open() ? any.opened() : any;
  }

  HeapObject.Array array(String className, IntTerm length, Held elements) {
    return array(className, length, elements, List.of());
  }

  private HeapObject.Array array(
      String className, IntTerm length, Held elements, List<IntTerm> filled) {
    TypeDescriptor element = new TypeDescriptor(className).component();
    ElementSource source =
        (s, index) ->
            element.isPrimitive()
                ? List.of(new ElementSource.Made(s, number(element, elements)))
                : elements(s, index, elements, filled);
    made.put(source, new Left(elements, filled));
    return new HeapObject.Array(
        className, length, TreePVector.empty(), new HeapObject.Rest.Made(source, kind(elements)));
  }

  private List<ElementSource.Made> elements(
      State state, IntTerm index, Held elements, List<IntTerm> filled) {
    Terms terms = machine.terms();
    BoolTerm isFilled =
        terms.or(filled.stream().map(bound -> terms.lessThan(index, bound)).toList());
    return Stream.concat(
            state.assume(isFilled).stream()
                .flatMap(inside -> reference(inside, elements.withoutNull()).stream()),
            state.assume(terms.not(isFilled)).stream()
                .flatMap(beyond -> reference(beyond, elements).stream()))
        .map(each -> new ElementSource.Made(each.state(), each.value()))
        .toList();
  }

  private static HeapObject.Elements kind(Held held) {
    if (isOfValues(held)) {
      return HeapObject.Elements.NEW;
    }
    return held.objects() instanceof HeldObjects.Own
        ? HeapObject.Elements.OWN
        : HeapObject.Elements.ANY;
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
  List<FieldSource.Made> reference(State state, Held held) {
    return new HeldReferences(machine, this, code).made(state, held);
  }

  /** Of which nothing is known but the class. */
  FieldSource.Made ofClass(State state, String className, boolean nullable) {
    return reference(state, Held.ofClass(className, nullable)).get(0);
  }

  Value number(TypeDescriptor element, Held held) {
    boolean isFlag = held.numbers().only() != null;
    return element.equals(TypeDescriptor.INT) || (element.equals(TypeDescriptor.BOOLEAN) && isFlag)
        ? new IntValue(machine.terms().freshInt("an element", held.numbers().interval()))
        : primitive(element, "an element");
  }

  Value primitive(TypeDescriptor type, String name) {
    return AnyPrimitive.of(machine.terms(), type.text(), name).value();
  }
}
