package dev.airtight.paths.summary;

import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.State;

/**
 * The value of a static field whose class is not initialised as bytecode, because its initialiser
 * rests on natives. Made at the first read on a path and kept from then on.
 */
@FunctionalInterface
public interface StaticField {

  FieldSource.Made value(Machine machine, State state);
}
