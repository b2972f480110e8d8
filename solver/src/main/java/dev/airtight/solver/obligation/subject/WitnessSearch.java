package dev.airtight.solver.obligation.subject;

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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
  private final LazyConstraints lazily = new LazyConstraints(this::check);
  private final Map<Constraint, Assertion> assertions = new IdentityHashMap<>();
  private @Nullable Prepared prepared;
  private String id = "";
  private int checks;

  /** What was asked last; most questions about a subject ask the same with another goal. */
  private record Prepared(
      List<Constraint> constraints, BoolTerm more, Map<BoolTerm, Assertion> all) {}

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
    this.id = id;
    List<BoolTerm> goals = new ArrayList<>(List.of(goal));
    Answer shown = ask(constraints, completely, goals).answer();
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
      shown = ask(constraints, completely, goals).answer();
    }
    if (shown instanceof Answer.Undecided undecided) {
      doubt = undecided.reason();
    }
    LazyConstraints.Asked all = ask(constraints, terms.bool(true), List.of(goal));
    if (all.answer() instanceof Answer.Unsatisfiable) {
      List<Constraint> excluding =
          constraints.stream()
              .filter(each -> all.asked().contains(assertion(each).term()))
              .toList();
      return new Finding.None(new ConflictMinimizer(this, id, goal).minimize(excluding));
    }
    if (all.answer() instanceof Answer.Undecided undecided) {
      return new Finding.Open(undecided.reason());
    }
    if (all.answer() instanceof Answer.Satisfiable satisfiable) {
      Optional<JsonValue> witness = read(satisfiable.assignment()).filter(accepts);
      if (witness.isPresent()) {
        return new Finding.Found(witness.get());
      }
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
    this.id = id;
    return ask(constraints, terms.bool(true), List.of(goal)).answer()
        instanceof Answer.Unsatisfiable;
  }

  private Optional<JsonValue> read(Assignment assignment) {
    return reader.read(value, assignment);
  }

  /**
   * @param more is asked like the constraints: part by part, where needed
   */
  private LazyConstraints.Asked ask(
      List<Constraint> constraints, BoolTerm more, List<BoolTerm> goals) {
    Prepared current = prepared;
    if (current == null || current.constraints() != constraints || current.more() != more) {
      current = new Prepared(constraints, more, prepare(constraints, more));
      prepared = current;
    }
    return lazily.ask(
        goals.stream().map(goal -> new Assertion(goal, Optional.empty())).toList(), current.all());
  }

  private Map<BoolTerm, Assertion> prepare(List<Constraint> constraints, BoolTerm more) {
    Map<BoolTerm, Assertion> all = new LinkedHashMap<>();
    for (Constraint constraint : constraints) {
      Assertion assertion = assertion(constraint);
      all.putIfAbsent(assertion.term(), assertion);
    }
    List<BoolTerm> parts = more instanceof BoolTerm.And and ? and.operands() : List.of(more);
    parts.forEach(part -> all.putIfAbsent(part, new Assertion(part, Optional.empty())));
    return all;
  }

  private Assertion assertion(Constraint constraint) {
    return assertions.computeIfAbsent(
        constraint, each -> new Assertion(each.term(terms), Optional.of(each.clause())));
  }

  private Answer check(List<Assertion> asked) {
    access.asking(id, asked);
    checks++;
    solver.push();
    try {
      asked.forEach(assertion -> solver.add(assertion.term()));
      Answer answer = solver.solve();
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
