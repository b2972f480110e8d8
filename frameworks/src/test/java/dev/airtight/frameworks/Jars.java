package dev.airtight.frameworks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Class paths with a framework, as the modules below {@code jars} write them. */
public final class Jars {
  private Jars() {}

  /** The jars of one of those modules. */
  public static List<Path> of(String module) {
    try {
      String classPath = Files.readString(Path.of("jars", module, "target", "classpath")).strip();
      return Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
