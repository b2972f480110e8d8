package dev.airtight.paths.standin;

import org.jspecify.annotations.Nullable;

/** Elements that are there already. */
final class GivenElements<T> implements ElementFlow<T> {
  private final T[] elements;

  GivenElements(T[] elements) {
    this.elements = elements;
  }

  @Override
  public @Nullable Throwable emit(Receiver<? super T> next) {
    for (T element : elements) {
      if (!next.take(element)) {
        return null;
      }
    }
    return null;
  }
}
