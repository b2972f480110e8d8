package dev.airtight.verification;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where verdicts are kept from one run to the next.
 *
 * @param directory of this machine; made where it is not there
 * @param mostBytes how much it may hold, about; what was not used for longest goes first
 * @param server one that speaks the HTTP protocol of Bazel's remote caches, to be asked for what
 *     the directory does not have and to be given what is new; null for none
 */
public record CacheOptions(Path directory, long mostBytes, @Nullable URI server) {

  /** Room for the verdicts on some ten thousand methods. */
  public static final long STANDARD_BYTES = 256L << 20;
}
