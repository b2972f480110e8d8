package dev.airtight.verification.internal.cache.store;

import java.util.List;
import java.util.Optional;

/**
 * Keeps bytes under keys. What goes wrong is as if nothing had been kept. Safe for use by several
 * threads and processes.
 */
public interface Store {

  /**
   * What is kept under a key, exactly as it was given.
   *
   * @param key 64 hexadecimal digits
   */
  Optional<byte[]> read(String key);

  /** Why something is not kept, or not asked for any more, one sentence each. */
  List<String> problems();

  /** Keeps bytes, instead of others of this key. */
  void write(String key, byte[] content);
}
