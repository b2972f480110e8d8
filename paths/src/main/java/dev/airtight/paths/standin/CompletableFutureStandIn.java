package dev.airtight.paths.standin;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link CompletableFuture}: a task runs where it is handed over, at once and
 * whoever was to run it. What waits for a result runs when that is there.
 */
public class CompletableFutureStandIn<T extends @Nullable Object>
    implements Future<T>, CompletionStage<T> {
  private @Nullable FutureOutcome<T> outcome;

  /** Whether it is ended by a task that runs elsewhere. */
  private boolean hasTask;

  /** What runs when this is complete. */
  private @Nullable Runnable waiting;

  public CompletableFutureStandIn() {}

  public static <U extends @Nullable Object> CompletableFutureStandIn<U> completedFuture(U value) {
    CompletableFutureStandIn<U> made = new CompletableFutureStandIn<>();
    made.end(new FutureOutcome<>(value, null));
    return made;
  }

  public static <U extends @Nullable Object> CompletableFutureStandIn<U> failedFuture(
      Throwable failure) {
    CompletableFutureStandIn<U> made = new CompletableFutureStandIn<>();
    made.end(FutureOutcome.failed(Objects.requireNonNull(failure)));
    return made;
  }

  public static <U extends @Nullable Object> CompletableFutureStandIn<U> supplyAsync(
      Supplier<U> task) {
    Objects.requireNonNull(task);
    Engine.runsAtOnce();
    CompletableFutureStandIn<U> made = new CompletableFutureStandIn<>();
    made.end(FutureOutcome.attempt(task));
    made.hasTask = true;
    return made;
  }

  public static <U extends @Nullable Object> CompletableFutureStandIn<U> supplyAsync(
      Supplier<U> task, Executor executor) {
    requireOfTheJdk(executor);
    return supplyAsync(task);
  }

  /** One of the application's own may run a task never, or throw. */
  private static void requireOfTheJdk(Executor executor) {
    Objects.requireNonNull(executor);
    if (!(executor instanceof CallerExecutor || executor instanceof ThreadPoolStandIn)) {
      throw Engine.unknown("what an executor of another class does with a task");
    }
  }

  private void requireNoTask() {
    if (hasTask) {
      throw Engine.unknown("whether a task has run when its CompletableFuture is completed");
    }
  }

  public static CompletableFutureStandIn<@Nullable Void> runAsync(Runnable task) {
    Objects.requireNonNull(task);
    return supplyAsync(() -> FutureStep.nothing(task));
  }

  public static CompletableFutureStandIn<@Nullable Void> runAsync(
      Runnable task, Executor executor) {
    requireOfTheJdk(executor);
    return runAsync(task);
  }

  public static CompletableFutureStandIn<@Nullable Void> allOf(
      CompletableFutureStandIn<?>... futures) {
    FutureOutcome<@Nullable Void> all = FutureOutcome.attempt(() -> FutureStep.nothing(() -> {}));
    for (CompletableFutureStandIn<?> future : futures) {
      FutureOutcome<?> one = Objects.requireNonNull(future).outcome;
      if (one == null) {
        throw Engine.unknown("CompletableFuture.allOf of one that is not complete");
      } else if (one.failure() != null && all.failure() == null) {
        all = FutureOutcome.passedOn(one.failure());
      }
    }
    CompletableFutureStandIn<@Nullable Void> made = new CompletableFutureStandIn<>();
    made.end(all);
    return made;
  }

  private boolean end(FutureOutcome<T> ended) {
    if (outcome != null) {
      return false;
    }
    outcome = ended;
    Runnable next = waiting;
    waiting = null;
    if (next != null) {
      next.run();
    }
    return true;
  }

  private void whenEnded(Runnable task) {
    if (outcome != null) {
      task.run();
    } else if (waiting != null) {
      throw Engine.unknown("the order in which several wait for one CompletableFuture");
    } else {
      waiting = task;
    }
  }

  private <U extends @Nullable Object> CompletableFutureStandIn<U> then(FutureStep<T, U> step) {
    CompletableFutureStandIn<U> made = new CompletableFutureStandIn<>();
    whenEnded(() -> made.end(step.after(Objects.requireNonNull(outcome))));
    return made;
  }

  private <U extends @Nullable Object> CompletableFutureStandIn<U> thenAtOnce(
      Executor executor, FutureStep<T, U> step) {
    requireOfTheJdk(executor);
    return thenAtOnce(step);
  }

  private <U extends @Nullable Object> CompletableFutureStandIn<U> thenAtOnce(
      FutureStep<T, U> step) {
    Engine.runsAtOnce();
    CompletableFutureStandIn<U> made = then(step);
    made.hasTask = true;
    return made;
  }

  public boolean complete(T value) {
    requireNoTask();
    return end(new FutureOutcome<>(value, null));
  }

  public boolean completeExceptionally(Throwable failure) {
    requireNoTask();
    return end(FutureOutcome.failed(Objects.requireNonNull(failure)));
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    requireNoTask();
    return end(FutureOutcome.failed(new CancellationException())) || isCancelled();
  }

  @Override
  public boolean isDone() {
    return outcome != null;
  }

  @Override
  public boolean isCancelled() {
    return outcome != null && outcome.failure() instanceof CancellationException;
  }

  public boolean isCompletedExceptionally() {
    return outcome != null && outcome.failure() != null;
  }

  public T join() {
    return ended().joined();
  }

  public T getNow(T absent) {
    return outcome == null ? absent : outcome.joined();
  }

  @Override
  public T get() throws ExecutionException {
    FutureOutcome<T> ended = ended();
    Throwable failure = ended.failure();
    if (failure == null) {
      return ended.value();
    } else if (failure instanceof CancellationException cancelled) {
      throw cancelled;
    }
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
    throw new ExecutionException(cause == null ? failure : cause);
  }

  @Override
  public T get(long timeout, TimeUnit unit) throws ExecutionException {
    Objects.requireNonNull(unit);
    return get();
  }

  private FutureOutcome<T> ended() {
    FutureOutcome<T> ended = outcome;
    if (ended == null) {
      throw Engine.unknown("waiting for a CompletableFuture that nothing has completed");
    }
    return ended;
  }

  @Override
  public <U> CompletableFutureStandIn<U> thenApply(Function<? super T, ? extends U> function) {
    return then(FutureStep.applying(function));
  }

  @Override
  public <U> CompletableFutureStandIn<U> thenApplyAsync(Function<? super T, ? extends U> function) {
    return thenAtOnce(FutureStep.applying(function));
  }

  @Override
  public <U> CompletableFutureStandIn<U> thenApplyAsync(
      Function<? super T, ? extends U> function, Executor executor) {
    return thenAtOnce(executor, FutureStep.applying(function));
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> thenAccept(Consumer<? super T> consumer) {
    return then(FutureStep.accepting(consumer));
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> thenAcceptAsync(Consumer<? super T> consumer) {
    return thenAtOnce(FutureStep.accepting(consumer));
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> thenAcceptAsync(
      Consumer<? super T> consumer, Executor executor) {
    return thenAtOnce(executor, FutureStep.accepting(consumer));
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> thenRun(Runnable task) {
    return then(FutureStep.running(task));
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> thenRunAsync(Runnable task) {
    return thenAtOnce(FutureStep.running(task));
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> thenRunAsync(Runnable task, Executor executor) {
    return thenAtOnce(executor, FutureStep.running(task));
  }

  @Override
  public <U> CompletableFutureStandIn<U> handle(
      BiFunction<? super T, @Nullable Throwable, ? extends U> function) {
    return then(FutureStep.handling(function));
  }

  @Override
  public <U> CompletableFutureStandIn<U> handleAsync(
      BiFunction<? super T, @Nullable Throwable, ? extends U> function) {
    return thenAtOnce(FutureStep.handling(function));
  }

  @Override
  public <U> CompletableFutureStandIn<U> handleAsync(
      BiFunction<? super T, @Nullable Throwable, ? extends U> function, Executor executor) {
    return thenAtOnce(executor, FutureStep.handling(function));
  }

  @Override
  public CompletableFutureStandIn<T> whenComplete(
      BiConsumer<? super T, ? super @Nullable Throwable> consumer) {
    return then(FutureStep.telling(consumer));
  }

  @Override
  public CompletableFutureStandIn<T> whenCompleteAsync(
      BiConsumer<? super T, ? super @Nullable Throwable> consumer) {
    return thenAtOnce(FutureStep.telling(consumer));
  }

  @Override
  public CompletableFutureStandIn<T> whenCompleteAsync(
      BiConsumer<? super T, ? super @Nullable Throwable> consumer, Executor executor) {
    return thenAtOnce(executor, FutureStep.telling(consumer));
  }

  @Override
  public CompletableFutureStandIn<T> exceptionally(Function<Throwable, ? extends T> function) {
    return then(FutureStep.recovering(function));
  }

  @Override
  public <U> CompletableFutureStandIn<U> thenCompose(
      Function<? super T, ? extends CompletionStage<U>> function) {
    Objects.requireNonNull(function);
    CompletableFutureStandIn<U> made = new CompletableFutureStandIn<>();
    whenEnded(
        () -> {
          FutureOutcome<CompletableFutureStandIn<U>> inner =
              FutureStep.<T, CompletableFutureStandIn<U>>applying(
                      value -> future(function.apply(value)))
                  .after(Objects.requireNonNull(outcome));
          if (inner.failure() == null) {
            CompletableFutureStandIn<U> other = inner.value();
            other.whenEnded(() -> made.end(Objects.requireNonNull(other.outcome).relayed()));
          } else {
            made.end(FutureOutcome.passedOn(inner.failure()));
          }
        });
    return made;
  }

  @Override
  public <U> CompletableFutureStandIn<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> function) {
    Engine.runsAtOnce();
    return thenCompose(function);
  }

  @Override
  public <U> CompletableFutureStandIn<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> function, Executor executor) {
    requireOfTheJdk(executor);
    return thenComposeAsync(function);
  }

  /** The future itself; of another stage what it says. */
  @SuppressWarnings("unchecked") // What runs is called CompletableFuture itself.
  private static <U extends @Nullable Object> CompletableFutureStandIn<U> future(
      CompletionStage<U> stage) {
    return stage instanceof CompletableFutureStandIn<U> known
        ? known
        : (CompletableFutureStandIn<U>) (Object) stage.toCompletableFuture();
  }

  @Override
  public <U, V> CompletableFutureStandIn<V> thenCombine(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function) {
    Objects.requireNonNull(function);
    CompletableFutureStandIn<? extends U> second = Objects.requireNonNull(future(other));
    CompletableFutureStandIn<V> made = new CompletableFutureStandIn<>();
    whenEnded(
        () ->
            second.whenEnded(
                () -> {
                  FutureOutcome<? extends U> right = Objects.requireNonNull(second.outcome);
                  made.end(
                      FutureStep.<T, V>applying(value -> function.apply(value, right.joined()))
                          .after(Objects.requireNonNull(outcome)));
                }));
    return made;
  }

  @Override
  public <U, V> CompletableFutureStandIn<V> thenCombineAsync(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function) {
    Engine.runsAtOnce();
    return thenCombine(other, function);
  }

  @Override
  public <U, V> CompletableFutureStandIn<V> thenCombineAsync(
      CompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> function,
      Executor executor) {
    requireOfTheJdk(executor);
    return thenCombineAsync(other, function);
  }

  @Override
  public <U> CompletableFutureStandIn<@Nullable Void> thenAcceptBoth(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> consumer) {
    Objects.requireNonNull(consumer);
    return this.<U, @Nullable Void>thenCombine(
        other, (left, right) -> FutureStep.nothing(() -> consumer.accept(left, right)));
  }

  @Override
  public <U> CompletableFutureStandIn<@Nullable Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> consumer) {
    Engine.runsAtOnce();
    return thenAcceptBoth(other, consumer);
  }

  @Override
  public <U> CompletableFutureStandIn<@Nullable Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other,
      BiConsumer<? super T, ? super U> consumer,
      Executor executor) {
    requireOfTheJdk(executor);
    return thenAcceptBothAsync(other, consumer);
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> runAfterBoth(
      CompletionStage<?> other, Runnable task) {
    Objects.requireNonNull(task);
    return this.<Object, @Nullable Void>thenCombine(
        other, (left, right) -> FutureStep.nothing(task));
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable task) {
    Engine.runsAtOnce();
    return runAfterBoth(other, task);
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable task, Executor executor) {
    requireOfTheJdk(executor);
    return runAfterBothAsync(other, task);
  }

  private static RuntimeException either() {
    return Engine.unknown("which of two CompletableFutures is complete first");
  }

  @Override
  public <U> CompletableFutureStandIn<U> applyToEither(
      CompletionStage<? extends T> other, Function<? super T, U> function) {
    throw either();
  }

  @Override
  public <U> CompletableFutureStandIn<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> function) {
    throw either();
  }

  @Override
  public <U> CompletableFutureStandIn<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> function, Executor executor) {
    throw either();
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> acceptEither(
      CompletionStage<? extends T> other, Consumer<? super T> consumer) {
    throw either();
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> consumer) {
    throw either();
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> consumer, Executor executor) {
    throw either();
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> runAfterEither(
      CompletionStage<?> other, Runnable task) {
    throw either();
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable task) {
    throw either();
  }

  @Override
  public CompletableFutureStandIn<@Nullable Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable task, Executor executor) {
    throw either();
  }

  @Override
  @SuppressWarnings("unchecked") // As above.
  public CompletableFuture<T> toCompletableFuture() {
    return (CompletableFuture<T>) (Object) this;
  }
}
