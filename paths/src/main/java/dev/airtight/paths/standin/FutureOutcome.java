package dev.airtight.paths.standin;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a {@link CompletableFutureStandIn} ended: normally, where the failure is null. */
record FutureOutcome<T extends @Nullable Object>(T value, @Nullable Throwable failure) {

  static <T extends @Nullable Object> FutureOutcome<T> attempt(Supplier<T> task) {
    try {
      return new FutureOutcome<>(task.get(), null);
    } catch (Throwable thrown) {
      return passedOn(thrown);
    }
  }

  @SuppressWarnings("NullAway") // Where there is a failure nobody asks for a value.
  static <T extends @Nullable Object> FutureOutcome<T> failed(Throwable failure) {
    return new FutureOutcome<>(null, failure);
  }

  /** How another one ends that depends on a failure. */
  static <T extends @Nullable Object> FutureOutcome<T> passedOn(Throwable failure) {
    return failed(
        failure instanceof CompletionException ? failure : new CompletionException(failure));
  }

  /** How another one ends that ends as this one does. */
  FutureOutcome<T> relayed() {
    return failure == null ? this : passedOn(failure);
  }

  /** What {@code join} does. */
  T joined() {
    if (failure == null) {
      return value;
    } else if (failure instanceof CancellationException cancelled) {
      throw cancelled;
    } else if (failure instanceof CompletionException passedOn) {
      throw passedOn;
    }
    throw new CompletionException(failure);
  }
}
