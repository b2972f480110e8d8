package dev.airtight.paths.prove;

import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.EntrySource;
import dev.airtight.paths.state.HandedOver;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Requirements;
import dev.airtight.paths.state.State;
import dev.airtight.solver.Answer;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes the parts of the input that the program never looked at, so that a whole input can be
 * written down: sizes as small as the path and the contract's requirements allow, then what is
 * missing, piece by piece. Where a choice turns out to contradict the requirements the next one is
 * tried; if all do, no input takes the path.
 */
final class WitnessCompletion {
  private static final int MOST_PIECES = 400;
  private static final int MOST_DEAD_ENDS = 60;
  private static final int SIZES_TRIED = 6;
  private final Machine machine;
  private final Terms terms;
  private final Feasibility feasibility;
  private final Requirements requirements;
  private final List<InputNode> roots;
  private int pieces;
  private int deadEnds;

  /** What came of it. */
  sealed interface Outcome {}

  /** A state whose inputs are complete, and an assignment that satisfies its condition. */
  record Complete(State state, Assignment model) implements Outcome {}

  /** No input that satisfies the requirements takes the path. */
  record Impossible() implements Outcome {}

  /**
   * None was found.
   *
   * @param reason one clause in lower case
   */
  record Unfinished(String reason) implements Outcome {}

  /**
   * For the inputs of one path.
   *
   * @param requirements of all of them
   */
  WitnessCompletion(
      Machine machine, Feasibility feasibility, Requirements requirements, List<InputNode> roots) {
    this.machine = machine;
    this.terms = machine.terms();
    this.feasibility = feasibility;
    this.requirements = requirements;
    this.roots = List.copyOf(roots);
  }

  Outcome complete(State state) {
    return complete(state, Set.of());
  }

  private Outcome complete(State state, Set<Integer> sized) {
    if (++pieces > MOST_PIECES || deadEnds > MOST_DEAD_ENDS) {
      return new Unfinished("the input needs more parts than were tried");
    }
    Answer answer = feasibility.solve(state.knowledge().condition(), requirements.of(state));
    if (answer instanceof Answer.Undecided undecided) {
      return new Unfinished(undecided.reason());
    } else if (!(answer instanceof Answer.Satisfiable satisfiable)) {
      deadEnds++;
      return new Impossible();
    } else {
      Evaluation evaluation = new Evaluation(satisfiable.assignment());
      return new MissingPart.Finder(terms, state.inputs(), evaluation, sized)
          .in(all(state))
          .map(missing -> without(state, missing, sized, evaluation))
          .orElseGet(() -> new Complete(state, satisfiable.assignment()));
    }
  }

  /** What a model sent counts, too, wherever it went. */
  private List<InputNode> all(State state) {
    List<InputNode> all = new ArrayList<>(roots);
    state.inputs().dialogue().sent().forEach(sent -> all.add(sent.node()));
    return all;
  }

  /**
   * All ways to make the missing part, and the case that the input does not have it; that one first
   * where the part may have others of its kind, so that a recursive type comes to an end.
   */
  private Outcome without(
      State state, MissingPart missing, Set<Integer> sized, Evaluation evaluation) {
    Supplier<Outcome> there =
        () ->
            state
                .assume(missing.guard())
                .map(
                    s ->
                        Attempt.at(() -> made(s, missing, sized, evaluation))
                            .orElse(Unfinished::new))
                .orElseGet(Impossible::new);
    Supplier<Outcome> absent =
        () ->
            state
                .assume(terms.not(missing.guard()))
                .map(s -> complete(s, sized))
                .orElseGet(Impossible::new);
    return missing instanceof MissingPart.Later ? firstOf(absent, there) : firstOf(there, absent);
  }

  private static Outcome firstOf(Supplier<Outcome> one, Supplier<Outcome> other) {
    Outcome outcome = one.get();
    return outcome instanceof Complete ? outcome : either(outcome, other.get());
  }

  private Outcome made(State end, MissingPart missing, Set<Integer> sized, Evaluation evaluation) {
    State state = HandedOver.undone(end, missing.id());
    if (missing instanceof MissingPart.Size size) {
      return sized(state, size, sized, evaluation);
    } else if (missing instanceof MissingPart.Element element
        && state.memory().object(element.id()) instanceof HeapObject.Array array
        && array.rest() instanceof HeapObject.Rest.Made rest) {
      List<State> states = new ArrayList<>();
      for (ElementSource.Made made :
          rest.source().element(state, terms.constant(element.index()))) {
        states.add(made.state());
      }
      return any(states, sized);
    } else if (missing instanceof MissingPart.Entry entry
        && state.memory().object(entry.id()) instanceof HeapObject.InputEntries entries) {
      return any(EntrySource.addAny(state, entries, terms), sized);
    } else if (missing instanceof MissingPart.Later later) {
      return any(machine.force(state, later.id()), sized);
    }
    return new Unfinished("a part of it was overwritten");
  }

  /** Sizes near what is known, smallest first, then whatever the solver chose. */
  private Outcome sized(
      State state, MissingPart.Size size, Set<Integer> sized, Evaluation evaluation) {
    Set<Integer> more = new HashSet<>(sized);
    more.add(size.id());
    Outcome outcome = new Impossible();
    for (int tried = 0; tried < SIZES_TRIED; tried++) {
      BoolTerm exactly = terms.intEqual(size.size(), terms.constant(size.known() + tried));
      Optional<State> assumed = state.assume(exactly);
      if (assumed.isPresent()) {
        outcome = either(outcome, complete(assumed.get(), more));
        if (outcome instanceof Complete) {
          return outcome;
        }
      }
    }
    BoolTerm near =
        terms.and(
            terms.lessOrEqual(terms.constant(size.known()), size.size()),
            terms.lessThan(size.size(), terms.constant(size.known() + SIZES_TRIED)));
    Optional<State> assumed = state.assume(terms.not(near));
    if (assumed.isEmpty()
        || feasibility.check(assumed.get().knowledge().condition())
            instanceof Answer.Unsatisfiable) {
      return outcome;
    }
    BigInteger chosen = evaluation.of(size.size());
    Outcome last =
        assumed
            .get()
            .assume(terms.intEqual(size.size(), terms.constant(chosen)))
            .map(s -> complete(s, more))
            .orElseGet(Impossible::new);
    return last instanceof Complete
        ? last
        : new Unfinished("the input needs more parts than were tried");
  }

  private Outcome any(List<State> states, Set<Integer> sized) {
    Outcome outcome = new Impossible();
    for (State state : states) {
      outcome = either(outcome, complete(state, sized));
      if (outcome instanceof Complete) {
        return outcome;
      }
    }
    return outcome;
  }

  /** What two cases come to together: nothing is possible only if neither is. */
  private static Outcome either(Outcome one, Outcome other) {
    if (one instanceof Complete || other instanceof Impossible) {
      return one;
    }
    return other instanceof Complete || one instanceof Impossible ? other : one;
  }
}
