package dev.airtight.solver.text;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.arithmetic.ArithmeticBackEnd;
import dev.airtight.solver.arithmetic.ArithmeticBackEnds;
import dev.airtight.solver.arithmetic.ArithmeticFailureException;
import dev.airtight.solver.arithmetic.ArithmeticSolver;
import dev.airtight.solver.arithmetic.InexactModelException;
import dev.airtight.solver.arithmetic.TermTooDeepException;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The solver: an arithmetic one for booleans and numbers, automata for texts, and refinement
 * between the two. Loads native code at the first check that needs it. Answers are checked by
 * evaluation; earlier assignments that still fit are answers without any solving.
 */
public final class RefiningSolver implements Solver {
  private static final int REMEMBERED = 6;

  private final ArithmeticBackEnd backEnd;
  private final Budget budget;
  private final RopeNames theory;
  private final Scopes scopes;
  private final SolverThread thread = new SolverThread();
  private final Deque<Remembered> remembered = new ArrayDeque<>();
  private @Nullable ArithmeticSolver arithmetic;
  private boolean closed;

  private record Remembered(Answer.Satisfiable answer, Evaluation evaluation) {}

  /** The terms given to {@link #add} must come from this factory. */
  public RefiningSolver(Terms terms, Budget budget) {
    this(terms, budget, ArithmeticBackEnds.standard());
  }

  /** As above, on another arithmetic solver than the standard one. */
  public RefiningSolver(Terms terms, Budget budget, ArithmeticBackEnd backEnd) {
    this.backEnd = backEnd;
    this.budget = budget;
    this.theory = new RopeNames(terms);
    this.scopes = new Scopes(theory);
  }

  @Override
  public void push() {
    scopes.push();
  }

  @Override
  public void pop() {
    scopes.pop();
  }

  @Override
  public void add(BoolTerm term) {
    scopes.add(term);
  }

  @Override
  public Answer check() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    List<BoolTerm> roots = scopes.terms();
    WorkBudget.charge(Work.TERMS, roots.size());
    if (roots.contains(theory.terms.bool(false))) {
      return new Answer.Unsatisfiable();
    }
    Answer known = recall(roots);
    if (known != null) {
      return known;
    }
    Answer answer = thread.run(this::decide);
    if (answer instanceof Answer.Satisfiable satisfiable) {
      if (remembered.size() == REMEMBERED) {
        remembered.removeLast();
      }
      remembered.addFirst(new Remembered(satisfiable, new Evaluation(satisfiable.assignment())));
    }
    return answer;
  }

  /** An earlier answer that satisfies the terms, too. */
  private @Nullable Answer recall(List<BoolTerm> roots) {
    try {
      for (Remembered earlier : remembered) {
        if (roots.stream().allMatch(earlier.evaluation()::of)) {
          return earlier.answer();
        }
      }
    } catch (StackOverflowError e) {
      // Terms too deep for the caller's stack are left to the solver's own thread.
      remembered.clear();
    }
    return null;
  }

  private Answer decide() {
    try {
      ArithmeticSolver current = arithmetic;
      if (current == null) {
        current =
            backEnd.open(
                budget.arithmeticSteps(), budget.memoryMegabytes(), theory.expansion::apply);
        arithmetic = current;
      }
      scopes.synchronize(current);
      return new Refinement(theory, scopes, current, budget).run();
    } catch (UndecidedException | InexactModelException | TermTooDeepException e) {
      return new Answer.Undecided(String.valueOf(e.getMessage()));
    } catch (LanguageTooLargeException e) {
      return restarted("a language of texts is too large: " + e.getMessage());
    } catch (ArithmeticFailureException e) {
      return restarted(String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      return restarted("a term is nested too deeply");
    }
  }

  /** After a failure half way, the next check begins with a new arithmetic solver. */
  private Answer restarted(String reason) {
    ArithmeticSolver broken = arithmetic;
    arithmetic = null;
    scopes.restart();
    if (broken != null) {
      try {
        broken.close();
      } catch (ArithmeticFailureException e) {
        return new Answer.Undecided(reason + "; " + e.getMessage());
      }
    }
    return new Answer.Undecided(reason);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    ArithmeticSolver current = arithmetic;
    if (current != null) {
      thread.run(
          () -> {
            current.close();
            return true;
          });
    }
    thread.close();
  }
}
