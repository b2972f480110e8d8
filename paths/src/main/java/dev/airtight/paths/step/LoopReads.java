package dev.airtight.paths.step;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.StandInNames;
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
  /** What collections of a caller have said of themselves: the next round asks anew. */
  private static final Set<String> SAID =
      Set.of(
          StandInNames.HOME + "CallerMap.keys",
          StandInNames.HOME + "CallerMap.comparison",
          StandInNames.HOME + "CallerSet.comparison");

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

  /** The same, but for what an array has of its own. */
  boolean areOthersChanged() {
    return before.identities().stream()
        .anyMatch(identity -> !hasOwn(before.object(identity)) && leadsToChanged(identity));
  }

  /** Whether an array has elements that nothing else leads to. */
  static boolean hasOwn(HeapObject object) {
    return object instanceof HeapObject.Array array
        && array.rest() instanceof HeapObject.Rest.Made rest
        && rest.elements() == HeapObject.Elements.OWN;
  }

  /** Whether a round changed what it read first of an object. */
  boolean leadsToChanged(int identity) {
    HeapObject old = before.object(identity);
    HeapObject now = end.memory().object(identity);
    // Entries of maps come into being beside the heap.
    return (old != now || now instanceof HeapObject.InputEntries)
        && read(identity, old, now).anyMatch(this::isChanged);
  }

  /** What a round read first of an object that was there. */
  private Stream<Value> read(int identity, HeapObject old, HeapObject now) {
    if (old instanceof HeapObject.Instance from && now instanceof HeapObject.Instance to) {
      return to.fields().entrySet().stream()
          .filter(field -> from.arbitrary() != null || Fields.isCache(field.getKey()))
          .filter(field -> !from.fields().containsKey(field.getKey()))
          .filter(field -> !SAID.contains(field.getKey()))
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
    HeapObject object = end.memory().object(reference.object());
    return (changed.contains(reference.object()) && !AnyTables.isUntouched(object))
        || parts(object).anyMatch(this::isChanged);
  }

  private Stream<Value> parts(HeapObject object) {
    if (object instanceof HeapObject.Instance instance) {
      return instance.fields().entrySet().stream()
          .filter(field -> !SAID.contains(field.getKey()))
          .map(Map.Entry::getValue);
    }
    if (!(object instanceof HeapObject.InputEntries entries)) {
      return OwnObjects.parts(object);
    }
    List<Value> values = new ArrayList<>();
    end.inputs().entriesOf(entries.id()).forEach(entry -> values.add(entry.value()));
    return values.stream();
  }
}
