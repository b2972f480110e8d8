package dev.airtight.solver.text;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.arithmetic.ArithmeticBackEnd;
import dev.airtight.solver.arithmetic.ArithmeticBackEnds;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The solver: an arithmetic one for booleans and numbers, automata for texts, and refinement
 * between the two. Loads native code at the first check that needs it. Answers are checked by
 * evaluation; earlier assignments that still fit are answers without any solving, and where one
 * almost fits, only what it fails at is solved again.
 */
public final class RefiningSolver implements Solver {
  private static final int REMEMBERED = 6;

  private final BoolTerm never;
  private final SolverThread thread = new SolverThread();
  private final IncrementalRefinement whole;
  private final Slices slices;
  private final Deque<Remembered> remembered = new ArrayDeque<>();
  private boolean closed;

  private record Remembered(Answer.Satisfiable answer, Evaluation evaluation) {}

  /** The terms given to {@link #add} must come from this factory. */
  public RefiningSolver(Terms terms, Budget budget) {
    this(terms, budget, ArithmeticBackEnds.standard());
  }

  /** As above, on another arithmetic solver than the standard one. */
  public RefiningSolver(Terms terms, Budget budget, ArithmeticBackEnd backEnd) {
    RopeNames theory = new RopeNames(terms);
    this.never = terms.bool(false);
    this.whole = new IncrementalRefinement(backEnd, budget, theory, thread);
    this.slices = new Slices(new IncrementalRefinement(backEnd, budget, theory, thread));
  }

  @Override
  public void push() {
    whole.scopes().push();
  }

  @Override
  public void pop() {
    whole.scopes().pop();
  }

  @Override
  public void add(BoolTerm term) {
    whole.scopes().add(term);
  }

  @Override
  public Answer check() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    List<BoolTerm> roots = whole.scopes().terms();
    WorkBudget.charge(Work.TERMS, roots.size());
    if (roots.contains(never)) {
      return new Answer.Unsatisfiable();
    }
    Answer known = recall(roots);
    if (known != null) {
      return known;
    }
    Answer answer = slice(roots).orElseGet(whole::check);
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

  /** The answer that follows from that to a few of the terms. */
  private Optional<Answer> slice(List<BoolTerm> roots) {
    if (remembered.isEmpty()) {
      return Optional.empty();
    }
    Remembered last = remembered.getFirst();
    try {
      return slices.answer(roots, last.answer().assignment(), last.evaluation());
    } catch (StackOverflowError e) {
      // As above.
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    whole.close();
    slices.close();
    thread.close();
  }
}
