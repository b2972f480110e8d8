package dev.airtight.paths.summary.collection;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.LibraryValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.pcollections.TreePVector;

/**
 * Copies between arrays. Few elements at known places are copied at once; others when they are
 * first read, from a snapshot of the source that nothing writes to any more.
 */
final class ArrayCopies {
  private static final BigInteger MAX_AT_ONCE = BigInteger.valueOf(64);

  private final Machine machine;
  private final Terms terms;

  ArrayCopies(Machine machine) {
    this.machine = machine;
    this.terms = machine.terms();
  }

  /** A new array whose elements from the start are those of the source from an index on. */
  HeapObject.Array copyOf(State now, HeapObject.Array source, IntTerm from, IntTerm length) {
    String className = source.className();
    boolean fromStart = terms.intEqual(from, terms.constant(0)).isTrue();
    // What lies beyond the end of a shorter copy must not come back when that is lengthened.
    boolean shortens = !terms.lessOrEqual(source.length(), length).isTrue();
    boolean keepsCells =
        !shortens
            || source.cells().stream()
                .allMatch(cell -> terms.lessThan(cell.index(), length).isTrue());
    if (fromStart && keepsCells && source.rest() instanceof HeapObject.Rest.Zero) {
      return new HeapObject.Array(className, length, source.cells(), source.rest());
    }
    // The original may change later, so elements are read from what it is now.
    Value zero = machine.zero(new TypeDescriptor(source.elementDescriptor()));
    int snapshot = machine.freshIdentity();
    ElementSource elements =
        (state, index) -> {
          State with = state.ensuring(snapshot, source);
          IntTerm original = terms.add(from, index);
          BoolTerm inside = terms.lessThan(original, source.length());
          List<ElementSource.Made> all = new ArrayList<>();
          with.assume(inside)
              .ifPresent(s -> all.addAll(machine.readElement(s, snapshot, original)));
          with.assume(terms.not(inside)).ifPresent(s -> all.add(new ElementSource.Made(s, zero)));
          return all;
        };
    return new HeapObject.Array(
        className,
        length,
        TreePVector.empty(),
        new HeapObject.Rest.Made(
            new ElementSource.OfCopy(
                elements,
                List.of(ElementSource.Original.whole(source)),
                terms.subtract(source.length(), from)),
            elementsOf(now, source)));
  }

  /** What those elements of a copy are that only the original shows. */
  private static HeapObject.Elements elementsOf(State state, HeapObject.Array original) {
    if (original.rest() instanceof HeapObject.Rest.Made rest
        && rest.elements() == HeapObject.Elements.OWN) {
      throw new StuckException(
          "a copy of an array with lists or other objects in it that a loop without a bound made"
              + " and that may change is not followed");
    }
    boolean hasObjects =
        original.cells().stream()
            .anyMatch(
                cell ->
                    cell.value() instanceof Reference reference
                        && !reference.isNull().isTrue()
                        && !LibraryValue.is(
                            LibraryValue.Trait.INDISTINGUISHABLE,
                            state.memory().object(reference.object()).className()));
    HeapObject.Elements known = hasObjects ? HeapObject.Elements.SHARED : HeapObject.Elements.NEW;
    return original.rest() instanceof HeapObject.Rest.Made rest ? known.or(rest.elements()) : known;
  }

  /** Which elements go where; all indices are within bounds. */
  record Range(int source, IntTerm from, int target, IntTerm to, IntTerm count) {}

  /** Whether a number of elements is copied at once. */
  static boolean isSmall(BigInteger count) {
    return count.compareTo(MAX_AT_ONCE) <= 0;
  }

  /** Whether many elements are copied, and whichever one looks at fits. */
  boolean isEachFitting(State state, Range range, TypeDescriptor element) {
    BigInteger constant = range.count().constantValue();
    if (constant != null && isSmall(constant)) {
      return false;
    }
    IntTerm any = terms.freshInt("index", Interval.LENGTH);
    return state.assume(terms.lessThan(any, range.count())).stream()
        .flatMap(s -> machine.readElement(s, range.source(), terms.add(range.from(), any)).stream())
        .allMatch(made -> isFitting(made, element));
  }

  private boolean isFitting(ElementSource.Made made, TypeDescriptor element) {
    return machine
        .whereOf(
            made.state(),
            (Reference) made.value(),
            element,
            fitting -> List.of(),
            refused -> List.of(new Successor.Running(refused)))
        .isEmpty();
  }

  /** Every element fits. */
  List<State> copy(State state, Range range) {
    IntTerm from = range.from();
    IntTerm to = range.to();
    IntTerm count = range.count();
    int source = range.source();
    int target = range.target();
    BigInteger constant = count.constantValue();
    if (constant != null && isSmall(constant)) {
      List<State> copied = new ArrayList<>();
      for (Read read : readAll(state, range)) {
        copied.addAll(writeAll(read, range));
      }
      return copied;
    }
    HeapObject.Array source0 = (HeapObject.Array) state.memory().object(source);
    HeapObject.Array target0 = (HeapObject.Array) state.memory().object(target);
    int sourceNow = machine.freshIdentity();
    int targetNow = machine.freshIdentity();
    State with = state.withObject(sourceNow, source0).withObject(targetNow, target0);
    ElementSource elements =
        (s, index) -> {
          BoolTerm copied =
              terms.and(terms.lessOrEqual(to, index), terms.lessThan(index, terms.add(to, count)));
          IntTerm original = terms.add(terms.subtract(index, to), from);
          List<ElementSource.Made> all = new ArrayList<>();
          s.assume(copied)
              .ifPresent(in -> all.addAll(machine.readElement(in, sourceNow, original)));
          s.assume(terms.not(copied))
              .ifPresent(out -> all.addAll(machine.readElement(out, targetNow, index)));
          return all;
        };
    return List.of(
        with.changed(
            target,
            new HeapObject.Array(
                target0.className(),
                target0.length(),
                TreePVector.empty(),
                new HeapObject.Rest.Made(
                    new ElementSource.OfCopy(
                        elements,
                        List.of(
                            new ElementSource.Original(
                                source0, terms.add(from, count), target0.length()),
                            new ElementSource.Original(target0, to, terms.add(to, count))),
                        target0.length()),
                    elementsOf(state, source0).or(elementsOf(state, target0))))));
  }

  private record Read(State state, List<Value> values) {}

  /** Reads all elements before the first is written: the arrays may be one. */
  private List<Read> readAll(State state, Range range) {
    List<Read> reads = List.of(new Read(state, List.of()));
    int count = Objects.requireNonNull(range.count().constantValue()).intValueExact();
    for (int i = 0; i < count; i++) {
      IntTerm index = terms.add(range.from(), terms.constant(i));
      List<Read> further = new ArrayList<>();
      for (Read read : reads) {
        for (ElementSource.Made made : machine.readElement(read.state(), range.source(), index)) {
          List<Value> values = new ArrayList<>(read.values());
          values.add(made.value());
          further.add(new Read(made.state(), values));
        }
      }
      reads = further;
    }
    return reads;
  }

  private List<State> writeAll(Read read, Range range) {
    List<State> states = List.of(read.state());
    for (int i = 0; i < read.values().size(); i++) {
      List<State> further = new ArrayList<>();
      for (State s : states) {
        further.addAll(write(s, range, i, read.values().get(i)));
      }
      states = further;
    }
    return states;
  }

  private List<State> write(State state, Range range, int position, Value value) {
    IntTerm index = terms.add(range.to(), terms.constant(position));
    return machine.writeElement(state, range.target(), index, value);
  }

  /**
   * Copies references one by one, up to the first that the target refuses: those before it stay
   * copied (System.arraycopy).
   */
  List<Successor> copyFitting(
      State state,
      Range range,
      TypeDescriptor element,
      Function<State, List<Successor>> copied,
      Function<State, List<Successor>> refused) {
    List<Successor> successors = new ArrayList<>();
    for (Read read : readAll(state, range)) {
      successors.addAll(
          copyFitting(read.state(), range, element, read.values(), 0, copied, refused));
    }
    return successors;
  }

  private List<Successor> copyFitting(
      State state,
      Range range,
      TypeDescriptor element,
      List<Value> values,
      int position,
      Function<State, List<Successor>> copied,
      Function<State, List<Successor>> refused) {
    if (position == values.size()) {
      return copied.apply(state);
    }
    Value value = values.get(position);
    return machine.whereOf(
        state,
        (Reference) value,
        element,
        fitting -> {
          List<Successor> successors = new ArrayList<>();
          for (State written : write(fitting, range, position, value)) {
            successors.addAll(
                copyFitting(written, range, element, values, position + 1, copied, refused));
          }
          return successors;
        },
        refused);
  }
}
