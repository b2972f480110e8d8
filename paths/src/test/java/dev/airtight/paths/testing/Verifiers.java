package dev.airtight.paths.testing;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.prove.Strictness;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.step.Limits;
import dev.airtight.solver.Budget;
import dev.airtight.solver.text.RefiningSolver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Verifiers as tests use them. */
public final class Verifiers {
  private Verifiers() {}

  /** One of the classes of a folder. */
  public static HandlerVerifier of(ClassPath classPath, Path classes, Limits limits) {
    return of(classPath, List.of(classes), limits);
  }

  /**
   * The same with libraries.
   *
   * @param replayed the class path of replays
   */
  public static HandlerVerifier of(ClassPath classPath, List<Path> replayed, Limits limits) {
    return new HandlerVerifier(
        new Hierarchy(classPath),
        terms -> new RefiningSolver(terms, Budget.DEFAULT),
        new Replay(replayed, Duration.ofSeconds(20)),
        limits,
        Strictness.TRUSTING);
  }
}
