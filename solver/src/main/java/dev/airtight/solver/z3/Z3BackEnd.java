package dev.airtight.solver.z3;

import dev.airtight.solver.arithmetic.ArithmeticBackEnd;
import dev.airtight.solver.arithmetic.ArithmeticSolver;
import dev.airtight.solver.term.BoolTerm;
import java.util.function.UnaryOperator;

/** Z3; steps are its resource units. */
public final class Z3BackEnd implements ArithmeticBackEnd {
  @Override
  public ArithmeticSolver open(long steps, int memoryMegabytes, UnaryOperator<BoolTerm> expansion) {
    return Z3Arithmetic.create(steps, memoryMegabytes, expansion);
  }
}
