package dev.airtight.verification.discover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The class path that a project's classes run with, as the project's build tool resolves it.
 *
 * @param entries jars and directories, in order; those that exist
 * @param problems why a build tool did not say, one line each
 */
public record BuildClassPath(List<Path> entries, List<String> problems) {
  /** It may have to download what the project needs. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Copies the lists. */
  public BuildClassPath {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** Asks the build tools of the directories that have a build file. */
  public static BuildClassPath of(List<Path> directories) throws InterruptedException {
    LinkedHashSet<Path> entries = new LinkedHashSet<>();
    List<String> problems = new ArrayList<>();
    for (Path directory : directories) {
      BuildTool tool = BuildTool.of(directory).orElse(null);
      if (tool != null) {
        Answer answer = ask(tool, directory.toAbsolutePath().normalize());
        answer.entries().stream().filter(Files::exists).forEach(entries::add);
        if (answer.complaint() != null) {
          problems.add(
              directory
                  + ": "
                  + tool.command()
                  + " did not say what "
                  + (answer.entries().isEmpty()
                      ? "the class path is ("
                      : "all of the class path is (")
                  + answer.complaint()
                  + "); build the project first, or name the class path with --classpath and leave"
                  + " this out with --no-build");
        }
      }
    }
    return new BuildClassPath(List.copyOf(entries), problems);
  }

  /**
   * What a build tool said.
   *
   * @param entries some of them, where there is a complaint
   * @param complaint one line; null where there is none
   */
  private record Answer(List<Path> entries, @Nullable String complaint) {}

  /** The first way that works; of those that do not, the one that says most. */
  private static Answer ask(BuildTool tool, Path directory) throws InterruptedException {
    Answer best = new Answer(List.of(), null);
    try {
      Path initScript = Files.createTempFile("airtight-class-path", ".gradle");
      try {
        Files.writeString(initScript, BuildTool.GRADLE_INIT_SCRIPT);
        for (BuildTool.Way way : tool.ways(directory, initScript)) {
          Answer answer = ask(tool, way);
          if (answer.complaint() == null) {
            return answer;
          }
          best = answer.entries().size() < best.entries().size() ? best : answer;
        }
      } finally {
        Files.deleteIfExists(initScript);
      }
    } catch (IOException failed) {
      return new Answer(List.of(), String.valueOf(failed.getMessage()));
    }
    return best;
  }

  private static Answer ask(BuildTool tool, BuildTool.Way way)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("airtight-class-path", ".txt");
    try {
      Process process =
          new ProcessBuilder(tool.command(way))
              .directory(way.directory().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IOException("it took longer than " + LIMIT.toMinutes() + " minutes");
      }
      List<String> lines =
          new String(Files.readAllBytes(output), StandardCharsets.UTF_8).lines().toList();
      int status = process.exitValue();
      return new Answer(tool.read(lines), status == 0 ? null : complaint(lines, status));
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** The first line that looks like an error. */
  private static String complaint(List<String> lines, int status) {
    return lines.stream()
        .map(String::strip)
        .filter(
            line ->
                line.startsWith("[ERROR]") || line.startsWith("FAILURE") || line.startsWith("*"))
        .map(line -> line.replaceFirst("^\\[ERROR]\\s*", "").replaceFirst(" -> \\[Help.*", ""))
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("exit status " + status);
  }
}
