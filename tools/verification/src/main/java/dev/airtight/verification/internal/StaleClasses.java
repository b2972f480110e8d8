package dev.airtight.verification.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

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
        for (Path directory : classes) {
          Path classFile = directory.resolve(className);
          if (Files.exists(classFile)) {
            compare(classFile, source, attributes);
            break;
          }
        }
      }
      return FileVisitResult.CONTINUE;
    }
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
