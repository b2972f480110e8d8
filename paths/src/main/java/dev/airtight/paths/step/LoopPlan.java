package dev.airtight.paths.step;

import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.LoopChange;
import dev.airtight.paths.state.LoopFact;
import dev.airtight.paths.state.LoopFill;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which loops of a handler stand for any number of rounds, and for what: learned from one
 * exploration for the next. It only grows, so that explorations come to an end.
 */
public final class LoopPlan {
  private static final int MOST_ENTRIES = 4;

  private final Map<LoopSite, Loop> loops = new LinkedHashMap<>();
  private final Set<Integer> positions = new HashSet<>();
  private boolean isFollowed;
  private boolean isNews;

  /** How many runs go on of which no loop is widened. */
  private int exact;

  /** What is known of one loop. */
  private static final class Loop {
    private final Map<LoopPlace, Held> written = new LinkedHashMap<>();
    private final Set<LoopFact> lost = new HashSet<>();
    private final Set<LoopFill> emptied = new HashSet<>();
    private final Map<LoopPlace, Set<LoopFact.Length>> entries = new HashMap<>();
    private boolean areSingle;

    /** What calls return; null where none has returned yet. */
    private @Nullable Held returned;

    /** Which arguments became smaller in all calls so far; null before the first one. */
    private @Nullable Set<Integer> smaller;

    /** By the class of the exceptions that calls end in, what their messages hold. */
    private final Map<String, Held> raised = new LinkedHashMap<>();
  }

  /** From now on loops that go round too often are widened; before that they are noted only. */
  public void follow() {
    isFollowed = true;
  }

  /** Whether loops are widened. */
  public boolean isFollowed() {
    return isFollowed;
  }

  /** Whether a loop was noted that is too long to be followed round by round. */
  public boolean hasLoops() {
    return !loops.isEmpty();
  }

  /** Whether a method was noted that calls itself too often for that. */
  public boolean hasRecursion() {
    return loops.keySet().stream().anyMatch(site -> site.position() == LoopSite.CALL);
  }

  /** Runs code of which no loop stands for any number of rounds. */
  <T> T exactly(Supplier<T> work) {
    exact++;
    try {
      return work.get();
    } finally {
      exact--;
    }
  }

  /** How many runs go on inside of each other of which no loop is widened. */
  int exactRuns() {
    return exact;
  }

  boolean isWidened(LoopSite site) {
    return isFollowed && exact == 0 && loops.containsKey(site);
  }

  /** Whether a loop that is widened may begin at an instruction of some method. */
  boolean hasPosition(int position) {
    return isFollowed && exact == 0 && positions.contains(position);
  }

  /** Notes a loop that goes round more often than it is followed round by round. */
  void noteTooLong(LoopSite site) {
    positions.add(site.position());
    isNews |= loops.putIfAbsent(site, new Loop()) == null;
  }

  /** What rounds write, and what they leave there. */
  Map<LoopPlace, Held> written(LoopSite site) {
    return of(site).written;
  }

  /** What calls of a method return that calls itself; null where none is known to return. */
  @Nullable Held returned(LoopSite site) {
    return of(site).returned;
  }

  /**
   * Notes which arguments are smaller in an inner call of a method that calls itself.
   *
   * @return whether one of them has been so in all of them
   */
  boolean becomesSmaller(LoopSite site, Set<Integer> arguments) {
    Loop loop = of(site);
    Set<Integer> always = loop.smaller == null ? new HashSet<>(arguments) : loop.smaller;
    always.retainAll(arguments);
    loop.smaller = always;
    return !always.isEmpty();
  }

  /** By the class of the exceptions that such calls end in, what their messages hold. */
  Map<String, Held> raised(LoopSite site) {
    return of(site).raised;
  }

  /** Whether a fact is known not to hold. */
  boolean isLost(LoopSite site, LoopFact fact) {
    return of(site).lost.contains(fact);
  }

  /** Whether an array is known not to be filled so far. */
  boolean isLost(LoopSite site, LoopFill fill) {
    return of(site).emptied.contains(fill);
  }

  /** Notes that a number is so far before an end where the loop is entered in some way. */
  void noteEntry(LoopSite site, LoopPlace number, LoopFact.Length bound) {
    Set<LoopFact.Length> known =
        of(site).entries.computeIfAbsent(number, place -> new LinkedHashSet<>());
    isNews |= known.size() < MOST_ENTRIES && known.add(bound);
  }

  /** How far before an end a number is where the loop is entered in one way or the other. */
  Set<LoopFact.Length> entries(LoopSite site, LoopPlace number) {
    return of(site).entries.getOrDefault(number, Set.of());
  }

  private Loop of(LoopSite site) {
    return Objects.requireNonNull(loops.get(site));
  }

  /**
   * Notes what was learned.
   *
   * @param model of the path that it was learned on; null where the solver did not decide
   */
  public void note(LoopChange change, @Nullable Assignment model) {
    change.match(new Note(model));
  }

  /** Whether facts are asked about one by one, as which of some do not hold was not found out. */
  boolean areSingle(LoopSite site) {
    return of(site).areSingle;
  }

  /** What is left of some facts without those that are known not to hold; empty if it is none. */
  public Optional<LoopChange.LosesSome> left(LoopChange.LosesSome some) {
    Map<LoopFact, BoolTerm> left = new LinkedHashMap<>(some.facts());
    left.keySet().removeAll(of(some.site()).lost);
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new LoopChange.LosesSome(some.site(), left));
  }

  /** Whether anything was noted since this was asked last. */
  public boolean hasGrown() {
    boolean hasGrown = isNews;
    isNews = false;
    return hasGrown;
  }

  private final class Note implements LoopChange.Cases<Boolean> {
    private final @Nullable Assignment model;

    Note(@Nullable Assignment model) {
      this.model = model;
    }

    @Override
    public Boolean writes(LoopChange.Writes change) {
      Map<LoopPlace, Held> written = written(change.site());
      Held known = written.get(change.place());
      Held all = known == null ? change.held() : known.and(change.held());
      written.put(change.place(), all);
      isNews |= !all.equals(known);
      return isNews;
    }

    @Override
    public Boolean loses(LoopChange.Loses change) {
      isNews |= of(change.site()).lost.add(change.fact());
      return isNews;
    }

    @Override
    public Boolean empties(LoopChange.Empties change) {
      isNews |= of(change.site()).emptied.add(change.fill());
      return isNews;
    }

    @Override
    public Boolean losesSome(LoopChange.LosesSome change) {
      Loop loop = of(change.site());
      List<LoopFact> broken = model == null ? List.of() : broken(change, new Evaluation(model));
      isNews |= loop.lost.addAll(broken) || (broken.isEmpty() && !loop.areSingle);
      loop.areSingle |= broken.isEmpty();
      return isNews;
    }

    @Override
    public Boolean returns(LoopChange.Returns change) {
      Loop loop = of(change.site());
      Held all = loop.returned == null ? change.held() : loop.returned.and(change.held());
      isNews |= !all.equals(loop.returned);
      loop.returned = all;
      return isNews;
    }

    @Override
    public Boolean raises(LoopChange.Raises change) {
      Map<String, Held> raised = of(change.site()).raised;
      Held before = raised.get(change.exception());
      Held all = before == null ? change.message() : before.and(change.message());
      raised.put(change.exception(), all);
      isNews |= !all.equals(before);
      return isNews;
    }

    private static List<LoopFact> broken(LoopChange.LosesSome change, Evaluation evaluation) {
      return change.facts().entrySet().stream()
          .filter(each -> !evaluation.of(each.getValue()))
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
