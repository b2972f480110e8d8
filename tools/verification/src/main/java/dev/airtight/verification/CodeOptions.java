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
 * @param extensions jars, or directories laid out like them, with what others know of libraries
 */
public record CodeOptions(
    boolean resolve, List<String> opaque, boolean merge, List<Path> extensions) {

  /** All code at hand, no class chosen, paths merged, and no extension. */
  public static final CodeOptions STANDARD = new CodeOptions(false, List.of(), true, List.of());

  /** How far paths are followed. */
  Limits limits() {
    return merge ? Limits.STANDARD : Limits.STANDARD.withMergingAfter(Integer.MAX_VALUE);
  }

  /** Copies the lists. */
  public CodeOptions {
    opaque = List.copyOf(opaque);
    extensions = List.copyOf(extensions);
  }
}
