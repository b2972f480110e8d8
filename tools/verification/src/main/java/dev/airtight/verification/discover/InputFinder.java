package dev.airtight.verification.discover;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds contract files, and beside them the class files and sources of the modules they lie in. */
public final class InputFinder {
  private static final String CONTRACT_SUFFIX = ".contract";
  private static final List<String> NO_CONTRACTS = List.of(".class", ".jar", ".java");
  private static final String MAVEN_CLASSES = "target/classes";
  private static final String GRADLE_CLASSES = "build/classes/java/main";
  private static final String SOURCES = "src/main/java";

  private final Set<Path> contracts = new LinkedHashSet<>();
  private final Set<Path> classDirectories = new LinkedHashSet<>();
  private final Set<Path> sourceDirectories = new LinkedHashSet<>();
  private final List<String> withoutContracts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private InputFinder() {}

  /**
   * Looks at every path. A file is a contract whatever its name is, unless it is one of Java; a
   * directory stands for all {@code *.contract} files below it. Hidden directories and what a build
   * writes are left out. A path that does not exist or cannot be read is a problem; the other paths
   * are looked at all the same.
   */
  public static FoundFiles find(Collection<Path> paths) {
    InputFinder finder = new InputFinder();
    paths.forEach(finder::add);
    return new FoundFiles(
        List.copyOf(finder.contracts),
        List.copyOf(finder.classDirectories),
        List.copyOf(finder.sourceDirectories),
        finder.withoutContracts,
        finder.problems);
  }

  /** The sources of the Maven or Gradle module whose compiled classes these are, if at hand. */
  public static Optional<Path> sourcesBeside(Path classes) {
    Path absolute = classes.toAbsolutePath().normalize();
    for (String output : List.of(MAVEN_CLASSES, GRADLE_CLASSES)) {
      if (absolute.endsWith(output)) {
        Path module = absolute;
        for (int up = Path.of(output).getNameCount(); up > 0 && module != null; up--) {
          module = module.getParent();
        }
        Path sources = module == null ? null : module.resolve(SOURCES);
        return sources != null && Files.isDirectory(sources)
            ? Optional.of(sources)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void add(Path path) {
    if (Files.isDirectory(path)) {
      addDirectory(path);
    } else if (!Files.exists(path)) {
      problems.add(path + ": no such file or directory");
    } else if (!Files.isReadable(path)) {
      problems.add(path + ": not readable");
    } else if (NO_CONTRACTS.stream().anyMatch(path.toString()::endsWith)) {
      problems.add(
          path + ": no contract; class files are named with --classes, sources with --sources");
    } else {
      contracts.add(path.normalize());
    }
  }

  private void addDirectory(Path root) {
    TreeSet<Path> found = new TreeSet<>();
    int problemsBefore = problems.size();
    try {
      Files.walkFileTree(root, new Walk(root, found));
    } catch (IOException failure) {
      problems.add(root + ": cannot be read: " + failure.getMessage());
    }
    if (found.isEmpty() && problems.size() == problemsBefore) {
      withoutContracts.add(root + ": no " + CONTRACT_SUFFIX + " file in this directory");
    }
    contracts.addAll(found);
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Set<Path> found;

    Walk(Path root, Set<Path> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (directory.equals(root)) {
        addModule(directory);
        return FileVisitResult.CONTINUE;
      }
      if (isHidden(directory) || isBuildOutput(directory)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      addModule(directory);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.getFileName().toString().endsWith(CONTRACT_SUFFIX) && !Files.isDirectory(file)) {
        found.add(file.normalize());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      problems.add(file + ": cannot be read");
      return FileVisitResult.CONTINUE;
    }
  }

  private static boolean isHidden(Path directory) {
    return directory.getFileName().toString().startsWith(".");
  }

  private static boolean isBuildOutput(Path directory) {
    Path module = directory.resolveSibling("");
    return switch (directory.getFileName().toString()) {
      case "target" -> Files.exists(module.resolve("pom.xml"));
      case "build" ->
          Files.exists(module.resolve("build.gradle"))
              || Files.exists(module.resolve("build.gradle.kts"));
      default -> false;
    };
  }

  private void addModule(Path directory) {
    addIfDirectory(directory.resolve(MAVEN_CLASSES), classDirectories);
    addIfDirectory(directory.resolve(GRADLE_CLASSES), classDirectories);
    addIfDirectory(directory.resolve(SOURCES), sourceDirectories);
  }

  private static void addIfDirectory(Path directory, Set<Path> to) {
    if (Files.isDirectory(directory)) {
      to.add(directory.normalize());
    }
  }
}
