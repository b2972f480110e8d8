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

  /** Frees native memory. Idempotent. */
  @Override
  void close();
}
