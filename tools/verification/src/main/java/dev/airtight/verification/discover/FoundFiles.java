package dev.airtight.verification.discover;

import java.nio.file.Path;
import java.util.List;

/**
 * What the path arguments of the command stand for.
 *
 * @param contracts contract files, each once, in the order of the arguments and sorted within a
 *     directory
 * @param classDirectories compiled classes of the Maven and Gradle modules found on the way
 * @param sourceDirectories Java sources of those modules
 * @param withoutContracts directories among the arguments that no contract is in, one line each
 * @param problems paths that cannot be used, one line each
 */
public record FoundFiles(
    List<Path> contracts,
    List<Path> classDirectories,
    List<Path> sourceDirectories,
    List<String> withoutContracts,
    List<String> problems) {

  /** Copies the lists. */
  public FoundFiles {
    contracts = List.copyOf(contracts);
    classDirectories = List.copyOf(classDirectories);
    sourceDirectories = List.copyOf(sourceDirectories);
    withoutContracts = List.copyOf(withoutContracts);
    problems = List.copyOf(problems);
  }
}
