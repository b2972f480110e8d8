package dev.airtight.paths.standin;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A {@link CallerExecutor} that takes tasks for later, too. */
final class CallerScheduledExecutor extends CallerExecutor implements ScheduledExecutorService {

  /** One that a caller passes. */
  CallerScheduledExecutor() {}

  CallerScheduledExecutor(ScheduledThreadPoolStandIn own) {
    super(own);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    return own.schedule(task, delay, unit);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    return own.schedule(task, delay, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable task, long delay, long period, TimeUnit unit) {
    return own.scheduleAtFixedRate(task, delay, period, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable task, long delay, long pause, TimeUnit unit) {
    return own.scheduleWithFixedDelay(task, delay, pause, unit);
  }
}
