package dev.airtight.paths.decode;

import dev.airtight.paths.state.State;
import dev.airtight.solver.encode.SymbolicJson;

/** An output, with all members that a path has made of it by now. */
@FunctionalInterface
public interface ShownOutput {

  SymbolicJson on(State path);
}
