package dev.airtight.paths.step;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.Optional;

/** Where cells of arrays are that only some of the paths have that were merged. */
record CellPlaces(Terms terms) {

  /** The state as it is where a cell is in its array; empty where it never is. */
  Optional<State> present(State state, HeapObject.Cell cell) {
    Optional<State> present = Optional.of(state);
    IntTerm index = cell.index();
    while (index instanceof IntTerm.IfThenElse either
        && (isNowhere(either.thenTerm()) || isNowhere(either.elseTerm()))) {
      boolean isSecond = isNowhere(either.thenTerm());
      BoolTerm way = isSecond ? terms.not(either.condition()) : either.condition();
      present = present.flatMap(s -> s.assume(way));
      index = isSecond ? either.elseTerm() : either.thenTerm();
    }
    return isNowhere(index) ? Optional.empty() : present;
  }

  private static boolean isNowhere(IntTerm index) {
    BigInteger constant = index.constantValue();
    return constant != null && constant.signum() < 0;
  }
}
