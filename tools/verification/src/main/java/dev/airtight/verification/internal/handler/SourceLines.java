package dev.airtight.verification.internal.handler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of Java sources, to show what throws. */
final class SourceLines {
  private final List<Path> roots;

  /**
   * @param roots directories that hold sources by package
   */
  SourceLines(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * A line of the file that a class was compiled from, or null when it is not at hand.
   *
   * @param className binary name, which gives the package
   * @param line from 1
   */
  @Nullable String line(String className, String file, int line) {
    String folder = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
    for (Path root : roots) {
      try {
        List<String> lines =
            Files.readAllLines(root.resolve(folder + file), StandardCharsets.UTF_8);
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : null;
      } catch (IOException | InvalidPathException notHere) {
        // Sources only decorate the answer; the next root may have the file.
        continue;
      }
    }
    return null;
  }
}
