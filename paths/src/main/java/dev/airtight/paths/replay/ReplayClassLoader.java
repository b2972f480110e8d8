package dev.airtight.paths.replay;

import dev.airtight.paths.code.classfile.StepCounter;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The application's classes, as a launcher would see them: the JDK's first, then those of the given
 * class path. This tool's own libraries stay invisible, but for the parts of a decoder that the
 * application needs and does not bring.
 */
final class ReplayClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** Methods of class loaders that lead to {@link #findClass}, and its own. */
  private static final Set<String> LOADING =
      Set.of("isWantedByReflection", "findClass", "loadClass");

  private final ClassLoader tool = ReplayClassLoader.class.getClassLoader();

  /** The application's classes that are loaded. */
  private final List<Class<?>> defined = Collections.synchronizedList(new ArrayList<>());

  /** Where everything is to come from. */
  private final List<String> places;

  private volatile boolean isElsewhere;

  private final Set<String> loaded = ConcurrentHashMap.newKeySet();
  private final Set<String> missed = ConcurrentHashMap.newKeySet();
  private final Set<String> resources = ConcurrentHashMap.newKeySet();

  /** What comes from this tool. */
  private final List<Lent> lent = new ArrayList<>();

  /**
   * A part of a decoder.
   *
   * @param wholly whether all other parts are lent, too
   */
  private record Lent(String packages, boolean wholly) {}

  /** What reflection wanted and did not find since that was asked last. */
  private volatile @Nullable String missing;

  /** Whether the application's classes are rewritten to count what they do. */
  private final boolean counting;

  ReplayClassLoader(List<String> entries) {
    this(entries, false);
  }

  private ReplayClassLoader(List<String> entries, boolean counting) {
    super(
        entries.stream().map(ReplayClassLoader::url).toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
    this.counting = counting;
    this.places = entries.stream().map(entry -> url(entry).toString()).toList();
    DecoderLibraries.KNOWN.forEach(this::lend);
  }

  /** One whose classes count their steps with {@link TrialSteps}. */
  static ReplayClassLoader counting(List<String> entries) {
    return new ReplayClassLoader(entries, true);
  }

  /** Who brings the decoder itself uses that with what else it brings. */
  private void lend(DecoderLibrary library) {
    List<DecoderLibrary.Part> parts = library.parts();
    List<DecoderLibrary.Part> missing =
        parts.stream().filter(part -> !brings(part.known())).toList();
    if (!parts.isEmpty() && missing.contains(parts.get(0))) {
      missing.forEach(part -> lent.add(new Lent(part.packages(), missing.size() == parts.size())));
    }
  }

  /** The classes that are loaded by now, in order. */
  List<Class<?>> defined() {
    synchronized (defined) {
      return List.copyOf(defined);
    }
  }

  /** What was looked for in the class path by now. */
  Sought sought() {
    return new Sought(loaded, missed, resources, isElsewhere);
  }

  @Override
  public @Nullable URL findResource(String name) {
    resources.add(name);
    URL found = super.findResource(name);
    if (found != null) {
      noteWhere(found);
    }
    return found;
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    resources.add(name);
    Enumeration<URL> found = super.findResources(name);
    List<URL> all = Collections.list(found);
    all.forEach(this::noteWhere);
    return Collections.enumeration(all);
  }

  private void noteWhere(URL found) {
    String place = found.toString();
    isElsewhere |=
        places.stream()
            .noneMatch(each -> place.startsWith(each) || place.startsWith("jar:" + each));
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException("no local path: " + entry, impossible);
    }
  }

  private boolean brings(String className) {
    return findResource(file(className)) != null;
  }

  private static String file(String className) {
    return className.replace('.', '/') + ".class";
  }

  /**
   * A class that is not there, or is damaged, and that the description of another one names:
   * whoever asks a class for its members then gets an error, which libraries turn into others. Each
   * is told once.
   */
  Optional<String> missing() {
    Optional<String> told = Optional.ofNullable(missing);
    missing = null;
    return told;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try {
      return found(name);
    } catch (ClassNotFoundException | LinkageError notThere) {
      if (isWantedByReflection()) {
        missing = name;
      }
      throw notThere;
    }
  }

  /** Not where a program asks for a class by its name, which may be to see whether it is there. */
  private static boolean isWantedByReflection() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .dropWhile(frame -> LOADING.contains(frame.getMethodName()))
                    .findFirst()
                    .filter(frame -> frame.getClassName().equals("java.lang.Class"))
                    .filter(frame -> !frame.getMethodName().startsWith("forName"))
                    .isPresent());
  }

  private Class<?> found(String name) throws ClassNotFoundException {
    if (counting && name.equals(TrialSteps.class.getName())) {
      return TrialSteps.class;
    }
    Optional<Lent> part =
        lent.stream().filter(each -> name.startsWith(each.packages())).findFirst();
    if (part.isEmpty()) {
      return own(name);
    }
    if (part.get().wholly()) {
      return tool.loadClass(name);
    }
    // Loaded here, so that it meets the other parts of the application's decoder.
    byte[] bytes = read(name, tool.getResourceAsStream(file(name)));
    Class<?> lentHere = defineClass(name, bytes, 0, bytes.length);
    defined.add(lentHere);
    return lentHere;
  }

  private Class<?> own(String name) throws ClassNotFoundException {
    String internalName = name.replace('.', '/');
    try {
      Class<?> own = counting ? counted(name) : super.findClass(name);
      loaded.add(internalName);
      defined.add(own);
      CodeSource source = own.getProtectionDomain().getCodeSource();
      if (source != null && source.getLocation() != null) {
        noteWhere(source.getLocation());
      }
      return own;
    } catch (ClassNotFoundException notThere) {
      missed.add(internalName);
      throw notThere;
    } catch (LinkageError unusable) {
      loaded.add(internalName);
      throw unusable;
    }
  }

  private Class<?> counted(String name) throws ClassNotFoundException {
    URL found = findResource(file(name));
    byte[] own = read(name, found == null ? null : open(found));
    String counter = TrialSteps.class.getName().replace('.', '/');
    byte[] bytes = StepCounter.counting(own, counter, "count");
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static InputStream open(URL resource) throws ClassNotFoundException {
    try {
      return resource.openStream();
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(resource.toString(), unreadable);
    }
  }

  private static byte[] read(String name, @Nullable InputStream from)
      throws ClassNotFoundException {
    try (InputStream stream = from) {
      if (stream == null) {
        throw new ClassNotFoundException(name);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}
