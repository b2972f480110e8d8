package dev.airtight.paths.state;

import dev.airtight.solver.term.BoolTerm;
import java.util.List;

/**
 * What holds of an input, given all that a path has made of it by now. Much of it was assumed when
 * the parts were made; but what is said of all members of a collection together, such as their sum,
 * can be said only once they are there.
 */
@FunctionalInterface
public interface Requirements {

  /** Terms that hold on this path, be it complete or not. */
  List<BoolTerm> of(State state);
}
