package dev.airtight.solver.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Threads whose stack is deep enough for what walks terms, automata and regular expressions
 * recursively, here and in native code. Work is moved to one where it may need it, so that what it
 * comes to does not depend on the stack of the thread that asks.
 */
public final class DeepStack {
  private static final long BYTES = 64L << 20;

  private DeepStack() {}

  private static final class DeepThread extends Thread {
    private DeepThread(String name, Runnable work) {
      super(null, work, name, BYTES);
      setDaemon(true);
    }
  }

  /** A thread that ends with the program at the latest; not started. */
  public static Thread thread(String name, Runnable work) {
    return new DeepThread(name, work);
  }

  /**
   * Does some work on the budget of this thread, on this thread where its stack is deep already.
   * What the work throws is thrown here. An interrupt is kept until it is done.
   */
  public static <T> T call(Supplier<T> work) {
    if (Thread.currentThread() instanceof DeepThread) {
      return work.get();
    }
    WorkBudget budget = WorkBudget.current();
    CompletableFuture<T> done = new CompletableFuture<>();
    thread("airtight", () -> complete(done, () -> budget.during(work))).start();
    try {
      return done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException exception ? exception : e;
    }
  }

  private static <T> void complete(CompletableFuture<T> done, Supplier<T> work) {
    try {
      done.complete(work.get());
    } catch (RuntimeException | Error thrown) {
      done.completeExceptionally(thrown);
    }
  }
}
