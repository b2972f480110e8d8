package dev.airtight.verification.internal.cache.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The message that Bazel's remote caches keep under the key of an action, {@code ActionResult} of
 * {@code remote_execution.proto}: some servers refuse anything else. What is kept is the standard
 * output of the action, which may stand in the message itself.
 */
final class ActionResult {
  /**
   * The tag of field 5, {@code stdout_raw}, which is of type bytes (Protocol Buffers, encoding).
   */
  private static final int STDOUT_RAW = 5 << 3 | 2;

  private static final int CONTINUED = 0x80;
  private static final int BITS = 7;

  private ActionResult() {}

  static byte[] of(byte[] output) {
    ByteArrayOutputStream message = new ByteArrayOutputStream(output.length + Integer.BYTES + 2);
    message.write(STDOUT_RAW);
    int rest = output.length;
    while (rest >= CONTINUED) {
      message.write(rest & (CONTINUED - 1) | CONTINUED);
      rest >>>= BITS;
    }
    message.write(rest);
    message.writeBytes(output);
    return message.toByteArray();
  }

  /** Empty for any message that {@link #of} does not make. */
  static Optional<byte[]> output(byte[] message) {
    int at = 1;
    while (at < message.length && (message[at] & CONTINUED) != 0) {
      at++;
    }
    byte[] output = Arrays.copyOfRange(message, Math.min(at + 1, message.length), message.length);
    return Arrays.equals(of(output), message) ? Optional.of(output) : Optional.empty();
  }
}
