package dev.airtight.paths.standin;

/** Reactor's interface {@code Disposable}, by its name. */
interface ReactorDisposable {
  void dispose();

  boolean isDisposed();
}
