package dev.airtight.paths.standin;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs in place of {@link ScheduledThreadPoolExecutor}: no task waits for its time. */
public class ScheduledThreadPoolStandIn extends ThreadPoolStandIn
    implements ScheduledExecutorService {

  public ScheduledThreadPoolStandIn(int least) {
    super(null, least, Integer.MAX_VALUE, 10);
  }

  public ScheduledThreadPoolStandIn(int least, ThreadFactory factory) {
    super(Objects.requireNonNull(factory), least, Integer.MAX_VALUE, 10);
  }

  @Override
  boolean isPlain() {
    return getClass() == ScheduledThreadPoolStandIn.class;
  }

  @Override
  public void execute(Runnable task) {
    super.execute(task);
  }

  @Override
  public Future<?> submit(Runnable task) {
    return schedule(task, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public <T extends @Nullable Object> Future<T> submit(Runnable task, T result) {
    return submit(ExecutorsStandIn.callable(task, result));
  }

  @Override
  public <T extends @Nullable Object> Future<T> submit(Callable<T> task) {
    ScheduledTask<T> made = new ScheduledTask<>(task);
    execute(made);
    return made;
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    Objects.requireNonNull(unit);
    ScheduledTask<V> made = new ScheduledTask<>(task);
    execute(made);
    return made;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    Objects.requireNonNull(unit);
    ScheduledTask<@Nullable Void> made = new ScheduledTask<>(task);
    execute(made);
    return made;
  }

  @Override
  public void shutdown() {
    super.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return super.shutdownNow();
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws ExecutionException {
    return super.invokeAny(tasks);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws ExecutionException {
    return super.invokeAny(tasks, timeout, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable task, long delay, long period, TimeUnit unit) {
    throw again();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable task, long delay, long pause, TimeUnit unit) {
    throw again();
  }

  static RuntimeException again() {
    return Engine.unknown("a task that runs again and again");
  }
}
