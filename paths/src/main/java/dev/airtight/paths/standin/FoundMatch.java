package dev.airtight.paths.standin;

import org.jspecify.annotations.Nullable;

/**
 * A match of a regular expression: what the groups hold and where they are; group 0 is all of it.
 */
final class FoundMatch {
  /** Null for a group that matched nothing. */
  final @Nullable String[] groups;

  /** -1 for a group that matched nothing. */
  final int[] begins;

  final int[] ends;

  FoundMatch(@Nullable String[] groups, int[] begins, int[] ends) {
    this.groups = groups;
    this.begins = begins;
    this.ends = ends;
  }
}
