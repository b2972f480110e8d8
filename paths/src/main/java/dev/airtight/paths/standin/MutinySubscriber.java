package dev.airtight.paths.standin;

/** Mutiny's interface {@code UniSubscriber}, by its name. */
interface MutinySubscriber<T> {
  MutinyContext context();

  void onSubscribe(MutinySubscription subscription);

  void onItem(T item);

  void onFailure(Throwable failure);
}
