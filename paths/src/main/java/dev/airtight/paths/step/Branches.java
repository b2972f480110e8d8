package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.instruction.ChosenConstant;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.Relation;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.ClassOf;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.facts.Truth;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
    return moveTo(state, target);
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
    Reference left = (Reference) frame.peek(1);
    Reference right = (Reference) frame.peek(0);
    State popped = state.withFrame(frame.pop(2));
    OptionalInt asked = objectOfClass(popped, left, right);
    if (asked.isPresent()) {
      return compareClass(popped, asked.getAsInt(), typeOf(popped, left, right), branch);
    }
    List<Successor> successors = new ArrayList<>();
    for (State first : made(popped, left, right)) {
      for (State both : made(first, right, left)) {
        Identity.Comparison comparison = identity.same(both, left, right);
        successors.addAll(same(comparison.state(), comparison.same(), branch));
      }
    }
    return successors;
  }

  /**
   * The object whose class is asked for, where one of two objects is that and one a known class.
   */
  private static OptionalInt objectOfClass(State state, Reference left, Reference right) {
    if (!left.isNull().isFalse() || !right.isNull().isFalse()) {
      return OptionalInt.empty();
    }
    HeapObject a = state.memory().object(left.object());
    HeapObject b = state.memory().object(right.object());
    HeapObject unknown = a instanceof HeapObject.ClassObject ? b : a;
    HeapObject known = a instanceof HeapObject.ClassObject ? a : b;
    return known instanceof HeapObject.ClassObject
            && unknown instanceof HeapObject.Lazy lazy
            && lazy.source() instanceof ClassOf asked
        ? OptionalInt.of(asked.object())
        : OptionalInt.empty();
  }

  private static TypeDescriptor typeOf(State state, Reference left, Reference right) {
    return state.memory().object(left.object()) instanceof HeapObject.ClassObject known
        ? known.type()
        : ((HeapObject.ClassObject) state.memory().object(right.object())).type();
  }

  /** Where an object is of a class, it is of exactly that one, or of one below. */
  private List<Successor> compareClass(
      State state, int object, TypeDescriptor type, Instruction.BranchSame branch) {
    if (type.equals(TypeDescriptor.OBJECT)) {
      return same(state, machine.terms().freshBool("same"), branch);
    } else if (!type.isReference()) {
      return same(state, machine.terms().bool(false), branch);
    }
    return machine
        .objects()
        .whereOf(
            state,
            new Reference(machine.terms().bool(false), object),
            type,
            s ->
                machine.force(s, object).stream()
                    .flatMap(made -> same(made, isExactly(made, object, type), branch).stream())
                    .toList(),
            s -> same(s, machine.terms().bool(false), branch));
  }

  private BoolTerm isExactly(State state, int object, TypeDescriptor type) {
    HeapObject known = state.memory().object(object);
    return machine.classes().isExact(state, known)
        ? machine.terms().bool(TypeDescriptor.ofInternalName(known.className()).equals(type))
        : machine.terms().freshBool("same");
  }

  private List<Successor> same(State state, BoolTerm same, Instruction.BranchSame branch) {
    return branch(state, branch.whenSame() ? same : machine.terms().not(same), branch.target());
  }

  /** Makes an object whose class is one that keeps its objects itself, where one of these is. */
  private List<State> made(State state, Reference reference, Reference other) {
    if (reference.isNull().isTrue()
        || other.isNull().isTrue()
        || !(state.memory().object(reference.object()) instanceof HeapObject.Lazy lazy)
        || !state.memory().isInStatics(other.object())
        || !machine.isInstance(state.memory().object(other.object()).className(), lazy.className())
        || !isClosed(lazy.className())) {
      return List.of(state);
    }
    List<State> all = new ArrayList<>();
    state.assume(reference.isNull()).ifPresent(all::add);
    state
        .assume(machine.terms().not(reference.isNull()))
        .ifPresent(s -> all.addAll(machine.force(s, reference.object())));
    return all;
  }

  private boolean isClosed(String className) {
    if (className.startsWith("[")) {
      return false;
    }
    JavaClass type = machine.classPath().load(className);
    return !type.isPlatform() && (type.isFinal() || type.isSealed());
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
            popped.assume(terms.or(keys)).ifPresent(s -> successors.addAll(moveTo(s, target))));
    popped
        .assume(terms.and(noKey))
        .ifPresent(s -> successors.addAll(moveTo(s, instruction.defaultTarget())));
    return successors;
  }

  private List<Successor> branch(State state, BoolTerm condition, int target) {
    return state.knowledge().facts().decide(condition) == Truth.UNKNOWN
        ? ChosenConstant.at(state.running().code(), state.running().position(), target)
            .map(chosen -> Interpreter.one(chosen(state, condition, chosen)))
            .orElseGet(() -> fork(state, condition, target))
        : fork(state, condition, target);
  }

  /** What only chooses a number makes no paths part. */
  private State chosen(State state, BoolTerm condition, ChosenConstant chosen) {
    Terms terms = machine.terms();
    IntTerm number =
        terms.ifThenElse(
            condition, terms.constant(chosen.taken()), terms.constant(chosen.otherwise()));
    Frame frame = state.running();
    return state.withFrame(frame.push(new IntValue(number)).at(chosen.next()));
  }

  private List<Successor> fork(State state, BoolTerm condition, int target) {
    List<Successor> successors = new ArrayList<>(2);
    state.assume(condition).ifPresent(s -> successors.addAll(moveTo(s, target)));
    state
        .assume(machine.terms().not(condition))
        .ifPresent(s -> successors.add(new Successor.Running(s.advance())));
    return successors;
  }

  /** Backward jumps are counted, so that a loop the input can prolong without end is noticed. */
  private List<Successor> moveTo(State state, int target) {
    Frame frame = state.running();
    State moved = state.withFrame(frame.at(target));
    if (target > frame.position()) {
      return Interpreter.one(moved);
    }
    List<Successor> successors = new ArrayList<>(2);
    Repetition repetition = new Repetition(machine, state, target);
    if (machine.limits().trials() > 0 && !machine.loops().isFollowed()) {
      repetition.possible().map(Successor.Repeating::new).ifPresent(successors::add);
    }
    if (repetition.isCertain()) {
      String reason = machine.places().ofLoop(moved) + " goes on for ever";
      successors.add(new Successor.Stuck(state, reason));
    } else {
      successors.add(backTo(state, moved));
    }
    return successors;
  }

  private Successor backTo(State state, State moved) {
    Frame frame = state.running();
    Loops counted = state.loops().jump(frame, state.memory(), state.knowledge().depth());
    if (counted.count(frame) > machine.limits().loopIterations()) {
      machine.loops().noteTooLong(LoopSite.of(moved.running()));
      if (machine.loops().isFollowed()) {
        return new Successor.Running(moved.withLoops(counted));
      }
      return new Successor.Stuck(
          state,
          machine.places().ofLoop(moved)
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
