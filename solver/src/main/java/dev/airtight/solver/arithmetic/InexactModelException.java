package dev.airtight.solver.arithmetic;

/** A value of a model that is no rational number, such as the square root of two. */
public final class InexactModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InexactModelException(String message) {
    super(message);
  }
}
