package dev.airtight.paths.standin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs in place of {@link ThreadPoolExecutor}: a task runs where it is handed over. */
public class ThreadPoolStandIn extends AbstractExecutorService {
  private final @Nullable ThreadFactory factory;
  private final int leastThreads;
  private int threads;
  private boolean isShutdown;

  public ThreadPoolStandIn(
      int least, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
    this(null, least, most, keepAlive);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(queue);
  }

  public ThreadPoolStandIn(
      int least,
      int most,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory factory) {
    this(factory, least, most, keepAlive);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(queue);
    Objects.requireNonNull(factory);
  }

  public ThreadPoolStandIn(
      int least,
      int most,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      RejectedExecutionHandler handler) {
    this(least, most, keepAlive, unit, queue);
    Objects.requireNonNull(handler);
  }

  public ThreadPoolStandIn(
      int least,
      int most,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory factory,
      RejectedExecutionHandler handler) {
    this(least, most, keepAlive, unit, queue, factory);
    Objects.requireNonNull(handler);
  }

  ThreadPoolStandIn(@Nullable ThreadFactory factory, int least, int most, long keepAlive) {
    if (least < 0 || most <= 0 || most < least || keepAlive < 0) {
      throw new IllegalArgumentException();
    }
    this.factory = factory;
    this.leastThreads = Math.max(1, least);
  }

  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task);
    if (isShutdown) {
      throw Engine.unknown("a task for an executor that is shut down");
    } else if (!isPlain()) {
      throw Engine.unknown("a task for a subclass of ThreadPoolExecutor");
    }
    Engine.runsAtOnce();
    if (task instanceof FutureTaskStandIn<?> future) {
      future.handedOver();
    }
    run(task);
  }

  /** Subclasses are told of each task. */
  boolean isPlain() {
    return getClass() == ThreadPoolStandIn.class;
  }

  /**
   * What comes out of the task goes to whoever looks after threads. There is a new thread for each
   * task until there are as many as are kept, also where others have nothing to do.
   */
  private void run(Runnable task) {
    if (factory == null || threads == leastThreads) {
      FutureOutcome.attempt(() -> FutureStep.nothing(task));
      return;
    }
    threads++;
    Thread thread = factory.newThread(task);
    if (thread == null) {
      throw Engine.unknown("an executor that gets no thread");
    }
    thread.start();
  }

  @Override
  public void shutdown() {
    isShutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    isShutdown = true;
    return new ArrayList<>();
  }

  @Override
  public boolean isShutdown() {
    return isShutdown;
  }

  @Override
  public boolean isTerminated() {
    return isShutdown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    Objects.requireNonNull(unit);
    return isShutdown;
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws ExecutionException {
    if (tasks.size() > 1) {
      throw Engine.unknown("which of several tasks ends first");
    } else if (tasks.isEmpty()) {
      throw new IllegalArgumentException();
    }
    try {
      return submit(tasks.iterator().next()).get();
    } catch (InterruptedException interrupted) {
      throw Engine.unknown("an interrupt");
    }
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws ExecutionException {
    Objects.requireNonNull(unit);
    return invokeAny(tasks);
  }
}
