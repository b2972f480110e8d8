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
 */
public record ScanOptions(CodeOptions code, @Nullable Path contracts, @Nullable Path tests) {

  /** All code, and nothing written. */
  public static final ScanOptions STANDARD = new ScanOptions(CodeOptions.STANDARD, null, null);
}
