package dev.airtight.paths.prove;

import dev.airtight.paths.arbitrary.ArbitraryAnswers;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.explore.Explorer;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.explore.Meeting;
import dev.airtight.paths.explore.Partings;
import dev.airtight.paths.gap.GapCrossing;
import dev.airtight.paths.merge.StateMerger;
import dev.airtight.paths.prompt.Exchanges;
import dev.airtight.paths.prompt.PromptAnswers;
import dev.airtight.paths.prompt.SentUnder;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.step.LoopPlan;
import dev.airtight.paths.summary.SummaryRegistry;
import dev.airtight.solver.Defect;
import dev.airtight.solver.Solver;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.work.WorkBudget;
import dev.airtight.solver.work.WorkDone;
import dev.airtight.solver.work.WorkExhaustedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One exploration of one handler. */
final class HandlerRun {
  /** How a reason ends that is a crash which too little is known of loops to exclude. */
  static final String AFTER_ANY_ROUNDS =
      " is not excluded by what was found to hold after every round of a loop";

  private static final int MOST_REPLAYS = 12;
  private static final int MOST_PARTITIONS = 64;

  /** Such a part of the budget is kept while paths are followed, for the searches after it. */
  private static final int PART_AFTER_PATHS = 8;

  /** Each of those may take such a part of what the ones before have left. */
  private static final int PART_FOR_SEARCH = 2;

  private final JavaMethod method;
  private final int witnessOf;
  private final Interpreter interpreter;
  private final Feasibility feasibility;
  private final Partings partings;
  private final Termination termination;
  private final List<HandlerParameter> parameters;
  private final CallStarts starts;
  private final Refutation refutation;
  private final Replay replay;
  private final PathsAfterGaps afterGaps;
  private final PathsAssumedAway assumedAway;
  private final HandlerQuestion question;
  private final SentUnder deployment;
  private final FoundCrashes found;
  private final PathsWithoutEnd withoutEnd;

  /** Those found so far, explored one after the other. */
  private final List<ArgumentPartition> partitions = new ArrayList<>();

  /** Of arguments that are different objects. */
  private List<CallStarts.Begin> firstBegins = List.of();

  private final Set<String> reasons = new TreeSet<>();
  private final Set<String> defects = new TreeSet<>();
  private final Set<Assumption> assumptions = new TreeSet<>(Assumption.ORDER);
  private int replays;
  private int pathsWithoutProof;
  private Refutation.@Nullable Failed firstFailed;
  private Refutation.@Nullable Endless endless;
  private Refutation.@Nullable Endless endlessOnTrial;

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
    HandlerInputs inputs = new HandlerInputs(question, deployment, exchanges);
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
            new ArbitraryAnswers(),
            loops);
    this.feasibility = new Feasibility(solver);
    this.partings = new Partings(interpreter);
    this.termination = new Termination(interpreter, feasibility);
    this.parameters =
        Attempt.at(() -> inputs.parameters(interpreter))
            .orElse(
                reason -> {
                  reasons.add(reason);
                  return List.of();
                });
    this.starts =
        new CallStarts(
            method, inputs, parameters, interpreter, feasibility, reasons::add, this::refute);
    this.refutation =
        new Refutation(
            method,
            new CallWriter(method, parameters, witnessOf, interpreter, Set.of()),
            interpreter,
            feasibility,
            replay);
    this.withoutEnd = new PathsWithoutEnd(method, interpreter, feasibility, refutation);
    this.afterGaps = new PathsAfterGaps(method, interpreter, feasibility, refutation, found);
    this.assumedAway =
        new PathsAssumedAway(
            refutation,
            new PathsOnTrial(
                method, interpreter, feasibility, refutation, found, predicted -> true),
            new GapCrossing(interpreter));
  }

  /** The deployments under which the run, as far as it is, would have been the same. */
  Set<Deployment> alike() {
    return deployment.alike();
  }

  /**
   * Runs on the budget of this thread. Where inputs are to be tried or gaps to be crossed,
   * following paths takes a part of it only: that is to find what paths were too much work for.
   */
  HandlerVerdict run() {
    long left = WorkBudget.current().left();
    boolean goesOn = interpreter.limits().trials() + interpreter.limits().gaps() > 0;
    WorkBudget exploring =
        WorkBudget.current().part(goesOn ? left - left / PART_AFTER_PATHS : left);
    try {
      exploring.during(this::explore);
    } catch (WorkExhaustedException exhausted) {
      reasons.add(exhausted.reason() + partings.inWords());
    } catch (ClassProblemException missing) {
      reasons.add(missing.problem().message());
    } catch (RuntimeException | StackOverflowError defect) {
      // A defect of this program must neither end the build nor count as a proof.
      defects.add(Defect.inWords(defect));
    }
    WorkDone work = exploring.done();
    boolean isExplored = reasons.isEmpty() && defects.isEmpty();
    if (!isExplored && found.decisive().isEmpty()) {
      searchOnTrial();
    }
    if (!isExplored && found.decisive().isEmpty() && interpreter.limits().trials() > 0) {
      withinPart(() -> endless = withoutEnd.find().filter(this::isAskedFor).orElse(null));
    }
    if (!isExplored && found.decisive().isEmpty()) {
      withinPart(afterGaps::find);
    }
    if (found.decisive().isEmpty()) {
      withinPart(() -> assumedAway.find(this::isNotProved));
    }
    Optional<Refutation.Replayed> crash = found.decisive().or(found::ofCallAlone);
    if (crash.isPresent()) {
      return refuted(smaller(crash.get()), work);
    } else if (endless != null) {
      return endless(endless, work);
    } else if (reasons.isEmpty() && defects.isEmpty()) {
      assumptions.addAll(termination.assumed());
      return new HandlerVerdict.Proved(List.copyOf(assumptions), work);
    }
    return new HandlerVerdict.Unknown(
        List.copyOf(reasons),
        Assumption.wiring(assumptions),
        List.copyOf(defects),
        Optional.ofNullable(firstFailed).flatMap(Refutation.Failed::witness),
        work);
  }

  private boolean explore() {
    // Without parameters there is nothing to follow.
    List<State> initialised = reasons.isEmpty() ? starts.initialised() : List.of();
    partitions.add(ArgumentPartition.distinct(parameters.size()));
    for (int next = 0; next < partitions.size() && !hasEnded(); next++) {
      List<CallStarts.Begin> begins = starts.of(initialised, partitions.get(next));
      firstBegins = next == 0 ? begins : firstBegins;
      for (CallStarts.Begin begin : begins) {
        if (hasEnded()) {
          break;
        }
        new Explorer(
                interpreter::step,
                feasibility,
                partings,
                Meeting.with(new StateMerger(interpreter), interpreter.limits().apart()))
            .explore(begin.successors(), (end, model) -> ended(begin, end, model));
      }
    }
    return true;
  }

  /** The verdict, should it be that some loop may not come to an end; empty if none was found. */
  Optional<HandlerVerdict> ifEndless() {
    return Optional.ofNullable(endlessOnTrial).map(it -> endless(it, WorkBudget.current().done()));
  }

  /** Of a call site only what answers do is asked, not what its own arguments do. */
  private boolean isAskedFor(Refutation.Endless shown) {
    return !question.isOfAnswers() || shown.cause().where(true).cause() != Cause.CALL;
  }

  private HandlerVerdict endless(Refutation.Endless shown, WorkDone work) {
    return new HandlerVerdict.Endless(
        shown.witness(),
        shown.at(),
        shown.steps(),
        shown.path(),
        shown.call(),
        question.own() == HandlerQuestion.Own.ALL
            ? Optional.of(shown.cause().where(question.isOfAnswers()))
            : Optional.empty(),
        work);
  }

  /** The crash as it was found where making it smaller needs classes that are not there. */
  private Refutation.Replayed smaller(Refutation.Replayed crash) {
    List<Refutation.Replayed> shown = new ArrayList<>(List.of(crash));
    withinPart(
        () ->
            shown.set(
                0,
                new ConcreteRun(method, witnessOf, parameters, interpreter, replay)
                    .smaller(crash)));
    return shown.get(0);
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
      withinPart(
          () -> {
            ConcreteRun.Found ran = run.find();
            ran.crash().ifPresent(found::add);
            endlessOnTrial = ran.endless().filter(this::isAskedFor).orElse(null);
          });
      AnswersOnTrial answers =
          new AnswersOnTrial(method, interpreter, feasibility, refutation, replay);
      withinPart(
          () ->
              firstBegins.forEach(
                  begin -> answers.find(begin.call(), begin.successors()).ifPresent(found::add)));
    }
  }

  /** Within a part of what is left of the budget of this thread. */
  private void withinPart(Runnable search) {
    WorkBudget budget = WorkBudget.current();
    try {
      budget
          .part(budget.left() / PART_FOR_SEARCH)
          .during(
              () -> {
                search.run();
                return true;
              });
    } catch (WorkExhaustedException | ClassProblemException incomplete) {
      // What was found until then counts.
    } catch (RuntimeException | StackOverflowError defect) {
      defects.add(Defect.inWords(defect));
    }
  }

  /** A replay begins with freshly initialised classes. */
  private static String afterOtherCalls(State state) {
    Set<String> fields = new TreeSet<>(state.memory().staticObjects().read());
    return fields.isEmpty()
        ? ""
        : " (without the calls that may have set " + String.join(", ", fields) + " before)";
  }

  private boolean ended(CallStarts.Begin begin, Successor end, @Nullable Assignment model) {
    if (end instanceof Successor.AssumedAway away) {
      assumedAway.add(begin.call(), away);
      return !hasEnded();
    } else if (end instanceof Successor.Repeating repeating) {
      withoutEnd.add(begin.call(), repeating);
      return !hasEnded();
    }
    assumptions.addAll(end.state().knowledge().assumptions());
    reasons.addAll(end.state().knowledge().gaps());
    if (end instanceof Successor.Covered covered) {
      termination.note(covered, model);
    }
    if (end instanceof Successor.Stuck stuck) {
      afterGaps.add(begin.call(), stuck);
    }
    assumptions.addAll(begin.partition().takenToDiffer(end.state(), begin.values(), parameters));
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
    Sharing.changedPart(interpreter, end.state())
        .ifPresent(
            name ->
                reasons.add(
                    "a "
                        + name
                        + " in an output is changed, and that a loop or a recursion has met it"
                        + " before is not explored"));
    end.match(new PathEnd(interpreter, feasibility, method, model, reasons::add))
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
      reasons.add(predicted.wordsInProgram(interpreter.classPath()) + AFTER_ANY_ROUNDS);
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
      isNotProved(
          new Refutation.Failed(
              failed.witness(),
              predicted.words() + " may escape, but " + failed.reason() + afterOtherCalls(state)));
    }
  }

  private void isNotProved(Refutation.Failed failed) {
    firstFailed = firstFailed == null ? failed : firstFailed;
    reasons.add(failed.reason());
  }
}
