package dev.airtight.verification;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a scan follows, and what it writes.
 *
 * @param code which code is followed
 * @param contracts a directory that a contract is written into for each type that answers are made
 *     into, or null for none
 * @param tests a directory that a JUnit test is written into for each refutation, or null for none
 * @param cache where verdicts are kept from one run to the next, or null for nowhere
 */
public record ScanOptions(
    CodeOptions code,
    @Nullable Path contracts,
    @Nullable Path tests,
    @Nullable CacheOptions cache) {

  /** All code, nothing written and nothing kept. */
  public static final ScanOptions STANDARD =
      new ScanOptions(CodeOptions.STANDARD, null, null, null);
}
