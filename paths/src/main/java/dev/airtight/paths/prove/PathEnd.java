package dev.airtight.paths.prove;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.state.LoopChange;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.solver.Answer;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The crash that the end of a handler's path is, unless the handler declares it.
 *
 * @param model of the path; null where the solver did not decide
 * @param reasons takes why a path is neither proved to be free of crashes nor one
 */
record PathEnd(
    Interpreter interpreter,
    Feasibility feasibility,
    JavaMethod method,
    @Nullable Assignment model,
    Consumer<String> reasons)
    implements Successor.Cases<Optional<Refutation.Predicted>> {

  @Override
  public Optional<Refutation.Predicted> running(Successor.Running end) {
    throw new IllegalStateException("a path that goes on has not ended");
  }

  @Override
  public Optional<Refutation.Predicted> returned(Successor.Returned end) {
    return Optional.empty();
  }

  @Override
  public Optional<Refutation.Predicted> escaped(Successor.Escaped end) {
    Memory memory = end.state().memory();
    int exception = end.exception().object();
    String thrown = memory.object(exception).className();
    return new DeclaredExceptions(method, interpreter).cover(thrown)
        ? Optional.empty()
        : Optional.of(
            new Refutation.Predicted(thrown.replace('/', '.'), memory.originOf(exception)));
  }

  @Override
  public Optional<Refutation.Predicted> stuck(Successor.Stuck end) {
    reasons.accept(located(end));
    return Optional.empty();
  }

  @Override
  public Optional<Refutation.Predicted> covered(Successor.Covered end) {
    return Optional.empty();
  }

  @Override
  public Optional<Refutation.Predicted> outgrown(Successor.Outgrown end) {
    interpreter.loops().note(end.change(), model);
    if (model != null && end.change() instanceof LoopChange.LosesSome some) {
      loseMore(end.state().knowledge().condition(), some);
    }
    reasons.accept(
        "what the loop or recursion at " + end.change().site().method() + " writes is not settled");
    return Optional.empty();
  }

  @Override
  public Optional<Refutation.Predicted> assumedAway(Successor.AssumedAway end) {
    return Optional.empty();
  }

  @Override
  public Optional<Refutation.Predicted> repeating(Successor.Repeating end) {
    return Optional.empty();
  }

  /** Facts that hold where some others do not may be lost on the same path. */
  private void loseMore(@Nullable PathCondition path, LoopChange.LosesSome some) {
    Optional<LoopChange.LosesSome> left = interpreter.loops().left(some);
    while (left.isPresent()) {
      LoopChange.LosesSome rest = left.get();
      BoolTerm lost = interpreter.terms().not(interpreter.terms().and(rest.facts().values()));
      if (!(feasibility.check(path, List.of(lost)) instanceof Answer.Satisfiable more)) {
        return;
      }
      interpreter.loops().note(rest, more.assignment());
      Optional<LoopChange.LosesSome> next = interpreter.loops().left(rest);
      left = next.equals(left) ? Optional.empty() : next;
    }
  }

  /** With the line of the program itself that leads there, which is what somebody can change. */
  private String located(Successor.Stuck stuck) {
    return interpreter
        .placeInProgram(stuck.state())
        .map(Object::toString)
        .filter(place -> !stuck.reason().contains(place))
        .map(place -> stuck.reason() + " (at " + place + ")")
        .orElse(stuck.reason());
  }
}
