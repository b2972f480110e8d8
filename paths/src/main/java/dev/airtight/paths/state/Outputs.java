package dev.airtight.paths.state;

import dev.airtight.solver.term.BoolTerm;
import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What is known of all outputs of a path together.
 *
 * @param requirements what contracts say of them
 * @param othersMayBeRefused whether the path is one of an output that a decoder refuses, and
 *     members that are made later may be refused as well, which they are not made for
 */
public record Outputs(PVector<Requirements> requirements, boolean othersMayBeRefused) {

  /** Those of a path without any. */
  static final Outputs NONE = new Outputs(TreePVector.empty(), false);

  Outputs with(Requirements more) {
    return new Outputs(requirements.plus(more), othersMayBeRefused);
  }

  Outputs refused() {
    return new Outputs(requirements, true);
  }

  /** See {@link Requirements#of}. */
  List<BoolTerm> known(State state) {
    return requirements.stream().flatMap(each -> each.of(state).stream()).toList();
  }
}
