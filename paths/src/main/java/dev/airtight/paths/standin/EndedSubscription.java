package dev.airtight.paths.standin;

/** Of what has been emitted already. */
final class EndedSubscription implements ReactorDisposable {
  @Override
  public void dispose() {}

  @Override
  public boolean isDisposed() {
    return true;
  }
}
