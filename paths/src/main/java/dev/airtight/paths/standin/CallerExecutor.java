package dev.airtight.paths.standin;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An executor that may be of any of the JDK's classes: what a caller passes, or {@link
 * java.util.concurrent.Executors} wraps.
 */
class CallerExecutor implements ExecutorService, OfCaller {
  final ScheduledThreadPoolStandIn own;

  /** One that a caller passes, which takes every task. */
  CallerExecutor() {
    this(new ScheduledThreadPoolStandIn(1));
  }

  CallerExecutor(ScheduledThreadPoolStandIn own) {
    this.own = own;
  }

  @Override
  public void execute(Runnable task) {
    own.execute(task);
  }

  @Override
  public Future<?> submit(Runnable task) {
    return own.submit(task);
  }

  @Override
  public <T extends @Nullable Object> Future<T> submit(Callable<T> task) {
    return own.submit(task);
  }

  @Override
  public <T extends @Nullable Object> Future<T> submit(Runnable task, T result) {
    return own.submit(task, result);
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    return own.invokeAll(tasks);
  }

  @Override
  public <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    return own.invokeAll(tasks, timeout, unit);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws ExecutionException {
    return own.invokeAny(tasks);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws ExecutionException {
    return own.invokeAny(tasks, timeout, unit);
  }

  @Override
  public void shutdown() {
    own.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return own.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return own.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return own.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return own.awaitTermination(timeout, unit);
  }
}
