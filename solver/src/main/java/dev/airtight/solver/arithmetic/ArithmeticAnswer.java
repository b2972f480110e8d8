package dev.airtight.solver.arithmetic;

/** What an arithmetic solver says. */
public sealed interface ArithmeticAnswer {
  record Satisfiable(ArithmeticModel model) implements ArithmeticAnswer {}

  record Unsatisfiable() implements ArithmeticAnswer {}

  record Undecided(String reason) implements ArithmeticAnswer {}
}
