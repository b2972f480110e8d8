package dev.airtight.verification.internal.notice;

import dev.airtight.paths.code.lookup.NearestClasses;
import java.util.List;

/** What a name that leads nowhere may have meant. */
public final class Candidates {
  private static final int MOST = 12;

  private Candidates() {}

  /** {@code "; did you mean A or B?"}, or what there is; empty where there is nothing. */
  public static String of(String name, List<String> existing) {
    List<String> nearest = NearestClasses.of(name, existing);
    if (!nearest.isEmpty()) {
      return "; did you mean " + String.join(" or ", nearest) + "?";
    }
    List<String> shown = existing.subList(0, Math.min(MOST, existing.size()));
    return existing.isEmpty()
        ? ""
        : "; there "
            + (existing.size() == 1 ? "is " : "are ")
            + String.join(", ", shown)
            + (existing.size() > MOST ? " and " + (existing.size() - MOST) + " more" : "");
  }
}
