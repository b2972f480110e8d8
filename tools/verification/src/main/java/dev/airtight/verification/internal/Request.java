package dev.airtight.verification.internal;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.FollowedCode;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.extension.Extensions;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be verified, with everything found that the user did not name.
 *
 * @param contracts contract files
 * @param selected whether the contracts were named one by one, so that there may be others
 * @param classes directories and jars that handlers are searched in
 * @param classPath directories and jars with what handlers call besides
 * @param sources directories with Java sources
 * @param handlers {@code pkg.Class#method} or {@code pkg.Class#*}; empty stands for every annotated
 *     handler
 * @param decoder what makes arguments of outputs
 * @param deployments what the models that call sites ask may send, each a question of its own
 * @param followed which code is followed
 * @param limits how far, and whether paths are merged
 * @param extensions what others know of libraries
 * @param strict whether calls that are assumed not to throw may throw anything
 */
public record Request(
    List<Path> contracts,
    boolean selected,
    List<Path> classes,
    List<Path> classPath,
    List<Path> sources,
    List<String> handlers,
    DecoderProfile decoder,
    List<Deployment> deployments,
    FollowedCode followed,
    Limits limits,
    Extensions extensions,
    boolean strict) {

  /** Copies the lists. */
  public Request {
    contracts = List.copyOf(contracts);
    classes = List.copyOf(classes);
    classPath = List.copyOf(classPath);
    sources = List.copyOf(sources);
    handlers = List.copyOf(handlers);
    deployments = List.copyOf(deployments);
  }

  /** All places that classes come from, in the order in which they are looked up. */
  public List<Path> allClasses() {
    List<Path> all = new ArrayList<>(classes);
    classPath.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return List.copyOf(all);
  }

  /** The classes of all these places, with what extensions say of them. */
  public ClassPath open(Extensions usable) {
    return ClassPath.open(allClasses(), StandIns.overlay(usable), followed, usable);
  }

  /** Whether there is nothing to verify. */
  public boolean isEmpty() {
    return contracts.isEmpty() && handlers.isEmpty();
  }
}
