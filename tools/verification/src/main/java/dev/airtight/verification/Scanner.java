package dev.airtight.verification;

import dev.airtight.verification.report.VerificationReport;

/** A whole scan: class files in, what models can do to them out. */
@FunctionalInterface
public interface Scanner {

  /**
   * Finds call sites and entry points, and verifies each under what a model may send. Inputs that
   * cannot be used become problems of the report; what is thrown is a fault of this program.
   *
   * @param listener told of every answer as soon as it is known
   */
  VerificationReport scan(ScanInputs inputs, ScanOptions options, VerificationListener listener);

  /** The scanner there is. */
  static Scanner standard() {
    return (inputs, options, listener) -> new StandardScan(inputs, options, listener).run();
  }
}
