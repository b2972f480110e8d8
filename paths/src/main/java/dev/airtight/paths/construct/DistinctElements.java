package dev.airtight.paths.construct;

import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the elements of a set: no two strings, numbers, constants or nulls are equal. Other
 * elements may be made equal, which no set has; that is more than there is, and costs only
 * precision.
 */
final class DistinctElements implements InputLists.ElementMaker {
  private final Terms terms;
  private final InputLists.ElementMaker elements;
  private int sequence = -1;

  DistinctElements(Terms terms, InputLists.ElementMaker elements) {
    this.terms = terms;
    this.elements = elements;
  }

  /** The key of the elements in {@link InputParts}, known once the array of them is made. */
  void keptUnder(int id) {
    sequence = id;
  }

  @Override
  public List<Input> make(State state, IntTerm index) {
    List<Input> all = new ArrayList<>();
    for (Input made : elements.make(state, index)) {
      Optional<State> distinct = Optional.of(made.state());
      for (InputParts.Element known : state.inputs().elementsOf(sequence)) {
        BoolTerm differs = terms.not(same(made.state(), made.value(), known.value()));
        distinct = distinct.flatMap(s -> s.assume(terms.or(known.isNowhere(terms), differs)));
      }
      distinct.ifPresent(s -> all.add(made.withValue(s, made.value())));
    }
    return all;
  }

  private BoolTerm same(State state, Value left, Value right) {
    if (!(left instanceof Reference x) || !(right instanceof Reference y)) {
      return terms.bool(false);
    }
    BoolTerm neither = terms.and(terms.not(x.isNull()), terms.not(y.isNull()));
    return terms.or(
        terms.and(x.isNull(), y.isNull()),
        terms.and(
            neither, equal(state.memory().object(x.object()), state.memory().object(y.object()))));
  }

  private BoolTerm equal(HeapObject left, HeapObject right) {
    if (left instanceof HeapObject.Text x && right instanceof HeapObject.Text y) {
      return terms.textEqual(x.text(), y.text());
    } else if (left instanceof HeapObject.EnumConstant x
        && right instanceof HeapObject.EnumConstant y) {
      return terms.intEqual(x.ordinal(), y.ordinal());
    }
    return left instanceof HeapObject.Box x
            && right instanceof HeapObject.Box y
            && x.value() instanceof IntValue a
            && y.value() instanceof IntValue b
        ? terms.intEqual(a.term(), b.term())
        : terms.bool(false);
  }
}
