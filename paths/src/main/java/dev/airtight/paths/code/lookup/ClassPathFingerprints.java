package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassDigest;
import dev.airtight.paths.code.classfile.ClassOutline;
import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.dependency.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What verdicts depend on in directories and jars, as it is now. A class in a directory is looked
 * at part by part; a jar is one thing. Safe for use by several threads.
 */
public final class ClassPathFingerprints implements AutoCloseable {
  private static final String ABSENT = "absent";
  private static final String MODULE = "module-info";
  private static final String CLASS_FILE = ".class";

  /** From this size on a file is worth remembering. */
  private static final long LARGE = 256 << 10;

  private final List<ClassPathEntry> entries = new ArrayList<>();
  private final Map<Dependency, Optional<String>> told = new HashMap<>();
  private final Map<String, Optional<ClassDigest>> digests = new HashMap<>();
  private final KnownFiles known;

  /**
   * @param places directories and jars, in order; what cannot be opened is left out, as by {@link
   *     ClassPath#open}
   * @param known hashes of large files from before
   */
  public ClassPathFingerprints(List<Path> places, KnownFiles known) {
    this.known = known;
    for (Path place : places.stream().distinct().toList()) {
      entries.add(
          Files.isDirectory(place) ? new ClassPathEntry.Directory(place) : new LazyArchive(place));
    }
  }

  /** Of all files there; empty where some cannot be read. */
  public synchronized Optional<String> ofAll() {
    try {
      Fingerprint all = new Fingerprint();
      for (ClassPathEntry entry : entries) {
        all.add(files(entry, name -> true));
      }
      return Optional.of(all.hex());
    } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  /** A hash of some of the files of a directory, or of a jar. */
  private String files(ClassPathEntry entry, Predicate<String> wanted) throws IOException {
    if (entry instanceof LazyArchive archive) {
      return hash(archive.path());
    }
    Fingerprint files = new Fingerprint();
    for (String name : new TreeSet<>(entry.files())) {
      if (wanted.test(name)) {
        files.add(name).add(hash(((ClassPathEntry.Directory) entry).root().resolve(name)));
      }
    }
    return files.hex();
  }

  private String hash(Path file) throws IOException {
    return Files.size(file) < LARGE
        ? Fingerprint.ofFile(file)
        : known.of(file, () -> Fingerprint.ofFile(file));
  }

  /** Empty where it cannot be told, or is nothing that is in directories and jars. */
  public synchronized Optional<String> of(Dependency dependency) {
    Optional<String> before = told.get(dependency);
    if (before == null) {
      before = read(dependency);
      told.put(dependency, before);
    }
    return before;
  }

  private Optional<String> read(Dependency dependency) {
    String name = dependency.name();
    try {
      return switch (dependency.kind()) {
        case CLASS -> ofClass(name, bytes -> digest(name, bytes).map(ClassDigest::declaration));
        case CODE -> ofCode(name);
        case LOADED ->
            ofClass(name, bytes -> Optional.of(Fingerprint.ofBytes(bytes)))
                .filter(hash -> !hash.equals(ABSENT));
        case MISSED -> ofClass(name, bytes -> Optional.of(Fingerprint.ofBytes(bytes)));
        case FILES -> ofFiles();
        case MODULE -> ofModule(name);
        case NAMES -> ofClasses(unused -> Optional.of(List.of()));
        case OUTLINES -> ofClasses(bytes -> ClassOutline.of(bytes).map(ClassOutline::parts));
        case DECLARATIONS ->
            ofClasses(bytes -> ClassDigest.of(bytes).map(digest -> List.of(digest.declaration())));
        case RESOURCE -> ofResource(name);
        case CONTRACT, SOURCE_LINE, FILE -> Optional.empty();
      };
    } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<String> ofClass(String name, Function<byte[], Optional<String>> part)
      throws IOException {
    for (ClassPathEntry entry : entries) {
      byte[] bytes = entry.read(name);
      if (bytes != null) {
        return entry instanceof LazyArchive archive
            ? Optional.of(hash(archive.path()))
            : part.apply(bytes);
      }
    }
    return Optional.of(ABSENT);
  }

  private Optional<String> ofCode(String name) throws IOException {
    int dot = name.indexOf('.');
    String owner = name.substring(0, dot);
    return ofClass(
        owner,
        bytes ->
            digest(owner, bytes)
                .map(digest -> digest.code().getOrDefault(name.substring(dot + 1), ABSENT)));
  }

  private Optional<ClassDigest> digest(String name, byte[] bytes) {
    return digests.computeIfAbsent(name, unused -> ClassDigest.of(bytes));
  }

  private Optional<String> ofModule(String name) throws IOException {
    for (ClassPathEntry entry : entries) {
      if (entry.read(name) != null) {
        byte[] declaration = entry.read(MODULE);
        return Optional.of(declaration == null ? ABSENT : Fingerprint.ofBytes(declaration));
      }
    }
    return Optional.of(ABSENT);
  }

  /** Of one part of every class, or none of it where some class cannot be read. */
  private Optional<String> ofClasses(Function<byte[], Optional<List<String>>> part)
      throws IOException {
    Fingerprint all = new Fingerprint();
    for (ClassPathEntry entry : entries) {
      if (entry instanceof LazyArchive archive) {
        all.add(hash(archive.path()));
        continue;
      }
      Fingerprint classes = new Fingerprint();
      for (String name : new TreeSet<>(entry.classNames())) {
        byte[] bytes = entry.read(name);
        Optional<List<String>> parts = bytes == null ? Optional.empty() : part.apply(bytes);
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        classes.add(name).addAll(parts.get());
      }
      all.add(classes.hex());
    }
    return Optional.of(all.hex());
  }

  /** Of all that is no class file. */
  private Optional<String> ofFiles() throws IOException {
    Fingerprint all = new Fingerprint();
    for (ClassPathEntry entry : entries) {
      all.add(files(entry, name -> !name.endsWith(CLASS_FILE)));
    }
    return Optional.of(all.hex());
  }

  private Optional<String> ofResource(String name) throws IOException {
    Fingerprint found = new Fingerprint();
    for (ClassPathEntry entry : entries) {
      if (entry.isFolder(name)) {
        return Optional.empty();
      }
      byte[] bytes = entry.resource(name);
      if (bytes != null) {
        found.add(bytes);
      }
    }
    return Optional.of(found.hex());
  }

  @Override
  public synchronized void close() throws IOException {
    for (ClassPathEntry entry : entries) {
      entry.close();
    }
  }
}
