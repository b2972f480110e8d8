package dev.airtight.verification.internal.cache;

import dev.airtight.paths.code.dependency.Fingerprint;
import dev.airtight.paths.code.lookup.ArchiveDigests;
import dev.airtight.verification.internal.cache.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers the hashes of jars that are where they were, as large and as old as they were.
 *
 * @param store of this machine
 */
record KnownArchives(Store store) implements ArchiveDigests {

  @Override
  public String of(Path jar, Supplier<String> contents) {
    String key =
        new Fingerprint()
            .add("hash of a jar")
            .add(jar.toAbsolutePath().toString())
            .add(FileStamps.of(List.of(jar)).fingerprint())
            .hex();
    Optional<byte[]> before = store.read(key);
    if (before.isPresent()) {
      return new String(before.get(), StandardCharsets.US_ASCII);
    }
    String hash = contents.get();
    store.write(key, hash.getBytes(StandardCharsets.US_ASCII));
    return hash;
  }
}
