package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.nullness.NullnessReader;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.OnlyObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;

/** Arbitrary objects of the application's own classes, made when they are first needed. */
final class ArbitraryObjects {
  private final Machine machine;
  private final Terms terms;
  private final ArbitraryFields fields;
  private final BuiltObjects built;
  private final Singletons singletons;
  private final MadeClasses madeClasses;

  /**
   * @param wired the class whose constructors the application hands its own objects
   */
  ArbitraryObjects(Machine machine, ArbitraryValues values, Optional<String> wired) {
    this.machine = machine;
    this.terms = machine.terms();
    FieldStores stores = new FieldStores(machine.hierarchy());
    NullnessReader nullness = new NullnessReader(machine.classPath());
    this.madeClasses = new MadeClasses(machine, stores);
    this.singletons = new Singletons(machine.classPath(), stores);
    this.fields = new ArbitraryFields(machine, values, stores, nullness);
    this.built =
        new BuiltObjects(
            machine,
            values,
            new Constructors(stores),
            nullness,
            wired,
            new ObjectAging(machine, stores, fields, new ChangedContents(machine, values)));
  }

  /** An object of a declared type: of a record or class, or of one that a sealed type permits. */
  Input declared(State state, JavaType.Of declared, String name) {
    JavaClass type = machine.classPath().load(declared.name());
    if (!type.isSealed() || type.isRecord()) {
      return ofClass(state, declared, name);
    }
    Optional<List<JavaClass>> permitted = machine.hierarchy().closedInstances(type.name());
    if (permitted.isEmpty() || permitted.get().isEmpty()) {
      return ofClass(state, declared, name);
    }
    TypeInstance instance = new TypeInstance(machine.classPath(), declared, Nullness.UNSPECIFIED);
    return anyOf(
        state,
        type,
        name,
        permitted.get().stream()
            .<ObjectSource>map(
                chosen -> (s, object) -> fill(s, object, instance.narrowed(chosen), name))
            .toList());
  }

  /** An object that is made in one of some ways. */
  private Input anyOf(State state, JavaClass type, String name, List<ObjectSource> makers) {
    IntTerm choice = terms.freshInt("class of " + name, Interval.of(0, makers.size() - 1));
    return deferred(
        state,
        type,
        (s, object) -> {
          List<State> all = new ArrayList<>();
          for (int i = 0; i < makers.size(); i++) {
            ObjectSource maker = makers.get(i);
            s.assume(terms.intEqual(choice, terms.constant(i)))
                .ifPresent(assumed -> all.addAll(maker.make(assumed, object)));
          }
          return all;
        });
  }

  /** What the own code of a class makes of a type. */
  MadeClasses.Made made(String owner, JavaClass type) {
    return madeClasses.of(owner, type.name());
  }

  /**
   * An object of one of some classes that are made, or as it is otherwise.
   *
   * @param otherwise what stands for all other objects; empty where that is one of the type itself
   */
  Input oneOf(
      State state,
      JavaType.Of declared,
      MadeClasses.Made made,
      Optional<HeapObject> otherwise,
      String name) {
    JavaClass type = machine.classPath().load(declared.name());
    if (made.lambdas()) {
      return deferred(
          state,
          type,
          (s, object) -> {
            throw new StuckException(
                "which of the lambdas that its own code makes is in " + name + " is not followed");
          });
    }
    TypeInstance instance = new TypeInstance(machine.classPath(), declared, Nullness.UNSPECIFIED);
    List<ObjectSource> makers = new ArrayList<>();
    for (JavaClass chosen : made.classes()) {
      makers.add((s, object) -> filled(s, object, instance.narrowed(chosen), name));
    }
    makers.add((s, object) -> otherwise(s, object, declared, made, otherwise, name));
    return anyOf(state, type, name, makers);
  }

  private List<State> otherwise(
      State state,
      int object,
      JavaType.Of declared,
      MadeClasses.Made made,
      Optional<HeapObject> otherwise,
      String name) {
    JavaClass type = machine.classPath().load(declared.name());
    if (otherwise.isPresent()) {
      InputNode node = new InputNode.Typed(type.name(), new InputNode.Fields(object, type.name()));
      return List.of(
          state.refined(object, otherwise.get()).withInputs(state.inputs().withMade(object, node)));
    }
    String classes =
        Stream.concat(Stream.of(type), made.classes().stream())
            .filter(each -> !each.isAbstract())
            .map(JavaClass::javaName)
            .collect(Collectors.joining(" or "));
    return filled(
        state.withAssumption(new Assumption.OwnClass(name, classes)), object, declared, name);
  }

  /** An object of exactly a class. */
  Input ofClass(State state, JavaType.Of type, String name) {
    JavaClass loaded = machine.classPath().load(type.name());
    return deferred(state, loaded, (s, object) -> fill(s, object, type, name));
  }

  /** The class of which nobody says what stands for its type parameters. */
  static JavaType.Of raw(JavaClass type) {
    return new JavaType.Of(type.name(), List.of());
  }

  private Input deferred(State state, JavaClass type, ObjectSource source) {
    int identity = machine.freshIdentity();
    return new Input(
        state.withObject(identity, new HeapObject.Lazy(type.name(), source)),
        new Reference(terms.bool(false), identity),
        new InputNode.Deferred(identity));
  }

  private List<State> fill(State state, int identity, JavaType.Of said, String name) {
    JavaClass type = machine.classPath().load(said.name());
    boolean isExact =
        type.isFinal()
            || type.isAbstract()
            || type.isEnum()
            || singletons.fieldOf(type).isPresent();
    return filled(
        isExact ? state : state.withAssumption(new Assumption.OwnClass(name, type.javaName())),
        identity,
        said,
        name);
  }

  private List<State> filled(State state, int identity, JavaType.Of said, String name) {
    JavaClass type = machine.classPath().load(said.name());
    if (type.isEnum()) {
      return constant(state, identity, type, name);
    }
    Optional<JavaField> only = singletons.fieldOf(type);
    if (only.isPresent()) {
      return only(state, identity, type, only.get(), name);
    }
    Optional<List<State>> made =
        type.isInterface() ? Optional.empty() : built.make(state, identity, type, said, name);
    return made.orElseGet(() -> List.of(ofAnyFields(state, identity, said, name)));
  }

  /** One of the constants of an enum. */
  private List<State> constant(State state, int identity, JavaClass type, String name) {
    List<String> constants = type.enumConstants();
    IntTerm ordinal = terms.freshInt(name, Interval.of(0, constants.size() - 1));
    return kept(
        state,
        identity,
        type,
        new HeapObject.EnumConstant(type.name(), ordinal),
        new InputNode.Choice(ordinal, constants));
  }

  /** The only object of a class. */
  private List<State> only(
      State state, int identity, JavaClass type, JavaField field, String name) {
    return kept(
        state.withAssumption(new Assumption.OwnClass(name, type.javaName())),
        identity,
        type,
        new HeapObject.Instance(
            type.name(), HashTreePMap.empty(), new OnlyObject(type.name() + "." + field.name())),
        new InputNode.Choice(terms.constant(0), List.of(field.name())));
  }

  /** An object that a static field of its class has. */
  private List<State> kept(
      State state, int identity, JavaClass type, HeapObject object, InputNode node) {
    InputNode typed = new InputNode.Typed(type.name(), node);
    return machine.initialise(state, type.name()).stream()
        .map(s -> s.refined(identity, object).withInputs(s.inputs().withMade(identity, typed)))
        .toList();
  }

  /** More than exists, where constructors cannot be followed. */
  private State ofAnyFields(State state, int identity, JavaType.Of type, String name) {
    HeapObject object =
        new HeapObject.Instance(
            type.name(), HashTreePMap.empty(), fields.source(type, name, Map.of()));
    InputNode node = new InputNode.Typed(type.name(), new InputNode.Fields(identity, type.name()));
    return state.refined(identity, object).withInputs(state.inputs().withMade(identity, node));
  }
}
