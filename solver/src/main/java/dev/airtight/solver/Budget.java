package dev.airtight.solver;

/**
 * What one check may cost. None of it is measured by the clock, so answers do not depend on the
 * machine.
 *
 * @param arithmeticSteps Z3 resource units (its {@code rlimit}) for one arithmetic query, and for
 *     all but the first of them together
 * @param rounds rounds of refinement between texts and arithmetic
 * @param memoryMegabytes native memory of the arithmetic solver, over the whole process
 */
public record Budget(long arithmeticSteps, int rounds, int memoryMegabytes) {
  public static final Budget DEFAULT = new Budget(4_000_000, 250, 2048);
}
