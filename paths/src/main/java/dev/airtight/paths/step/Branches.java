package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.Relation;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Control transfer (JVMS 2.11.7). */
final class Branches {
  private final Interpreter machine;
  private final Identity identity;

  Branches(Interpreter machine, Identity identity) {
    this.machine = machine;
    this.identity = identity;
  }

  List<Successor> jump(State state, int target) {
    return List.of(moveTo(state, target));
  }

  List<Successor> compareInts(State state, Instruction.BranchInt branch) {
    Frame frame = state.running();
    IntTerm left = ((IntValue) frame.peek(1)).term();
    IntTerm right = ((IntValue) frame.peek(0)).term();
    return branch(
        state.withFrame(frame.pop(2)), relation(branch.relation(), left, right), branch.target());
  }

  List<Successor> compareZero(State state, Instruction.BranchZero branch) {
    Frame frame = state.running();
    IntTerm left = ((IntValue) frame.peek(0)).term();
    return branch(
        state.withFrame(frame.pop(1)),
        relation(branch.relation(), left, machine.terms().constant(0)),
        branch.target());
  }

  List<Successor> compareNull(State state, Instruction.BranchNull branch) {
    Frame frame = state.running();
    BoolTerm isNull = ((Reference) frame.peek(0)).isNull();
    return branch(
        state.withFrame(frame.pop(1)),
        branch.whenNull() ? isNull : machine.terms().not(isNull),
        branch.target());
  }

  List<Successor> compareSame(State state, Instruction.BranchSame branch) {
    Frame frame = state.running();
    State popped = state.withFrame(frame.pop(2));
    Identity.Comparison comparison =
        identity.same(popped, (Reference) frame.peek(1), (Reference) frame.peek(0));
    BoolTerm same = comparison.same();
    return branch(
        comparison.state(), branch.whenSame() ? same : machine.terms().not(same), branch.target());
  }

  /** The keys that share a target share a successor, so a fork is over targets. */
  List<Successor> switchOn(State state, Instruction.Switch instruction) {
    Frame frame = state.running();
    IntTerm key = ((IntValue) frame.peek(0)).term();
    State popped = state.withFrame(frame.pop(1));
    Terms terms = machine.terms();
    Map<Integer, List<BoolTerm>> byTarget = new TreeMap<>();
    List<BoolTerm> noKey = new ArrayList<>();
    instruction
        .targets()
        .forEach(
            (value, target) -> {
              BoolTerm equal = terms.intEqual(key, terms.constant(value));
              byTarget.computeIfAbsent(target, t -> new ArrayList<>()).add(equal);
              noKey.add(terms.not(equal));
            });
    List<Successor> successors = new ArrayList<>();
    byTarget.forEach(
        (target, keys) ->
            popped.assume(terms.or(keys)).ifPresent(s -> successors.add(moveTo(s, target))));
    popped
        .assume(terms.and(noKey))
        .ifPresent(s -> successors.add(moveTo(s, instruction.defaultTarget())));
    return successors;
  }

  private List<Successor> branch(State state, BoolTerm condition, int target) {
    List<Successor> successors = new ArrayList<>(2);
    state.assume(condition).ifPresent(s -> successors.add(moveTo(s, target)));
    state
        .assume(machine.terms().not(condition))
        .ifPresent(s -> successors.add(new Successor.Running(s.advance())));
    return successors;
  }

  /** Backward jumps are counted, so that a loop the input can prolong without end is noticed. */
  private Successor moveTo(State state, int target) {
    Frame frame = state.running();
    State moved = state.withFrame(frame.at(target));
    if (target > frame.position()) {
      return new Successor.Running(moved);
    }
    var counted = state.loops().jump(frame, state.knowledge().depth());
    if (counted.count(frame) > machine.limits().loopIterations()) {
      machine.loops().noteTooLong(LoopSite.of(moved.running()));
      if (machine.loops().isFollowed()) {
        return new Successor.Running(moved.withLoops(counted));
      }
      return new Successor.Stuck(
          state,
          machine.places().ofLoop(state)
              + " goes round more than "
              + machine.limits().loopIterations()
              + " times, as often as the input decides; a bound of what decides it, such as a size"
              + " in the contract, would decide this");
    }
    return new Successor.Running(moved.withLoops(counted));
  }

  BoolTerm relation(Relation relation, IntTerm left, IntTerm right) {
    Terms terms = machine.terms();
    return switch (relation) {
      case EQUAL -> terms.intEqual(left, right);
      case NOT_EQUAL -> terms.not(terms.intEqual(left, right));
      case LESS -> terms.lessThan(left, right);
      case LESS_OR_EQUAL -> terms.lessOrEqual(left, right);
      case GREATER -> terms.lessThan(right, left);
      case GREATER_OR_EQUAL -> terms.lessOrEqual(right, left);
    };
  }
}
