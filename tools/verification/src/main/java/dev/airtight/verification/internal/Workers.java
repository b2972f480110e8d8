package dev.airtight.verification.internal;

import dev.airtight.solver.work.DeepStack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Runs independent pieces of work, as many at a time as processors and memory allow, and hands on
 * what they come to in the order they were submitted, so that what is printed does not depend on
 * which was ready first.
 */
public final class Workers<T> implements AutoCloseable {
  /** What a piece of work may need at its peak, of the heap. */
  private static final long NEEDED_BYTES = 400L << 20;

  private final ExecutorService executor =
      Executors.newFixedThreadPool(
          threads(Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory()),
          work -> DeepStack.thread("verifier", work));
  private final List<BlockingQueue<Event<T>>> submitted = new ArrayList<>();

  /** A piece of work; it hands on any number of results, in order. */
  public interface Task<T> {
    /** Does it. */
    void run(Consumer<T> receiver) throws Exception;
  }

  private sealed interface Event<T> {}

  private record Result<T>(T value) implements Event<T> {}

  private record Done<T>() implements Event<T> {}

  private record Failure<T>(Throwable thrown) implements Event<T> {}

  static int threads(int processors, long heapBytes) {
    return (int) Math.max(1, Math.min(processors, heapBytes / NEEDED_BYTES));
  }

  /** Has a piece of work done as soon as a processor is free. */
  public void submit(Task<T> work) {
    BlockingQueue<Event<T>> events = new LinkedBlockingQueue<>();
    submitted.add(events);
    executor.execute(() -> events.add(outcome(work, events)));
  }

  /** Submits several and empties the list, so that each is forgotten as soon as it is done. */
  public void submitAll(List<Task<T>> several) {
    while (!several.isEmpty()) {
      submit(several.remove(0));
    }
  }

  private static <T> Event<T> outcome(Task<T> work, BlockingQueue<Event<T>> events) {
    try {
      work.run(value -> events.add(new Result<>(value)));
      return new Done<>();
    } catch (Exception | Error thrown) {
      return new Failure<>(thrown);
    }
  }

  /**
   * Waits for everything that was submitted and hands on each result as soon as it and all before
   * it are ready.
   *
   * @throws RuntimeException what a piece of work threw, which is a fault of this program; a
   *     checked exception is wrapped
   */
  public void forEach(Consumer<T> receiver) throws InterruptedException {
    for (BlockingQueue<Event<T>> events : submitted) {
      Event<T> event = events.take();
      while (event instanceof Result<T> result) {
        receiver.accept(result.value());
        event = events.take();
      }
      if (event instanceof Failure<T> failure) {
        throw rethrown(failure.thrown());
      }
    }
  }

  private static RuntimeException rethrown(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException fault ? fault : new IllegalStateException(thrown);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
