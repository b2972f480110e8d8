package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StaticObjects;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * What static fields hold when a handler is called: not only what their initialisers put there, but
 * whatever earlier calls may have left. Those of the JDK are taken as they are where they are
 * final, and may hold anything elsewhere.
 */
final class StaticState {
  private final Interpreter machine;

  /** By class, what its initialiser reads that may have been assigned before that runs. */
  private final Map<String, String> readOutOfTime = new HashMap<>();

  StaticState(Interpreter machine) {
    this.machine = machine;
  }

  /**
   * The initialiser of a class has ended. What it left is looked at once no other initialiser waits
   * for it: a class may fill the collections of another while both are initialised together.
   */
  State complete(State state, String className) {
    State completed = state.withMemory(state.memory().initialised(className));
    if (machine.classPath().find(className) instanceof ClassLookup.Found found) {
      completed =
          found.javaClass().isPlatform()
              ? withoutLaterAssigned(completed, found.javaClass())
              : completed.withMemory(
                  completed
                      .memory()
                      .withStaticObjects(
                          completed.memory().staticObjects().withUnsettled(className)));
    }
    Memory memory = completed.memory();
    boolean isOutermost = memory.beingInitialised().isEmpty();
    return isOutermost && !memory.staticObjects().unsettled().isEmpty()
        ? settle(completed)
        : completed;
  }

  /** The JVM and the JDK's own code may have assigned them since. */
  private State withoutLaterAssigned(State state, JavaClass ofJdk) {
    State open = state;
    for (JavaField field : ofJdk.fields()) {
      if (field.isStatic() && !field.isFinal()) {
        open = remember(any(open, field), field);
      }
    }
    return open;
  }

  /** With anything in the static fields of a class whose initialiser is not followed. */
  State withAnything(State state, JavaClass javaClass) {
    State open = state;
    for (JavaField field : javaClass.fields()) {
      if (field.isStatic() && field.constant() == null) {
        open = remember(any(open, field), field);
      }
    }
    return open;
  }

  /** A real JVM has initialised classes, so that what they left is read from there. */
  State completeByJvm(State state, List<String> classes) {
    State completed = state;
    for (String className : classes) {
      completed = completeByJvm(completed, className);
    }
    return completed.memory().beingInitialised().isEmpty() ? settle(completed) : completed;
  }

  private State completeByJvm(State state, String className) {
    State initialised = state.withMemory(state.memory().initialisedByJvm(className));
    if (!(machine.classPath().find(className) instanceof ClassLookup.Found found)) {
      return initialised;
    }
    JavaClass javaClass = found.javaClass();
    State completed =
        javaClass.isEnum()
            ? machine
                .snapshots()
                .withConstants(initialised, world(initialised, javaClass), javaClass)
            : initialised;
    Memory memory = completed.memory();
    return javaClass.isPlatform()
        ? completed
        : completed.withMemory(
            memory.withStaticObjects(memory.staticObjects().withUnsettled(className)));
  }

  /** Classes of the JDK are the same in all. */
  private static List<String> world(State state, JavaClass owner) {
    return owner.isPlatform() ? List.of() : state.memory().staticObjects().world().order();
  }

  /** What a static field of such a class holds. */
  FieldSource.Made readByJvm(State state, JavaField field) {
    JavaClass owner = machine.classPath().load(field.owner());
    if (owner.isPlatform() && !field.isFinal()) {
      return any(state, field);
    }
    State noted =
        owner.isPlatform()
            ? state
            : state.withAssumption(new Assumption.InitialisedByJvm(owner.javaName()));
    FieldSource.Made made =
        machine
            .snapshots()
            .staticField(
                noted,
                world(state, owner),
                field.owner(),
                field.name(),
                owner.isPlatform() ? null : name(field));
    return new FieldSource.Made(remember(made, field), made.value());
  }

  private State settle(State state) {
    State settled = state;
    Reachability reach = new Reachability(machine, state.memory());
    for (String className : state.memory().staticObjects().unsettled()) {
      JavaClass javaClass = machine.classPath().load(className);
      for (JavaField field : javaClass.fields()) {
        Value value = state.memory().staticField(key(field));
        if (field.isStatic() && machine.hierarchy().mayBeAssigned(field)) {
          settled = remember(any(settled, field), field);
        } else if (field.isStatic() && value != null && !field.isSynthetic()) {
          reach.from(name(field), value);
        }
      }
    }
    PMap<Integer, StaticObjects.Origin> found =
        reach.objects().plusAll(settled.memory().staticObjects().objects());
    return settled.withMemory(
        settled.memory().withStaticObjects(settled.memory().staticObjects().settled(found)));
  }

  private static State remember(FieldSource.Made made, JavaField field) {
    return made.state().withMemory(made.state().memory().withStatic(key(field), made.value()));
  }

  static String key(JavaField field) {
    return field.owner() + "." + field.name();
  }

  /**
   * Whether an initialiser or a constructor of an input uses a field that may have been assigned in
   * between: it may have run long before this call, and long after the field's class was
   * initialised.
   */
  boolean isOutOfTime(State state, JavaField field) {
    return !isPlatform(field.owner())
        && machine.hierarchy().mayBeAssigned(field)
        && (isSettled(state, field.owner()) || isOfOther(state, field.owner()))
        && runsAside(state.running());
  }

  /** What such a field holds; a JVM that runs the initialiser would find one such value. */
  FieldSource.Made readOutOfTime(State state, JavaField field) {
    state.memory().beingInitialised().forEach(name -> readOutOfTime.put(name, name(field)));
    return any(reading(state, field), field);
  }

  /**
   * A field that the initialiser of a class was seen to read so, in words; null if there is none.
   */
  @Nullable String readOutOfTime(String className) {
    return readOutOfTime.get(className);
  }

  /** Whether a class is initialised, and the initialiser of another one runs. */
  private static boolean isOfOther(State state, String className) {
    return state.memory().isInitialised(className)
        && initialising(state).filter(name -> !name.equals(className)).isPresent();
  }

  /** The class whose initialiser runs, and waits for no other. */
  static Optional<String> initialising(State state) {
    for (Frame at = state.frame(); at != null; at = at.caller()) {
      if (at.method().isStaticInitializer()) {
        return Optional.of(at.method().owner());
      }
    }
    return Optional.empty();
  }

  /**
   * Notes that an initialiser gets what a static field of another class leads to: whatever can
   * change may have been changed when it runs, and others see what it changes.
   */
  State shared(State state, JavaField field, Value value) {
    if (isPlatform(field.owner())
        || field.isSynthetic()
        || field.isEnumConstant()
        || !isOfOther(state, field.owner())) {
      return state;
    }
    return Reachability.changeable(machine, state, value).isEmpty()
        ? state
        : state.withAssumption(new Assumption.AsInitialised(name(field)));
  }

  /** The same of a part that a constant of an enum has and that changes. */
  State sharedConstant(State state, int identity, JavaField part) {
    return state.memory().isEnumConstant(identity) && isOfOther(state, part.owner())
        ? state.withAssumption(new Assumption.AsInitialised(name(part)))
        : state;
  }

  /**
   * Notes that an initialiser meets a class that is only being initialised: in another order it
   * would find it as it is later.
   */
  State halfDone(State state, String className) {
    boolean isSeen =
        !isPlatform(className)
            && !state.memory().isInitialised(className)
            && initialising(state).filter(name -> !name.equals(className)).isPresent();
    return isSeen
        ? state.withAssumption(new Assumption.InitialisationOrder(className.replace('/', '.')))
        : state;
  }

  private static boolean isSettled(State state, String className) {
    return state.memory().isInitialised(className)
        && !state.memory().staticObjects().unsettled().contains(className);
  }

  private static boolean runsAside(Frame innermost) {
    Frame outermost = innermost;
    for (Frame at = innermost; at != null; at = at.caller()) {
      if (at.method().isStaticInitializer()) {
        return true;
      }
      outermost = at;
    }
    return outermost.method().isConstructor();
  }

  /** Notes that a path assigns a field: a JVM that has initialised its class does not see that. */
  State assigning(State state, JavaField field) {
    Memory memory = state.memory();
    StaticObjects statics = memory.staticObjects();
    return memory.isInitialisedByJvm(field.owner()) && !isPlatform(field.owner())
        ? state.withMemory(memory.withStaticObjects(statics.withWorld(statics.world().left())))
        : state;
  }

  /** Notes that a path reads what an assignable field holds. */
  State reading(State state, JavaField field) {
    if (isPlatform(field.owner()) || !machine.hierarchy().mayBeAssigned(field)) {
      return state;
    }
    Memory memory = state.memory();
    return state.withMemory(memory.withStaticObjects(memory.staticObjects().withRead(name(field))));
  }

  private boolean isPlatform(String className) {
    return machine.classPath().load(className).isPlatform();
  }

  private static String name(JavaField field) {
    return field.owner().replace('/', '.') + "." + field.name();
  }

  /** Any value that a field may have been given. */
  FieldSource.Made any(State state, JavaField field) {
    String name = name(field);
    if (field.type().isPrimitive()) {
      return new FieldSource.Made(
          state, AnyPrimitive.of(machine.terms(), field.type().text(), name).value());
    }
    Terms terms = machine.terms();
    int identity = machine.freshIdentity();
    Reference reference = new Reference(terms.freshBool(name + " is null"), identity);
    Optional<TypeDescriptor> boxed = Boxes.primitiveOf(field.type().internalName());
    if (boxed.isPresent()) {
      HeapObject box =
          new HeapObject.Box(
              field.type().internalName(),
              AnyPrimitive.of(terms, boxed.get().text(), name).value());
      return new FieldSource.Made(state.withObject(identity, box), reference);
    }
    if (field.type().equals(TypeDescriptor.STRING)) {
      HeapObject text = new HeapObject.Text(terms.freshText(name));
      return new FieldSource.Made(state.withObject(identity, text), reference);
    }
    HeapObject unknown =
        new HeapObject.Lazy(
            field.type().internalName(),
            (s, object) -> {
              throw new StuckException(replaced(name));
            });
    StaticObjects.Origin origin = new StaticObjects.Origin(name, StaticObjects.Kind.REPLACED);
    Memory memory = state.withObject(identity, unknown).memory();
    return new FieldSource.Made(
        state.withMemory(
            memory.withStaticObjects(memory.staticObjects().withObject(identity, origin))),
        reference);
  }

  static String replaced(String field) {
    return "what " + field + " refers to depends on earlier calls";
  }

  /**
   * The static fields, of classes that were there before, that were assigned since. A class that
   * was initialised since is not yet there for what goes on from before: whenever it is initialised
   * again, {@linkplain #settle its assignable fields hold anything} once more.
   */
  Set<String> assigned(Memory before, Memory after) {
    Set<String> all = after.staticsChangedSince(before);
    after.staticsBeside(before).stream()
        .filter(key -> mayBeAssigned(key) && before.hasBegunInitialising(ownerOf(key)))
        .forEach(all::add);
    return all;
  }

  /** Whether any code but initialisers may have assigned static fields since. */
  boolean mayDiffer(Memory before, Memory after) {
    return !after.staticsChangedSince(before).isEmpty()
        || after.staticsBeside(before).stream().anyMatch(this::mayBeAssigned);
  }

  /** Whether a static field that any code but initialisers assigns has an object made since. */
  boolean hasNew(Memory before, Memory after) {
    return Stream.concat(
            after.staticsChangedSince(before).stream(),
            after.staticsBeside(before).stream().filter(this::mayBeAssigned))
        .map(after::staticField)
        .anyMatch(
            value ->
                value instanceof Reference reference
                    && !reference.isNull().isTrue()
                    && before.find(reference.object()).isEmpty());
  }

  /** The static field of a key. */
  Optional<JavaField> field(String key) {
    return machine.classPath().load(ownerOf(key)).fields().stream()
        .filter(field -> key(field).equals(key))
        .findFirst();
  }

  private boolean mayBeAssigned(String key) {
    return field(key).filter(machine.hierarchy()::mayBeAssigned).isPresent();
  }

  private static String ownerOf(String key) {
    return key.substring(0, key.lastIndexOf('.'));
  }
}
