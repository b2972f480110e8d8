package dev.airtight.verification.internal.cache;

import dev.airtight.paths.code.dependency.Fingerprint;
import dev.airtight.paths.code.lookup.KnownFiles;
import dev.airtight.verification.internal.cache.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the hashes of files that nobody has written to since, where the file system tells.
 *
 * @param store of this machine
 */
record KnownByStamp(Store store) implements KnownFiles {

  @Override
  public String of(Path file, Contents contents) throws IOException {
    FileStamps stamps = FileStamps.of(List.of(file));
    if (!stamps.areCertain()) {
      return contents.get();
    }
    String key =
        new Fingerprint()
            .add("hash of a file")
            .add(file.toAbsolutePath().toString())
            .add(stamps.fingerprint())
            .hex();
    Optional<byte[]> before = store.read(key);
    if (before.isPresent()) {
      return new String(before.get(), StandardCharsets.US_ASCII);
    }
    String hash = contents.get();
    if (FileStamps.of(List.of(file)).equals(stamps)) {
      store.write(key, hash.getBytes(StandardCharsets.US_ASCII));
    }
    return hash;
  }
}
