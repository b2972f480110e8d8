package dev.airtight.paths.standin;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of which only the elements are known. */
final class CallerSet<E extends @Nullable Object> extends CallerCollection<E> implements Set<E> {
  CallerSet(String name, @Nullable Object[] elements, int offset, int size) {
    super(name, elements, offset, size);
  }

  /** Sets that compare in another way than by {@code equals} differ for other elements only. */
  @Override
  public boolean contains(@Nullable Object element) {
    if (element == null) {
      throw asked();
    }
    if (!(element instanceof String || element instanceof Integer || element instanceof Long)) {
      return super.contains(element);
    }
    for (int i = 0; i < size; i++) {
      if (element.equals(element(i))) {
        return true;
      }
    }
    return false;
  }
}
