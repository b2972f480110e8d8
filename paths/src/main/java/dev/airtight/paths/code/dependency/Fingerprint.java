package dev.airtight.paths.code.dependency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Collects parts and comes to a SHA-256 hash of them. Each part goes in with its length, so that no
 * two sequences of parts are the same bytes.
 */
public final class Fingerprint {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;

  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      // Every Java platform has to have it (MessageDigest).
      throw new IllegalStateException(impossible);
    }
  }

  /** Adds a part. */
  public Fingerprint add(byte[] part) {
    addNumber(part.length);
    digest.update(part);
    return this;
  }

  /** Adds a part. */
  public Fingerprint add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds how many parts there are and then all of them. */
  public Fingerprint addAll(Collection<String> parts) {
    addNumber(parts.size());
    parts.forEach(this::add);
    return this;
  }

  /** Adds a part. */
  public Fingerprint addNumber(long part) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      digest.update((byte) (part >> shift));
    }
    return this;
  }

  /** The hash as 64 hexadecimal digits; nothing can be added after it. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of what is in a file, as {@link #ofBytes} has it. */
  public static String ofFile(Path file) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    byte[] buffer = new byte[BUFFER];
    try (InputStream stream = Files.newInputStream(file)) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        fingerprint.digest.update(buffer, 0, read);
      }
    }
    return fingerprint.hex();
  }

  /** The hash of one part alone, without its length: what others call the SHA-256 of it. */
  public static String ofBytes(byte[] bytes) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.digest.update(bytes);
    return fingerprint.hex();
  }
}
