package dev.airtight.verification;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.lookup.FollowedCode;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.extension.jars.ExtensionJars;
import dev.airtight.verification.discover.FoundFiles;
import dev.airtight.verification.discover.InputFinder;
import dev.airtight.verification.internal.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what the user did not name, and says what of the named things does not exist. */
final class RequestResolution {
  private final VerificationInputs inputs;
  private final List<String> problems;

  private RequestResolution(VerificationInputs inputs, List<String> problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  /**
   * The request that the inputs stand for.
   *
   * @param problems gets one line for each input that cannot be used
   */
  static Request of(VerificationInputs inputs, VerificationOptions options, List<String> problems) {
    return new RequestResolution(inputs, problems).resolve(options);
  }

  private Request resolve(VerificationOptions options) {
    FoundFiles found = InputFinder.find(inputs.paths());
    if (!options.allowEmpty() && !givesHandlers(found)) {
      problems.addAll(found.withoutContracts());
    }
    problems.addAll(found.problems());
    ExtensionJars extensions = ExtensionJars.load(options.code().extensions());
    problems.addAll(extensions.problems());
    Optional<List<Deployment>> deployments = deployments(options.deployment());
    // Without them there is no question.
    return new Request(
        deployments.isEmpty() ? List.of() : found.contracts(),
        inputs.paths().stream().noneMatch(Files::isDirectory),
        inputs.classes().isEmpty() ? found.classDirectories() : existing(inputs.classes()),
        existing(inputs.classPath()),
        inputs.sources().isEmpty() ? sourcesAtHand(found) : existing(inputs.sources()),
        deployments.isEmpty() ? List.of() : inputs.handlers(),
        DecoderProfiles.standard(),
        deployments.orElse(List.of()),
        new FollowedCode(options.code().resolve(), options.code().opaque()),
        options.code().limits(),
        extensions.extensions(),
        options.strict());
  }

  private Optional<List<Deployment>> deployments(String named) {
    if (named.equals(VerificationOptions.ALL)) {
      return Optional.of(Deployment.FROM_STRONGEST);
    }
    Optional<List<Deployment>> known =
        Arrays.stream(Deployment.values())
            .filter(each -> each.text().equals(named))
            .findFirst()
            .map(List::of);
    if (known.isEmpty()) {
      problems.add("--deployment " + named + ": is none of text, schema, contract and all");
    }
    return known;
  }

  /** Whether directories may have been named for the class files of handlers, not for contracts. */
  private boolean givesHandlers(FoundFiles found) {
    return !inputs.handlers().isEmpty()
        && inputs.classes().isEmpty()
        && !found.classDirectories().isEmpty();
  }

  /** Those below each path, and those of the modules that the named class files belong to. */
  private List<Path> sourcesAtHand(FoundFiles found) {
    Set<Path> sources = new LinkedHashSet<>(found.sourceDirectories());
    inputs.classes().forEach(each -> InputFinder.sourcesBeside(each).ifPresent(sources::add));
    return List.copyOf(sources);
  }

  private List<Path> existing(List<Path> given) {
    List<Path> existing = new ArrayList<>();
    for (Path path : given) {
      if (Files.isReadable(path)) {
        existing.add(path);
      } else {
        problems.add(path + ": no such file or directory, or not readable");
      }
    }
    return existing;
  }
}
