package dev.airtight.verification.internal.cache;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.dependency.Fingerprint;
import dev.airtight.paths.code.lookup.ClassPathFingerprints;
import dev.airtight.paths.code.lookup.KnownFiles;
import dev.airtight.verification.CacheOptions;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.cache.store.DirectoryStore;
import dev.airtight.verification.internal.cache.store.HttpStore;
import dev.airtight.verification.internal.cache.store.LayeredStore;
import dev.airtight.verification.internal.cache.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers that earlier runs left, and those that this one leaves. What this run finds out is
 * kept only if no class file changed meanwhile, since it may have been told of the old one. Safe
 * for use by several threads.
 */
public final class RunCache implements AutoCloseable {
  /** So many answers at a time are kept; what comes after them is lost where a run is cut off. */
  private static final int AT_A_TIME = 32;

  private final @Nullable VerdictCache verdicts;
  private final @Nullable VerdictCache here;
  private final @Nullable Store store;
  private final String surroundings;
  private final List<Path> places;
  private final FileStamps before;
  private final ClassPathFingerprints classes;
  private final Optional<String> extensions;
  private final boolean areExtensionsAsLoaded;
  private final Map<Dependency.Kind, Function<String, Optional<String>>> others =
      new EnumMap<>(Dependency.Kind.class);
  private final List<Answer> unkept = new ArrayList<>();

  /** Whether some answer may be another one next time. */
  private volatile boolean isOpen;

  private record Answer(String question, List<Dependency> dependencies, JsonValue value) {}

  private RunCache(Request request, Loaded extensionJars, @Nullable Kept kept) {
    this.verdicts = kept == null ? null : kept.everywhere();
    this.here = kept == null ? null : kept.here();
    this.store = kept == null ? null : kept.store();
    this.surroundings = kept == null ? "" : kept.surroundings();
    this.places =
        kept == null
            ? List.of()
            : Stream.concat(request.allClasses().stream(), extensionJars.jars().stream()).toList();
    this.before = FileStamps.of(places);
    this.areExtensionsAsLoaded =
        kept == null || FileStamps.of(extensionJars.jars()).equals(extensionJars.before());
    KnownFiles jars = kept == null ? KnownFiles.NONE : kept.jars();
    this.classes = new ClassPathFingerprints(kept == null ? List.of() : request.allClasses(), jars);
    this.extensions = kept == null ? Optional.empty() : ofAll(extensionJars.jars(), jars);
  }

  /**
   * Jars, or directories like them, that extensions are loaded from.
   *
   * @param before as they are before that
   */
  public record Loaded(List<Path> jars, FileStamps before) {

    /** Those that are going to be loaded. */
    public static Loaded next(List<Path> jars) {
      return new Loaded(List.copyOf(jars), FileStamps.of(jars));
    }
  }

  /** Where it is, and what all of it depends on. */
  private record Kept(
      VerdictCache everywhere,
      VerdictCache here,
      Store store,
      KnownFiles jars,
      String surroundings) {}

  /**
   * The cache of a run.
   *
   * @param options where it is; null for none, which knows and keeps nothing
   * @param extensionJars where what else is known was loaded from
   */
  public static RunCache open(
      @Nullable CacheOptions options, Request request, Loaded extensionJars) {
    return new RunCache(request, extensionJars, options == null ? null : kept(options));
  }

  private static @Nullable Kept kept(CacheOptions options) {
    Store directory = new DirectoryStore(options.directory(), options.mostBytes());
    Store store =
        options.server() == null
            ? directory
            : new LayeredStore(directory, new HttpStore(options.server()));
    KnownFiles jars = new KnownByStamp(directory);
    return RunSurroundings.fingerprint(jars)
        .map(
            surroundings ->
                new Kept(
                    new VerdictCache(store),
                    new VerdictCache(directory),
                    store,
                    jars,
                    surroundings))
        .orElse(null);
  }

  /** Empty where some cannot be read, or name others in their manifests that are loaded, too. */
  private static Optional<String> ofAll(List<Path> places, KnownFiles jars) {
    if (places.stream().anyMatch(RunCache::namesOthers)) {
      return Optional.empty();
    }
    try (ClassPathFingerprints all = new ClassPathFingerprints(places, jars)) {
      return all.ofAll();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean namesOthers(Path place) {
    if (!Files.isRegularFile(place)) {
      return false;
    }
    try (JarFile jar = new JarFile(place.toFile(), false)) {
      Manifest manifest = jar.getManifest();
      return manifest != null
          && manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH) != null;
    } catch (IOException unreadable) {
      return true;
    }
  }

  /** Whether it may know something. */
  public boolean isOn() {
    return verdicts != null && extensions.isPresent() && areExtensionsAsLoaded;
  }

  /** What is wrong with it, one line each. */
  public List<String> problems() {
    return store == null ? List.of() : store.problems();
  }

  /** Says how to tell things of a kind that are no classes, by their names. */
  public void telling(Dependency.Kind kind, Function<String, Optional<String>> fingerprint) {
    others.put(kind, fingerprint);
  }

  /** A hash of all files that classes come from; empty where some cannot be read. */
  Optional<String> allClasses() {
    return classes.ofAll();
  }

  /** A hash of what is asked, by whom and of what. */
  String question(String kind, List<String> parts) {
    return new Fingerprint()
        .add(surroundings)
        .add(extensions.orElse(""))
        .add(kind)
        .addAll(parts)
        .hex();
  }

  Optional<JsonValue> find(String question) {
    return verdicts == null || !isOn() ? Optional.empty() : verdicts.find(question, this::now);
  }

  /** As {@link #find}, on this machine. */
  Optional<JsonValue> findHere(String question) {
    return here == null || !isOn() ? Optional.empty() : here.find(question, this::now);
  }

  /** As {@link #keep}, on this machine. */
  synchronized void keepHere(String question, List<Dependency> dependencies, JsonValue answer) {
    keepAll();
    if (here != null && isCertain() && isUnchanged()) {
      here.keep(question, dependencies, this::now, answer);
    }
  }

  private boolean isUnchanged() {
    return FileStamps.of(places).equals(before);
  }

  synchronized void keep(String question, List<Dependency> dependencies, JsonValue answer) {
    if (isOn()) {
      unkept.add(new Answer(question, dependencies, answer));
      if (unkept.size() >= AT_A_TIME) {
        keepAll();
      }
    }
  }

  /** Notes that an answer is not kept, as it may be another one next time. */
  public void leaveOpen() {
    isOpen = true;
  }

  /** Whether every answer of this run would be the same again. */
  public boolean isCertain() {
    return isOn() && !isOpen;
  }

  private void keepAll() {
    if (verdicts != null && !unkept.isEmpty() && isUnchanged()) {
      // All is looked at first: what is looked at later may be there later only.
      unkept.stream().flatMap(each -> each.dependencies().stream()).forEach(this::now);
      if (isUnchanged()) {
        for (Answer each : unkept) {
          isOpen |= !verdicts.keep(each.question(), each.dependencies(), this::now, each.value());
        }
      }
    }
    unkept.clear();
  }

  private Optional<String> now(Dependency dependency) {
    Function<String, Optional<String>> other = others.get(dependency.kind());
    return other == null ? classes.of(dependency) : other.apply(dependency.name());
  }

  @Override
  public synchronized void close() throws IOException {
    keepAll();
    classes.close();
  }
}
