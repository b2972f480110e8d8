package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.code.signature.ValueKind;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** The elements of arrays, found by indices that need not be constant. */
final class ArrayCells {
  private final Interpreter machine;

  ArrayCells(Interpreter machine) {
    this.machine = machine;
  }

  /**
   * Writes an element whose index is within bounds.
   *
   * @return states that cover all ways the index can coincide with indices seen before
   */
  List<State> write(State state, int identity, IntTerm index, Value value) {
    HeapObject.Array array = (HeapObject.Array) state.memory().object(identity);
    List<State> states = new ArrayList<>();
    HeapObject.Cell added = new HeapObject.Cell(index, value);
    State different =
        overCells(
            state,
            array,
            index,
            (s, position) ->
                states.add(
                    s.changed(identity, array.withCells(array.cells().with(position, added)))));
    if (different != null) {
      states.add(different.changed(identity, array.withCells(array.cells().plus(added))));
    }
    return states;
  }

  /**
   * Reads an element whose index is within bounds.
   *
   * @return values and states that cover all ways the index can coincide with indices seen before
   */
  List<ElementSource.Made> read(State before, int identity, IntTerm index) {
    State state = before.reading(identity);
    HeapObject.Array array = (HeapObject.Array) state.memory().object(identity);
    IntTerm chain = chainOfConstants(array, index);
    if (chain != null) {
      return List.of(
          new ElementSource.Made(
              state,
              Numbers.whole(
                  array.elementDescriptor().equals("J") ? ValueKind.LONG : ValueKind.INT, chain)));
    }
    List<ElementSource.Made> all = new ArrayList<>();
    State different =
        overCells(
            state,
            array,
            index,
            (s, position) ->
                all.add(new ElementSource.Made(s, array.cells().get(position).value())));
    if (different == null) {
      return all;
    }
    if (array.rest() instanceof HeapObject.Rest.Made rest) {
      for (ElementSource.Made made : rest.source().element(different, index)) {
        HeapObject.Array now = (HeapObject.Array) made.state().memory().object(identity);
        HeapObject.Cell cell = new HeapObject.Cell(index, made.value());
        all.add(
            new ElementSource.Made(
                made.state().refined(identity, now.withCells(now.cells().plus(cell))),
                made.value()));
      }
    } else {
      Value zero = machine.zero(new TypeDescriptor(array.elementDescriptor()));
      all.add(new ElementSource.Made(different, zero));
    }
    return all;
  }

  /**
   * Offers every cell the index may coincide with.
   *
   * @return the state where it coincides with none; null where there is none
   */
  private @Nullable State overCells(
      State state, HeapObject.Array array, IntTerm index, ObjIntConsumer<State> coincides) {
    Terms terms = machine.terms();
    State different = state;
    for (int i = 0; i < array.cells().size(); i++) {
      BoolTerm equal = isAt(array.cells().get(i).index(), index);
      Optional<State> same = different.assume(equal);
      if (same.isEmpty()) {
        continue;
      }
      coincides.accept(same.get(), i);
      var without = different.assume(terms.not(equal));
      if (without.isEmpty()) {
        return null;
      }
      different = without.get();
    }
    return different;
  }

  /** The index of a cell that only one of two merged paths has is a choice. */
  private BoolTerm isAt(IntTerm cell, IntTerm index) {
    Terms terms = machine.terms();
    return cell instanceof IntTerm.IfThenElse either
        ? terms.ifThenElse(
            either.condition(), isAt(either.thenTerm(), index), isAt(either.elseTerm(), index))
        : terms.intEqual(cell, index);
  }

  /** A small table of whole numbers is read as one term, without a fork. */
  private @Nullable IntTerm chainOfConstants(HeapObject.Array array, IntTerm index) {
    boolean isWhole = "ZBCSIJ".contains(array.elementDescriptor());
    if (!isWhole
        || index.constantValue() != null
        || array.cells().size() > 64
        || !(array.rest() instanceof HeapObject.Rest.Zero)) {
      return null;
    }
    Terms terms = machine.terms();
    IntTerm chain = terms.constant(0);
    for (HeapObject.Cell cell : array.cells()) {
      chain =
          terms.ifThenElse(terms.intEqual(index, cell.index()), Numbers.whole(cell.value()), chain);
    }
    return chain;
  }
}
