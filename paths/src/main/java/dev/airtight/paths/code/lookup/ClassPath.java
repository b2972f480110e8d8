package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassFileReader;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.ClassOrigin;
import dev.airtight.paths.code.classfile.ClassOutline;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.ClassProblem;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.extension.Extensions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where classes come from: an overlay first, then the running JDK, then directories and jars in
 * order (the order in which a class loader of the application would find them). Classes are loaded
 * on first use and kept. Safe for use by several threads.
 */
public final class ClassPath implements AutoCloseable {
  private static final String MODULE = "module-info";
  private static final String SERVICES = "META-INF/services/";

  private final ClassOverlay overlay;
  private final FollowedCode followed;
  private final Extensions extensions;
  private final PlatformClasses platform = new PlatformClasses();
  private final Map<Path, ClassPathEntry> entries = new LinkedHashMap<>();
  private final List<ClassProblem> problems = new ArrayList<>();
  private final Map<String, ClassLookup> known = new HashMap<>();
  private final Map<String, ClassPathEntry> entryOf = new HashMap<>();
  private final Map<String, String> helperOf = new ConcurrentHashMap<>();
  private final Map<Path, List<String>> listed = new HashMap<>();
  private @Nullable List<String> applicationClasses;

  private ClassPath(ClassOverlay overlay, FollowedCode followed, Extensions extensions) {
    this.overlay = overlay;
    this.followed = followed;
    this.extensions = extensions;
  }

  /**
   * Opens directories and jars. Those that cannot be opened are left out and listed in {@link
   * #problems()}.
   */
  public static ClassPath open(List<Path> entries, ClassOverlay overlay) {
    return open(entries, overlay, FollowedCode.STANDARD);
  }

  /**
   * As {@link #open(List, ClassOverlay)}.
   *
   * @param followed whose code is read
   */
  public static ClassPath open(List<Path> entries, ClassOverlay overlay, FollowedCode followed) {
    return open(entries, overlay, followed, Extensions.NONE);
  }

  /**
   * As {@link #open(List, ClassOverlay, FollowedCode)}.
   *
   * @param extensions what else is known of these classes; the overlay has their stand-ins
   */
  public static ClassPath open(
      List<Path> entries, ClassOverlay overlay, FollowedCode followed, Extensions extensions) {
    ClassPath classPath = new ClassPath(overlay, followed, extensions);
    entries.stream().distinct().forEach(classPath::add);
    return classPath;
  }

  /** Which of the code at hand is followed. */
  public FollowedCode followed() {
    return followed;
  }

  /** What others say of the classes at hand. */
  public Extensions extensions() {
    return extensions;
  }

  private void add(Path path) {
    if (Files.isDirectory(path)) {
      entries.put(path, new ClassPathEntry.Directory(path));
    } else if (!Files.exists(path)) {
      problems.add(new ClassProblem.Unreadable(path.toString(), "it does not exist"));
    } else {
      try {
        entries.put(path, ClassPathEntry.Archive.open(path));
      } catch (IOException unreadable) {
        problems.add(
            new ClassProblem.Unreadable(
                path.toString(), "neither a directory nor a jar (" + reason(unreadable) + ")"));
      }
    }
  }

  /** The message of a file system's exception may be nothing but the file's name. */
  private static String reason(Exception failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  /** The entries that could not be opened, or not be listed so far. */
  public synchronized List<ClassProblem> problems() {
    return List.copyOf(problems);
  }

  /** Looks a class up by internal name; array types have no class file and are never found. */
  public synchronized ClassLookup find(String internalName) {
    ClassLookup lookup = known.get(internalName);
    if (lookup == null) {
      lookup = search(internalName);
      known.put(internalName, lookup);
    }
    return lookup;
  }

  /**
   * The class of this internal name.
   *
   * @throws ClassProblemException if there is none or it cannot be read
   */
  public JavaClass load(String internalName) {
    ClassLookup lookup = find(internalName);
    if (lookup instanceof ClassLookup.Found found) {
      return found.javaClass();
    }
    throw new ClassProblemException(((ClassLookup.Failed) lookup).problem());
  }

  /**
   * The declaration of the module that a class of the application is packed with, if there is one.
   */
  public synchronized Optional<JavaClass> moduleOf(String internalName) {
    for (ClassPathEntry entry : entries.values()) {
      try {
        if (entry.read(internalName) != null) {
          byte[] bytes = entry.read(MODULE);
          return bytes != null
                  && ClassFileReader.read(
                          MODULE, bytes, entry.location(MODULE), ClassOrigin.APPLICATION)
                      instanceof ClassLookup.Found found
              ? Optional.of(found.javaClass())
              : Optional.empty();
        }
      } catch (IOException | InvalidPathException unreadable) {
        problems.add(new ClassProblem.Unreadable(entry.location(MODULE), reason(unreadable)));
      }
    }
    return Optional.empty();
  }

  /** Whether a readable class of this internal name exists. */
  public boolean has(String internalName) {
    return find(internalName) instanceof ClassLookup.Found;
  }

  private ClassLookup search(String name) {
    String location = name;
    try {
      byte[] bytes = overlay.classFile(name);
      if (bytes != null && (!overlay.isOfLibrary(name) || isAmongEntries(name))) {
        return ClassFileReader.read(name, bytes, "stand-in " + name, ClassOrigin.OVERLAY);
      }
      location = platform.location(name);
      bytes = platform.read(name);
      if (bytes != null) {
        return ClassFileReader.read(name, bytes, location, ClassOrigin.PLATFORM);
      }
      for (ClassPathEntry entry : entries.values()) {
        location = entry.location(name);
        bytes = entry.read(name);
        if (bytes != null) {
          entryOf.put(name, entry);
          ClassLookup lookup = ClassFileReader.read(name, bytes, location, ClassOrigin.APPLICATION);
          return lookup instanceof ClassLookup.Found found && isOpaque(found.javaClass())
              ? new ClassLookup.Found(found.javaClass().withoutCode())
              : lookup;
        }
      }
      Optional<ClassOverlay.Helper> helper = overlay.helper(name);
      if (helper.isPresent()) {
        helperOf.put(name, helper.get().extension());
        return ClassFileReader.read(
            name, helper.get().classFile(), "helper " + name, ClassOrigin.OVERLAY);
      }
    } catch (IOException | InvalidPathException unreadable) {
      // A name taken from a damaged class file may not even be a legal path.
      return new ClassLookup.Failed(new ClassProblem.Unreadable(location, reason(unreadable)));
    }
    return new ClassLookup.Failed(
        new ClassProblem.NotFound(
            name, NearestClasses.of(name.replace('/', '.'), applicationJavaNames())));
  }

  /** The extension that a class is of, which is known by now; empty for all others. */
  public Optional<String> extensionOf(String internalName) {
    return overlay
        .extension(internalName)
        .or(() -> Optional.ofNullable(helperOf.get(internalName)));
  }

  /**
   * The same with classes as they really are where extensions have stand-ins: what a JVM runs. It
   * is not to be closed.
   */
  public ClassPath asRun() {
    if (extensions.all().stream().allMatch(extension -> extension.standIns().isEmpty())) {
      return this;
    }
    ClassOverlay own =
        new ClassOverlay() {
          @Override
          public byte @Nullable [] classFile(String name) {
            return overlay.extension(name).isPresent() ? null : overlay.classFile(name);
          }

          @Override
          public boolean isOfLibrary(String name) {
            return overlay.isOfLibrary(name);
          }
        };
    ClassPath real = new ClassPath(own, followed, extensions);
    real.entries.putAll(entries);
    return real;
  }

  /** The same places without any stand-in and extension. It is not to be closed. */
  public ClassPath withoutStandIns() {
    ClassPath real = new ClassPath(ClassOverlay.NONE, followed, Extensions.NONE);
    real.entries.putAll(entries);
    return real;
  }

  private boolean isAmongEntries(String name) throws IOException {
    for (ClassPathEntry entry : entries.values()) {
      if (entry.read(name) != null) {
        return true;
      }
    }
    return false;
  }

  /** Data and exceptions are what they are, whoever made them. */
  private boolean isOpaque(JavaClass javaClass) {
    return followed.isOpaque(javaClass.name())
        && !javaClass.isRecord()
        && !isBelow(javaClass, "java/lang/Enum")
        && !isBelow(javaClass, "java/lang/Throwable");
  }

  private boolean isBelow(JavaClass javaClass, String above) {
    Optional<String> at = javaClass.superName();
    while (at.isPresent() && !at.get().equals(above)) {
      at =
          find(at.get()) instanceof ClassLookup.Found found
              ? found.javaClass().superName()
              : Optional.empty();
    }
    return at.isPresent();
  }

  private List<String> applicationJavaNames() {
    return applicationClasses().stream().map(name -> name.replace('/', '.')).toList();
  }

  /**
   * Internal names of all classes in the directories and jars, sorted. A place that cannot be
   * listed is added to {@link #problems()}.
   */
  public synchronized List<String> applicationClasses() {
    List<String> names = applicationClasses;
    if (names == null) {
      names = applicationClasses(entries.keySet());
      applicationClasses = names;
    }
    return names;
  }

  /** The classes in some of the directories and jars only, as {@link #applicationClasses()}. */
  public synchronized List<String> applicationClasses(Collection<Path> places) {
    TreeSet<String> sorted = new TreeSet<>();
    entries.forEach(
        (path, entry) -> {
          if (places.contains(path)) {
            sorted.addAll(listed.computeIfAbsent(path, unused -> classNames(entry)));
          }
        });
    return List.copyOf(sorted);
  }

  /**
   * The outlines of all classes in the directories and jars.
   *
   * @return empty where some class cannot be read
   */
  public synchronized Optional<List<ClassOutline>> outlines() {
    List<ClassOutline> outlines = new ArrayList<>();
    for (String name : applicationClasses()) {
      Optional<ClassOutline> outline = outline(name);
      if (outline.isEmpty()) {
        return Optional.empty();
      }
      outlines.add(outline.get());
    }
    return Optional.of(outlines);
  }

  private Optional<ClassOutline> outline(String name) {
    for (ClassPathEntry entry : entries.values()) {
      try {
        byte[] bytes = entry.read(name);
        if (bytes != null) {
          return ClassOutline.of(bytes);
        }
      } catch (IOException | InvalidPathException unreadable) {
        problems.add(new ClassProblem.Unreadable(entry.location(name), reason(unreadable)));
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private List<String> classNames(ClassPathEntry entry) {
    try {
      return entry.classNames();
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add(new ClassProblem.Unreadable(entry.location(""), reason(unreadable)));
      return List.of();
    }
  }

  /**
   * Whether a class belongs to the program that another one is of, and to no library of it: it lies
   * in a directory, or in the same jar.
   */
  public synchronized boolean isOfProgram(String internalName, String other) {
    find(internalName);
    find(other);
    ClassPathEntry entry = entryOf.get(internalName);
    return entry != null
        && (entry instanceof ClassPathEntry.Directory || entry.equals(entryOf.get(other)));
  }

  /** The places among the directories and jars that have a class of this name, in their order. */
  public synchronized List<String> locations(String internalName) {
    List<String> locations = new ArrayList<>();
    for (ClassPathEntry entry : entries.values()) {
      try {
        if (entry.read(internalName) != null) {
          locations.add(entry.location(internalName));
        }
      } catch (IOException unreadable) {
        problems.add(new ClassProblem.Unreadable(entry.location(internalName), reason(unreadable)));
      }
    }
    return locations;
  }

  /** The providers of a service, as the directories and jars name them ({@code ServiceLoader}). */
  public synchronized List<String> services(String service) {
    List<String> providers = new ArrayList<>();
    for (ClassPathEntry entry : entries.values()) {
      try {
        byte[] file = entry.resource(SERVICES + service);
        if (file != null) {
          new String(file, StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.replaceFirst("#.*", "").strip())
              .filter(line -> !line.isEmpty())
              .forEach(providers::add);
        }
      } catch (IOException unreadable) {
        problems.add(
            new ClassProblem.Unreadable(entry.location(SERVICES + service), reason(unreadable)));
      }
    }
    return providers;
  }

  /** Closes the jars; what is loaded stays usable. */
  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (ClassPathEntry entry : entries.values()) {
      try {
        entry.close();
      } catch (IOException unclosed) {
        failure = unclosed;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
