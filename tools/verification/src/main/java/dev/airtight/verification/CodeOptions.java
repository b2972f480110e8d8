package dev.airtight.verification;

import dev.airtight.paths.step.Limits;
import java.nio.file.Path;
import java.util.List;

/**
 * Which of the code at hand is followed and how, and what is known of the rest.
 *
 * @param resolve whether an interface or abstract class of which only one class can be meant stands
 *     for that
 * @param opaque packages, as Java writes them, whose code is taken to be unknown, with all below
 *     them
 * @param merge whether paths are merged where they meet
 * @param loopFacts whether loops stand for any number of rounds where they go round too often
 * @param extensions jars, or directories laid out like them, with what others know of libraries
 */
public record CodeOptions(
    boolean resolve, List<String> opaque, boolean merge, boolean loopFacts, List<Path> extensions) {

  /** All code at hand, no class chosen, paths merged, facts about loops, and no extension. */
  public static final CodeOptions STANDARD =
      new CodeOptions(false, List.of(), true, true, List.of());

  /** How far paths are followed. */
  Limits limits() {
    Limits limits = merge ? Limits.STANDARD : Limits.STANDARD.withMergingAfter(Integer.MAX_VALUE);
    return loopFacts ? limits : limits.withoutLoopFacts();
  }

  /** Copies the lists. */
  public CodeOptions {
    opaque = List.copyOf(opaque);
    extensions = List.copyOf(extensions);
  }
}
