package dev.airtight.paths.standin;

import org.jspecify.annotations.Nullable;

/** An element that is there already, or none. */
final class GivenElement<T> implements ElementFlow<T> {
  private final @Nullable T element;

  GivenElement(@Nullable T element) {
    this.element = element;
  }

  @Override
  public @Nullable Throwable emit(Receiver<? super T> next) {
    if (element != null) {
      next.take(element);
    }
    return null;
  }
}
