package dev.airtight.verification;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scan looks at. None of it needs to exist: what cannot be used becomes a problem of the
 * report.
 *
 * @param paths built projects, directories with class files, or jars: what is searched
 * @param contracts contract files, or directories that are searched for them, beside those in the
 *     projects among {@code paths}
 * @param classPath directories and jars with what the code calls besides
 * @param sources directories with Java sources, to show lines of them; empty stands for those of
 *     the projects among {@code paths}
 * @param askBuild whether the build tools of projects are run to ask for their class paths
 */
public record ScanInputs(
    List<Path> paths,
    List<Path> contracts,
    List<Path> classPath,
    List<Path> sources,
    boolean askBuild) {

  /** Copies the lists. */
  public ScanInputs {
    paths = List.copyOf(paths);
    contracts = List.copyOf(contracts);
    classPath = List.copyOf(classPath);
    sources = List.copyOf(sources);
  }
}
