package dev.airtight.cli;

import dev.airtight.cli.verify.Progress;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One line on a terminal that appears when the work takes longer than a second and is erased at its
 * end.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int WIDTH = 79;
  private static final String ERASE = "\r" + " ".repeat(WIDTH) + "\r";

  private final PrintStream to;
  private final ScheduledExecutorService clock;
  private final AtomicInteger count = new AtomicInteger();
  private volatile String subject = "";
  private boolean shown;

  private ProgressLine(PrintStream to) {
    this.to = to;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
  }

  static ProgressLine on(PrintStream to) {
    ProgressLine line = new ProgressLine(to);
    var unused = line.clock.scheduleWithFixedDelay(line::show, 1000, 250, TimeUnit.MILLISECONDS);
    return line;
  }

  @Override
  public void working(String newSubject) {
    subject = newSubject;
    count.incrementAndGet();
  }

  private synchronized void show() {
    if (clock.isShutdown()) {
      return;
    }
    String text = "[" + count.get() + "] " + subject;
    to.print(ERASE + (text.length() > WIDTH ? text.substring(0, WIDTH) : text));
    to.flush();
    shown = true;
  }

  @Override
  public synchronized void close() {
    clock.shutdownNow();
    if (shown) {
      to.print(ERASE);
      to.flush();
    }
  }
}
