package dev.airtight.paths.standin;

/** Mutiny's interface {@code UniSubscription}, by its name. */
interface MutinySubscription {
  void cancel();
}
