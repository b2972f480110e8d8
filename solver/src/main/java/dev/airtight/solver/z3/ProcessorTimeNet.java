package dev.airtight.solver.z3;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A safety net for native code that does not count all of its steps: it is interrupted after some
 * seconds of its own processor time, which pass more slowly where others need the processor, too.
 */
final class ProcessorTimeNet {
  private static final long LOOK_MILLISECONDS = 250;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "processor time");
            thread.setDaemon(true);
            return thread;
          });

  private final Thread worker = Thread.currentThread();
  private final long end;
  private final Runnable interrupt;
  private boolean running = true;
  private boolean torn;

  private ProcessorTimeNet(int seconds, Runnable interrupt) {
    this.end = THREADS.getThreadCpuTime(worker.getId()) + TimeUnit.SECONDS.toNanos(seconds);
    this.interrupt = interrupt;
  }

  /**
   * Runs something on this thread.
   *
   * @param interrupt makes it end soon; called on another thread, and only while it runs
   * @param torn asked for a result instead of its own where it was interrupted
   */
  static <T> T within(int seconds, Runnable interrupt, Supplier<T> action, Supplier<T> torn) {
    ProcessorTimeNet net = new ProcessorTimeNet(seconds, interrupt);
    ScheduledFuture<?> watch =
        WATCH.scheduleWithFixedDelay(
            net::look, LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
    try {
      T result = action.get();
      return net.finish() ? torn.get() : result;
    } finally {
      net.finish();
      watch.cancel(false);
    }
  }

  private synchronized void look() {
    if (running && THREADS.getThreadCpuTime(worker.getId()) > end) {
      torn = true;
      interrupt.run();
    }
  }

  private synchronized boolean finish() {
    running = false;
    return torn;
  }
}
