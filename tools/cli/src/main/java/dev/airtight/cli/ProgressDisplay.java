package dev.airtight.cli;

import dev.airtight.verification.VerificationListener;
import dev.airtight.verification.report.Effort;
import dev.airtight.verification.report.ObligationReport;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Shows answers as they come and, on a terminal, what is being worked on: one line that appears
 * when the work takes longer than a second and is erased at its end.
 */
final class ProgressDisplay implements VerificationListener, AutoCloseable {
  private final PrintStream to;
  private final int width;
  private final Consumer<ObligationReport> receiver;
  private final BiConsumer<String, Effort> worked;
  private final ScheduledExecutorService clock;
  private String subject = "";
  private int planned;
  private int answered;

  /** What stands on the line; empty where nothing does. */
  private String shown = "";

  ProgressDisplay(
      PrintStream to,
      int width,
      Consumer<ObligationReport> receiver,
      BiConsumer<String, Effort> worked) {
    this.to = to;
    // The last column is left free, since some terminals break the line there.
    this.width = width - 1;
    this.receiver = receiver;
    this.worked = worked;
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
   * @param worked gets what subjects took
   */
  static ProgressDisplay on(
      Console console,
      boolean shown,
      Consumer<ObligationReport> receiver,
      BiConsumer<String, Effort> worked) {
    ProgressDisplay display =
        new ProgressDisplay(console.err(), Math.max(1, console.watched()), receiver, worked);
    if (shown && console.watched() > 0) {
      var unused =
          display.clock.scheduleWithFixedDelay(display::show, 1000, 250, TimeUnit.MILLISECONDS);
    }
    return display;
  }

  @Override
  public void worked(String done, Effort effort) {
    worked.accept(done, effort);
  }

  @Override
  public synchronized void planned(int obligations) {
    planned = obligations;
  }

  @Override
  public synchronized void working(String newSubject) {
    subject = newSubject;
  }

  @Override
  public synchronized void answered(ObligationReport obligation) {
    answered++;
    erase();
    receiver.accept(obligation);
  }

  /** {@code [5/17] support/Ticket#requirement:1}: so many are answered, this one is worked on. */
  synchronized void show() {
    if (clock.isShutdown()) {
      return;
    }
    String text = "[" + answered + "/" + planned + "] " + subject;
    if (text.equals(shown)) {
      return;
    }
    erase();
    to.print(text.length() > width ? text.substring(0, width) : text);
    to.flush();
    shown = text;
  }

  @Override
  public synchronized void close() {
    clock.shutdownNow();
    erase();
  }

  private void erase() {
    if (!shown.isEmpty()) {
      to.print("\r" + " ".repeat(width) + "\r");
      to.flush();
      shown = "";
    }
  }
}
