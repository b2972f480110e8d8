package dev.airtight.solver.text;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Solver;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.Optional;

/** Asks for smaller values of one variable after the other, so that people can read a witness. */
final class Shrinking {
  private static final int MAX_QUESTIONS = 40;
  private static final int READABLE_LENGTH = 12;
  private static final long READABLE_NUMBER = 100;

  private final Terms terms;
  private final Solver solver;
  private int questions;

  Shrinking(Terms terms, Solver solver) {
    this.terms = terms;
    this.solver = solver;
  }

  /** An answer to the solver's current question, no larger than a first one; adds to the solver. */
  Answer.Satisfiable shrink(Answer.Satisfiable first) {
    Answer.Satisfiable best = first;
    for (Term variable : first.assignment().variables()) {
      Optional<BoolTerm> smaller = smaller(variable, best.assignment());
      if (smaller.isPresent() && questions < MAX_QUESTIONS) {
        questions++;
        solver.push();
        solver.add(smaller.get());
        if (solver.check() instanceof Answer.Satisfiable better) {
          best = better;
        } else {
          solver.pop();
        }
      }
    }
    return best;
  }

  private Optional<BoolTerm> smaller(Term variable, Assignment assignment) {
    if (variable instanceof TextVariable text
        && assignment.valueOf(text).length() > READABLE_LENGTH) {
      return Optional.of(terms.lessOrEqual(terms.length(text), terms.constant(READABLE_LENGTH)));
    }
    if (variable instanceof IntVariable number
        && assignment.valueOf(number).abs().compareTo(BigInteger.valueOf(READABLE_NUMBER)) > 0) {
      return Optional.of(
          terms.and(
              terms.lessOrEqual(terms.constant(-READABLE_NUMBER), number),
              terms.lessOrEqual(number, terms.constant(READABLE_NUMBER))));
    }
    return Optional.empty();
  }
}
