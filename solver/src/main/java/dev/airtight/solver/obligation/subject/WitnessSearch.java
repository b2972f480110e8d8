package dev.airtight.solver.obligation.subject;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.json.JsonValue;
import dev.airtight.solver.Answer;
import dev.airtight.solver.Solver;
import dev.airtight.solver.encode.Constraint;
import dev.airtight.solver.encode.Explored;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.TextParts;
import dev.airtight.solver.encode.WitnessReader;
import dev.airtight.solver.obligation.answer.Finding;
import dev.airtight.solver.obligation.subject.SolverAccess.Assertion;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Searches a type for values of some kind. First among values that are shown completely, where the
 * encoding is as exact as it gets and an assignment can be read as a value; a value counts only
 * after evaluation agreed. If there is none, among all values by over-approximation: only if there
 * is none either, none exists.
 */
final class WitnessSearch implements AutoCloseable {

  private static final int MOST_CANDIDATES = 12;

  private final SolverAccess access;
  private final Terms terms;
  private final SymbolicJson value;
  private final WitnessReader reader;
  private final BoolTerm completely;
  private final Solver solver;
  private int checks;

  WitnessSearch(SolverAccess access, Terms terms, SymbolicJson value, WitnessReader reader) {
    this.access = access;
    this.terms = terms;
    this.value = value;
    this.reader = reader;
    this.completely = new Explored(terms).completely(value);
    this.solver = access.open(terms);
  }

  int checks() {
    return checks;
  }

  /**
   * Searches for a value.
   *
   * @param id the obligation's
   * @param constraints what must hold of it
   * @param goal what more must hold of it
   * @param accepts whether a value is indeed what is searched for
   */
  Finding find(
      String id, List<Constraint> constraints, BoolTerm goal, Predicate<JsonValue> accepts) {
    List<BoolTerm> goals = new ArrayList<>(List.of(goal, completely));
    Answer shown = ask(id, constraints, goals);
    String doubt = "";
    for (int candidates = 1; shown instanceof Answer.Satisfiable satisfiable; candidates++) {
      Optional<JsonValue> witness = read(satisfiable.assignment()).filter(accepts);
      if (witness.isPresent()) {
        return new Finding.Found(witness.get());
      }
      doubt = "the solver's candidates for a value are none";
      if (candidates == MOST_CANDIDATES) {
        break;
      }
      // That one text is no part of another is not encoded exactly, so other texts may do.
      goals.add(terms.not(sameTexts(satisfiable.assignment())));
      shown = ask(id, constraints, goals);
    }
    if (shown instanceof Answer.Undecided undecided) {
      doubt = undecided.reason();
    }
    Answer all =
        shown instanceof Answer.Unsatisfiable && doubt.isEmpty() && completely.isTrue()
            ? shown
            : ask(id, constraints, List.of(goal));
    if (all instanceof Answer.Unsatisfiable) {
      return new Finding.None(new ConflictMinimizer(this, id, goal).minimize(constraints));
    }
    if (all instanceof Answer.Undecided undecided) {
      return new Finding.Open(undecided.reason());
    }
    return new Finding.Open(
        doubt.isEmpty()
            ? "there could be values with longer lists or deeper nesting than were looked at"
            : doubt);
  }

  private BoolTerm sameTexts(Assignment assignment) {
    Evaluation evaluation = new Evaluation(assignment);
    List<BoolTerm> same = new ArrayList<>();
    for (TextTerm text : TextParts.of(value)) {
      same.add(terms.textEqual(text, terms.text(evaluation.of(text))));
    }
    return terms.and(same);
  }

  /** Whether the constraints and the goal exclude each other for certain. */
  boolean excluded(String id, List<Constraint> constraints, BoolTerm goal) {
    return ask(id, constraints, List.of(goal)) instanceof Answer.Unsatisfiable;
  }

  private Optional<JsonValue> read(Assignment assignment) {
    return reader.read(value, assignment);
  }

  private Answer ask(String id, List<Constraint> constraints, List<BoolTerm> goals) {
    List<Assertion> assertions = new ArrayList<>();
    for (Constraint constraint : constraints) {
      Optional<Clause> origin = Optional.of(constraint.clause());
      assertions.add(new Assertion(constraint.term(terms), origin));
    }
    goals.forEach(goal -> assertions.add(new Assertion(goal, Optional.empty())));
    access.asking(id, assertions);
    checks++;
    solver.push();
    try {
      assertions.forEach(assertion -> solver.add(assertion.term()));
      Answer answer = solver.check();
      access.answered(id, answer);
      return answer;
    } finally {
      solver.pop();
    }
  }

  @Override
  public void close() {
    solver.close();
  }
}
