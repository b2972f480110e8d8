package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.HeldObjects;
import dev.airtight.paths.state.Memory;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
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

  /** One of several objects that never change, of which all fields are there. */
  record OneOfSeveral() implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      throw new IllegalStateException("the field " + name + " of a finished object is there");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }

    @Override
    public boolean mayBeShared() {
      return true;
    }
  }

  /** What a value holds. */
  Held held(State state, @Nullable Value value) {
    return new HeldValues(machine, made, state).of(value);
  }

  /** What the elements of an array or list are. */
  Held elements(State state, int identity) {
    HeapObject object = state.memory().object(identity);
    HeldValues values = new HeldValues(machine, made, state);
    if (object instanceof HeapObject.Instance list
        && list.className().equals(LIST)
        && list.fields().get(LIST_ELEMENTS) instanceof Reference array) {
      HeapObject listed = state.memory().object(array.object());
      return listed instanceof HeapObject.Array cells
          ? values.elements(array.object(), cells, sizeOf(list))
          : Held.ANY;
    }
    if (AnyTables.is(object)) {
      return AnyTables.held(state, (HeapObject.Instance) object, values, made);
    }
    return object instanceof HeapObject.Array array
        ? values.elements(identity, array, null)
        : Held.NONE;
  }

  private IntTerm sizeOf(HeapObject.Instance list) {
    return list.fields().get(LIST_SIZE) instanceof IntValue size
        ? size.term()
        : machine.terms().constant(0);
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

  /** With any elements. */
  HeapObject.Array array(HeapObject.Array before, Held elements) {
    HeapObject.Array any = array(before.className(), before.length(), elements);
    return before.open() ? any.opened() : any;
  }

  HeapObject.Array array(String className, IntTerm length, Held elements) {
    TypeDescriptor element = new TypeDescriptor(className).component();
    ElementSource source =
        (s, index) ->
            element.isPrimitive()
                ? List.of(new ElementSource.Made(s, number(element, elements)))
                : reference(s, elements).stream()
                    .map(each -> new ElementSource.Made(each.state(), each.value()))
                    .toList();
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
  List<FieldSource.Made> reference(State state, Held held) {
    if (!held.nullable() || !held.objects().areOfInput()) {
      BoolTerm isNull =
          held.nullable() ? machine.terms().freshBool("it is null") : machine.terms().bool(false);
      return held.objects().match(new Making(state, isNull));
    }
    // There may be no such part at all.
    List<FieldSource.Made> all = new ArrayList<>();
    all.add(new FieldSource.Made(state, machine.nullReference()));
    all.addAll(held.objects().match(new Making(state, machine.terms().bool(false))));
    return all;
  }

  /** Of which nothing is known but the class. */
  FieldSource.Made ofClass(State state, String className, boolean nullable) {
    return reference(state, Held.ofClass(className, nullable)).get(0);
  }

  /** References to one of the objects that are held. */
  private final class Making implements HeldObjects.Cases<List<FieldSource.Made>> {
    private final State state;
    private final BoolTerm isNull;

    Making(State state, BoolTerm isNull) {
      this.state = state;
      this.isNull = isNull;
    }

    private List<FieldSource.Made> of(HeapObject object) {
      int identity = machine.freshIdentity();
      return List.of(
          new FieldSource.Made(
              state.withObject(identity, object), new Reference(isNull, identity)));
    }

    @Override
    public List<FieldSource.Made> none(HeldObjects.None held) {
      return List.of(new FieldSource.Made(state, machine.nullReference()));
    }

    @Override
    public List<FieldSource.Made> ofClass(HeldObjects.OfClass held) {
      String className = held.className();
      Optional<TypeDescriptor> boxed = Boxes.primitiveOf(className);
      int constants = state.memory().constantsOf(className).size();
      if (className.equals("java/lang/String")) {
        return of(new HeapObject.Text(machine.terms().freshText("a text")));
      } else if (boxed.isPresent()) {
        return of(new HeapObject.Box(className, primitive(boxed.get(), "a number")));
      } else if (constants > 0) {
        return of(
            new HeapObject.EnumConstant(
                className, machine.terms().freshInt("a constant", Interval.of(0, constants - 1L))));
      }
      return of(leftover(className));
    }

    private HeapObject leftover(String className) {
      String name = TypeDescriptor.ofInternalName(className).javaName();
      return new HeapObject.Lazy(
          className, new Leftover("what " + code + " in a " + name + " is not followed"));
    }

    @Override
    public List<FieldSource.Made> fixed(HeldObjects.Fixed held) {
      int identity = machine.freshIdentity();
      HeapObject.Instance empty =
          new HeapObject.Instance(held.className(), HashTreePMap.empty(), new OneOfSeveral());
      List<State> states = List.of(state.withObject(identity, empty));
      for (JavaField field : FixedFields.of(machine.classPath(), held.className()).orElseThrow()) {
        Held inField = Objects.requireNonNull(held.fields().get(FixedFields.key(field)));
        states =
            states.stream()
                .flatMap(s -> field(s, field.type(), inField).stream())
                .map(
                    made -> {
                      HeapObject.Instance object =
                          (HeapObject.Instance) made.state().memory().object(identity);
                      return made.state()
                          .refined(
                              identity, object.withField(FixedFields.key(field), made.value()));
                    })
                .toList();
      }
      return states.stream()
          .map(s -> new FieldSource.Made(s, new Reference(isNull, identity)))
          .toList();
    }

    private List<FieldSource.Made> field(State before, TypeDescriptor type, Held held) {
      return type.isPrimitive()
          ? List.of(new FieldSource.Made(before, number(type, held)))
          : reference(before, held);
    }

    @Override
    public List<FieldSource.Made> array(HeldObjects.Array held) {
      return of(leftover(held.className()));
    }

    @Override
    public List<FieldSource.Made> entries(HeldObjects.Entries held) {
      return reference(state, held.keys()).stream()
          .flatMap(
              key ->
                  reference(key.state(), held.values()).stream()
                      .map(value -> entry(value.state(), key.value(), value.value())))
          .toList();
    }

    private FieldSource.Made entry(State before, Value key, Value value) {
      int identity = machine.freshIdentity();
      return new FieldSource.Made(
          before.withObject(identity, AnyTables.entry(machine, key, value)),
          new Reference(isNull, identity));
    }

    @Override
    public List<FieldSource.Made> parts(HeldObjects.Parts held) {
      int array = ((HeldObjects.ByIdentity) held.array()).array();
      if (state.memory().aliasing().changed().contains(array)) {
        throw new StuckException("what " + code + " was in an array that is changed");
      }
      IntValue length = new IntValue(((HeapObject.Array) state.memory().object(array)).length());
      IntTerm index = machine.terms().freshInt("index of some element", Interval.LENGTH);
      List<FieldSource.Made> all = new ArrayList<>();
      state
          .assume(machine.terms().lessThan(index, length.term()))
          .ifPresent(
              inside ->
                  machine
                      .cells()
                      .read(inside, array, index)
                      .forEach(
                          made ->
                              all.addAll(
                                  follow(
                                      new FieldSource.Made(made.state(), made.value()),
                                      held.fields()))));
      return all.stream().flatMap(made -> present(made).stream()).toList();
    }

    private Optional<FieldSource.Made> present(FieldSource.Made made) {
      Reference found = (Reference) made.value();
      return made.state()
          .assume(machine.terms().not(found.isNull()))
          .map(s -> new FieldSource.Made(s, new Reference(isNull, found.object())));
    }

    /** Where the fields lead that are read one after the other. */
    private List<FieldSource.Made> follow(FieldSource.Made from, List<String> fields) {
      List<FieldSource.Made> at = List.of(from);
      for (String field : fields) {
        at = at.stream().flatMap(each -> read(each, field).stream()).toList();
      }
      return at;
    }

    private List<FieldSource.Made> read(FieldSource.Made from, String field) {
      Reference reference = (Reference) from.value();
      return from
          .state()
          .assume(machine.terms().not(reference.isNull()))
          .map(present -> machine.force(present, reference.object()))
          .orElse(List.of())
          .stream()
          .flatMap(s -> read(s, reference.object(), field).stream())
          .toList();
    }

    private List<FieldSource.Made> read(State there, int object, String field) {
      if (!(there.memory().object(object) instanceof HeapObject.Instance instance)) {
        return List.of();
      }
      Value known = instance.fields().get(field);
      if (known != null) {
        return List.of(new FieldSource.Made(there, known));
      }
      FieldSource source = instance.arbitrary();
      return FixedFields.of(machine.classPath(), instance.className()).stream()
          .flatMap(List::stream)
          .filter(each -> FixedFields.key(each).equals(field) && source != null)
          .map(
              each ->
                  Objects.requireNonNull(source)
                      .make(there, object, each.owner(), each.name(), each.type().text()))
          .map(
              made ->
                  new FieldSource.Made(
                      made.state().refined(object, instance.withField(field, made.value())),
                      made.value()))
          .toList();
    }
  }

  /** An array that nothing else refers to: of any length, with anything in it. */
  FieldSource.Made ownArray(State state, Held held) {
    int identity = machine.freshIdentity();
    IntTerm length = machine.terms().freshInt("length of an array", Interval.LENGTH);
    String className = Objects.requireNonNull(held.className());
    BoolTerm isNull =
        held.nullable() ? machine.terms().freshBool("it is null") : machine.terms().bool(false);
    Held elements = held.objects() instanceof HeldObjects.Array array ? array.elements() : Held.ANY;
    return new FieldSource.Made(
        state.withObject(identity, array(className, length, elements)),
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
