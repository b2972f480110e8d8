package dev.airtight.cli.verify;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user asked to verify.
 *
 * @param contracts contract files, all readable when the request was made
 * @param selected whether the contracts were named one by one, so that there may be others
 * @param classPath directories and jars with the handlers and what they call
 * @param sources directories with Java sources, only to show lines of them
 * @param handlers {@code pkg.Class#method} or {@code pkg.Class#*}; empty stands for every annotated
 *     handler
 * @param strict whether unknown library calls may throw anything
 * @param smt2 directory for the solver's queries, or null
 */
public record VerificationRequest(
    List<Path> contracts,
    boolean selected,
    List<Path> classPath,
    List<Path> sources,
    List<String> handlers,
    boolean strict,
    @Nullable Path smt2) {

  /** Copies the lists. */
  public VerificationRequest {
    contracts = List.copyOf(contracts);
    classPath = List.copyOf(classPath);
    sources = List.copyOf(sources);
    handlers = List.copyOf(handlers);
  }
}
