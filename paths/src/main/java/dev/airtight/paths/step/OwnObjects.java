package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Objects that a program made and that it has one reference to, so that another one can do as well.
 */
final class OwnObjects {
  private final Interpreter machine;
  private final State state;
  private final Memory memory;

  /** What anybody may look at. */
  private final List<Value> roots = new ArrayList<>();

  /** What was there before the program began, or which the engine keeps. */
  private final List<Integer> others = new ArrayList<>();

  /** Whether code of the engine that waits for a call may have any of them. */
  private final boolean isKeptAside;

  /** What others may have a reference to that nothing shows. */
  private final Set<Integer> heldElsewhere;

  /** Of one state. */
  OwnObjects(Interpreter machine, State state) {
    this(machine, state, Set.of());
  }

  /**
   * Of one state.
   *
   * @param heldElsewhere what others may have a reference to that nothing shows
   */
  OwnObjects(Interpreter machine, State state, Set<Integer> heldElsewhere) {
    this.heldElsewhere = heldElsewhere;
    this.machine = machine;
    this.state = state;
    this.memory = state.memory();
    this.isKeptAside = isKeptAside(state);
    roots.addAll(inFrames());
    roots.addAll(memory.inStatics());
    memory.identities().stream()
        .filter(each -> heldElsewhere.contains(each) || !isMade(memory.object(each)))
        .forEach(others::add);
  }

  private static boolean isKeptAside(State state) {
    for (Frame at = state.frame(); at != null; at = at.caller()) {
      if (at.continuation() != null && !at.continuation().keepsNothing()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the program itself made an object, of which then nobody else knows. */
  private static boolean isMade(HeapObject object) {
    return object instanceof HeapObject.Instance instance
        ? instance.arbitrary() == null
        : !(object instanceof HeapObject.Array array)
            ? !(object instanceof HeapObject.Lazy)
            : array.rest() instanceof HeapObject.Rest.Zero;
  }

  /** The values of variables that may still be read, and what is on the operand stacks. */
  List<Value> inFrames() {
    List<Value> values = new ArrayList<>();
    for (Frame at = state.frame(); at != null; at = at.caller()) {
      for (int local = 0; local < at.code().maxLocals(); local++) {
        Value value = at.localOrNull(local);
        if (value != null && machine.isLive(at, local)) {
          values.add(value);
        }
      }
      values.addAll(at.operands());
    }
    return values;
  }

  /**
   * Whether there is one reference to an object only, and to the objects that it consists of only
   * its own.
   */
  boolean has(int identity) {
    HeapObject object = memory.object(identity);
    if (isKeptAside
        || heldElsewhere.contains(identity)
        || !mayBeOwn(object)
        || memory.aliasing().arguments().contains(identity)
        || memory.staticObjects().objects().containsKey(identity)
        || memory.isInStatics(identity)) {
      return false;
    }
    Set<Integer> inside = inside(object);
    inside.add(identity);
    return new Search(identity, inside).count() == 1;
  }

  private boolean mayBeOwn(HeapObject object) {
    if (object instanceof HeapObject.Array array) {
      return !array.open();
    }
    return object instanceof HeapObject.Instance instance
        && instance.arbitrary() == null
        && (!instance.className().startsWith(StandInNames.HOME)
            || (AnyTables.is(instance) && AnyTables.isPlain(instance)));
  }

  /** The objects that a list or table consists of. */
  private Set<Integer> inside(HeapObject object) {
    Set<Integer> inside = new HashSet<>();
    if (AnyObjects.isContainer(object)) {
      inside.addAll(AnyObjects.arrays(memory, object));
      // All lists that were never filled may have one empty array.
      inside.removeIf(memory.staticObjects().objects()::containsKey);
      inside.removeIf(memory::isInStatics);
    }
    return inside;
  }

  /** How references lead to an object from outside of it. */
  private final class Search {
    private final int object;
    private final Set<Integer> inside;
    private final Set<Integer> seen = new HashSet<>();
    private final Deque<Integer> pending = new ArrayDeque<>();
    private int found;

    Search(int object, Set<Integer> inside) {
      this.object = object;
      this.inside = inside;
    }

    /** How many there are; more than one where it cannot be told, or some lead into it. */
    int count() {
      roots.forEach(this::visit);
      others.stream()
          .filter(each -> each != object && !inside.contains(each))
          .forEach(
              each -> {
                if (seen.add(each)) {
                  pending.add(each);
                }
              });
      while (!pending.isEmpty() && found <= 1) {
        HeapObject next = memory.object(pending.remove());
        if (hidesElements(next)) {
          return 2;
        }
        shown(next).forEach(this::visit);
      }
      return found;
    }

    private void visit(Value value) {
      for (int each : present(value).toList()) {
        if (each == object) {
          found++;
        } else if (inside.contains(each)) {
          found = 2;
        } else if (seen.add(each)) {
          pending.add(each);
        }
      }
    }
  }

  /** Whether an array has elements that nothing shows. */
  private static boolean hidesElements(HeapObject object) {
    return object instanceof HeapObject.Array array
        && array.rest() instanceof HeapObject.Rest.Made rest
        && rest.elements() == HeapObject.Elements.SHARED
        && rest.source().copy().isEmpty();
  }

  /** How many references lead to an array, of those that heap and frames show. */
  long references(int array) {
    return Stream.concat(
            inFrames().stream(),
            memory.identities().stream().flatMap(identity -> parts(memory.object(identity))))
        .flatMap(OwnObjects::present)
        .filter(each -> each == array)
        .count();
  }

  /** All instance fields of a class, those that it inherits included. */
  static List<JavaField> fields(ClassPath classPath, String className) {
    List<JavaField> fields = new ArrayList<>();
    Optional<String> at = Optional.of(className);
    while (at.isPresent()) {
      JavaClass declaring = classPath.load(at.get());
      declaring.fields().stream().filter(field -> !field.isStatic()).forEach(fields::add);
      at = declaring.superName();
    }
    return fields;
  }

  /** What a field holds; its default value where it was never written. */
  static Value field(Interpreter machine, HeapObject.Instance object, JavaField field) {
    Value value = object.fields().get(FixedFields.key(field));
    return value == null ? machine.zero(field.type()) : value;
  }

  static Stream<Integer> present(@Nullable Value value) {
    return value instanceof Reference reference && !reference.isNull().isTrue()
        ? Stream.of(reference.object())
        : Stream.of();
  }

  /**
   * What an object leads to; of a copy also what only the original shows.
   *
   * @throws StuckException if that is not known
   */
  static Stream<Value> shown(HeapObject object) {
    if (!(object instanceof HeapObject.Array array
        && array.rest() instanceof HeapObject.Rest.Made rest
        && rest.elements() == HeapObject.Elements.SHARED)) {
      return parts(object);
    }
    ElementSource.OfCopy copy =
        rest.source()
            .copy()
            .orElseThrow(
                () -> new StuckException("which entries of a HashMap an array has is not known"));
    return Stream.concat(
        parts(object), copy.originals().stream().flatMap(each -> shown(each.array())));
  }

  /** What an object leads to, as far as it is made. */
  static Stream<Value> parts(HeapObject object) {
    return object.match(new Parts());
  }

  private static final class Parts implements HeapObject.Cases<Stream<Value>> {
    @Override
    public Stream<Value> instance(HeapObject.Instance object) {
      return object.fields().values().stream();
    }

    @Override
    public Stream<Value> text(HeapObject.Text object) {
      return Stream.of();
    }

    @Override
    public Stream<Value> box(HeapObject.Box object) {
      return Stream.of();
    }

    @Override
    public Stream<Value> enumConstant(HeapObject.EnumConstant object) {
      return Stream.of();
    }

    @Override
    public Stream<Value> array(HeapObject.Array object) {
      return object.cells().stream().map(HeapObject.Cell::value);
    }

    @Override
    public Stream<Value> function(HeapObject.Function object) {
      return object.captured().stream();
    }

    @Override
    public Stream<Value> classObject(HeapObject.ClassObject object) {
      return Stream.of();
    }

    @Override
    public Stream<Value> inputEntries(HeapObject.InputEntries object) {
      return Stream.of();
    }

    /** What is not made yet leads to nothing that was there before. */
    @Override
    public Stream<Value> lazy(HeapObject.Lazy object) {
      return Stream.of();
    }
  }
}
