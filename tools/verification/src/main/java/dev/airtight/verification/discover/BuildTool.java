package dev.airtight.verification.discover;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A build tool, and how it is asked for the class path that a project's classes run with. */
enum BuildTool {
  MAVEN("mvn", "mvnw", List.of("pom.xml")) {
    @Override
    List<String> arguments(Path initScript) {
      return List.of("-B", "dependency:build-classpath", "-DincludeScope=runtime");
    }

    /** {@code dependency:build-classpath} logs this, then the class path on a line of its own. */
    @Override
    List<Path> read(List<String> output) {
      List<Path> entries = new ArrayList<>();
      for (int i = 0; i + 1 < output.size(); i++) {
        if (output.get(i).endsWith("Dependencies classpath:")) {
          entries.addAll(entries(output.get(i + 1)));
        }
      }
      return entries;
    }
  },

  GRADLE("gradle", "gradlew", List.of("build.gradle", "build.gradle.kts")) {
    @Override
    List<String> arguments(Path initScript) {
      return List.of("--console=plain", "-I", initScript.toString(), "-q", GRADLE_TASK);
    }

    @Override
    List<Path> read(List<String> output) {
      return output.stream()
          .filter(line -> line.startsWith(GRADLE_MARK))
          .flatMap(line -> entries(line.substring(GRADLE_MARK.length())).stream())
          .toList();
    }
  };

  private static final String GRADLE_TASK = "airtightClassPath";
  private static final String GRADLE_MARK = "airtight class path: ";

  /** What makes Gradle print the runtime class path of every Java project. */
  static final String GRADLE_INIT_SCRIPT =
      String.join(
          "\n",
          "allprojects {",
          "  afterEvaluate { project ->",
          "    project.tasks.register('" + GRADLE_TASK + "') {",
          "      doLast {",
          "        if (project.plugins.hasPlugin('java')) {",
          "          println '"
              + GRADLE_MARK
              + "' + project.sourceSets.main.runtimeClasspath.asPath",
          "        }",
          "      }",
          "    }",
          "  }",
          "}",
          "");

  private final String command;
  private final String wrapper;
  private final List<String> buildFiles;

  BuildTool(String command, String wrapper, List<String> buildFiles) {
    this.command = command;
    this.wrapper = wrapper;
    this.buildFiles = buildFiles;
  }

  /** The one that builds a project, if its build file lies in the directory. */
  static Optional<BuildTool> of(Path directory) {
    return Arrays.stream(values())
        .filter(
            tool ->
                tool.buildFiles.stream()
                    .anyMatch(file -> Files.isRegularFile(directory.resolve(file))))
        .findFirst();
  }

  /** What is run in the directory: the project's own wrapper where it has one. */
  List<String> commandIn(Path directory, Path initScript) {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    Path own = directory.toAbsolutePath().resolve(wrapper + (isWindows ? windowsSuffix() : ""));
    List<String> all = new ArrayList<>();
    all.add(
        Files.isExecutable(own) ? own.toString() : command + (isWindows ? windowsSuffix() : ""));
    all.addAll(arguments(initScript));
    return all;
  }

  private String windowsSuffix() {
    return this == MAVEN ? ".cmd" : ".bat";
  }

  /**
   * Beside the command.
   *
   * @param initScript a file with {@link #GRADLE_INIT_SCRIPT}
   */
  abstract List<String> arguments(Path initScript);

  /** The entries, of all modules, in what the tool printed. */
  abstract List<Path> read(List<String> output);

  /** As messages call it. */
  String command() {
    return command;
  }

  private static List<Path> entries(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }
}
