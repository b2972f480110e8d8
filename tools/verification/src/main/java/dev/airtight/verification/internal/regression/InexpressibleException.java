package dev.airtight.verification.internal.regression;

/** A value that no Java source outside of its class can make. */
final class InexpressibleException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param reason a clause in lower case
   */
  InexpressibleException(String reason) {
    super(reason);
  }
}
