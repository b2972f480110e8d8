package dev.airtight.paths.explore;

import dev.airtight.paths.state.Successor;
import dev.airtight.solver.term.Assignment;
import org.jspecify.annotations.Nullable;

/** Hears of every path that ends. */
@FunctionalInterface
public interface PathListener {

  /**
   * A path ended, and nothing says that it is infeasible.
   *
   * @param end how it ended; never {@link Successor.Running}
   * @param model satisfies the path's condition; null where the solver did not decide
   * @return false to stop the exploration
   */
  boolean ended(Successor end, @Nullable Assignment model);
}
