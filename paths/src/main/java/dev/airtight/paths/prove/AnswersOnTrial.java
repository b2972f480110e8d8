package dev.airtight.paths.prove;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.explore.Explorer;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.explore.Partings;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.replay.ReplayResult;
import dev.airtight.paths.search.AnswerTexts;
import dev.airtight.paths.search.ConcreteSearch;
import dev.airtight.paths.search.OutsideWorld;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A method that asks a model, run on texts that the model may answer, always the same ones. The
 * method is followed as far as the first answer; what else it needs is made as for any witness.
 */
record AnswersOnTrial(
    JavaMethod method,
    Interpreter interpreter,
    Feasibility feasibility,
    Refutation refutation,
    Replay replay) {
  private static final int MOST_ASKED = 3;
  private static final int MOST_PATHS = 40;

  /** Of one call; what makes more is taken not to come back. */
  private static final long STEPS = 2_000_000;

  /** Crashes for different answers that do not happen again on freshly loaded classes. */
  private static final int MOST_VANISHED = 5;

  /** The first answer that a call crashes on. */
  Optional<Refutation.Replayed> find(BegunCall begun, List<Successor> starts) {
    OutsideWorld.Reach reach = OutsideWorld.of(interpreter.classPath(), method);
    if (reach.isOutside() || reach.models().isEmpty()) {
      return Optional.empty();
    }
    Refutation answering = refutation.answering(reach.models());
    List<String> texts = AnswerTexts.of(interpreter.classPath().load(method.owner()), method);
    return asked(starts).stream()
        .flatMap(state -> crash(calls(state, begun, texts, answering)).stream())
        .findFirst();
  }

  /** Where models have answered for the first time. */
  private List<State> asked(List<Successor> starts) {
    List<State> asked = new ArrayList<>();
    int[] paths = {0};
    new Explorer(
            state ->
                state.inputs().dialogue().sent().isEmpty()
                    ? interpreter.step(state)
                    : List.of(new Successor.Stuck(state, "a model has answered")),
            feasibility,
            new Partings(interpreter))
        .explore(
            starts,
            (end, model) -> {
              if (!end.state().inputs().dialogue().sent().isEmpty()) {
                asked.add(end.state());
              }
              return asked.size() < MOST_ASKED && ++paths[0] < MOST_PATHS;
            });
    return asked;
  }

  private List<CallWriter.Written> calls(
      State asked, BegunCall begun, List<String> texts, Refutation answering) {
    Dialogue.Sent sent = asked.inputs().dialogue().sent().get(0);
    return text(sent.node()).stream()
        .flatMap(text -> texts.stream().flatMap(said -> saying(asked, text, said).stream()))
        .limit(interpreter.limits().trials())
        .flatMap(
            state ->
                Attempt.at(() -> answering.written(state, begun))
                    .orElse(reason -> Optional.empty())
                    .stream())
        .filter(written -> written.objection() == null)
        .toList();
  }

  /** The text that an answer is, or the first one that it holds. */
  private static Optional<InputNode.Text> text(InputNode node) {
    if (node instanceof InputNode.Text text) {
      return Optional.of(text);
    } else if (node instanceof InputNode.Nullable nullable) {
      return text(nullable.base());
    } else if (node instanceof InputNode.Output output) {
      return text(output.base());
    } else if (node instanceof InputNode.Called called) {
      return called.arguments().stream().flatMap(part -> text(part.node()).stream()).findFirst();
    }
    return Optional.empty();
  }

  private Optional<State> saying(State asked, InputNode.Text text, String said) {
    return asked.assume(interpreter.terms().textEqual(text.term(), interpreter.terms().text(said)));
  }

  private Optional<Refutation.Replayed> crash(List<CallWriter.Written> calls) {
    WorkBudget.charge(Work.REPLAYS, calls.isEmpty() ? 0 : 1);
    try {
      List<ReplayResult> results =
          replay.tryInTurn(calls.stream().map(CallWriter.Written::call).toList(), STEPS);
      boolean doAnswersMatter = results.stream().anyMatch(ReplayResult.Returned.class::isInstance);
      int vanished = 0;
      for (int i = 0; i < results.size() && vanished < MOST_VANISHED; i++) {
        Optional<ReplayResult.Threw> crash = crash(results.get(i));
        if (crash.isPresent()) {
          CallWriter.Written written = calls.get(i);
          Optional<ReplayResult.Threw> again = crash(replay.run(written.call()));
          if (again
              .filter(other -> crash.get().exception().isLike(other.exception()))
              .isPresent()) {
            return Optional.of(
                written.crashing(again.get(), cause(written.cause(), doAnswersMatter)));
          }
          vanished++;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** A call that no answer saves crashes by itself. */
  private static CauseOfCrash cause(CauseOfCrash told, boolean doAnswersMatter) {
    return doAnswersMatter
        ? told
        : new CauseOfCrash(told.sent(), Cause.CALL, told.othersAreRefused());
  }

  private Optional<ReplayResult.Threw> crash(ReplayResult result) {
    return result instanceof ReplayResult.Threw threw
            && !ConcreteSearch.isOutside(threw.exception(), false)
            && refutation.isCrash(threw)
        ? Optional.of(threw)
        : Optional.empty();
  }
}
