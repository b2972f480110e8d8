package dev.airtight.verification.internal.cache;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.verification.internal.Request;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All of a run as one question, so that a run of which nothing changed reads no contract and no
 * method. Known on this machine alone, since it depends on when sources were written.
 */
public final class WholeRun {
  private static final String KIND = "run";

  private final RunCache cache;
  private final String question;

  private WholeRun(RunCache cache, String question) {
    this.cache = cache;
    this.question = question;
  }

  /**
   * Empty where no cache knows it.
   *
   * @param warnings what the run says of files without reading them
   */
  public static Optional<WholeRun> of(RunCache cache, Request request, List<String> warnings) {
    Optional<String> classes = cache.isOn() ? cache.allClasses() : Optional.empty();
    return classes.map(
        hash -> {
          List<String> parts = new ArrayList<>(warnings);
          parts.add(hash);
          parts.add(FileStamps.of(request.sources()).fingerprint());
          parts.add(request.contracts().toString());
          parts.add(String.valueOf(request.selected()));
          parts.add(request.classes().toString());
          parts.add(request.classPath().toString());
          parts.add(request.sources().toString());
          parts.add(request.handlers().toString());
          parts.add(request.decoder().name());
          parts.add(request.deployments().toString());
          parts.add(request.followed().toString());
          parts.add(request.limits().toString());
          parts.add(String.valueOf(request.strict()));
          return new WholeRun(cache, cache.question(KIND, parts));
        });
  }

  /** What an earlier run said. */
  public Optional<KeptReports> before() {
    return cache.findHere(question).flatMap(KeptReports::read);
  }

  /**
   * Leaves what this run says to later ones, if it would be the same again.
   *
   * @param contracts paths of the files that contracts were read from
   */
  public void keep(KeptReports reports, Collection<String> contracts) {
    JsonValue value = reports.write();
    if (cache.isCertain() && KeptReports.read(value).filter(reports::equals).isPresent()) {
      List<Dependency> files =
          contracts.stream().map(path -> new Dependency(Dependency.Kind.FILE, path)).toList();
      cache.keepHere(question, files, value);
    }
  }
}
