package dev.airtight.paths.standin;

import org.jspecify.annotations.Nullable;

/**
 * A match of a regular expression: what the groups hold and where they are; group 0 is all of it.
 */
public final class FoundMatch {
  /** Null for a group that matched nothing. */
  public final @Nullable String[] groups;

  /** -1 for a group that matched nothing. */
  public final int[] begins;

  public final int[] ends;

  /** As the engine found it. */
  public FoundMatch(@Nullable String[] groups, int[] begins, int[] ends) {
    this.groups = groups;
    this.begins = begins;
    this.ends = ends;
  }
}
