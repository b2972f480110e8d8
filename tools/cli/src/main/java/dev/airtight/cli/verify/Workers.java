package dev.airtight.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs independent pieces of work on up to four processors and hands the results back in the order
 * they were submitted, so that what is printed does not depend on which was ready first.
 */
final class Workers<T> implements AutoCloseable {
  /** Terms and automata are walked recursively; a megabyte or two is not enough for long texts. */
  private static final long STACK_BYTES = 64L << 20;

  private static final int MOST = 4;

  private final ExecutorService executor =
      Executors.newFixedThreadPool(
          Math.min(MOST, Runtime.getRuntime().availableProcessors()), Workers::thread);
  private final List<Future<T>> submitted = new ArrayList<>();

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "verifier", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  void submit(Callable<T> work) {
    submitted.add(executor.submit(work));
  }

  /**
   * Waits for everything that was submitted and hands on each result as soon as it and all before
   * it are ready.
   *
   * @throws IllegalStateException when a piece of work threw, which is a fault of this program
   */
  void forEach(Consumer<T> receiver) throws InterruptedException {
    for (Future<T> each : submitted) {
      try {
        receiver.accept(each.get());
      } catch (ExecutionException failure) {
        throw failure.getCause() instanceof RuntimeException fault
            ? fault
            : new IllegalStateException(failure.getCause());
      }
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
