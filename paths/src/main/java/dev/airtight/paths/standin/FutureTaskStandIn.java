package dev.airtight.paths.standin;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs in place of {@link FutureTask}. Nobody waits: a task has run, or never does. */
public class FutureTaskStandIn<V extends @Nullable Object> implements RunnableFuture<V> {
  private @Nullable Callable<V> task;
  private @Nullable FutureOutcome<V> outcome;
  private boolean isCancelled;
  private boolean isOfExecutor;

  public FutureTaskStandIn(Callable<V> task) {
    this.task = Objects.requireNonNull(task);
  }

  public FutureTaskStandIn(Runnable task, V result) {
    Objects.requireNonNull(task);
    this.task =
        () -> {
          task.run();
          return result;
        };
  }

  @Override
  public void run() {
    Callable<V> next = task;
    if (next != null && outcome == null) {
      task = null;
      V result;
      try {
        result = next.call();
      } catch (Throwable thrown) {
        setException(thrown);
        return;
      }
      set(result);
    }
  }

  protected void set(V value) {
    end(new FutureOutcome<>(value, null));
  }

  protected void setException(Throwable failure) {
    end(FutureOutcome.failed(failure));
  }

  protected void done() {}

  private boolean end(FutureOutcome<V> ended) {
    if (outcome != null) {
      return false;
    }
    outcome = ended;
    task = null;
    done();
    return true;
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    if (outcome != null && isOfExecutor && !isCancelled) {
      throw Engine.unknown("whether a task has run when it is cancelled");
    } else if (outcome != null) {
      return false;
    }
    isCancelled = true;
    return end(FutureOutcome.failed(new CancellationException()));
  }

  /** It runs at another time than where it is handed over. */
  final void handedOver() {
    isOfExecutor = true;
  }

  @Override
  public boolean isCancelled() {
    return isCancelled;
  }

  @Override
  public boolean isDone() {
    return outcome != null;
  }

  @Override
  public V get() throws ExecutionException {
    FutureOutcome<V> ended = outcome;
    if (ended == null) {
      throw Engine.unknown("waiting for a task that nothing has run");
    } else if (isCancelled) {
      throw new CancellationException();
    } else if (ended.failure() != null) {
      throw new ExecutionException(ended.failure());
    }
    return ended.value();
  }

  @Override
  public V get(long timeout, TimeUnit unit) throws ExecutionException {
    Objects.requireNonNull(unit);
    return get();
  }
}
