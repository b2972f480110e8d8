package dev.airtight.paths.standin;

import java.util.ArrayList;
import java.util.List;

/** What a stand-in is told where it may choose: all combinations, one after the other. */
final class Choices {
  private final List<int[]> made = new ArrayList<>();
  private int position;

  int next(int count) {
    if (position == made.size()) {
      made.add(new int[] {0, count});
    }
    return made.get(position++)[0];
  }

  /** Whether anything was to be chosen. */
  boolean areAsked() {
    return position > 0;
  }

  /** Moves on to the next combination; false where there is none. */
  boolean advance() {
    while (made.size() > position) {
      made.remove(made.size() - 1);
    }
    position = 0;
    while (!made.isEmpty()) {
      int[] last = made.get(made.size() - 1);
      if (last[0] + 1 < last[1]) {
        last[0]++;
        return true;
      }
      made.remove(made.size() - 1);
    }
    return false;
  }
}
