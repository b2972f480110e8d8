package dev.airtight.solver.text;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.arithmetic.ArithmeticBackEnd;
import dev.airtight.solver.arithmetic.ArithmeticBackEnds;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.work.DeepStack;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The solver: an arithmetic one for booleans and numbers, automata for texts, and refinement
 * between the two. Loads native code at the first check that needs it. Answers are checked by
 * evaluation; earlier assignments that still fit are answers without any solving, and where one
 * almost fits, only what it fails at is solved again.
 */
public final class RefiningSolver implements Solver {
  private static final int MOST_SOLVED = 6;
  private static final int MOST_COMPOSED = 2;

  /** Units of texts that people like to read, and of one that nobody does. */
  private static final List<Integer> LENGTHS = List.of(4, 16, 60);

  private static final int LONG = 60;

  private final Terms terms;
  private final BoolTerm never;
  private final IncrementalRefinement whole;
  private final Slices slices;

  /** Answers to all terms at once, the latest first. */
  private final Deque<Remembered> solved = new ArrayDeque<>();

  /** Answers that were put together. */
  private final Deque<Remembered> composed = new ArrayDeque<>();

  private boolean closed;

  private record Remembered(Answer.Satisfiable answer, Evaluation evaluation) {}

  /** The terms given to {@link #add} must come from this factory. */
  public RefiningSolver(Terms terms, Budget budget) {
    this(terms, budget, ArithmeticBackEnds.standard());
  }

  /** As above, on another arithmetic solver than the standard one. */
  public RefiningSolver(Terms terms, Budget budget, ArithmeticBackEnd backEnd) {
    RopeNames theory = new RopeNames(terms);
    this.terms = terms;
    this.never = terms.bool(false);
    this.whole = new IncrementalRefinement(backEnd, budget, theory);
    this.slices = new Slices(new IncrementalRefinement(backEnd, budget, theory));
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
    return DeepStack.call(this::checked);
  }

  private Answer checked() {
    List<BoolTerm> roots = roots();
    if (roots.contains(never)) {
      return new Answer.Unsatisfiable();
    }
    Optional<Answer> known = recall(solved, roots).or(() -> recall(composed, roots));
    if (known.isPresent()) {
      return known.get();
    }
    Optional<Answer> sliced = slice(roots);
    sliced.ifPresent(answer -> remember(composed, MOST_COMPOSED, answer));
    return sliced.orElseGet(this::solved);
  }

  @Override
  public Answer solve() {
    return DeepStack.call(this::readable);
  }

  private Answer readable() {
    List<BoolTerm> roots = roots();
    if (roots.contains(never)) {
      return new Answer.Unsatisfiable();
    }
    Answer answer = recall(solved, roots).orElseGet(this::solved);
    return answer instanceof Answer.Satisfiable found ? shorter(found) : answer;
  }

  /** With texts that somebody can read, where there are such. */
  private Answer shorter(Answer.Satisfiable found) {
    List<TextVariable> texts =
        found.assignment().variables().stream()
            .filter(TextVariable.class::isInstance)
            .map(TextVariable.class::cast)
            .toList();
    if (texts.stream().allMatch(text -> found.assignment().valueOf(text).length() <= LONG)) {
      return found;
    }
    for (int length : LENGTHS) {
      push();
      try {
        texts.forEach(text -> add(terms.lessOrEqual(terms.length(text), terms.constant(length))));
        if (solved() instanceof Answer.Satisfiable readable) {
          return readable;
        }
      } finally {
        pop();
      }
    }
    return found;
  }

  private List<BoolTerm> roots() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    List<BoolTerm> roots = whole.scopes().terms();
    WorkBudget.charge(Work.TERMS, roots.size());
    return roots;
  }

  private Answer solved() {
    Answer answer = whole.check();
    remember(solved, MOST_SOLVED, answer);
    return answer;
  }

  private static void remember(Deque<Remembered> answers, int most, Answer answer) {
    if (answer instanceof Answer.Satisfiable satisfiable) {
      if (answers.size() == most) {
        answers.removeLast();
      }
      answers.addFirst(new Remembered(satisfiable, new Evaluation(satisfiable.assignment())));
    }
  }

  /** An earlier answer that satisfies the terms, too. */
  private static Optional<Answer> recall(Deque<Remembered> answers, List<BoolTerm> roots) {
    try {
      for (Remembered earlier : answers) {
        if (roots.stream().allMatch(earlier.evaluation()::of)) {
          return Optional.of(earlier.answer());
        }
      }
    } catch (StackOverflowError e) {
      // Whether terms are too deep is for the refinement to say.
      answers.clear();
    }
    return Optional.empty();
  }

  /** The answer that follows from that to a few of the terms. */
  private Optional<Answer> slice(List<BoolTerm> roots) {
    Remembered last = composed.isEmpty() ? solved.peekFirst() : composed.peekFirst();
    if (last == null) {
      return Optional.empty();
    }
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
    DeepStack.call(
        () -> {
          whole.close();
          slices.close();
          return true;
        });
  }
}
