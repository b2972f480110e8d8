package dev.airtight.solver.arithmetic;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import java.util.Collection;

/**
 * Decides conjunctions over booleans, integers and reals, incrementally. Whatever depends on texts
 * or on bits (memberships, equalities of texts, functions of texts, operators on bits) is a free
 * variable to it. Used by one thread.
 */
public interface ArithmeticSolver extends AutoCloseable {
  void push();

  void pop(int scopes);

  /**
   * Asserts a term until the current scope ends.
   *
   * @throws TermTooDeepException if divisions are nested too deeply
   */
  void add(BoolTerm term);

  /** Asserts the declared interval of a variable or of a function of texts or bits. */
  void declare(IntTerm term);

  /** Decides the conjunction of what is asserted and of the assumptions. */
  ArithmeticAnswer check(Collection<? extends BoolTerm> assumptions);

  /** Solver steps spent so far, over all checks. */
  long steps();

  @Override
  void close();
}
