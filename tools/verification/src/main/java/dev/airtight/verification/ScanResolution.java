package dev.airtight.verification;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.lookup.FollowedCode;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.extension.jars.ExtensionJars;
import dev.airtight.verification.discover.BuildClassPath;
import dev.airtight.verification.discover.FoundFiles;
import dev.airtight.verification.discover.InputFinder;
import dev.airtight.verification.internal.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the class files that a scan is about, and what they need. */
final class ScanResolution {
  private final ScanInputs inputs;
  private final List<String> problems;
  private final List<String> warnings;
  private final CodeOptions code;
  private final Set<Path> searched = new LinkedHashSet<>();
  private final Set<Path> sources = new LinkedHashSet<>();
  private final Set<Path> contracts = new LinkedHashSet<>();

  private ScanResolution(
      ScanInputs inputs, CodeOptions code, List<String> problems, List<String> warnings) {
    this.inputs = inputs;
    this.code = code;
    this.problems = problems;
    this.warnings = warnings;
  }

  /**
   * The request that the inputs stand for.
   *
   * @param code which code is followed
   * @param problems gets one line for each input that cannot be used
   * @param warnings gets one line for each build tool that does not answer
   */
  static Request of(
      ScanInputs inputs, CodeOptions code, List<String> problems, List<String> warnings)
      throws InterruptedException {
    return new ScanResolution(inputs, code, problems, warnings).resolve();
  }

  private Request resolve() throws InterruptedException {
    inputs.paths().forEach(this::add);
    List<Path> classPath = new ArrayList<>(inputs.classPath());
    if (inputs.askBuild() && !searched.isEmpty()) {
      BuildClassPath build =
          BuildClassPath.of(inputs.paths().stream().filter(Files::isDirectory).toList());
      classPath.addAll(build.entries());
      warnings.addAll(build.problems());
    }
    FoundFiles given = InputFinder.find(inputs.contracts());
    problems.addAll(given.problems());
    problems.addAll(given.withoutContracts());
    contracts.addAll(given.contracts());
    ExtensionJars extensions = ExtensionJars.load(code.extensions());
    problems.addAll(extensions.problems());
    return new Request(
        List.copyOf(contracts),
        false,
        List.copyOf(searched),
        readable(classPath),
        inputs.sources().isEmpty() ? List.copyOf(sources) : inputs.sources(),
        List.of(),
        DecoderProfiles.standard(),
        Deployment.FROM_STRONGEST,
        new FollowedCode(code.resolve(), code.opaque()),
        code.limits(),
        extensions.extensions(),
        false);
  }

  private void add(Path path) {
    if (Files.isDirectory(path)) {
      addDirectory(path);
    } else if (!Files.isReadable(path)) {
      problems.add(path + ": no such file or directory, or not readable");
    } else if (path.toString().endsWith(".jar")) {
      searched.add(path);
    } else {
      problems.add(path + ": neither a directory nor a jar");
    }
  }

  private void addDirectory(Path directory) {
    FoundFiles found = InputFinder.find(List.of(directory));
    problems.addAll(found.problems());
    sources.addAll(found.sourceDirectories());
    contracts.addAll(found.contracts());
    if (!found.classDirectories().isEmpty()) {
      searched.addAll(found.classDirectories());
    } else if (hasClassFiles(directory)) {
      searched.add(directory);
      InputFinder.sourcesBeside(directory).ifPresent(sources::add);
    } else {
      problems.add(directory + ": no class files in this directory; build the project first");
    }
  }

  private boolean hasClassFiles(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.anyMatch(file -> file.toString().endsWith(".class"));
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add(directory + ": cannot be read: " + unreadable.getMessage());
      return false;
    }
  }

  private List<Path> readable(List<Path> entries) {
    List<Path> readable = new ArrayList<>();
    for (Path entry : entries) {
      if (Files.isReadable(entry)) {
        readable.add(entry);
      } else {
        problems.add(entry + ": no such file or directory, or not readable");
      }
    }
    return readable;
  }
}
