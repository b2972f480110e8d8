package dev.airtight.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A small project in a folder: files by their paths, of which the Java sources are compiled. */
final class Project {
  private static final String SOURCE = ".java";

  private final Path folder;
  private final Map<String, String> files = new TreeMap<>();

  Project(Path folder) {
    this.folder = folder;
  }

  /** Gives a file this text; no text removes it. */
  void put(String path, String text) {
    if (text.isEmpty()) {
      files.remove(path);
    } else {
      files.put(path, text);
    }
  }

  String get(String path) {
    return files.getOrDefault(path, "");
  }

  Path classes() {
    return folder.resolve("classes");
  }

  /** Writes all files and compiles, from nothing. */
  void build() throws IOException {
    delete(folder.resolve("sources"));
    delete(classes());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-g",
                "-parameters",
                "-proc:none",
                "-d",
                classes().toString(),
                "-cp",
                System.getProperty("java.class.path")));
    for (Map.Entry<String, String> file : files.entrySet()) {
      boolean isSource = file.getKey().endsWith(SOURCE);
      Path path = (isSource ? folder.resolve("sources") : classes()).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      if (isSource) {
        arguments.add(path.toString());
      }
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertThat(status).as("javac %s", files).isZero();
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> below = Files.walk(root)) {
        for (Path each : below.sorted((one, two) -> two.compareTo(one)).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
