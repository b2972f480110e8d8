package dev.airtight.verification;

import dev.airtight.verification.report.VerificationReport;

/** Verifies with the library. */
final class StandardVerifier implements Verifier {

  @Override
  public VerificationReport verify(
      VerificationInputs inputs, VerificationOptions options, VerificationListener listener) {
    return new StandardVerification(inputs, options, listener).run();
  }
}
