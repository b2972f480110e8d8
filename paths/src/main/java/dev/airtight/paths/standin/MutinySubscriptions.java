package dev.airtight.paths.standin;

/** Mutiny's class {@code EmptyUniSubscription}, by its name: no body here ever runs. */
final class MutinySubscriptions implements MutinySubscription {
  static final MutinySubscription CANCELLED = new MutinySubscriptions();
  static final MutinySubscription DONE = new MutinySubscriptions();

  private MutinySubscriptions() {}

  @Override
  public void cancel() {
    throw new UnsupportedOperationException();
  }
}
