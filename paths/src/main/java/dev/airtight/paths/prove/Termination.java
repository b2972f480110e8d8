package dev.airtight.paths.prove;

import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.LoopMeasure;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.paths.state.LoopWay;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.solver.Answer;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of the loops that stand for any number of rounds come to an end: those of which measures,
 * taken one after the other, become smaller on all ways back to the head (a lexicographic ranking
 * function).
 */
final class Termination {
  private final Interpreter interpreter;
  private final Feasibility feasibility;
  private final Map<LoopSite, Loop> loops = new LinkedHashMap<>();

  /** What is known of one loop. */
  private static final class Loop {
    private final Set<String> names = new TreeSet<>();
    private final Set<Way> ways = new HashSet<>();
  }

  /** Which measures become smaller on a way back, and which do not become larger. */
  private record Way(Set<LoopMeasure> smaller, Set<LoopMeasure> notLarger) {}

  Termination(Interpreter interpreter, Feasibility feasibility) {
    this.interpreter = interpreter;
    this.feasibility = feasibility;
  }

  /**
   * Notes a way back.
   *
   * @param model of the path; null where the solver did not decide
   */
  void note(Successor.Covered covered, @Nullable Assignment model) {
    LoopWay way = covered.way();
    if (way == null) {
      return;
    }
    State end = covered.state();
    Set<LoopMeasure> smaller = new HashSet<>();
    Set<LoopMeasure> notLarger = new HashSet<>();
    for (LoopWay.Measured each : way.measured()) {
      if (isPlain(end, model, each.isNotLarger())) {
        notLarger.add(each.measure());
        if (isPlain(end, model, each.isSmaller())) {
          smaller.add(each.measure());
        }
      }
    }
    if (smaller.isEmpty()) {
      way.measured().stream()
          .filter(each -> isProved(end, model, each.isSmaller()))
          .map(LoopWay.Measured::measure)
          .forEach(smaller::add);
      notLarger.addAll(smaller);
    }
    Loop loop = loops.computeIfAbsent(way.site(), site -> new Loop());
    loop.names.add(way.loop());
    loop.ways.add(new Way(smaller, notLarger));
  }

  private static boolean isPossible(@Nullable Assignment model, BoolTerm term) {
    return model == null || new Evaluation(model).of(term);
  }

  /** Whether it follows without a question to the solver. */
  private boolean isPlain(State end, @Nullable Assignment model, BoolTerm term) {
    return isPossible(model, term) && end.assume(interpreter.terms().not(term)).isEmpty();
  }

  private boolean isProved(State end, @Nullable Assignment model, BoolTerm term) {
    return isPossible(model, term)
        && feasibility.check(end.knowledge().condition(), List.of(interpreter.terms().not(term)))
            instanceof Answer.Unsatisfiable;
  }

  /** That the other loops end, too. */
  List<Assumption> assumed() {
    return loops.values().stream()
        .filter(loop -> !isRanked(loop.ways))
        .flatMap(loop -> loop.names.stream().<Assumption>map(Assumption.LoopEnds::new))
        .toList();
  }

  /** Takes away the ways on which a measure becomes smaller that becomes larger on none left. */
  private static boolean isRanked(Set<Way> ways) {
    Set<Way> left = new HashSet<>(ways);
    boolean isLess = true;
    while (isLess && !left.isEmpty()) {
      Set<LoopMeasure> never = new HashSet<>(left.iterator().next().notLarger());
      left.forEach(way -> never.retainAll(way.notLarger()));
      isLess = left.removeIf(way -> never.stream().anyMatch(way.smaller()::contains));
    }
    return left.isEmpty();
  }
}
