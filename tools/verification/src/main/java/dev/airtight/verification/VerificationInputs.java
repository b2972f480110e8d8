package dev.airtight.verification;

import java.nio.file.Path;
import java.util.List;

/**
 * What a user names. None of it needs to exist: what cannot be used becomes a problem of the
 * report.
 *
 * @param paths contract files, or directories that are searched for {@code *.contract} files and
 *     for the class files and sources of the Maven and Gradle modules in them
 * @param classes directories and jars that handlers are searched in; empty stands for what the
 *     directories among {@code paths} have
 * @param classPath directories and jars with what handlers call besides; not searched for handlers
 * @param sources directories with Java sources, to show lines of them and to tell whether class
 *     files are current; empty stands for those below {@code paths} and beside {@code classes}
 * @param handlers {@code pkg.Class#method}, {@code pkg.Class#method(int,java.lang.String)} or
 *     {@code pkg.Class#*}; empty stands for every method annotated as a handler
 */
public record VerificationInputs(
    List<Path> paths,
    List<Path> classes,
    List<Path> classPath,
    List<Path> sources,
    List<String> handlers) {

  /** Copies the lists. */
  public VerificationInputs {
    paths = List.copyOf(paths);
    classes = List.copyOf(classes);
    classPath = List.copyOf(classPath);
    sources = List.copyOf(sources);
    handlers = List.copyOf(handlers);
  }

  /** Everything that is found below these paths. */
  public static VerificationInputs below(List<Path> paths) {
    return new VerificationInputs(paths, List.of(), List.of(), List.of(), List.of());
  }
}
