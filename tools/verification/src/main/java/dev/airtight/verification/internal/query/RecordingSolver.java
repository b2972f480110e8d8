package dev.airtight.verification.internal.query;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Solver;
import dev.airtight.solver.smtlib.Assertion;
import dev.airtight.solver.term.BoolTerm;
import java.util.ArrayList;
import java.util.List;

/** Writes down what another solver is asked. */
public final class RecordingSolver implements Solver {
  private final Solver solver;
  private final QueryFiles files;
  private final String obligation;
  private final List<Assertion> asserted = new ArrayList<>();
  private final List<Integer> scopes = new ArrayList<>();

  /**
   * @param obligation the id of what is asked about
   */
  public RecordingSolver(Solver solver, QueryFiles files, String obligation) {
    this.solver = solver;
    this.files = files;
    this.obligation = obligation;
  }

  @Override
  public void push() {
    solver.push();
    scopes.add(asserted.size());
  }

  @Override
  public void pop() {
    solver.pop();
    int size = scopes.remove(scopes.size() - 1);
    asserted.subList(size, asserted.size()).clear();
  }

  @Override
  public void add(BoolTerm term) {
    solver.add(term);
    asserted.add(new Assertion("condition " + (asserted.size() + 1) + " of the path", term));
  }

  @Override
  public Answer check() {
    files.write(obligation, asserted);
    return solver.check();
  }

  @Override
  public Answer solve() {
    files.write(obligation, asserted);
    return solver.solve();
  }

  @Override
  public void close() {
    solver.close();
  }
}
