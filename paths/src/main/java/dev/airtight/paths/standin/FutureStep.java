package dev.airtight.paths.standin;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What becomes of the outcome of another {@link CompletableFutureStandIn}. */
interface FutureStep<T extends @Nullable Object, U extends @Nullable Object> {
  FutureOutcome<U> after(FutureOutcome<T> outcome);

  static @Nullable Void nothing(Runnable task) {
    task.run();
    return null;
  }

  static <T extends @Nullable Object, U extends @Nullable Object> FutureStep<T, U> applying(
      Function<? super T, ? extends U> function) {
    Objects.requireNonNull(function);
    return before ->
        before.failure() == null
            ? FutureOutcome.attempt(() -> function.apply(before.value()))
            : FutureOutcome.passedOn(before.failure());
  }

  static <T extends @Nullable Object> FutureStep<T, @Nullable Void> accepting(
      Consumer<? super T> consumer) {
    Objects.requireNonNull(consumer);
    return applying(value -> nothing(() -> consumer.accept(value)));
  }

  static <T extends @Nullable Object> FutureStep<T, @Nullable Void> running(Runnable task) {
    Objects.requireNonNull(task);
    return applying(value -> nothing(task));
  }

  static <T extends @Nullable Object, U extends @Nullable Object> FutureStep<T, U> handling(
      BiFunction<? super T, @Nullable Throwable, ? extends U> function) {
    Objects.requireNonNull(function);
    return before -> FutureOutcome.attempt(() -> function.apply(before.value(), before.failure()));
  }

  static <T extends @Nullable Object> FutureStep<T, T> telling(
      BiConsumer<? super T, ? super @Nullable Throwable> consumer) {
    Objects.requireNonNull(consumer);
    return before -> {
      Throwable failure = before.failure();
      try {
        consumer.accept(before.value(), failure);
      } catch (Throwable thrown) {
        if (failure == null) {
          return FutureOutcome.passedOn(thrown);
        } else if (failure != thrown) {
          failure.addSuppressed(thrown);
        }
      }
      return failure == null ? before : FutureOutcome.passedOn(failure);
    };
  }

  static <T extends @Nullable Object> FutureStep<T, T> recovering(
      Function<Throwable, ? extends T> function) {
    Objects.requireNonNull(function);
    return before ->
        before.failure() == null
            ? before
            : FutureOutcome.attempt(() -> function.apply(before.failure()));
  }
}
