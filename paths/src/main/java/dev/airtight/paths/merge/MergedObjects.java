package dev.airtight.paths.merge;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** An object as it is on either of two paths. */
final class MergedObjects {
  private final MergedValues values;

  MergedObjects(MergedValues values) {
    this.values = values;
  }

  /** Empty where that cannot be said. */
  Optional<HeapObject> of(HeapObject a, HeapObject b) {
    if (a.equals(b)) {
      return Optional.of(a);
    } else if (a instanceof HeapObject.Instance x && b instanceof HeapObject.Instance y) {
      return instance(x, y);
    } else if (a instanceof HeapObject.Array x && b instanceof HeapObject.Array y) {
      return array(x, y);
    }
    return Optional.empty();
  }

  /** A field of an arbitrary object that only one of them has read is anything on the other. */
  private Optional<HeapObject> instance(HeapObject.Instance a, HeapObject.Instance b) {
    if (!a.className().equals(b.className())
        || !Objects.equals(a.arbitrary(), b.arbitrary())
        || (a.arbitrary() != null && !a.fields().keySet().equals(b.fields().keySet()))) {
      return Optional.empty();
    }
    HeapObject.Instance merged = a;
    Set<String> keys = new TreeSet<>(a.fields().keySet());
    keys.addAll(b.fields().keySet());
    for (String key : keys) {
      Optional<Value> value = values.ofWritten(a.fields().get(key), b.fields().get(key));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      merged = merged.withField(key, value.get());
    }
    return Optional.of(merged);
  }

  /**
   * A cell that only one path has is nowhere on the other one: at an index that no array has. So
   * the indices of cells stay different ones.
   */
  private Optional<HeapObject> array(HeapObject.Array a, HeapObject.Array b) {
    if (!a.className().equals(b.className())
        || a.open() != b.open()
        || !a.rest().equals(b.rest())) {
      return Optional.empty();
    }
    Map<IntTerm, Value> inOne = cells(a);
    Map<IntTerm, Value> inOther = cells(b);
    Set<IntTerm> indices = new LinkedHashSet<>(inOne.keySet());
    indices.addAll(inOther.keySet());
    boolean areDefaults = areDefaults(a.rest(), indices);
    PVector<HeapObject.Cell> cells = TreePVector.empty();
    for (IntTerm index : indices) {
      Value left = inOne.get(index);
      Value right = inOther.get(index);
      if (areDefaults || (left != null && right != null)) {
        Optional<Value> value = values.ofWritten(left, right);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        cells = cells.plus(new HeapObject.Cell(index, value.get()));
      } else {
        IntTerm nowhere = values.nowhere();
        cells =
            cells.plus(
                left == null
                    ? new HeapObject.Cell(values.of(nowhere, index), Objects.requireNonNull(right))
                    : new HeapObject.Cell(values.of(index, nowhere), left));
      }
    }
    IntTerm length = values.of(a.length(), b.length());
    return Optional.of(new HeapObject.Array(a.className(), length, cells, a.rest(), a.open()));
  }

  /** Whether an element that only one path has written is zero or null on the other one. */
  private static boolean areDefaults(HeapObject.Rest rest, Set<IntTerm> indices) {
    return rest instanceof HeapObject.Rest.Zero
        && indices.stream().allMatch(index -> index.constantValue() != null);
  }

  private static Map<IntTerm, Value> cells(HeapObject.Array array) {
    Map<IntTerm, Value> cells = new LinkedHashMap<>();
    array.cells().forEach(cell -> cells.put(cell.index(), cell.value()));
    return cells;
  }
}
