package dev.airtight.verification;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to verify.
 *
 * @param strict whether nothing is proved that rests on a call assumed not to throw
 * @param deployment what the models that call sites ask may send: {@code text}, {@code schema},
 *     {@code contract}, or {@code all} for each of them
 * @param code which code is followed
 * @param allowEmpty whether a run without any obligation counts as proved
 * @param queries a directory that every query to the solver is written into, or null for none
 * @param tests a directory that a JUnit test is written into for each refuted handler, or null for
 *     none
 * @param cache where verdicts are kept from one run to the next, or null for nowhere
 */
public record VerificationOptions(
    boolean strict,
    String deployment,
    CodeOptions code,
    boolean allowEmpty,
    @Nullable Path queries,
    @Nullable Path tests,
    @Nullable CacheOptions cache) {

  /** The deployment behind a guard. */
  public static final String CONTRACT = "contract";

  /** Every deployment, one after the other. */
  public static final String ALL = "all";

  /** Not strict, under the contract, all code, nothing written or kept, and none proves nothing. */
  public static final VerificationOptions STANDARD =
      new VerificationOptions(false, CONTRACT, CodeOptions.STANDARD, false, null, null, null);
}
