package dev.airtight.paths.code.classfile;

/** A needed class cannot be loaded. */
public final class ClassProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ClassProblem problem;

  public ClassProblemException(ClassProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public ClassProblem problem() {
    return problem;
  }
}
