package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.HeldNumbers;
import dev.airtight.paths.state.HeldObjects;
import dev.airtight.paths.state.HeldTexts;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/** References to one of several objects, of which is known what is known of all of them. */
final class HeldReferences {
  private final Interpreter machine;
  private final AnyObjects any;

  /** What the code is that left the objects, in reasons. */
  private final String code;

  HeldReferences(Interpreter machine, AnyObjects any, String code) {
    this.machine = machine;
    this.any = any;
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

  /** A part of an output, which may be one that another reference leads to. */
  private record OneOfParts(ObjectSource part) implements ObjectSource {
    @Override
    public List<State> make(State state, int object) {
      return part.make(state, object).stream()
          .map(
              made ->
                  made.memory().object(object) instanceof HeapObject.Instance instance
                          && instance.arbitrary() == null
                      ? made.refined(object, instance.with(new OneOfSeveral()))
                      : made)
          .toList();
    }

    @Override
    public Optional<Boolean> mayBe(HeapObject other) {
      return Optional.of(true);
    }
  }

  /** Of which nothing is known but what it holds. */
  List<FieldSource.Made> made(State state, Held held) {
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

  private static Interval lengths(HeldObjects.Own arrays) {
    HeldNumbers lengths = Objects.requireNonNull(arrays.fields().get(HeldObjects.LENGTH)).numbers();
    return lengths.only() == null ? Interval.LENGTH : lengths.interval();
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
        return text(Language.all());
      } else if (boxed.isPresent()) {
        return of(new HeapObject.Box(className, any.primitive(boxed.get(), "a number")));
      } else if (constants > 0) {
        return of(
            new HeapObject.EnumConstant(
                className, machine.terms().freshInt("a constant", Interval.of(0, constants - 1L))));
      }
      return of(leftover(className));
    }

    @Override
    public List<FieldSource.Made> texts(HeldTexts held) {
      return text(held.language());
    }

    /** That rounds make it longer and longer ends with the memory. */
    private List<FieldSource.Made> text(Language language) {
      TextTerm text = machine.terms().freshText("a text");
      int identity = machine.freshIdentity();
      State enough =
          language.isFinite() ? state : state.withAssumption(Assumption.Environment.ENOUGH_MEMORY);
      return enough.assume(machine.terms().inLanguage(text, language)).stream()
          .map(s -> s.withObject(identity, new HeapObject.Text(text)))
          .map(s -> made(s, identity))
          .toList();
    }

    private HeapObject leftover(String className) {
      String name = TypeDescriptor.ofInternalName(className).javaName();
      return new HeapObject.Lazy(
          className, new Leftover("what " + code + " in a " + name + " is not followed"));
    }

    @Override
    public List<FieldSource.Made> fixed(HeldObjects.Fixed held) {
      int identity = machine.freshIdentity();
      return filled(identity, held.className(), new OneOfSeveral(), held.fields()).stream()
          .map(with -> made(with, identity))
          .toList();
    }

    /** With a new object that has all of some fields. */
    private List<State> filled(
        int identity, String className, @Nullable FieldSource others, Map<String, Held> held) {
      HeapObject.Instance empty = new HeapObject.Instance(className, HashTreePMap.empty(), others);
      List<State> states = List.of(state.withObject(identity, empty));
      for (JavaField field : OwnObjects.fields(machine.classPath(), className)) {
        Held inField = held.get(FixedFields.key(field));
        if (inField != null) {
          states =
              states.stream()
                  .flatMap(s -> field(s, field.type(), inField).stream())
                  .map(each -> with(each, identity, FixedFields.key(field)))
                  .toList();
        }
      }
      return states;
    }

    private static State with(FieldSource.Made made, int identity, String key) {
      HeapObject.Instance object = (HeapObject.Instance) made.state().memory().object(identity);
      return made.state().refined(identity, object.withField(key, made.value()));
    }

    private List<FieldSource.Made> field(State before, TypeDescriptor type, Held held) {
      return type.isPrimitive()
          ? List.of(new FieldSource.Made(before, any.number(type, held)))
          : HeldReferences.this.made(before, held);
    }

    @Override
    public List<FieldSource.Made> own(HeldObjects.Own held) {
      int identity = machine.freshIdentity();
      if (held.className().startsWith("[")) {
        Interval lengths = lengths(held);
        IntTerm length = machine.terms().freshInt("length of an array", lengths);
        HeapObject.Array array = any.array(held.className(), length, held.contents());
        return List.of(made(state.withObject(identity, array), identity));
      }
      List<FieldSource.Made> all = new ArrayList<>();
      for (State with : filled(identity, held.className(), null, held.fields())) {
        HeapObject object = with.memory().object(identity);
        all.add(
            made(
                AnyObjects.isContainer(object) ? any.made(with, identity, held.contents()) : with,
                identity));
      }
      return all;
    }

    private FieldSource.Made made(State with, int identity) {
      return new FieldSource.Made(with, new Reference(isNull, identity));
    }

    @Override
    public List<FieldSource.Made> entries(HeldObjects.Entries held) {
      return HeldReferences.this.made(state, held.keys()).stream()
          .flatMap(
              key ->
                  HeldReferences.this.made(key.state(), held.values()).stream()
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
      return all.stream()
          .flatMap(made -> present(made).stream())
          .flatMap(made -> new PartFacts(machine).knowing(made, held.facts()).stream())
          .toList();
    }

    @Override
    public List<FieldSource.Made> ofOutput(HeldObjects.OfOutput held) {
      return machine
          .partsOfOutputs()
          .any(state, held.kind())
          .map(made -> List.of(oneOfParts(made)))
          .orElseGet(() -> of(leftover(held.className())));
    }

    private FieldSource.Made oneOfParts(FieldSource.Made made) {
      int identity = ((Reference) made.value()).object();
      HeapObject.Lazy part = (HeapObject.Lazy) made.state().memory().object(identity);
      HeapObject any = new HeapObject.Lazy(part.className(), new OneOfParts(part.source()));
      return made(made.state().refined(identity, any), identity);
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
          .flatMap(
              s -> FixedFields.read(machine.classPath(), s, reference.object(), field).stream())
          .toList();
    }
  }
}
