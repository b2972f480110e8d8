package dev.airtight.verification;

import java.util.List;

/**
 * Which of the code at hand is followed.
 *
 * @param resolve whether an interface or abstract class of which only one class can be meant stands
 *     for that
 * @param opaque packages, as Java writes them, whose code is taken to be unknown, with all below
 *     them
 */
public record CodeOptions(boolean resolve, List<String> opaque) {

  /** All code at hand, and no class chosen. */
  public static final CodeOptions STANDARD = new CodeOptions(false, List.of());

  /** Copies the list. */
  public CodeOptions {
    opaque = List.copyOf(opaque);
  }
}
