package dev.airtight.paths.step;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Parts of the input that came into being in a round of a loop, or in code that ran aside. The next
 * round makes them anew, as they were passed: nothing may have changed them.
 */
final class LoopReads {
  private final Memory before;
  private final State end;
  private final Set<Integer> changed;
  private final Set<Integer> seen = new HashSet<>();

  /**
   * Of one round.
   *
   * @param before it
   * @param changed the identities of objects that it changed
   */
  LoopReads(Memory before, State end, Set<Integer> changed) {
    this.before = before;
    this.end = end;
    this.changed = changed;
  }

  boolean areChanged() {
    return before.identities().stream().anyMatch(this::leadsToChanged);
  }

  private boolean leadsToChanged(int identity) {
    HeapObject old = before.object(identity);
    HeapObject now = end.memory().object(identity);
    // Entries of maps come into being beside the heap.
    return (old != now || now instanceof HeapObject.InputEntries)
        && read(identity, old, now).anyMatch(this::isChanged);
  }

  /** What a round read first of an object that was there. */
  private Stream<Value> read(int identity, HeapObject old, HeapObject now) {
    if (old instanceof HeapObject.Instance from && now instanceof HeapObject.Instance to) {
      return from.arbitrary() == null
          ? Stream.of()
          : to.fields().entrySet().stream()
              .filter(field -> !from.fields().containsKey(field.getKey()))
              .map(Map.Entry::getValue);
    } else if (old instanceof HeapObject.Array from && now instanceof HeapObject.Array to) {
      return changed.contains(identity)
          ? Stream.of()
          : to.cells().stream()
              .filter(cell -> !from.cells().contains(cell))
              .map(HeapObject.Cell::value);
    }
    return parts(now);
  }

  private boolean isChanged(Value value) {
    if (!(value instanceof Reference reference)
        || reference.isNull().isTrue()
        || before.find(reference.object()).isPresent()
        || !seen.add(reference.object())) {
      return false;
    }
    return changed.contains(reference.object())
        || parts(end.memory().object(reference.object())).anyMatch(this::isChanged);
  }

  private Stream<Value> parts(HeapObject object) {
    if (!(object instanceof HeapObject.InputEntries entries)) {
      return OwnArrays.parts(object);
    }
    List<Value> values = new ArrayList<>();
    end.inputs().entriesOf(entries.id()).forEach(entry -> values.add(entry.value()));
    return values.stream();
  }
}
