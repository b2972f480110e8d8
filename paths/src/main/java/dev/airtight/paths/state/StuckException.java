package dev.airtight.paths.state;

/** The engine cannot go on in the middle of an instruction; the path becomes stuck. */
public final class StuckException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param reason one clause in lower case that names the instruction, method or limit
   */
  public StuckException(String reason) {
    super(reason, null, false, false);
  }

  /** Known to {@link Attempt} alone: nobody else ends what is stuck. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
