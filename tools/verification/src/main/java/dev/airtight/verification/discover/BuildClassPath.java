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
        try {
          List<Path> found = tool.read(run(directory, tool));
          found.stream().filter(Files::exists).forEach(entries::add);
        } catch (IOException failed) {
          problems.add(
              directory
                  + ": "
                  + tool.command()
                  + " did not say what the class path is ("
                  + failed.getMessage()
                  + "); name it with --classpath");
        }
      }
    }
    return new BuildClassPath(List.copyOf(entries), problems);
  }

  private static List<String> run(Path directory, BuildTool tool)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("airtight-class-path", ".txt");
    Path initScript = Files.createTempFile("airtight-class-path", ".gradle");
    try {
      Files.writeString(initScript, BuildTool.GRADLE_INIT_SCRIPT);
      Process process =
          new ProcessBuilder(tool.commandIn(directory, initScript))
              .directory(directory.toFile())
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
      if (process.exitValue() != 0) {
        throw new IOException(complaint(lines, process.exitValue()));
      }
      return lines;
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(initScript);
    }
  }

  /** The first line that looks like an error. */
  private static String complaint(List<String> lines, int status) {
    return lines.stream()
        .map(String::strip)
        .filter(
            line ->
                line.startsWith("[ERROR]") || line.startsWith("FAILURE") || line.startsWith("*"))
        .map(line -> line.replaceFirst("^\\[ERROR]\\s*", ""))
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("exit status " + status);
  }
}
