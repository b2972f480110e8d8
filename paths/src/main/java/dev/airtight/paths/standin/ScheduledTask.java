package dev.airtight.paths.standin;

import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a scheduled executor hands out for a task. */
final class ScheduledTask<V extends @Nullable Object> extends FutureTaskStandIn<V>
    implements RunnableScheduledFuture<V> {

  ScheduledTask(Callable<V> task) {
    super(task);
  }

  @SuppressWarnings("NullAway") // Such a task has no result but null.
  ScheduledTask(Runnable task) {
    super(task, null);
  }

  @Override
  public boolean isPeriodic() {
    return false;
  }

  @Override
  public long getDelay(TimeUnit unit) {
    throw Engine.unknown("how long a task still waits");
  }

  @Override
  public int compareTo(Delayed other) {
    throw Engine.unknown("which of two tasks runs first");
  }
}
