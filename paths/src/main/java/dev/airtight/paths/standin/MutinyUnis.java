package dev.airtight.paths.standin;

/** Mutiny's class {@code AbstractUni}, by its name: no body here ever runs. */
abstract class MutinyUnis {
  static <T> void subscribe(MutinyUni<T> uni, MutinySubscriber<? super T> subscriber) {
    throw new UnsupportedOperationException(uni.toString() + subscriber);
  }
}
