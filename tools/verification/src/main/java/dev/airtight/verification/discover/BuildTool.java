package dev.airtight.verification.discover;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A build tool, and how it is asked for the class path that a project's classes run with. */
enum BuildTool {
  MAVEN("mvn", "mvnw", List.of("pom.xml"), List.of("pom.xml")) {
    /**
     * The goal alone does not find modules that are not installed; it does in one build with the
     * phase that makes their classes, which are left as they are.
     */
    @Override
    List<Way> ways(Path directory, Path initScript) {
      Path top = top(directory);
      List<String> goal =
          List.of("-B", "--fail-at-end", "dependency:build-classpath", "-DincludeScope=runtime");
      List<String> build =
          plus(
              top.equals(directory)
                  ? List.of()
                  : List.of("-pl", top.relativize(directory).toString(), "-am"),
              "-B",
              "--fail-at-end",
              "process-classes",
              "dependency:build-classpath",
              "-DincludeScope=runtime",
              "-DskipTests",
              "-Dmaven.main.skip=true",
              "-Dmaven.resources.skip=true");
      return List.of(
          new Way(directory, plus(goal, "-o")),
          new Way(top, plus(build, "-o")),
          new Way(top, build));
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

  GRADLE(
      "gradle",
      "gradlew",
      List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts"),
      List.of("settings.gradle", "settings.gradle.kts")) {
    /** Of all projects of the build, so that the classes of those that are needed are there. */
    @Override
    List<Way> ways(Path directory, Path initScript) {
      List<String> task =
          List.of("--console=plain", "-I", initScript.toString(), "-q", GRADLE_TASK);
      Path top = top(directory);
      return List.of(new Way(top, plus(task, "--offline")), new Way(top, task));
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
  private final List<String> topFiles;

  BuildTool(String command, String wrapper, List<String> buildFiles, List<String> topFiles) {
    this.command = command;
    this.wrapper = wrapper;
    this.buildFiles = buildFiles;
    this.topFiles = topFiles;
  }

  /**
   * One way to ask.
   *
   * @param directory that the tool runs in
   */
  record Way(Path directory, List<String> arguments) {
    Way {
      arguments = List.copyOf(arguments);
    }
  }

  /** The one that builds a project, if its build file lies in the directory. */
  static Optional<BuildTool> of(Path directory) {
    return Arrays.stream(values()).filter(tool -> hasAny(directory, tool.buildFiles)).findFirst();
  }

  private static boolean hasAny(Path directory, List<String> files) {
    return files.stream().anyMatch(file -> Files.isRegularFile(directory.resolve(file)));
  }

  /** The farthest directory above that, like all between, looks like part of the same build. */
  Path top(Path directory) {
    Path top = directory;
    for (Path above = directory.getParent();
        above != null && hasAny(above, topFiles);
        above = above.getParent()) {
      top = above;
    }
    return top;
  }

  /** What is run: the project's own wrapper where it has one, be it in a directory above. */
  List<String> command(Way way) {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    String suffix = !isWindows ? "" : this == MAVEN ? ".cmd" : ".bat";
    String program =
        Stream.iterate(way.directory(), directory -> directory != null, Path::getParent)
            .map(directory -> directory.resolve(wrapper + suffix))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse(command + suffix);
    return Stream.concat(Stream.of(program), way.arguments().stream()).toList();
  }

  /**
   * How to ask, the quickest way first; the others are tried where one fails.
   *
   * @param directory absolute
   * @param initScript a file with {@link #GRADLE_INIT_SCRIPT}
   */
  abstract List<Way> ways(Path directory, Path initScript);

  /** The entries, of all modules, in what the tool printed. */
  abstract List<Path> read(List<String> output);

  /** As messages call it. */
  String command() {
    return command;
  }

  private static List<String> plus(List<String> arguments, String... more) {
    return Stream.concat(arguments.stream(), Arrays.stream(more)).toList();
  }

  private static List<Path> entries(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }
}
