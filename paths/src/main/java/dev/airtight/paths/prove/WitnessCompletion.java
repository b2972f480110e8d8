package dev.airtight.paths.prove;

import dev.airtight.paths.construct.InputMaps;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.Inputs;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.summary.Machine;
import dev.airtight.solver.Answer;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the parts of the input that the program never looked at, so that a whole input can be
 * written down: sizes as small as the path allows, then what is missing, piece by piece.
 */
final class WitnessCompletion {
  private static final int MOST_PIECES = 400;
  private static final int SIZES_TRIED = 6;
  private final Machine machine;
  private final Feasibility feasibility;

  /** A state whose inputs are complete, and an assignment that satisfies its condition. */
  record Complete(State state, Assignment model) {}

  WitnessCompletion(Machine machine, Feasibility feasibility) {
    this.machine = machine;
    this.feasibility = feasibility;
  }

  /** Empty where the solver does not find an assignment, or the input gets too large. */
  Optional<Complete> complete(State start, List<InputNode> roots) {
    State state = start;
    Set<Integer> sized = new HashSet<>();
    Optional<Assignment> model = model(state);
    for (int pieces = 0; pieces < MOST_PIECES && model.isPresent(); pieces++) {
      Evaluation evaluation = new Evaluation(model.get());
      Optional<Missing> missing = first(roots, state.inputs(), evaluation, sized);
      if (missing.isEmpty()) {
        return Optional.of(new Complete(state, model.get()));
      }
      Optional<Complete> next = make(state, missing.get(), model.get(), sized);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      state = next.get().state();
      model = Optional.of(next.get().model());
    }
    return Optional.empty();
  }

  private Optional<Assignment> model(State state) {
    return feasibility.check(state.knowledge().condition())
            instanceof Answer.Satisfiable satisfiable
        ? Optional.of(satisfiable.assignment())
        : Optional.empty();
  }

  private sealed interface Missing {
    /** The size of a collection is to be chosen; {@code known} elements exist. */
    record Size(int id, IntTerm size, int known) implements Missing {}

    record Element(int id, int index) implements Missing {}

    record Entry(int id) implements Missing {}

    record Object(int id) implements Missing {}
  }

  private Optional<Missing> find(
      InputNode node, Inputs inputs, Evaluation evaluation, Set<Integer> sized) {
    if (node instanceof InputNode.Nullable nullable) {
      return evaluation.of(nullable.isNull())
          ? Optional.empty()
          : find(nullable.base(), inputs, evaluation, sized);
    } else if (node instanceof InputNode.Typed typed) {
      return find(typed.base(), inputs, evaluation, sized);
    } else if (node instanceof InputNode.Deferred deferred) {
      InputNode made = inputs.madeFor(deferred.id());
      return made == null
          ? Optional.of(new Missing.Object(deferred.id()))
          : find(made, inputs, evaluation, sized);
    } else if (node instanceof InputNode.Members members) {
      return first(
          members.members().stream()
              .filter(member -> evaluation.of(member.present()))
              .map(InputNode.Member::node)
              .toList(),
          inputs,
          evaluation,
          sized);
    } else if (node instanceof InputNode.Fields fields) {
      return first(
          inputs.fieldsOf(fields.id()).stream().map(Inputs.Field::node).toList(),
          inputs,
          evaluation,
          sized);
    } else if (node instanceof InputNode.Sequence sequence) {
      return inSequence(sequence, inputs, evaluation, sized);
    } else if (node instanceof InputNode.Mapping mapping) {
      return inMapping(mapping, inputs, evaluation, sized);
    }
    return Optional.empty();
  }

  private Optional<Missing> first(
      List<InputNode> nodes, Inputs inputs, Evaluation evaluation, Set<Integer> sized) {
    for (InputNode node : nodes) {
      Optional<Missing> missing = find(node, inputs, evaluation, sized);
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }

  private Optional<Missing> inSequence(
      InputNode.Sequence sequence, Inputs inputs, Evaluation evaluation, Set<Integer> sized) {
    List<Inputs.Element> elements = inputs.elementsOf(sequence.id());
    if (!sized.contains(sequence.id())) {
      return Optional.of(new Missing.Size(sequence.id(), sequence.size(), elements.size()));
    }
    int size = evaluation.of(sequence.size()).intValueExact();
    Set<BigInteger> known = new HashSet<>();
    elements.forEach(element -> known.add(evaluation.of(element.index())));
    for (int index = 0; index < size; index++) {
      if (!known.contains(BigInteger.valueOf(index))) {
        return Optional.of(new Missing.Element(sequence.id(), index));
      }
    }
    return first(
        elements.stream()
            .filter(e -> evaluation.of(e.index()).intValueExact() < size)
            .map(Inputs.Element::node)
            .toList(),
        inputs,
        evaluation,
        sized);
  }

  private Optional<Missing> inMapping(
      InputNode.Mapping mapping, Inputs inputs, Evaluation evaluation, Set<Integer> sized) {
    List<Inputs.Entry> entries = inputs.entriesOf(mapping.id());
    if (!sized.contains(mapping.id())) {
      return Optional.of(new Missing.Size(mapping.id(), mapping.size(), entries.size()));
    }
    if (evaluation.of(mapping.size()).intValueExact() > entries.size()) {
      return Optional.of(new Missing.Entry(mapping.id()));
    }
    return first(entries.stream().map(Inputs.Entry::node).toList(), inputs, evaluation, sized);
  }

  private Optional<Complete> make(
      State state, Missing missing, Assignment model, Set<Integer> sized) {
    if (missing instanceof Missing.Size size) {
      sized.add(size.id());
      return fixSize(state, size, model);
    } else if (missing instanceof Missing.Element element
        && state.memory().object(element.id()) instanceof HeapObject.Array array
        && array.rest() instanceof HeapObject.Rest.Made rest) {
      List<State> states = new ArrayList<>();
      for (ElementSource.Made made :
          rest.source().element(state, machine.terms().constant(element.index()))) {
        states.add(made.state());
      }
      return feasible(states);
    } else if (missing instanceof Missing.Entry entry
        && state.memory().object(entry.id()) instanceof HeapObject.InputEntries entries) {
      return feasible(InputMaps.addAny(state, entries, machine.terms()));
    } else if (missing instanceof Missing.Object object) {
      return feasible(machine.force(state, object.id()));
    }
    return Optional.empty();
  }

  /** The smallest size near what is known, else whatever the solver chose. */
  private Optional<Complete> fixSize(State state, Missing.Size size, Assignment model) {
    Terms terms = machine.terms();
    for (int tried = 0; tried < SIZES_TRIED; tried++) {
      BoolTerm exactly = terms.intEqual(size.size(), terms.constant(size.known() + tried));
      Optional<State> assumed = state.assume(exactly);
      Optional<Assignment> found = assumed.flatMap(this::model);
      if (found.isPresent()) {
        return Optional.of(new Complete(assumed.get(), found.get()));
      }
    }
    BigInteger chosen = new Evaluation(model).of(size.size());
    return state
        .assume(terms.intEqual(size.size(), terms.constant(chosen)))
        .flatMap(s -> model(s).map(m -> new Complete(s, m)));
  }

  private Optional<Complete> feasible(List<State> states) {
    for (State state : states) {
      Optional<Assignment> model = model(state);
      if (model.isPresent()) {
        return Optional.of(new Complete(state, model.get()));
      }
    }
    return Optional.empty();
  }
}
