package dev.airtight.paths.arbitrary;

import dev.airtight.paths.big.ModerateNumbers;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.Resolution;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.time.MadeTime;
import dev.airtight.paths.time.TimeType;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pcollections.HashTreePMap;

/**
 * Makes arbitrary values of Java types. References may be null where nothing says otherwise; an
 * object of a class is one of exactly that class, of an interface only the type is known.
 */
public final class ArbitraryValues {
  /** Interfaces of the JDK that it does not implement, beside those of java.util.function. */
  private static final Set<String> FUNCTIONAL =
      Set.of("java/lang/Runnable", "java/util/concurrent/Callable");

  private static final String OPTIONAL = "java/util/Optional";

  private final Machine machine;
  private final Terms terms;
  private final InputLists lists;
  private final ArbitraryCollections collections;
  private final ArbitraryObjects objects;
  private final Wiring wiring;

  /** The class whose own code makes the values; empty where others do. */
  private final Optional<String> maker;

  public ArbitraryValues(Machine machine) {
    this(machine, Optional.empty());
  }

  private ArbitraryValues(Machine machine, Optional<String> wired) {
    this.machine = machine;
    this.terms = machine.terms();
    this.lists = new InputLists(machine);
    this.collections = new ArbitraryCollections(machine, this);
    this.objects = new ArbitraryObjects(machine, this, wired);
    this.wiring = new Wiring(machine);
    this.maker = Optional.empty();
  }

  private ArbitraryValues(ArbitraryValues others, String maker) {
    this.machine = others.machine;
    this.terms = others.terms;
    this.lists = others.lists;
    this.collections = new ArbitraryCollections(machine, this);
    this.objects = others.objects;
    this.wiring = others.wiring;
    this.maker = Optional.of(maker);
  }

  /**
   * Values that may have been made by the own code of a class: of what it makes of their types, or
   * as anybody makes them.
   */
  ArbitraryValues madeBy(String owner) {
    return new ArbitraryValues(this, owner);
  }

  /**
   * Any value of a type.
   *
   * @param name how the input is called in messages and terms, such as {@code order.items}
   */
  public Input make(State state, JavaType type, String name, Nullness nullness) {
    return make(state, type, name, nullness, Optional.empty());
  }

  /**
   * As {@link #make(State, JavaType, String, Nullness)}.
   *
   * @param put what a container is known to put there
   */
  Input make(State state, JavaType type, String name, Nullness nullness, Optional<Resolution> put) {
    if (type instanceof JavaType.Primitive primitive) {
      return primitive(state, primitive.erasure().text(), name);
    }
    Input present =
        type instanceof JavaType.ArrayOf array
            ? array(state, array, name, nullness)
            : reference(state, (JavaType.Of) type, name, nullness, put);
    return nullable(name, present, nullness);
  }

  /**
   * Any argument of a parameter. One of type Object is of any class; elsewhere Object often stands
   * for a type that is not known.
   */
  public Input argument(State state, JavaType type, String name, Nullness nullness) {
    if (isObject(type)) {
      return nullable(name, anyObject(state, name, true), nullness);
    } else if (type instanceof JavaType.ArrayOf array && isObject(array.element())) {
      Nullness element = nullness.element();
      Input made =
          lists.array(
              state,
              array.erasure().text(),
              true,
              ArbitraryCollections.size(terms, name),
              (s, index) ->
                  List.of(argument(s, array.element(), name + "[" + index + "]", element)));
      return nullable(name, made, nullness);
    }
    return make(state, type, name, nullness);
  }

  private static boolean isObject(JavaType type) {
    return type instanceof JavaType.Of of && of.name().equals(AnyObject.OBJECT);
  }

  /**
   * Any value of a type that somebody else keeps, too: a collection or array is made when it is
   * first needed, so that it shows whether anything was learned of its content.
   *
   * @param put what a container is known to put there
   */
  Input held(State state, JavaType type, String name, Nullness nullness, Optional<Resolution> put) {
    boolean hasContent =
        type instanceof JavaType.ArrayOf
            || (type instanceof JavaType.Of of && ArbitraryCollections.has(of));
    if (!hasContent) {
      return make(state, type, name, nullness, put);
    }
    int identity = machine.freshIdentity();
    ObjectSource source =
        (s, object) -> {
          Input made = make(s, type, name, nullness.withoutNull());
          State known = made.state();
          HeapObject content = known.memory().object(((Reference) made.value()).object());
          return List.of(
              known
                  .refined(object, content)
                  .withInputs(known.inputs().withMade(object, made.node())));
        };
    Input later =
        new Input(
            state.withObject(identity, new HeapObject.Lazy(type.erasure().internalName(), source)),
            new Reference(terms.bool(false), identity),
            new InputNode.Deferred(identity));
    return nullable(name, later, nullness);
  }

  private Input array(State state, JavaType.ArrayOf array, String name, Nullness nullness) {
    return lists.array(
        state,
        array.erasure().text(),
        !isExact(array.element()),
        ArbitraryCollections.size(terms, name),
        (s, index) ->
            List.of(make(s, array.element(), name + "[" + index + "]", nullness.element())));
  }

  /** Whether only arrays of exactly a type can be passed as arrays of it. */
  private boolean isExact(JavaType element) {
    if (element instanceof JavaType.ArrayOf array) {
      return isExact(array.element());
    }
    if (!(element instanceof JavaType.Of of)) {
      return element instanceof JavaType.Primitive;
    }
    JavaClass type = machine.classPath().load(of.name());
    return type.isFinal() || type.isEnum();
  }

  /**
   * An object of a class, not null: the receiver of a call site, whose constructors the application
   * hands its own objects.
   */
  public static Input wired(Machine machine, State state, JavaClass javaClass) {
    return new ArbitraryValues(machine, Optional.of(javaClass.name())).receiver(state, javaClass);
  }

  /** An object of a class, not null: the receiver of a handler. */
  public Input receiver(State state, JavaClass javaClass) {
    JavaType.Of type = ArbitraryObjects.raw(javaClass);
    return javaClass.isEnum()
        ? declared(state, type, "this", Nullness.UNSPECIFIED, Optional.empty())
        : objects.ofClass(state, type, "this");
  }

  /** Not null. */
  private Input reference(
      State state, JavaType.Of type, String name, Nullness nullness, Optional<Resolution> put) {
    String className = type.name();
    if (className.equals("java/lang/String")) {
      TextTerm text = terms.freshText(name);
      return object(state, new HeapObject.Text(text), new InputNode.Text(text));
    }
    Optional<TypeDescriptor> boxed = Boxes.primitiveOf(className);
    if (boxed.isPresent()) {
      Input primitive = primitive(state, boxed.get().text(), name);
      return object(state, new HeapObject.Box(className, primitive.value()), primitive.node());
    }
    if (ArbitraryCollections.has(type)) {
      return collections.make(state, type, name, nullness);
    }
    if (JdkImplementations.has(className)) {
      return new JdkImplementations(machine).of(state, className, name);
    }
    if (ArbitraryPublishers.has(className)) {
      return new ArbitraryPublishers(machine, this).of(state, type, name, nullness);
    }
    if (className.equals(OPTIONAL)) {
      Input content = make(state, type.argument(0), name + ".value", nullness.argument(0));
      return object(
          content.state(),
          new HeapObject.Instance(
              OPTIONAL,
              HashTreePMap.<String, Value>empty().plus(OPTIONAL + ".value", content.value()),
              null),
          // Not the content alone: an empty one and none at all differ.
          new InputNode.Members(
              List.of(
                  new InputNode.Member(
                      "value",
                      machine.terms().not(((Reference) content.value()).isNull()),
                      content.node()))));
    }
    return declared(state, type, name, nullness, put);
  }

  private Input anyObject(State state, String name, boolean ofAnyType) {
    int identity = machine.freshIdentity();
    HeapObject object = new AnyObject(machine, this, name, ofAnyType, List.of()).object();
    InputNode plain =
        new InputNode.Typed(AnyObject.OBJECT, new InputNode.Fields(identity, AnyObject.OBJECT));
    return new Input(
        state.withObject(identity, object).withInputs(state.inputs().withMade(identity, plain)),
        new Reference(terms.bool(false), identity),
        new InputNode.Deferred(identity));
  }

  /** An object that a constructor of a class made: of that very class, not null. */
  Input constructed(State state, JavaType.Of type, String name) {
    if (ArbitraryCollections.has(type)) {
      return collections.constructed(state, type, name);
    }
    JavaClass exact = machine.classPath().load(type.name());
    return exact.isPlatform() || exact.isEnum()
        ? reference(state, type, name, Nullness.UNSPECIFIED, Optional.empty())
        : objects.declared(state, type, name);
  }

  private Input declared(
      State state, JavaType.Of declared, String name, Nullness nullness, Optional<Resolution> put) {
    JavaClass type = machine.classPath().load(declared.name());
    if (wiring.isFollowed()) {
      Optional<Resolution> known = put.or(() -> wiring.of(type));
      if (known.isPresent()) {
        return resolved(state, known.get(), name, nullness);
      }
    }
    if (type.isEnum()) {
      List<String> constants = type.enumConstants();
      if (constants.isEmpty()) {
        return unknown(state, type, type.javaName() + " has no constants");
      }
      IntTerm ordinal = terms.freshInt(name, Interval.of(0, constants.size() - 1));
      return object(
          state,
          new HeapObject.EnumConstant(type.name(), ordinal),
          new InputNode.Choice(ordinal, constants));
    }
    Optional<HeapObject> implemented =
        isImplemented(type)
            ? Optional.of(
                implemented(declared, name, nullness, () -> put.or(() -> wiring.of(type))))
            : Optional.empty();
    if (maker.isPresent() && (implemented.isPresent() || isExtended(type))) {
      MadeClasses.Made made = objects.made(maker.get(), type);
      if (!made.isNone()) {
        return objects.oneOf(state, declared, made, implemented, name);
      }
    }
    if (implemented.isPresent()) {
      int identity = machine.freshIdentity();
      return new Input(
          state.withObject(identity, implemented.get()),
          new Reference(terms.bool(false), identity),
          new InputNode.Typed(type.name(), new InputNode.Fields(identity, type.name())));
    }
    if (type.name().equals(AnyObject.OBJECT)) {
      return anyObject(state, name, !declared.isVariable());
    }
    Optional<TimeType> time = TimeType.of(type.name());
    if (time.isPresent()) {
      MadeTime made = time.get().any(machine, state, name);
      return new Input(made.state(), made.value(), made.node());
    }
    if (ModerateNumbers.isOf(type.name())) {
      ModerateNumbers.Made made = new ModerateNumbers(terms).any(state, type.name(), name);
      return object(
          made.state().withAssumption(new Assumption.ExactClass(name, type.javaName())),
          made.number().object(),
          made.node());
    }
    if (type.name().equals(ArbitraryDates.DATE)) {
      return ArbitraryDates.of(machine, state, name);
    }
    Optional<LibraryType> ofLibrary = LibraryType.of(type.name());
    if (ofLibrary.isPresent()) {
      return new LibraryObjects(machine, this).of(state, ofLibrary.get(), name);
    }
    if (type.isPlatform()) {
      return unknown(
          state,
          type,
          "arbitrary values of the library type " + type.javaName() + " are not modelled");
    }
    return objects.declared(state, declared, name);
  }

  /** An object of which only the type is known. */
  private HeapObject implemented(
      JavaType.Of declared, String name, Nullness nullness, Supplier<Optional<Resolution>> known) {
    return new HeapObject.Instance(
        declared.name(),
        HashTreePMap.empty(),
        new UnknownMethods(machine, this, declared, Optional.of(nullness), known, name));
  }

  private Input resolved(State state, Resolution known, String name, Nullness nullness) {
    return declared(
        state.withAssumption(new Assumption.Resolved(name, known)),
        new JavaType.Of(known.chosen().replace('.', '/'), List.of()),
        name,
        nullness,
        Optional.empty());
  }

  /** Whether objects of a type are whatever an application implements it by. */
  private static boolean isImplemented(JavaClass type) {
    if (type.isOpaque()) {
      return true;
    }
    boolean isOfApplication = !type.isPlatform() || FUNCTIONAL.contains(type.name());
    return type.isInterface()
        && !type.isSealed()
        && (isOfApplication || type.name().startsWith("java/util/function/"));
  }

  /** Whether an application may have subclasses of a class of its own. */
  private static boolean isExtended(JavaClass type) {
    return !type.isPlatform() && !type.isInterface() && !type.isFinal() && !type.isSealed();
  }

  private Input unknown(State state, JavaClass type, String reason) {
    ObjectSource source =
        (s, object) -> {
          throw new StuckException(reason);
        };
    int identity = machine.freshIdentity();
    return new Input(
        state.withObject(identity, new HeapObject.Lazy(type.name(), source)),
        new Reference(terms.bool(false), identity),
        new InputNode.Typed(type.name(), new InputNode.Fields(identity, type.name())));
  }

  private Input primitive(State state, String descriptor, String name) {
    AnyPrimitive any = AnyPrimitive.of(terms, descriptor, name);
    return new Input(state, any.value(), any.node());
  }

  private Input object(State state, HeapObject object, InputNode node) {
    int identity = machine.freshIdentity();
    return new Input(
        state.withObject(identity, object), new Reference(terms.bool(false), identity), node);
  }

  private Input nullable(String name, Input present, Nullness nullness) {
    if (nullness.excludesNull()) {
      State state = present.state();
      return present.withValue(
          nullness
              .reason()
              .map(reason -> state.withAssumption(new Assumption.NotNull(name, reason)))
              .orElse(state),
          present.value());
    }
    BoolTerm isNull = terms.freshBool(name + " is null");
    Reference reference = (Reference) present.value();
    return new Input(
        present.state(),
        new Reference(isNull, reference.object()),
        new InputNode.Nullable(isNull, present.node()));
  }
}
