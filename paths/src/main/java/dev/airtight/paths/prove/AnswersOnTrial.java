package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.explore.Explorer;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.explore.Meeting;
import dev.airtight.paths.explore.Partings;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.replay.ReplayResult;
import dev.airtight.paths.replay.ThrownException;
import dev.airtight.paths.search.AnswerTexts;
import dev.airtight.paths.search.ConcreteSearch;
import dev.airtight.paths.search.OutputSamples;
import dev.airtight.paths.search.OutsideWorld;
import dev.airtight.paths.search.SimplerValues;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A method that asks a model, run on texts that the model may answer, or on outputs that are
 * decoded for it, always the same ones. The method is followed as far as the first answer; what
 * else it needs is made as for any witness.
 */
record AnswersOnTrial(
    JavaMethod method,
    Interpreter interpreter,
    Feasibility feasibility,
    Refutation refutation,
    Replay replay) {
  private static final int MOST_ASKED = 3;
  private static final int MOST_PATHS = 40;

  /** Crashes for different answers that do not happen again on freshly loaded classes. */
  private static final int MOST_VANISHED = 5;

  private static final int MOST_REDUCTIONS = 40;
  private static final long SEED = 20_261_128L;

  /** The first answer that a call crashes on. */
  Optional<Refutation.Replayed> find(BegunCall begun, List<Successor> starts) {
    OutsideWorld.Reach reach = OutsideWorld.of(interpreter.classPath(), method);
    if (reach.isOutside() || reach.models().isEmpty()) {
      return Optional.empty();
    }
    Refutation answering = refutation.answering(reach.models());
    List<String> texts = AnswerTexts.of(interpreter.classPath().load(method.owner()), method);
    return asked(starts).stream()
        .flatMap(state -> crash(state, begun, texts, answering).stream())
        .findFirst();
  }

  private Optional<Refutation.Replayed> crash(
      State asked, BegunCall begun, List<String> texts, Refutation answering) {
    InputNode sent = asked.inputs().dialogue().sent().get(0).node();
    if (sent instanceof InputNode.Nullable nullable && text(sent).isEmpty()) {
      return asked
          .assume(interpreter.terms().not(nullable.isNull()))
          .flatMap(
              there ->
                  output(nullable.base())
                      .flatMap(output -> decided(there, output, begun, texts, answering)));
    } else if (text(sent).isPresent()) {
      InputNode.Text text = text(sent).get();
      return crash(
          calls(
              said(asked, text, texts).flatMap(said -> saying(asked, text, said).stream()),
              begun,
              answering));
    }
    return output(sent).flatMap(output -> decided(asked, output, begun, texts, answering));
  }

  private Optional<Refutation.Replayed> decided(
      State asked,
      InputNode.Output output,
      BegunCall begun,
      List<String> texts,
      Refutation answering) {
    return crash(calls(outputs(asked, output, texts), begun, answering))
        .map(found -> reduced(found, asked, output, begun, answering));
  }

  /** What a text may be; an output of a prompt where it is one. */
  private Stream<String> said(State asked, InputNode.Text text, List<String> texts) {
    Dialogue.Promise promise = asked.inputs().dialogue().promises().get(text.term());
    return promise == null
        ? texts.stream()
        : allowed(
                new OutputSamples(
                    promise.contract(),
                    promise.prompt().returns(),
                    DecoderProfiles.standard().name(),
                    JavaType.of(TypeDescriptor.STRING),
                    texts))
            .map(JsonWriter::compact);
  }

  private Stream<JsonValue> allowed(OutputSamples samples) {
    RandomGenerator random = new SplittableRandom(SEED);
    return Stream.generate(() -> samples.sample(random))
        .limit(interpreter.limits().trials())
        .flatMap(Optional::stream)
        .distinct();
  }

  /** With each of some outputs that are allowed. */
  private Stream<State> outputs(State asked, InputNode.Output output, List<String> texts) {
    OutputSamples samples =
        new OutputSamples(output.contract(), output.type(), output.decoder(), output.into(), texts);
    return allowed(samples).map(value -> deciding(asked, output, value));
  }

  private static State deciding(State asked, InputNode.Output output, JsonValue value) {
    return asked.withInputs(asked.inputs().withDialogue(said -> said.withDecided(output, value)));
  }

  /** A smaller output with the same crash, as far as one is found. */
  private Refutation.Replayed reduced(
      Refutation.Replayed found,
      State asked,
      InputNode.Output output,
      BegunCall begun,
      Refutation answering) {
    Refutation.Replayed smallest = found;
    int left = MOST_REDUCTIONS;
    boolean isSmaller = true;
    while (isSmaller) {
      isSmaller = false;
      JsonValue value = smallest.cause().sent().get(0).value();
      for (JsonValue simpler : SimplerValues.of(value)) {
        if (left-- <= 0) {
          return smallest;
        }
        ThrownException thrown = smallest.exception();
        Optional<Refutation.Replayed> next =
            crash(calls(Stream.of(deciding(asked, output, simpler)), begun, answering))
                .filter(other -> other.exception().isLike(thrown));
        if (next.isPresent()) {
          smallest = next.get();
          isSmaller = true;
          break;
        }
      }
    }
    return smallest;
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
            new Partings(interpreter),
            Meeting.none())
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
      Stream<State> answered, BegunCall begun, Refutation answering) {
    return answered
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

  /** The output that an answer is. */
  private static Optional<InputNode.Output> output(InputNode node) {
    return node instanceof InputNode.Output output ? Optional.of(output) : Optional.empty();
  }

  private Optional<State> saying(State asked, InputNode.Text text, String said) {
    return asked.assume(interpreter.terms().textEqual(text.term(), interpreter.terms().text(said)));
  }

  private Optional<Refutation.Replayed> crash(List<CallWriter.Written> calls) {
    WorkBudget.charge(Work.REPLAYS, calls.isEmpty() ? 0 : 1);
    try {
      List<ReplayResult> results =
          replay.tryInTurn(
              calls.stream().map(CallWriter.Written::call).toList(), ConcreteSearch.STEPS);
      boolean doAnswersMatter = results.stream().anyMatch(this::isSaved);
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

  /** Whether an answer leads to no crash. */
  private boolean isSaved(ReplayResult result) {
    return result instanceof ReplayResult.Returned
        || (result instanceof ReplayResult.Threw && crash(result).isEmpty());
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
