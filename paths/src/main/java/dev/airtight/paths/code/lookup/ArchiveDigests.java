package dev.airtight.paths.code.lookup;

import java.nio.file.Path;
import java.util.function.Supplier;

/** Hashes of jars, some of which may be known from before. */
public interface ArchiveDigests {
  /** None are known. */
  ArchiveDigests COMPUTED = (jar, contents) -> contents.get();

  /**
   * The hash of a jar.
   *
   * @param contents works it out
   */
  String of(Path jar, Supplier<String> contents);
}
