package dev.airtight.paths.prove;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.step.LoopPlan;
import dev.airtight.paths.summary.SummaryRegistry;
import dev.airtight.solver.Solver;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.work.DeepStack;
import dev.airtight.solver.work.WorkBudget;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Answers whether an exception can escape a handler. Searches close to the start first, where most
 * crashes are; then lets loops stand for any number of rounds, which proves most of what is left;
 * then searches close to the start with all of its budget and runs the handler on some inputs, and
 * only then goes as far as the limits allow.
 */
public final class HandlerVerifier {
  /** Most crashes are found with such a part, and most of what has loops is proved after it. */
  private static final int PART_FOR_FIRST = 8;

  private static final int PART_FOR_CLOSEST = 8;

  /** Proofs need the most; such a part is kept for crashes that show after some rounds. */
  private static final int PART_AFTER_ANY_ROUNDS = 4;

  /** So many crashes that loops may lead to are named. */
  private static final int MOST_OPEN = 2;

  private final Hierarchy hierarchy;
  private final Function<Terms, Solver> solvers;
  private final Replay replay;
  private final Limits limits;
  private final Strictness strictness;
  private final SummaryRegistry summaries;

  /**
   * @param solvers makes a solver for terms of a factory; it is closed after use
   * @param replay runs witnesses on the classes that {@code hierarchy} describes
   * @param strictness what proofs may rest on
   */
  public HandlerVerifier(
      Hierarchy hierarchy,
      Function<Terms, Solver> solvers,
      Replay replay,
      Limits limits,
      Strictness strictness) {
    this.hierarchy = hierarchy;
    this.summaries = SummaryRegistry.of(hierarchy.classPath());
    this.solvers = solvers;
    this.replay = replay;
    this.limits = limits;
    this.strictness = strictness;
  }

  /** Whatever goes wrong inside is an unknown verdict that says so. */
  public HandlerVerdict verify(HandlerQuestion question) {
    return answer(question).verdict();
  }

  /**
   * The same for several deployments. Those under which no answer differs are verified once.
   *
   * @param answers gets one for each, in order, as soon as it is known
   */
  public void verify(
      HandlerQuestion question,
      Collection<Deployment> deployments,
      BiConsumer<Deployment, Answered> answers) {
    Map<Deployment, Answered> known = new EnumMap<>(Deployment.class);
    for (Deployment deployment : deployments) {
      if (!known.containsKey(deployment)) {
        Answered answered = answer(question.under(deployment));
        answered.alike().forEach(each -> known.put(each, answered));
      }
      answers.accept(deployment, Objects.requireNonNull(known.get(deployment)));
    }
  }

  /**
   * An answer.
   *
   * @param alike the deployments that it is the answer for, the one of the question among them
   */
  public record Answered(HandlerVerdict verdict, Set<Deployment> alike) {
    /** Copies the set. */
    public Answered {
      alike = Set.copyOf(alike);
    }

    /** The weakest promise that it is the answer for. */
    public Deployment weakest() {
      return Collections.min(alike);
    }
  }

  private Answered answer(HandlerQuestion question) {
    return DeepStack.call(() -> onDeepStack(question));
  }

  private Answered onDeepStack(HandlerQuestion question) {
    WorkBudget budget = new WorkBudget(limits.work());
    Answered answered =
        budget.during(
            () -> {
              LoopPlan loops = new LoopPlan();
              Answered first = withPart(PART_FOR_FIRST, question, limits.first(), loops);
              return first.verdict().isFinal() ? first : further(question, first, loops);
            });
    return new Answered(
        strictness.judge(answered.verdict()).withWork(budget.done()), answered.alike());
  }

  /** What is done where a short search close to the start has not decided. */
  private Answered further(HandlerQuestion question, Answered first, LoopPlan loops) {
    if (loops.hasRecursion()) {
      // Paths through trees are too many to come back to the small ones.
      Answered closest = withPart(PART_FOR_CLOSEST, question, limits.closest(), new LoopPlan());
      if (closest.verdict().isFinal()) {
        return closest;
      }
    }
    Optional<Answered> anyRounds = withAnyRounds(question, first.verdict(), loops);
    if (anyRounds.filter(found -> isProofThatItEnds(found) || isCrash(found)).isPresent()) {
      return anyRounds.get();
    }
    LoopPlan noted = new LoopPlan();
    Ran ran = run(question, limits.near(), noted);
    Answered near = ran.answered();
    if (near.verdict().isFinal()) {
      return near;
    } else if (!loops.hasLoops()) {
      anyRounds = withAnyRounds(question, near.verdict(), noted);
    }
    if (anyRounds.filter(found -> isProof(found) || isCrash(found)).isPresent()) {
      return ran.unlessEnds(anyRounds.get());
    }
    List<String> open = anyRounds.map(HandlerVerifier::afterAnyRounds).orElse(List.of());
    Answered found = new Answered(because(near.verdict(), open), near.alike());
    return WorkBudget.current().left() == 0 ? found : far(question, near, open);
  }

  /** Goes as far as the limits allow. */
  private Answered far(HandlerQuestion question, Answered near, List<String> open) {
    Answered far = run(question, limits.withoutTrials(), new LoopPlan()).answered();
    boolean isFoundBefore =
        near.verdict() instanceof HandlerVerdict.Refuted && !far.verdict().isFinal();
    Set<Deployment> alike = EnumSet.copyOf(near.alike());
    alike.retainAll(far.alike());
    return new Answered(because(isFoundBefore ? near.verdict() : far.verdict(), open), alike);
  }

  private Answered withPart(int part, HandlerQuestion question, Limits within, LoopPlan loops) {
    return WorkBudget.current()
        .part(limits.work() / part)
        .during(() -> run(question, within, loops).answered());
  }

  /**
   * What came of an exploration.
   *
   * @param endless the verdict where some loop may not come to an end, if an input was found
   */
  private record Ran(Answered answered, Optional<HandlerVerdict> endless) {

    /**
     * That, where a proof rests on it that loops end. Where there is none, what takes long may be
     * any code.
     */
    Answered unlessEnds(Answered found) {
      return isProof(found) && !isProofThatItEnds(found)
          ? endless.map(verdict -> new Answered(verdict, answered.alike())).orElse(found)
          : found;
    }
  }

  private static boolean isProof(Answered answered) {
    return answered.verdict() instanceof HandlerVerdict.Proved;
  }

  /** One that was replayed; what any number of rounds is taken to leave shows none itself. */
  private static boolean isCrash(Answered answered) {
    return answered.verdict() instanceof HandlerVerdict.Refuted && answered.verdict().isFinal();
  }

  private static boolean isProofThatItEnds(Answered answered) {
    return answered.verdict() instanceof HandlerVerdict.Proved proved
        && proved.assumptions().stream().noneMatch(Assumption.LoopEnds.class::isInstance);
  }

  /** The crashes that facts about loops leave open. */
  private static List<String> afterAnyRounds(Answered answered) {
    return answered.verdict() instanceof HandlerVerdict.Unknown unknown
        ? unknown.reasons().stream()
            .filter(reason -> reason.endsWith(HandlerRun.AFTER_ANY_ROUNDS))
            .limit(MOST_OPEN)
            .toList()
        : List.of();
  }

  private static HandlerVerdict because(HandlerVerdict verdict, List<String> reasons) {
    return verdict instanceof HandlerVerdict.Unknown unknown ? unknown.because(reasons) : verdict;
  }

  /**
   * A proof that holds for any number of rounds of the loops that have no bound, or a crash where a
   * path of it assumes that there is none; or what was in the way of a proof at last, once it was
   * settled what the loops do. Empty where that is too much work.
   */
  private Optional<Answered> withAnyRounds(
      HandlerQuestion question, HandlerVerdict near, LoopPlan loops) {
    if (!limits.loopFacts() || !(near instanceof HandlerVerdict.Unknown) || !loops.hasLoops()) {
      return Optional.empty();
    }
    loops.follow();
    WorkBudget whole = WorkBudget.current();
    WorkBudget budget = whole.part(whole.left() - limits.work() / PART_AFTER_ANY_ROUNDS);
    return budget.during(
        () -> {
          boolean isSettled = false;
          Optional<Answered> last = Optional.empty();
          while (!isSettled && !budget.isExhausted()) {
            loops.hasGrown();
            Answered answered = run(question, limits.widening(), loops).answered();
            isSettled =
                isProof(answered)
                    || isCrash(answered)
                    || (!loops.hasGrown() && !budget.isExhausted());
            last = isSettled ? Optional.of(answered) : Optional.empty();
          }
          return last;
        });
  }

  private Ran run(HandlerQuestion question, Limits within, LoopPlan loops) {
    Terms terms = new Terms();
    try (Solver solver = solvers.apply(terms)) {
      HandlerRun run =
          new HandlerRun(question, hierarchy, summaries, within, terms, solver, replay, loops);
      HandlerVerdict verdict = run.run();
      return new Ran(new Answered(verdict, run.alike()), run.ifEndless());
    }
  }
}
