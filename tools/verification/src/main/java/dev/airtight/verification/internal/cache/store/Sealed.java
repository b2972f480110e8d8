package dev.airtight.verification.internal.cache.store;

import dev.airtight.paths.code.dependency.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes with a hash before them, so that what is cut off or altered is noticed. */
final class Sealed {
  private static final String KIND = "airtight 1 ";
  private static final int HEADER = KIND.length() + 64 + 1;

  private Sealed() {}

  static byte[] seal(byte[] content) {
    byte[] header =
        (KIND + Fingerprint.ofBytes(content) + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(header, header.length + content.length);
    System.arraycopy(content, 0, all, header.length, content.length);
    return all;
  }

  /** Empty where these are not bytes as they were sealed. */
  static Optional<byte[]> open(byte[] all) {
    if (all.length < HEADER) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(all, HEADER, all.length);
    return Arrays.equals(seal(content), all) ? Optional.of(content) : Optional.empty();
  }
}
