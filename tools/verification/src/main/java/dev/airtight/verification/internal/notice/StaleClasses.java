package dev.airtight.verification.internal.notice;

import dev.airtight.verification.internal.Request;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Class files that are older than the source they were compiled from. */
public final class StaleClasses {
  private static final String SOURCE = ".java";
  private static final int MOST_SHOWN = 5;

  private final List<Path> classes;
  private final List<String> found = new ArrayList<>();

  private StaleClasses(List<Path> classes) {
    this.classes = classes.stream().filter(Files::isDirectory).toList();
  }

  /**
   * One line for each, naming both files. A source is looked up by its name, so that what belongs
   * to a class of another name in the same file is found with it.
   */
  public static List<String> warnings(Request request) {
    StaleClasses stale = new StaleClasses(request.allClasses());
    for (Path root : request.sources()) {
      try {
        Files.walkFileTree(root, stale.new Sources(root));
      } catch (IOException unreadable) {
        stale.found.add(root + ": sources cannot be read: " + unreadable.getMessage());
      }
    }
    if (stale.found.size() <= MOST_SHOWN) {
      return List.copyOf(stale.found);
    }
    List<String> shown = new ArrayList<>(stale.found.subList(0, MOST_SHOWN));
    shown.add(
        "and "
            + (stale.found.size() - MOST_SHOWN)
            + " more class files are older than their sources");
    return List.copyOf(shown);
  }

  private final class Sources extends SimpleFileVisitor<Path> {
    private final Path root;

    Sources(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult visitFile(Path source, BasicFileAttributes attributes)
        throws IOException {
      String name = root.relativize(source).toString();
      if (name.endsWith(SOURCE)) {
        String className = name.substring(0, name.length() - SOURCE.length()) + ".class";
        Optional<Path> classFile =
            classes.stream()
                .map(directory -> directory.resolve(className))
                .filter(Files::exists)
                .reduce((best, next) -> shared(next, source) > shared(best, source) ? next : best);
        if (classFile.isPresent()) {
          compare(classFile.get(), source, attributes);
        }
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** How many folders two files have in common: those of one module have most. */
  private static int shared(Path file, Path other) {
    Path one = file.toAbsolutePath().normalize();
    Path two = other.toAbsolutePath().normalize();
    int count = 0;
    while (count < Math.min(one.getNameCount(), two.getNameCount())
        && one.getName(count).equals(two.getName(count))) {
      count++;
    }
    return count;
  }

  private void compare(Path classFile, Path source, BasicFileAttributes attributes)
      throws IOException {
    if (Files.getLastModifiedTime(classFile).compareTo(attributes.lastModifiedTime()) < 0) {
      found.add(
          classFile
              + " is older than its source "
              + source
              + ": what is verified is the class file; compile again");
    }
  }
}
