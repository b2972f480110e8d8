package dev.airtight.paths.code.lookup;

import java.io.IOException;
import java.nio.file.Path;

/** Hashes of large files, some of which may be known from before. */
public interface KnownFiles {
  /** None are known. */
  KnownFiles NONE = (file, contents) -> contents.get();

  /** Works out a hash. */
  interface Contents {
    String get() throws IOException;
  }

  /**
   * The hash of a file.
   *
   * @param contents works it out
   */
  String of(Path file, Contents contents) throws IOException;
}
