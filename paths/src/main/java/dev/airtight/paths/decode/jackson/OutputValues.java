package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.state.State;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.SymbolicValues;
import dev.airtight.solver.encode.Unfolding;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.Optional;

/** Symbolic outputs, whose elements are made when they are needed. */
final class OutputValues {
  /** Definitions inside each other that are made at once; deeper ones when they are needed. */
  private static final int DEPTH = 6;

  private static final int PARTS = 2000;

  private final SymbolicValues values;
  private final Conformance conformance;

  OutputValues(Contract contract, Terms terms) {
    this.values = new SymbolicValues(contract, terms, new Unfolding(DEPTH, 0, PARTS, true));
    this.conformance = new Conformance(contract, terms);
  }

  SymbolicJson fresh(Type type, String name) {
    return values.make(type, name);
  }

  Conformance conformance() {
    return conformance;
  }

  /** See {@link Conformance#assume}. */
  Optional<State> assume(State state, Type type, SymbolicJson value, BoolTerm guard) {
    return conformance.assume(state, type, value, guard);
  }
}
