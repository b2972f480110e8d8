package dev.airtight.core.pattern;

/** Leaves the recursive descent; becomes a problem before a caller of the package sees it. */
final class PatternException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String problem;

  PatternException(int offset, String problem) {
    super(problem);
    this.offset = offset;
    this.problem = problem;
  }

  ParsedPattern.PatternProblem toProblem() {
    return new ParsedPattern.PatternProblem(offset, problem);
  }
}
