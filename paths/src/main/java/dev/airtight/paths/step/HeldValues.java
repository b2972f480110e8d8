package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.HeldObjects;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LibraryValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What values hold in one state: as much of it as can be told of values that are not known yet. */
final class HeldValues {
  /** How far into objects this looks. */
  private static final int DEEPEST = 3;

  /** The identity of an array as it was once. */
  private static final int NOWHERE = 0;

  private final Interpreter machine;
  private final Map<ElementSource, Held> made;
  private final State state;
  private final Memory memory;

  /**
   * For one state.
   *
   * @param made what the elements of arrays hold that stand for any
   */
  HeldValues(Interpreter machine, Map<ElementSource, Held> made, State state) {
    this.machine = machine;
    this.made = made;
    this.state = state;
    this.memory = state.memory();
  }

  Held of(@Nullable Value value) {
    return of(value, 0);
  }

  private Held of(@Nullable Value value, int depth) {
    if (!(value instanceof Reference reference)) {
      return Held.NONE;
    } else if (reference.isNull().isTrue()) {
      return Held.NULL;
    }
    return new Held(objects(reference.object(), depth), !state.isNotNull(reference));
  }

  private HeldObjects objects(int identity, int depth) {
    HeapObject object = memory.object(identity);
    Optional<HeldObjects> parts = parts(identity);
    if (parts.isPresent()) {
      return parts.get();
    } else if (memory.isEnumConstant(identity)) {
      return new HeldObjects.OfClass(enumOf(object.className()));
    } else if (object instanceof HeapObject.Instance instance && depth < DEEPEST) {
      return fields(instance)
          .<HeldObjects>map(fields -> fixed(instance, fields, depth))
          .orElseGet(() -> new HeldObjects.OfClass(object.className()));
    } else if (object instanceof HeapObject.Array array) {
      return new HeldObjects.Array(array.className(), elements(identity, array, null, depth));
    }
    return new HeldObjects.OfClass(exactClass(object));
  }

  /** A constant with a body has a class of its own. */
  private String enumOf(String className) {
    JavaClass own = machine.classPath().load(className);
    return own.isEnum() ? className : own.superName().orElseThrow();
  }

  private String exactClass(HeapObject object) {
    boolean isKnown =
        !(object instanceof HeapObject.Lazy lazy)
            || lazy.source().mayBeAny()
            || LibraryValue.is(LibraryValue.Trait.INDISTINGUISHABLE, object.className());
    return isKnown ? object.className() : HeldObjects.OBJECT;
  }

  /** The fields of an object that never changes; empty where it may, or is not known. */
  private Optional<List<JavaField>> fields(HeapObject.Instance instance) {
    boolean isWhole =
        instance.arbitrary() == null || instance.arbitrary() instanceof AnyObjects.OneOfSeveral;
    return isWhole
        ? FixedFields.of(machine.classPath(), instance.className())
            .filter(
                fields ->
                    fields.stream()
                        .allMatch(field -> instance.fields().containsKey(FixedFields.key(field))))
        : Optional.empty();
  }

  private HeldObjects.Fixed fixed(HeapObject.Instance instance, List<JavaField> fields, int depth) {
    Map<String, Held> held = new HashMap<>();
    for (JavaField field : fields) {
      Value value = instance.fields().get(FixedFields.key(field));
      held.put(
          FixedFields.key(field),
          value instanceof IntValue number ? number(number) : of(value, depth + 1));
    }
    return new HeldObjects.Fixed(instance.className(), held);
  }

  private Held number(IntValue number) {
    return Held.of(Held.Numbers.of(state.knowledge().facts().interval(number.term())));
  }

  /** Where an object is one that an array of the input has, or that one of those leads to. */
  private Optional<HeldObjects> parts(int identity) {
    for (int array : new TreeSet<>(memory.identities())) {
      if (memory.object(array) instanceof HeapObject.Array all && isFollowed(array, all)) {
        for (HeapObject.Cell cell : all.cells()) {
          Optional<List<String>> fields = way(cell.value(), identity, 0);
          if (fields.isPresent()) {
            return Optional.of(
                new HeldObjects.Parts(
                    exactClass(memory.object(identity)),
                    new HeldObjects.ByIdentity(array),
                    fields.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The fields that lead from a value to an object. */
  private Optional<List<String>> way(Value from, int to, int depth) {
    if (!(from instanceof Reference reference) || reference.isNull().isTrue()) {
      return Optional.empty();
    } else if (reference.object() == to) {
      return Optional.of(List.of());
    } else if (depth < DEEPEST
        && memory.object(reference.object()) instanceof HeapObject.Instance instance
        && FixedFields.of(machine.classPath(), instance.className()).isPresent()) {
      for (Map.Entry<String, Value> field : instance.fields().entrySet()) {
        Optional<List<String>> rest = way(field.getValue(), to, depth + 1);
        if (rest.isPresent()) {
          List<String> all = new ArrayList<>(List.of(field.getKey()));
          all.addAll(rest.get());
          return Optional.of(all);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an array has the elements that it always had, which the input or a copy of it has. */
  private boolean isFollowed(int identity, HeapObject.Array array) {
    return array.rest() instanceof HeapObject.Rest.Made rest
        && identity != NOWHERE
        && rest.elements() != HeapObject.Elements.ANY
        && rest.source().copy().isEmpty()
        && !made.containsKey(rest.source())
        && !memory.aliasing().changed().contains(identity);
  }

  /**
   * What the elements of an array hold.
   *
   * @param limit the index that those elements are below that count; null if all do
   */
  Held elements(int identity, HeapObject.Array array, @Nullable IntTerm limit) {
    return elements(identity, array, limit, 0);
  }

  private Held elements(int identity, HeapObject.Array array, @Nullable IntTerm limit, int depth) {
    TypeDescriptor element = new TypeDescriptor(array.elementDescriptor());
    if (element.isPrimitive()) {
      return element.equals(TypeDescriptor.INT) ? ints(array) : Held.NONE;
    }
    Held all;
    if (array.rest() instanceof HeapObject.Rest.Made rest) {
      all =
          isFollowed(identity, array)
              ? partsOf(identity, element)
              : made(rest, element, limit, depth);
    } else {
      all = isAssigned(array, limit) ? Held.NONE : Held.NULL;
    }
    for (HeapObject.Cell cell : array.cells()) {
      all = all.and(depth < DEEPEST ? of(cell.value(), depth + 1) : Held.ANY);
    }
    return all;
  }

  /** Whether all elements that count were assigned, one by one. */
  private static boolean isAssigned(HeapObject.Array array, @Nullable IntTerm limit) {
    BigInteger count = limit == null ? null : limit.constantValue();
    return count != null
        && array.cells().stream()
                .map(cell -> cell.index().constantValue())
                .filter(index -> index != null && index.compareTo(count) < 0)
                .distinct()
                .count()
            == count.longValueExact();
  }

  private Held partsOf(int array, TypeDescriptor element) {
    String known =
        LibraryValue.is(LibraryValue.Trait.INDISTINGUISHABLE, element.internalName())
            ? element.internalName()
            : HeldObjects.OBJECT;
    return new Held(
        new HeldObjects.Parts(known, new HeldObjects.ByIdentity(array), List.of()), true);
  }

  /** What elements hold that are made when they are read. */
  private Held made(
      HeapObject.Rest.Made rest, TypeDescriptor element, @Nullable IntTerm limit, int depth) {
    Held known = made.get(rest.source());
    if (known != null) {
      return known;
    } else if (depth >= DEEPEST) {
      return Held.ANY;
    }
    Optional<ElementSource.OfCopy> copy = rest.source().copy();
    if (copy.isPresent()) {
      return ofCopy(copy.get(), limit, depth);
    }
    return memory.identities().stream()
        .filter(
            other ->
                memory.object(other) instanceof HeapObject.Array all
                    && all.rest().equals(rest)
                    && isFollowed(other, all))
        .findFirst()
        .map(other -> partsOf(other, element))
        .orElse(Held.ANY);
  }

  private Held ofCopy(ElementSource.OfCopy copy, @Nullable IntTerm limit, int depth) {
    boolean isWithin =
        limit != null && state.assume(machine.terms().lessThan(copy.within(), limit)).isEmpty();
    return copy.originals().stream()
        .map(original -> elements(NOWHERE, original, null, depth + 1))
        .reduce(isWithin ? Held.NONE : Held.NULL, Held::and);
  }

  private Held ints(HeapObject.Array array) {
    Held all =
        array.rest() instanceof HeapObject.Rest.Made rest
            ? made.getOrDefault(rest.source(), Held.ANY)
            : Held.of(Held.Numbers.of(Interval.of(0, 0)));
    for (HeapObject.Cell cell : array.cells()) {
      all = all.and(number((IntValue) cell.value()));
    }
    return Held.of(all.numbers());
  }
}
