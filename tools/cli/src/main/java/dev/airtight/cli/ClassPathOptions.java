package dev.airtight.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** Where classes come from that are not searched, and the sources of those that are. */
final class ClassPathOptions {
  @Option(
      names = {"--classpath", "--class-path"},
      paramLabel = "CLASSPATH",
      description = "What the code calls besides, not searched itself: a class path, repeatable.")
  private List<String> classPath = new ArrayList<>();

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description = {
        "Java sources, to show lines of them and to tell whether class files are current (repeatable).",
        "Without it: src/main/java below each PATH and beside the class files that are searched."
      })
  private List<Path> sources = new ArrayList<>();

  List<Path> classPath() {
    return entries(classPath);
  }

  List<Path> sources() {
    return sources;
  }

  /** The entries of class paths, each written as the JVM takes it. */
  static List<Path> entries(List<String> classPaths) {
    return classPaths.stream()
        .flatMap(each -> Arrays.stream(each.split(File.pathSeparator)))
        .filter(each -> !each.isEmpty())
        .map(Path::of)
        .toList();
  }
}
