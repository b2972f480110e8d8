package dev.airtight.solver;

import dev.airtight.solver.term.BoolTerm;

/**
 * Decides conjunctions of terms of one factory, incrementally. Not to be used by two threads at
 * once. Failures of native code are {@link Answer.Undecided}, never exceptions.
 */
public interface Solver extends AutoCloseable {
  /** Begins a scope. */
  void push();

  /**
   * Forgets everything asserted since the matching {@link #push()}.
   *
   * @throws IllegalStateException without a matching push
   */
  void pop();

  /** Asserts a term until the current scope ends. */
  void add(BoolTerm term);

  /** Decides the conjunction of all asserted terms. */
  Answer check();

  /**
   * As {@link #check()}, with an assignment that somebody looks at: as plain as the solver makes
   * them, and not put together from those of other questions.
   */
  Answer solve();

  /** Frees native memory. Idempotent. */
  @Override
  void close();
}
