package dev.airtight.paths.prove;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.Answer;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How a call of a handler may begin: its arguments are made one after the other. */
final class CallStarts {
  private final JavaMethod method;
  private final HandlerInputs inputs;
  private final List<HandlerParameter> parameters;
  private final Interpreter interpreter;
  private final Feasibility feasibility;
  private final Consumer<String> reasons;
  private final Refused refused;

  /** Hears of arguments that cannot be decoded. */
  @FunctionalInterface
  interface Refused {
    void hear(State state, BegunCall begun, Refutation.Predicted predicted);
  }

  /** How the arguments start out, and what follows. */
  record Begin(
      ArgumentPartition partition,
      List<Value> values,
      BegunCall call,
      List<Successor> successors) {}

  /**
   * @param reasons takes why a call that begins in some way is not followed
   */
  CallStarts(
      JavaMethod method,
      HandlerInputs inputs,
      List<HandlerParameter> parameters,
      Interpreter interpreter,
      Feasibility feasibility,
      Consumer<String> reasons,
      Refused refused) {
    this.method = method;
    this.inputs = inputs;
    this.parameters = parameters;
    this.interpreter = interpreter;
    this.feasibility = feasibility;
    this.reasons = reasons;
    this.refused = refused;
  }

  /** Where the classes are initialised that the arguments and the handler need. */
  List<State> initialised() {
    State nothing =
        new State(
            null, Memory.empty(), Knowledge.nothing(Facts.NONE), InputParts.none(), Loops.NONE);
    List<State> states = List.of(nothing);
    Set<String> classes = new LinkedHashSet<>();
    parameters.forEach(parameter -> classes.addAll(parameter.classesToInitialise()));
    classes.add(method.owner());
    for (String className : classes) {
      List<State> initialised = new ArrayList<>();
      states.forEach(
          state -> initialised.addAll(orNone(() -> interpreter.initialise(state, className))));
      states = initialised;
    }
    return states;
  }

  /** All ways in which the arguments may begin that are one object as a partition says. */
  List<Begin> of(List<State> states, ArgumentPartition partition) {
    List<Begin> begins = new ArrayList<>();
    states.forEach(state -> arguments(state, partition, List.of(), List.of(), begins));
    return begins;
  }

  private void arguments(
      State state,
      ArgumentPartition partition,
      List<Value> values,
      List<InputNode> given,
      List<Begin> begins) {
    WorkBudget.charge(Work.ARGUMENTS, 1);
    int index = values.size();
    if (index == parameters.size()) {
      inputs
          .ensured(interpreter, ArgumentPartition.noted(state, values), given)
          .ifPresent(
              ensured ->
                  begins.add(
                      new Begin(
                          partition,
                          values,
                          BegunCall.of(ensured, given),
                          orNone(() -> interpreter.enter(ensured, method, values, null)))));
      return;
    }
    int first = partition.first().get(index);
    if (first != index) {
      ArgumentPartition.same(interpreter, state, values.get(first))
          .ifPresent(
              present ->
                  arguments(
                      present,
                      partition,
                      plus(values, values.get(first)),
                      plus(given, given.get(first)),
                      begins));
      return;
    }
    HandlerParameter next = parameters.get(index);
    for (HandlerParameter.Start start : orNone(() -> next.start(state))) {
      if (start instanceof HandlerParameter.Start.Ready ready) {
        arguments(
            ready.input().state(),
            partition,
            plus(values, ready.input().value()),
            plus(given, ready.input().node()),
            begins);
      } else if (start instanceof HandlerParameter.Start.DecodingThrows throwing) {
        List<InputNode> known = plus(given, throwing.node());
        inputs
            .ensured(interpreter, throwing.state(), known)
            .filter(ensured -> !isCertainlyInfeasible(ensured))
            .ifPresent(
                ensured ->
                    refused.hear(
                        ensured,
                        BegunCall.of(ensured, known),
                        Refutation.Predicted.decoding(throwing.reason())));
      }
    }
  }

  /** What goes on; where it gets stuck that is a reason, and only this does not go on. */
  private <T> List<T> orNone(Supplier<List<T>> work) {
    return Attempt.at(work)
        .orElse(
            reason -> {
              reasons.accept(reason);
              return List.of();
            });
  }

  private boolean isCertainlyInfeasible(State state) {
    return feasibility.check(state.knowledge().condition()) instanceof Answer.Unsatisfiable;
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return longer;
  }
}
