package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassFileReader;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.ClassOrigin;
import dev.airtight.paths.code.classfile.ClassOutline;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.ClassProblem;
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

/** Looks into an overlay first, then the running JDK, then directories and jars in order. */
final class OpenedClassPath implements ClassPath {
  private static final String MODULE = "module-info";

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

  private final Map<Object, Object> answers = new HashMap<>();
  private @Nullable Optional<List<ClassOutline>> outlines;
  private @Nullable ClassPath asRun;
  private @Nullable ClassPath withoutStandIns;

  private OpenedClassPath(ClassOverlay overlay, FollowedCode followed, Extensions extensions) {
    this.overlay = overlay;
    this.followed = followed;
    this.extensions = extensions;
  }

  /** See {@link ClassPath#open(List, ClassOverlay, FollowedCode, Extensions)}. */
  static ClassPath open(
      List<Path> entries, ClassOverlay overlay, FollowedCode followed, Extensions extensions) {
    OpenedClassPath classPath = new OpenedClassPath(overlay, followed, extensions);
    entries.stream().distinct().forEach(classPath::add);
    return classPath;
  }

  @Override
  public FollowedCode followed() {
    return followed;
  }

  @Override
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

  @Override
  public synchronized List<ClassProblem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public synchronized ClassLookup find(String internalName) {
    ClassLookup lookup = known.get(internalName);
    if (lookup == null) {
      lookup = search(internalName);
      known.put(internalName, lookup);
    }
    return lookup;
  }

  @Override
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

  @Override
  public Optional<String> extensionOf(String internalName) {
    return overlay
        .extension(internalName)
        .or(() -> Optional.ofNullable(helperOf.get(internalName)));
  }

  @Override
  public synchronized ClassPath asRun() {
    ClassPath made = asRun;
    if (made == null) {
      made = madeAsRun();
      asRun = made;
    }
    return made;
  }

  private ClassPath madeAsRun() {
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
    return over(own, extensions);
  }

  @Override
  public synchronized ClassPath withoutStandIns() {
    ClassPath made = withoutStandIns;
    if (made == null) {
      made = over(ClassOverlay.NONE, Extensions.NONE);
      withoutStandIns = made;
    }
    return made;
  }

  private ClassPath over(ClassOverlay other, Extensions known) {
    OpenedClassPath same = new OpenedClassPath(other, followed, known);
    same.entries.putAll(entries);
    return same;
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

  @Override
  public synchronized List<String> applicationClasses() {
    List<String> names = applicationClasses;
    if (names == null) {
      names = applicationClasses(entries.keySet());
      applicationClasses = names;
    }
    return names;
  }

  @Override
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

  @Override
  public synchronized Optional<List<ClassOutline>> outlines() {
    Optional<List<ClassOutline>> made = outlines;
    if (made == null) {
      made = read(applicationClasses());
      outlines = made;
    }
    return made;
  }

  private Optional<List<ClassOutline>> read(List<String> names) {
    List<ClassOutline> all = new ArrayList<>();
    for (String name : names) {
      Optional<ClassOutline> outline = outline(name);
      if (outline.isEmpty()) {
        return Optional.empty();
      }
      all.add(outline.get());
    }
    return Optional.of(List.copyOf(all));
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <T> T ofDeclarations(ClassPathQuestion<T> question) {
    T known = (T) answers.get(question);
    if (known == null) {
      known = question.answer(new ClassDeclarations(this));
      answers.put(question, known);
    }
    return known;
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

  @Override
  public synchronized boolean isOfProgram(String internalName, String other) {
    find(internalName);
    find(other);
    ClassPathEntry entry = entryOf.get(internalName);
    return entry != null
        && (entry instanceof ClassPathEntry.Directory || entry.equals(entryOf.get(other)));
  }

  @Override
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

  @Override
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
