package dev.airtight.paths.summary;

import dev.airtight.paths.state.Successor;
import java.util.List;

/**
 * What a library method does, in place of its bytecode. A summary covers every outcome of the real
 * method: a way to throw that it forgets is a soundness bug.
 */
@FunctionalInterface
public interface Summary {

  /** The successors of a call. The receiver, where there is one, is known not to be null. */
  List<Successor> apply(Call call);
}
