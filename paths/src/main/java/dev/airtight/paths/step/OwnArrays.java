package dev.airtight.paths.step;

import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Arrays that a program made and that it has one reference to, so that another one can do as well.
 */
final class OwnArrays {
  private OwnArrays() {}

  /** Whether nothing shows which array it is that a reference leads to. */
  static boolean has(State state, Reference reference) {
    Memory memory = state.memory();
    int array = reference.object();
    if (!(memory.find(array).orElse(null) instanceof HeapObject.Array known)
        || known.open()
        || memory.aliasing().arguments().contains(array)
        || memory.staticObjects().objects().containsKey(array)
        || memory.isInStatics(array)) {
      return false;
    }
    return references(state, array) == 1
        && memory.identities().stream().noneMatch(id -> hidesElements(memory.object(id)));
  }

  /** Whether there may be references that only the original of a copy shows. */
  private static boolean hidesElements(HeapObject object) {
    return object instanceof HeapObject.Array array
        && array.rest() instanceof HeapObject.Rest.Made rest
        && rest.elements() == HeapObject.Elements.SHARED;
  }

  /** How many references lead to an array, of those that heap and frames show. */
  static long references(State state, int array) {
    Memory memory = state.memory();
    return inFrames(state.frame(), array)
        + memory.identities().stream()
            .flatMap(identity -> parts(memory.object(identity)))
            .filter(part -> leadsTo(part, array))
            .count();
  }

  private static long inFrames(@Nullable Frame innermost, int array) {
    long references = 0;
    for (Frame at = innermost; at != null; at = at.caller()) {
      for (int local = 0; local < at.code().maxLocals(); local++) {
        references += leadsTo(at.localOrNull(local), array) ? 1 : 0;
      }
      references += at.operands().stream().filter(value -> leadsTo(value, array)).count();
    }
    return references;
  }

  private static boolean leadsTo(@Nullable Value value, int array) {
    return value instanceof Reference reference
        && !reference.isNull().isTrue()
        && reference.object() == array;
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
