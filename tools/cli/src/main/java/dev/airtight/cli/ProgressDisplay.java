package dev.airtight.cli;

import dev.airtight.verification.VerificationListener;
import dev.airtight.verification.report.ObligationReport;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Shows answers as they come and, on a terminal, what is being worked on: one line that appears
 * when the work takes longer than a second and is erased at its end.
 */
final class ProgressDisplay implements VerificationListener, AutoCloseable {
  private static final int WIDTH = 79;
  private static final String ERASE = "\r" + " ".repeat(WIDTH) + "\r";

  private final PrintStream to;
  private final Consumer<ObligationReport> receiver;
  private final ScheduledExecutorService clock;
  private final AtomicInteger count = new AtomicInteger();
  private volatile String subject = "";
  private boolean shown;

  private ProgressDisplay(PrintStream to, Consumer<ObligationReport> receiver) {
    this.to = to;
    this.receiver = receiver;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts to show.
   *
   * @param shown whether work is shown at all; answers always are
   * @param receiver prints an answer, or does nothing
   */
  static ProgressDisplay on(Console console, boolean shown, Consumer<ObligationReport> receiver) {
    ProgressDisplay display = new ProgressDisplay(console.err(), receiver);
    if (shown && console.interactive()) {
      var unused =
          display.clock.scheduleWithFixedDelay(display::show, 1000, 250, TimeUnit.MILLISECONDS);
    }
    return display;
  }

  @Override
  public void working(String newSubject) {
    subject = newSubject;
    count.incrementAndGet();
  }

  @Override
  public synchronized void answered(ObligationReport obligation) {
    erase();
    receiver.accept(obligation);
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
    erase();
  }

  private void erase() {
    if (shown) {
      to.print(ERASE);
      to.flush();
      shown = false;
    }
  }
}
