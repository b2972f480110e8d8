package dev.airtight.solver.obligation.subject;

import dev.airtight.solver.Answer;
import dev.airtight.solver.obligation.subject.SolverAccess.Assertion;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks about many constraints with as few of them as needed: those that an assignment found for
 * fewer violates are taken in, round by round. What is not asked keeps the values of a base, an
 * assignment from an earlier answer, and is looked at again only where it reads other values.
 *
 * <p>Fewer constraints exclude an assignment only if all of them do, and an assignment counts only
 * if it satisfies all of them, so answers mean what they mean when everything is asked.
 */
final class LazyConstraints {

  /** Constraints that keep pulling in others are asked all at once after so many rounds. */
  private static final int MOST_ROUNDS = 12;

  private final Function<List<Assertion>, Answer> solver;
  private Assignment base = Assignment.EMPTY;
  private final Map<BoolTerm, Boolean> underBase = new HashMap<>();

  /** Comparisons inside of constraints, and whether they are true under the base. */
  private final Map<BoolTerm, Boolean> atoms = new HashMap<>();

  /** Constraints by the comparisons that decide them under the base. */
  private final Map<BoolTerm, List<BoolTerm>> deciding = new HashMap<>();

  /** Comparisons by the variables they read under the base. */
  private final Map<Term, List<BoolTerm>> readers = new HashMap<>();

  /**
   * @param solver answers whether all of some assertions can be true
   */
  LazyConstraints(Function<List<Assertion>, Answer> solver) {
    this.solver = solver;
  }

  /**
   * An answer.
   *
   * @param asked the constraints it was found with: if they exclude each other, all do
   */
  record Asked(Answer answer, Set<BoolTerm> asked) {}

  /**
   * Whether all can be true.
   *
   * @param goals always asked
   * @param constraints asked where needed
   */
  Asked ask(List<Assertion> goals, Map<BoolTerm, Assertion> constraints) {
    try {
      Asked asked = askFew(goals, constraints);
      if (asked != null) {
        return asked;
      }
    } catch (StackOverflowError e) {
      // Terms too deep to be evaluated on this stack are left to the solver's own thread.
      rebase(Assignment.EMPTY);
    }
    Set<BoolTerm> all = constraints.keySet();
    Answer answer = solver.apply(assertions(all, constraints, goals));
    if (answer instanceof Answer.Satisfiable satisfiable) {
      rebase(satisfiable.assignment());
    }
    return new Asked(answer, all);
  }

  private @Nullable Asked askFew(List<Assertion> goals, Map<BoolTerm, Assertion> constraints) {
    List<BoolTerm> violatedByBase =
        constraints.keySet().stream().filter(term -> !isTrueUnderBase(term)).toList();
    Set<BoolTerm> asked = new LinkedHashSet<>();
    for (int round = 0; round < MOST_ROUNDS && asked.size() < constraints.size(); round++) {
      List<Assertion> assertions = assertions(asked, constraints, goals);
      Answer answer = solver.apply(assertions);
      if (answer instanceof Answer.Unsatisfiable) {
        return new Asked(answer, asked);
      }
      if (!(answer instanceof Answer.Satisfiable satisfiable)) {
        return null;
      }
      ReadingEvaluation needed = new ReadingEvaluation(satisfiable.assignment());
      assertions.forEach(assertion -> needed.of(assertion.term()));
      Assignment found = needed.read();
      Assignment merged = found.over(base);
      Evaluation evaluation = new Evaluation(merged);
      List<BoolTerm> violated =
          suspects(found, evaluation, violatedByBase).stream()
              .filter(term -> constraints.containsKey(term) && !evaluation.of(term))
              .toList();
      if (violated.isEmpty()) {
        if (!violatedByBase.isEmpty()) {
          rebase(merged);
        }
        return new Asked(new Answer.Satisfiable(merged), asked);
      }
      asked.addAll(violated);
    }
    return null;
  }

  private static List<Assertion> assertions(
      Set<BoolTerm> asked, Map<BoolTerm, Assertion> constraints, List<Assertion> goals) {
    List<Assertion> assertions = new ArrayList<>(goals);
    for (Map.Entry<BoolTerm, Assertion> constraint : constraints.entrySet()) {
      if (asked.contains(constraint.getKey())) {
        assertions.add(constraint.getValue());
      }
    }
    return assertions;
  }

  /** What may be false although the base makes it true, and what the base makes false. */
  private Set<BoolTerm> suspects(
      Assignment found, Evaluation merged, List<BoolTerm> violatedByBase) {
    Set<BoolTerm> suspects = new LinkedHashSet<>(violatedByBase);
    for (Term variable : found.variables()) {
      if (!found.agrees(base, variable)) {
        for (BoolTerm atom : readers.getOrDefault(variable, List.of())) {
          if (merged.of(atom) != atoms.getOrDefault(atom, false)) {
            suspects.addAll(deciding.getOrDefault(atom, List.of()));
          }
        }
      }
    }
    return suspects;
  }

  private boolean isTrueUnderBase(BoolTerm term) {
    Boolean known = underBase.get(term);
    if (known == null) {
      AtomEvaluation evaluation = new AtomEvaluation(base);
      known = evaluation.of(term);
      underBase.put(term, known);
      for (BoolTerm atom : evaluation.read()) {
        decides(atom, term);
      }
    }
    return known;
  }

  private void decides(BoolTerm atom, BoolTerm term) {
    List<BoolTerm> decided = deciding.get(atom);
    if (decided == null) {
      decided = new ArrayList<>();
      deciding.put(atom, decided);
      ReadingEvaluation evaluation = new ReadingEvaluation(base);
      atoms.put(atom, evaluation.of(atom));
      for (Term variable : evaluation.read().variables()) {
        readers.computeIfAbsent(variable, key -> new ArrayList<>()).add(atom);
      }
    }
    decided.add(term);
  }

  private void rebase(Assignment assignment) {
    base = assignment;
    underBase.clear();
    atoms.clear();
    deciding.clear();
    readers.clear();
  }
}
