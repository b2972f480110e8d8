package dev.airtight.paths.prove;

import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.explore.Explorer;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.explore.Partings;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.prompt.Exchanges;
import dev.airtight.paths.prompt.PromptAnswers;
import dev.airtight.paths.prompt.SentUnder;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.step.LoopPlan;
import dev.airtight.paths.summary.SummaryRegistry;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.Answer;
import dev.airtight.solver.Defect;
import dev.airtight.solver.Solver;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import dev.airtight.solver.work.WorkDone;
import dev.airtight.solver.work.WorkExhaustedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One exploration of one handler. */
final class HandlerRun {
  private static final int MOST_REPLAYS = 12;
  private static final int MOST_PARTITIONS = 64;

  /** What is spent on crashes behind what is not modelled is a small part of the rest. */
  private static final int PART_FOR_GAPS = 8;

  private final JavaMethod method;
  private final HandlerInputs inputs;
  private final int witnessOf;
  private final Interpreter interpreter;
  private final Feasibility feasibility;
  private final Partings partings;
  private final List<HandlerParameter> parameters;
  private final Refutation refutation;
  private final Replay replay;
  private final PathsAfterGaps afterGaps;
  private final HandlerQuestion question;
  private final SentUnder deployment;
  private final FoundCrashes found;

  /** Those found so far, explored one after the other. */
  private final List<ArgumentPartition> partitions = new ArrayList<>();

  private final Set<String> reasons = new TreeSet<>();
  private final Set<String> defects = new TreeSet<>();
  private final Set<Assumption> assumptions = new TreeSet<>(Assumption.ORDER);
  private int replays;
  private int pathsWithoutProof;
  private Refutation.@Nullable Failed firstFailed;

  HandlerRun(
      HandlerQuestion question,
      Hierarchy hierarchy,
      SummaryRegistry summaries,
      Limits limits,
      Terms terms,
      Solver solver,
      Replay replay,
      LoopPlan loops) {
    this.question = question;
    this.method = question.method();
    this.found = new FoundCrashes(question.isOfAnswers());
    this.deployment = new SentUnder(question.asking().deployment());
    Exchanges exchanges = new Exchanges();
    this.inputs = new HandlerInputs(question, deployment, exchanges);
    this.witnessOf = inputs.witnessOf();
    this.replay = replay;
    this.interpreter =
        new Interpreter(
            terms,
            hierarchy,
            summaries,
            limits,
            replay.statics(),
            new PromptAnswers(question.asking(), deployment, exchanges),
            ArbitraryValues::methodsOf,
            loops);
    this.feasibility = new Feasibility(solver);
    this.partings = new Partings(interpreter);
    this.parameters = orNone(() -> inputs.parameters(interpreter));
    this.refutation =
        new Refutation(method, parameters, witnessOf, interpreter, feasibility, replay);
    this.afterGaps = new PathsAfterGaps(method, interpreter, feasibility, refutation, found);
  }

  /** The deployments under which the run, as far as it is, would have been the same. */
  Set<Deployment> alike() {
    return deployment.alike();
  }

  HandlerVerdict run(WorkBudget budget) {
    try {
      // Without parameters there is nothing to follow.
      List<State> initialised = reasons.isEmpty() ? initialised() : List.of();
      partitions.add(ArgumentPartition.distinct(parameters.size()));
      for (int next = 0; next < partitions.size() && !hasEnded(); next++) {
        for (Begin begin : begins(initialised, partitions.get(next))) {
          if (hasEnded()) {
            break;
          }
          new Explorer(interpreter, feasibility, partings)
              .explore(begin.successors(), (end, model) -> ended(begin, end));
        }
      }
    } catch (WorkExhaustedException exhausted) {
      reasons.add(exhausted.reason() + partings.inWords());
    } catch (RuntimeException | StackOverflowError defect) {
      // A defect of this program must neither end the build nor count as a proof.
      defects.add(Defect.inWords(defect));
    }
    WorkDone work = budget.done();
    boolean isExplored = reasons.isEmpty() && defects.isEmpty();
    if (!isExplored && found.decisive().isEmpty()) {
      searchOnTrial();
    }
    if (!isExplored && found.decisive().isEmpty()) {
      withinBudget(interpreter.limits().work() / PART_FOR_GAPS, afterGaps::find);
    }
    Optional<Refutation.Replayed> crash = found.decisive().or(found::ofCallAlone);
    if (crash.isPresent()) {
      return refuted(crash.get(), work);
    } else if (isExplored) {
      return new HandlerVerdict.Proved(List.copyOf(assumptions), work);
    }
    return new HandlerVerdict.Unknown(
        List.copyOf(reasons),
        Assumption.wiring(assumptions),
        List.copyOf(defects),
        Optional.ofNullable(firstFailed).flatMap(Refutation.Failed::witness),
        work);
  }

  private HandlerVerdict refuted(Refutation.Replayed crash, WorkDone work) {
    List<String> open = new ArrayList<>();
    if (found.decisive().isEmpty()) {
      open.addAll(defects);
      open.addAll(reasons);
    }
    return new HandlerVerdict.Refuted(
        crash.witness(),
        crash.exception(),
        crash.decoding(),
        crash.path(),
        crash.wiring(),
        crash.call(),
        question.own() == HandlerQuestion.Own.ALL
            ? Optional.of(crash.cause().where(question.isOfAnswers()))
            : Optional.empty(),
        open,
        work);
  }

  private void searchOnTrial() {
    int expected = method.descriptor().parameters().size() + (method.isStatic() ? 0 : 1);
    if (interpreter.limits().trials() > 0
        && parameters.size() >= expected
        && !found.isNothingNew(true)) {
      ConcreteRun run = new ConcreteRun(method, witnessOf, parameters, interpreter, replay);
      withinBudget(interpreter.limits().work(), () -> run.find().ifPresent(found::add));
    }
  }

  /** Within a budget of its own: it is to find what following paths was too much work for. */
  private void withinBudget(long work, Runnable search) {
    try {
      new WorkBudget(work)
          .during(
              () -> {
                search.run();
                return true;
              });
    } catch (WorkExhaustedException exhausted) {
      // What was found until then counts.
    } catch (RuntimeException | StackOverflowError defect) {
      defects.add(Defect.inWords(defect));
    }
  }

  /** How the arguments start out, and what follows. */
  private record Begin(
      ArgumentPartition partition,
      List<Value> values,
      BegunCall call,
      List<Successor> successors) {}

  private List<State> initialised() {
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

  private List<Begin> begins(List<State> states, ArgumentPartition partition) {
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
    State distinct = state;
    for (HandlerParameter other : parameters.subList(0, index)) {
      if (next.isTakenToDifferFrom(other)) {
        distinct = distinct.withAssumption(new Assumption.Differ(other.name(), next.name()));
      }
    }
    State alone = distinct;
    for (HandlerParameter.Start start : orNone(() -> next.start(alone))) {
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
                    refute(
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
              reasons.add(reason);
              return List.of();
            });
  }

  /** A replay begins with freshly initialised classes. */
  private static String afterOtherCalls(State state) {
    Set<String> fields = new TreeSet<>(state.memory().staticObjects().read());
    return fields.isEmpty()
        ? ""
        : " (without the calls that may have set " + String.join(", ", fields) + " before)";
  }

  private boolean isCertainlyInfeasible(State state) {
    return feasibility.check(state.knowledge().condition()) instanceof Answer.Unsatisfiable;
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return longer;
  }

  private boolean ended(Begin begin, Successor end) {
    assumptions.addAll(end.state().knowledge().assumptions());
    reasons.addAll(end.state().knowledge().gaps());
    if (end instanceof Successor.Stuck stuck) {
      afterGaps.add(begin.call(), stuck);
    }
    begin.partition().relevant(end.state(), begin.values(), parameters).stream()
        .filter(partition -> !partitions.contains(partition))
        .forEach(this::add);
    Sharing.notExplored(end.state())
        .ifPresent(
            name ->
                reasons.add(
                    "an object of class "
                        + name
                        + " is changed, and that another one is the same object is not explored"));
    end.match(new PathEnd(interpreter, method, reasons::add))
        .ifPresent(predicted -> refute(end.state(), begin.call(), predicted));
    pathsWithoutProof += reasons.isEmpty() ? 0 : 1;
    return !hasEnded();
  }

  private void add(ArgumentPartition partition) {
    if (partitions.size() < MOST_PARTITIONS) {
      partitions.add(partition);
    } else {
      reasons.add(
          "which of the arguments are one object matters in more than "
              + MOST_PARTITIONS
              + " ways; fewer parameters of one class would decide this");
    }
  }

  /** A crash was found, or neither a proof nor, any more, a crash is to be hoped for. */
  private boolean hasEnded() {
    return found.decisive().isPresent()
        || pathsWithoutProof > interpreter.limits().pathsWithoutProof();
  }

  private void refute(State state, BegunCall begun, Refutation.Predicted predicted) {
    if (found.isNothingNew(state.inputs().dialogue().sent().isEmpty())) {
      return;
    }
    if (interpreter.loops().isFollowed()) {
      reasons.add(predicted.words() + " may escape after any number of rounds of a loop");
      return;
    }
    if (replays >= MOST_REPLAYS) {
      reasons.add("more than " + MOST_REPLAYS + " possible crashes could not be replayed");
      return;
    }
    Refutation.Outcome outcome =
        Attempt.at(() -> refutation.attempt(state, begun, predicted))
            .orElse(Refutation.Failed::unwritten);
    replays += outcome instanceof Refutation.Impossible ? 0 : 1;
    if (outcome instanceof Refutation.Replayed replayed) {
      found.add(replayed);
    } else if (outcome instanceof Refutation.Failed failed) {
      if (firstFailed == null) {
        firstFailed = failed;
      }
      reasons.add(
          predicted.words() + " may escape, but " + failed.reason() + afterOtherCalls(state));
    }
  }
}
