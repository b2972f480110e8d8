package dev.airtight.paths.code.lookup;

import java.util.List;

/**
 * Which of the code at hand is followed where that is for the user to say.
 *
 * @param resolve whether a type of which only one class can be meant stands for that class
 * @param opaque packages, as Java writes them, whose code is taken to be unknown, with all below
 *     them
 */
public record FollowedCode(boolean resolve, List<String> opaque) {

  /** No class is chosen, and no package left out. */
  public static final FollowedCode STANDARD = new FollowedCode(false, List.of());

  public FollowedCode {
    opaque = List.copyOf(opaque);
  }

  /** Whether the code of a class is taken to be unknown, by its internal name. */
  boolean isOpaque(String className) {
    return opaque.stream().anyMatch(each -> className.startsWith(each.replace('.', '/') + "/"));
  }
}
