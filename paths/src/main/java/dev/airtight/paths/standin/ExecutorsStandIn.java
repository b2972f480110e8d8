package dev.airtight.paths.standin;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Runs in place of {@link Executors}. */
public final class ExecutorsStandIn {
  private ExecutorsStandIn() {}

  public static ExecutorService newFixedThreadPool(int threads) {
    return new ThreadPoolStandIn(null, threads, threads, 0);
  }

  public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) {
    return new ThreadPoolStandIn(Objects.requireNonNull(factory), threads, threads, 0);
  }

  public static ExecutorService newCachedThreadPool() {
    return new ThreadPoolStandIn(null, 0, Integer.MAX_VALUE, 60);
  }

  public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
    return new ThreadPoolStandIn(Objects.requireNonNull(factory), 0, Integer.MAX_VALUE, 60);
  }

  public static ExecutorService newSingleThreadExecutor() {
    return new CallerExecutor(new ScheduledThreadPoolStandIn(1));
  }

  public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
    return new CallerExecutor(new ScheduledThreadPoolStandIn(1, factory));
  }

  /** Of a Java that has virtual threads. */
  public static ExecutorService newVirtualThreadPerTaskExecutor() {
    return newSingleThreadExecutor();
  }

  public static ScheduledExecutorService newScheduledThreadPool(int threads) {
    return new ScheduledThreadPoolStandIn(threads);
  }

  public static ScheduledExecutorService newScheduledThreadPool(
      int threads, ThreadFactory factory) {
    return new ScheduledThreadPoolStandIn(threads, factory);
  }

  public static ScheduledExecutorService newSingleThreadScheduledExecutor() {
    return new CallerScheduledExecutor(new ScheduledThreadPoolStandIn(1));
  }

  public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory factory) {
    return new CallerScheduledExecutor(new ScheduledThreadPoolStandIn(1, factory));
  }

  public static <T extends @Nullable Object> Callable<T> callable(Runnable task, T result) {
    Objects.requireNonNull(task);
    return () -> {
      task.run();
      return result;
    };
  }
}
