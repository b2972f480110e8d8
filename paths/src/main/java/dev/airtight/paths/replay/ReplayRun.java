package dev.airtight.paths.replay;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** One call on a thread of its own, whose first result counts. */
final class ReplayRun {
  /** As much stack as the main thread of a JVM has by default, in bytes. */
  private static final long STACK_SIZE = 1 << 20;

  private final CompletableFuture<ReplayResult> result = new CompletableFuture<>();

  /** Offers a result; all but the first are ignored. */
  void complete(ReplayResult offered) {
    result.complete(offered);
  }

  /** Runs the body and waits for a result; a thread that runs on after the limit is abandoned. */
  ReplayResult await(Supplier<ReplayResult> body, ClassLoader contextLoader, Duration limit)
      throws InterruptedException {
    Thread thread =
        new Thread(
            null,
            () -> {
              ExitAttempt.enter(this);
              try {
                complete(body.get());
              } catch (Throwable unexpected) {
                complete(new ReplayResult.CouldNotRun("the replay failed: " + unexpected));
              }
            },
            "replay",
            STACK_SIZE);
    thread.setDaemon(true);
    thread.setContextClassLoader(contextLoader);
    thread.start();
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.interrupt();
      return new ReplayResult.TimedOut();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
