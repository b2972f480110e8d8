package dev.airtight.solver.text;

import dev.airtight.solver.work.WorkBudget;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A thread with a stack large enough for deep terms and native recursion; runs one task at once, on
 * the budget of the thread that waits for it.
 */
final class SolverThread implements AutoCloseable {
  private static final long STACK_BYTES = 64L << 20;

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(null, task, "solver", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
          });

  /** Runs the task there and waits; its exceptions and errors are thrown here. */
  <T> T run(Supplier<T> task) {
    WorkBudget budget = WorkBudget.current();
    Future<T> future = executor.submit(() -> budget.during(task));
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException exception) {
        throw exception;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(cause);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
