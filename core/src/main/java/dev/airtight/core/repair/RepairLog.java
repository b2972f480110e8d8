package dev.airtight.core.repair;

import dev.airtight.core.json.JsonPosition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which repairs were made in a text, where first, and how often. */
final class RepairLog {
  private final Map<Repair, int[]> made = new EnumMap<>(Repair.class);

  /** Notes a repair at an offset in the text. */
  void note(Repair repair, int offset) {
    int[] known = made.computeIfAbsent(repair, first -> new int[] {offset, 0});
    known[0] = Math.min(known[0], offset);
    known[1]++;
  }

  /** Notes all that another one has noted, of the same text. */
  void noteAll(RepairLog other) {
    other.made.forEach(
        (repair, noted) -> {
          int[] known = made.computeIfAbsent(repair, first -> new int[] {noted[0], 0});
          known[0] = Math.min(known[0], noted[0]);
          known[1] += noted[1];
        });
  }

  /** By kind, in the order of {@link Repair}. */
  List<Repaired> in(String text) {
    List<Repaired> all = new ArrayList<>();
    made.forEach(
        (repair, noted) -> {
          JsonPosition position = JsonPosition.of(text, noted[0]);
          all.add(new Repaired(repair, position.line(), position.column(), noted[1]));
        });
    return all;
  }
}
