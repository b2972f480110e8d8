package dev.airtight.verification.internal.handler;

import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.dependency.DependencyLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lines of Java sources, to show what throws. */
final class SourceLines {
  private static final String BETWEEN = " ";
  private static final int NOTED_PARTS = 3;

  private final List<Path> roots;
  private final DependencyLog log;

  /** The lines that were shown, by what they are noted as: they may change while a run goes on. */
  private final Map<String, String> shown;

  /**
   * @param roots directories that hold sources by package
   */
  SourceLines(List<Path> roots) {
    this(List.copyOf(roots), new DependencyLog(), new ConcurrentHashMap<>());
  }

  private SourceLines(List<Path> roots, DependencyLog log, Map<String, String> shown) {
    this.roots = roots;
    this.log = log;
    this.shown = shown;
  }

  /** The same; which lines are asked for is noted. */
  SourceLines noting(DependencyLog verdict) {
    return new SourceLines(roots, verdict, shown);
  }

  /** What a noted line is, or was when it was shown; empty for what is no such note. */
  Optional<String> fingerprint(String noted) {
    String then = shown.get(noted);
    if (then != null) {
      return Optional.of(then);
    }
    String[] parts = noted.split(BETWEEN, NOTED_PARTS);
    if (parts.length != NOTED_PARTS || !parts[1].matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    return Optional.of(orNothing(read(parts[0], parts[2], Integer.parseInt(parts[1]))));
  }

  /**
   * A line of the file that a class was compiled from, or null when it is not at hand.
   *
   * @param className binary name, which gives the package
   * @param line from 1
   */
  @Nullable String line(String className, String file, int line) {
    String noted = String.join(BETWEEN, className, String.valueOf(line), file);
    log.add(new Dependency(Dependency.Kind.SOURCE_LINE, noted));
    String read = read(className, file, line);
    shown.put(noted, orNothing(read));
    return read;
  }

  private static String orNothing(@Nullable String line) {
    return line == null ? "" : BETWEEN + line;
  }

  private @Nullable String read(String className, String file, int line) {
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
