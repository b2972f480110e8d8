package dev.airtight.solver.arithmetic;

import dev.airtight.solver.term.BoolTerm;
import java.util.function.UnaryOperator;

/**
 * Opens arithmetic solvers of one make. Each make is a folder of its own, found by what it names in
 * {@code META-INF/services}; nothing else knows it.
 */
public interface ArithmeticBackEnd {
  /**
   * A new solver, nothing asserted.
   *
   * @param steps what each check may take, in the make's own units
   * @param memoryMegabytes native memory, over the whole process
   * @param expansion replaces a membership before it is translated; others are free booleans
   * @throws ArithmeticFailureException if it cannot be loaded or started
   */
  ArithmeticSolver open(long steps, int memoryMegabytes, UnaryOperator<BoolTerm> expansion);
}
