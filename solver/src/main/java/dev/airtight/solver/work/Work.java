package dev.airtight.solver.work;

/**
 * Kinds of work. What one piece of each costs is about its nanoseconds on a common machine, so that
 * kinds can be added up; being counted, it is the same on every machine and under every load.
 */
public enum Work {
  INSTRUCTIONS(3_000, "running instructions", "fewer rounds of its loops or a smaller handler"),
  PATHS(200_000, "ending paths", "fewer branches in the handler or a narrower contract"),
  ARGUMENTS(100_000, "making arguments", "fewer parameters that may be one object"),
  CLASSES(200_000, "reading classes", "fewer classes that the handler calls"),
  HEAP(300, "changing objects", "fewer or smaller objects that the handler makes"),
  TERMS(300, "rewriting terms", "simpler arithmetic or shorter texts in the handler"),
  AUTOMATA(15, "automata of texts", "shorter or simpler patterns and texts in the contract"),
  ROUNDS(
      800_000,
      "asking the solver",
      "fewer conditions in the handler, above all on texts and numbers at once"),
  ASSERTIONS(8_000, "handing conditions to the solver", "fewer branches in the handler"),
  ARITHMETIC(500, "arithmetic", "narrower numbers in the contract or simpler arithmetic"),
  SNAPSHOTS(20_000, "reading static state", "fewer static fields that the handler looks into"),
  REPLAYS(50_000_000, "replaying witnesses", "a handler that returns for every input");

  private final long cost;
  private final String what;
  private final String help;

  Work(long cost, String what, String help) {
    this.cost = cost;
    this.what = what;
    this.help = help;
  }

  long cost() {
    return cost;
  }

  /** A participle phrase. */
  public String what() {
    return what;
  }

  /** What would make it less, as a noun phrase. */
  String help() {
    return help;
  }
}
