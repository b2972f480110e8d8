package dev.airtight.verification.internal.cache;

import dev.airtight.paths.code.dependency.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How large files are and when they were changed: the same twice where nothing was changed between.
 *
 * @param files by their paths; an unreadable place has none
 */
record FileStamps(Map<Path, Stamp> files) {

  /** Of one file. */
  record Stamp(long bytes, FileTime changed) {}

  /** A hash of all of them. */
  String fingerprint() {
    Fingerprint all = new Fingerprint();
    new TreeMap<>(files)
        .forEach(
            (path, stamp) ->
                all.add(path.toString()).addNumber(stamp.bytes()).add(stamp.changed().toString()));
    return all.hex();
  }

  /** Of files, and of all files below directories. */
  static FileStamps of(Collection<Path> places) {
    Map<Path, Stamp> files = new HashMap<>();
    for (Path place : places) {
      try (Stream<Path> below = Files.walk(place)) {
        for (Path file : (Iterable<Path>) below::iterator) {
          BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
          files.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
        }
      } catch (IOException | UncheckedIOException unreadable) {
        files.put(place, new Stamp(-1, FileTime.fromMillis(0)));
      }
    }
    return new FileStamps(files);
  }
}
