package dev.airtight.paths.prove;

import dev.airtight.paths.construct.Requirements;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.BoolTerm;
import java.util.ArrayList;
import java.util.List;

/** One argument of a handler, the receiver included. */
record Argument(InputNode node, Requirements requirements) {

  static List<InputNode> nodes(List<Argument> arguments) {
    return arguments.stream().map(Argument::node).toList();
  }

  /** What holds of all of them on a path. */
  static Requirements requirements(List<Argument> arguments) {
    return (State state) -> {
      List<BoolTerm> all = new ArrayList<>();
      arguments.forEach(argument -> all.addAll(argument.requirements().of(state)));
      return all;
    };
  }
}
