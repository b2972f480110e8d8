package dev.airtight.verification;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a scan writes.
 *
 * @param contracts a directory that a contract is written into for each type that answers are made
 *     into, or null for none
 * @param tests a directory that a JUnit test is written into for each refutation, or null for none
 */
public record ScanOptions(@Nullable Path contracts, @Nullable Path tests) {

  /** Nothing written. */
  public static final ScanOptions STANDARD = new ScanOptions(null, null);
}
