package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.LibrarySource;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.OpenClass;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StaticObjects;
import dev.airtight.paths.state.StaticObjects.Kind;
import dev.airtight.paths.state.StaticObjects.Origin;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.LibraryValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The objects that static fields or arguments lead to, and which of them can change. */
final class Reachability {
  /** Collections that never show a change, although they have fields that are not final: caches. */
  private static final Set<String> IMMUTABLE =
      Set.of(
          "java/util/Collections$UnmodifiableMap",
          "java/util/Collections$UnmodifiableSortedMap",
          "java/util/Collections$UnmodifiableNavigableMap",
          "java/util/Collections$SingletonMap",
          "java/util/ImmutableCollections$Map1",
          "java/util/ImmutableCollections$MapN");

  /** Superclasses whose own fields do not count: they cache, or are set once. */
  private static final Set<String> ROOTS =
      Set.of("java/lang/Object", "java/lang/Enum", "java/lang/Record");

  private final Machine machine;
  private final Memory memory;
  private final InnerObjects inner;

  /** Parts of the input that came into being, which may be in arrays and maps that show none. */
  private final InputParts inputs;

  private PMap<Integer, Origin> objects;

  /** Whose content is made when it is first needed. */
  private final Set<Integer> unmade = new LinkedHashSet<>();

  private final Set<Integer> functions = new LinkedHashSet<>();
  private boolean entersFunctions = true;

  /** Whether a field is one whose class only reads what is in there. */
  private BiPredicate<String, String> keeps = (owner, name) -> false;

  Reachability(Machine machine, Memory memory) {
    this(machine, memory, InputParts.none(), true);
  }

  /**
   * For the objects of one heap.
   *
   * @param wrapsItsOwn whether nobody else has what an unmodifiable collection wraps
   */
  private Reachability(Machine machine, Memory memory, InputParts inputs, boolean wrapsItsOwn) {
    this.machine = machine;
    this.inputs = inputs;
    this.inner = new InnerObjects(machine, memory, wrapsItsOwn);
    this.memory = memory;
    this.objects = memory.staticObjects().objects();
  }

  /** All objects found by now, and those that were known before. */
  PMap<Integer, Origin> objects() {
    return objects;
  }

  /**
   * Notes one value that an object which was noted before leads to.
   *
   * @param inside see {@link #isInside}
   */
  static State noted(Machine machine, State state, String field, Value value, boolean inside) {
    Reachability reach = new Reachability(machine, state.memory());
    reach.visit(field, value, inside);
    return state.withMemory(
        state
            .memory()
            .withStaticObjects(state.memory().staticObjects().withObjects(reach.objects())));
  }

  /** Whether only an immutable object of the JDK, which is of a class, has a part of it. */
  static boolean isInside(
      Machine machine, Memory memory, Origin owner, String className, Value part) {
    return owner.kind() == Kind.FIXED
        && new InnerObjects(machine, memory, true).isPartOf(className, part);
  }

  /** See {@link Machine#changeable}. */
  static Set<Integer> changeable(Machine machine, State state, Value from) {
    Reachability reach = new Reachability(machine, state.memory(), state.inputs(), false);
    reach.from("", from);
    return found(state.memory(), reach, Kind.CHANGEABLE);
  }

  private static Set<Integer> found(Memory memory, Reachability reach, Kind kind) {
    Set<Integer> found = new LinkedHashSet<>();
    reach.objects.forEach(
        (identity, origin) -> {
          if (origin.kind() == kind && !memory.staticObjects().objects().containsKey(identity)) {
            found.add(identity);
          }
        });
    return found;
  }

  /** See {@link Machine#sealed}. */
  static Set<Integer> wrapped(
      Machine machine,
      State state,
      Reference from,
      List<Value> arguments,
      Set<Integer> changed,
      BiPredicate<String, String> keeps) {
    Memory memory = state.memory();
    Set<Integer> wrapped = new LinkedHashSet<>(changeable(machine, state, from));
    Reachability own = new Reachability(machine, memory, state.inputs(), true);
    own.keeps = keeps;
    own.from("", from);
    wrapped.retainAll(found(memory, own, Kind.FIXED));
    if (!wrapped.isEmpty()) {
      Reachability others = new Reachability(machine, memory, state.inputs(), false);
      // Who has the object has nothing of what it wraps.
      others.objects = others.objects.plus(from.object(), new Origin("", Kind.CHANGEABLE));
      arguments.forEach(value -> others.from("", value));
      // What was taken out of an argument may still be had by whoever passed it.
      if (changed.stream()
          .anyMatch(each -> each != from.object() && others.objects.containsKey(each))) {
        return Set.of();
      }
      wrapped.removeAll(others.objects.keySet());
    }
    return wrapped;
  }

  /**
   * What some values lead to.
   *
   * @param changeable what whoever has them can change
   * @param unmade what is not made yet, or may have parts that are not
   * @param statics a static field that leads to some of it, which can change; null if none does
   * @param functions lambdas among it; what they lead to is theirs
   */
  record Reached(
      Set<Integer> changeable,
      Set<Integer> unmade,
      @Nullable String statics,
      Set<Integer> functions) {}

  static Reached reached(Machine machine, State state, List<Value> from) {
    Memory memory = state.memory();
    Reachability reach = new Reachability(machine, memory, state.inputs(), false);
    reach.objects = HashTreePMap.empty();
    reach.entersFunctions = false;
    from.forEach(value -> reach.from("", value));
    Set<Integer> changeable = new LinkedHashSet<>();
    String statics = null;
    for (Map.Entry<Integer, Origin> found : reach.objects.entrySet()) {
      Origin known = memory.staticObjects().objects().get(found.getKey());
      if (known != null && known.kind() != Kind.FIXED) {
        statics = known.field();
      }
      if (found.getValue().kind() == Kind.CHANGEABLE) {
        changeable.add(found.getKey());
      }
    }
    return new Reached(changeable, reach.unmade, statics, reach.functions);
  }

  /** Finds what a field leads to. */
  void from(String field, Value value) {
    visit(field, value, false);
  }

  /**
   * Notes an object and what it leads to.
   *
   * @param inside whether only an immutable object of the JDK has it
   */
  private void visit(String field, Value value, boolean inside) {
    if (!(value instanceof Reference reference) || reference.isNull().isTrue()) {
      return;
    }
    Visit visit = new Visit(field, reference.object(), inside);
    for (Part part : memory.object(reference.object()).match(visit)) {
      visit(field, part.value(), part.inside());
    }
  }

  /**
   * What an object leads to.
   *
   * @param inside whether only an immutable object of the JDK has it
   */
  private record Part(Value value, boolean inside) {}

  /** Notes an object, and says what it leads to if that is news. */
  private final class Visit implements HeapObject.Cases<List<Part>> {
    private final String field;
    private final int identity;
    private final boolean inside;

    Visit(String field, int identity, boolean inside) {
      this.field = field;
      this.identity = identity;
      this.inside = inside;
    }

    @Override
    public List<Part> instance(HeapObject.Instance object) {
      if (object.arbitrary() instanceof OpenClass) {
        unmade.add(identity);
        return List.of();
      }
      if (object.arbitrary() instanceof LibrarySource) {
        note(field, identity, Kind.FIXED);
        return List.of();
      }
      if (object.arbitrary() != null && !isWhole(object)) {
        unmade.add(identity);
      }
      boolean isOfCaller = machine.isInstance(object.className(), StandInNames.OF_CALLER);
      boolean isImmutable =
          inside
              || memory.isSealed(identity)
              || (!isOfCaller && !hasChangeableFields(object.className()))
              || IMMUTABLE.contains(object.className())
              || LibraryValue.is(LibraryValue.Trait.CACHES, object.className());
      String owner = object.className();
      return note(field, identity, isImmutable ? Kind.FIXED : Kind.CHANGEABLE)
          ? object.fields().entrySet().stream()
              .map(
                  part ->
                      new Part(
                          part.getValue(),
                          (isImmutable
                                  && (inner.isPartOf(owner, part.getValue())
                                      || inner.isNextNode(part.getKey())))
                              || isKept(part.getKey(), part.getValue())))
              .toList()
          : List.of();
    }

    private boolean isKept(String field, Value part) {
      int end = field.lastIndexOf('.');
      return inner.isCollection(part)
          && keeps.test(field.substring(0, end), field.substring(end + 1));
    }

    @Override
    public List<Part> text(HeapObject.Text object) {
      return List.of();
    }

    @Override
    public List<Part> box(HeapObject.Box object) {
      return List.of();
    }

    /** No initialiser makes one; those that it makes are instances. */
    @Override
    public List<Part> enumConstant(HeapObject.EnumConstant object) {
      return List.of();
    }

    @Override
    public List<Part> array(HeapObject.Array object) {
      if (object.rest() instanceof HeapObject.Rest.Made rest) {
        if (rest.elements() != HeapObject.Elements.NEW) {
          throw notKnown();
        }
        unmade.add(identity);
      }
      BigInteger length = object.length().constantValue();
      boolean isFixed =
          inside || memory.isSealed(identity) || (length != null && length.signum() == 0);
      return note(field, identity, isFixed ? Kind.FIXED : Kind.CHANGEABLE)
          ? Stream.concat(
                  object.cells().stream()
                      .map(cell -> new Part(cell.value(), inside && inner.isOfNodes(object))),
                  elementsMade(object))
              .toList()
          : List.of();
    }

    /** A copy does not show what was read from the original, nor the original what of a copy. */
    private Stream<Part> elementsMade(HeapObject.Array array) {
      TypeDescriptor element = new TypeDescriptor(array.elementDescriptor());
      boolean mayHide =
          array.rest() instanceof HeapObject.Rest.Made
              && !element.isPrimitive()
              && !LibraryValue.is(LibraryValue.Trait.INDISTINGUISHABLE, element.internalName());
      return mayHide
          ? inputs.elements().values().stream()
              .flatMap(List::stream)
              .map(made -> new Part(made.value(), false))
          : Stream.of();
    }

    @Override
    public List<Part> function(HeapObject.Function object) {
      functions.add(identity);
      return note(field, identity, Kind.FIXED) && entersFunctions
          ? object.captured().stream().map(part -> new Part(part, false)).toList()
          : List.of();
    }

    @Override
    public List<Part> classObject(HeapObject.ClassObject object) {
      return List.of();
    }

    /** An input is read; its map has a table of its own once it is changed. */
    @Override
    public List<Part> inputEntries(HeapObject.InputEntries object) {
      unmade.add(identity);
      return inputs.entriesOf(object.id()).stream()
          .map(entry -> new Part(entry.value(), false))
          .toList();
    }

    /** What it leads to does not exist before it is made, and is any then. */
    @Override
    public List<Part> lazy(HeapObject.Lazy object) {
      if (object.source().mayBeAny()) {
        throw notKnown();
      }
      unmade.add(identity);
      return List.of();
    }
  }

  private static StuckException notKnown() {
    return new StuckException("which objects something leads to is not known any more");
  }

  /** Whether that is news. */
  private boolean note(String field, int identity, Kind kind) {
    Origin known = objects.get(identity);
    if (known != null && (known.kind() == kind || known.kind() == Kind.CHANGEABLE)) {
      return false;
    }
    objects = objects.plus(identity, new StaticObjects.Origin(field, kind));
    return true;
  }

  /** Whether all of the object's fields are made, and not only when they are needed. */
  private boolean isWhole(HeapObject.Instance object) {
    Optional<String> at = Optional.of(object.className());
    while (at.isPresent()) {
      JavaClass javaClass = machine.classPath().load(at.get());
      boolean isMade =
          javaClass.fields().stream()
              .filter(field -> !field.isStatic())
              .allMatch(field -> object.fields().containsKey(field.owner() + "." + field.name()));
      if (!isMade) {
        return false;
      }
      at = javaClass.superName();
    }
    return true;
  }

  private boolean hasChangeableFields(String className) {
    String at = className;
    while (!ROOTS.contains(at)) {
      JavaClass javaClass = machine.classPath().load(at);
      if (javaClass.fields().stream().anyMatch(f -> !f.isStatic() && !f.isFinal())) {
        return true;
      }
      at = javaClass.superName().orElse("java/lang/Object");
    }
    return false;
  }
}
