package dev.airtight.verification;

import dev.airtight.verification.report.VerificationReport;

/** A whole run: inputs in, a report out. */
public interface Verifier {

  /**
   * Verifies everything that can be verified. Inputs that cannot be used become problems of the
   * report; what is thrown is a fault of this program.
   *
   * @param listener told of every answer as soon as it is known
   */
  VerificationReport verify(
      VerificationInputs inputs, VerificationOptions options, VerificationListener listener);

  /** The verifier there is. */
  static Verifier standard() {
    return new StandardVerifier();
  }
}
