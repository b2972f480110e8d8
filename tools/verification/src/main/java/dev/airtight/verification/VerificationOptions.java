package dev.airtight.verification;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to verify.
 *
 * @param strict whether nothing is proved that rests on a call assumed not to throw
 * @param allowEmpty whether a run without any obligation counts as proved
 * @param queries a directory that every query to the solver is written into, or null for none
 * @param tests a directory that a JUnit test is written into for each refuted handler, or null for
 *     none
 */
public record VerificationOptions(
    boolean strict, boolean allowEmpty, @Nullable Path queries, @Nullable Path tests) {

  /** Not strict, nothing written, and an empty run proves nothing. */
  public static final VerificationOptions STANDARD =
      new VerificationOptions(false, false, null, null);
}
