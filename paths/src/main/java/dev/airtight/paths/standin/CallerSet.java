package dev.airtight.paths.standin;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of which only the elements are known. */
final class CallerSet<E extends @Nullable Object> extends CallerCollection<E> implements Set<E> {
  private @Nullable CallerComparison comparison;

  CallerSet(String name, @Nullable Object[] elements, int offset, int size) {
    super(name, elements, offset, size);
  }

  private CallerComparison comparison() {
    CallerComparison made = comparison;
    if (made == null) {
      made = new CallerComparison(this);
      comparison = made;
    }
    return made;
  }

  @Override
  public boolean contains(@Nullable Object element) {
    if (element == null) {
      ask(element);
      return hasNull();
    }
    if (!(element instanceof String
        || element instanceof Integer
        || element instanceof Long
        || element instanceof Enum<?>)) {
      return super.contains(element);
    }
    return comparison().isByEquals() ? hasEqual(element) : hasAlike(element);
  }

  private boolean hasNull() {
    for (int i = 0; i < size; i++) {
      if (element(i) == null) {
        return true;
      }
    }
    return false;
  }

  /** A sorted set refuses what it cannot compare to its elements. */
  private boolean hasEqual(Object element) {
    for (int i = 0; i < size; i++) {
      Object other = element(i);
      if (other != null && other.getClass() != element.getClass() && Engine.classDecides(this)) {
        throw new ClassCastException();
      }
      if (element.equals(other)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAlike(Object element) {
    if (Engine.isAmong(element, elements)) {
      return true;
    }
    CallerComparison known = comparison();
    if (!known.wasAsked(element)) {
      known.remember(element, size > 0 && Engine.choose(2) == 0 ? element : null);
    }
    return known.answer(element) != null;
  }
}
