package dev.airtight.solver.obligation.subject;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Solver;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives one solver to several subjects, one after the other: to start a solver costs more than most
 * subjects ask. After a number of subjects there is a new one, so that it does not grow for ever.
 */
public final class SharedSolver implements SolverAccess, AutoCloseable {

  private static final int SUBJECTS = 300;

  private final SolverAccess access;
  private Terms terms = new Terms();
  private @Nullable Solver solver;
  private int opened;

  public SharedSolver(SolverAccess access) {
    this.access = access;
  }

  @Override
  public Terms terms() {
    if (opened >= SUBJECTS) {
      close();
    }
    return terms;
  }

  @Override
  public Solver open(Terms wanted) {
    if (wanted != terms) {
      return access.open(wanted);
    }
    Solver current = solver;
    if (current == null) {
      current = access.open(terms);
      solver = current;
    }
    opened++;
    return new Lent(current);
  }

  @Override
  public void asking(String id, List<Assertion> assertions) {
    access.asking(id, assertions);
  }

  @Override
  public void answered(String id, Answer answer) {
    access.answered(id, answer);
  }

  @Override
  public void close() {
    Solver current = solver;
    solver = null;
    terms = new Terms();
    opened = 0;
    if (current != null) {
      current.close();
    }
  }

  /** The solver, to be given back with as many scopes as it came with. */
  private record Lent(Solver solver) implements Solver {
    @Override
    public void push() {
      solver.push();
    }

    @Override
    public void pop() {
      solver.pop();
    }

    @Override
    public void add(BoolTerm term) {
      solver.add(term);
    }

    @Override
    public Answer check() {
      return solver.check();
    }

    @Override
    public Answer solve() {
      return solver.solve();
    }

    @Override
    public void close() {
      // The next subject needs it.
    }
  }
}
