package dev.airtight.solver.work;

/** A budget is exhausted. Only where it was bound may this be caught, to answer "undecided". */
public final class WorkExhaustedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  WorkExhaustedException(String reason) {
    super(reason, null, false, false);
  }

  /** One clause in lower case that says what was exhausted and what would help. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
