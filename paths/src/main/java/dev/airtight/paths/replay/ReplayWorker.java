package dev.airtight.paths.replay;

import com.sun.management.OperatingSystemMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URLConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The program of a process that replays: takes requests, answers them, ends with its parent. */
public final class ReplayWorker {
  /** As much stack as the main thread of a JVM has by default, in bytes. */
  private static final long STACK_SIZE = 1 << 20;

  /** A call that takes longer is taken to never end, on however busy a machine. */
  private static final long PROCESSOR_NANOS = TimeUnit.SECONDS.toNanos(3);

  private static final long LOOK_MILLIS = 50;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ReplayWorker() {}

  /** Reads requests from the standard input and writes answers to the standard output. */
  public static void main(String[] arguments) throws InterruptedException {
    InputStream requests = System.in;
    OutputStream answers = System.out;
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    // A jar that one call opened must not be closed under another.
    URLConnection.setDefaultUseCaches("jar", false);
    try {
      JvmState before = JvmState.now();
      while (true) {
        ReplayRequest request = PipedObjects.receive(ReplayRequest.class, requests);
        ReplayResult result = replay(request);
        boolean reusable = JvmState.now().equals(before);
        PipedObjects.send(new ReplayAnswer(result, reusable), answers);
        if (!reusable) {
          break;
        }
      }
    } catch (EOFException parentEnded) {
      Runtime.getRuntime().halt(0);
    } catch (IOException broken) {
      Runtime.getRuntime().halt(1);
    }
    // Threads that replayed code left behind must not keep the process alive.
    Runtime.getRuntime().halt(0);
  }

  private static ReplayResult replay(ReplayRequest request)
      throws IOException, InterruptedException {
    CompletableFuture<ReplayResult> result = new CompletableFuture<>();
    try (ReplayClassLoader loader = new ReplayClassLoader(request.classPath())) {
      Thread thread =
          new Thread(
              null,
              () -> {
                try {
                  result.complete(new ReplayRun(loader).run(request.call()));
                } catch (Throwable unexpected) {
                  result.complete(new ReplayResult.CouldNotRun("the replay failed: " + unexpected));
                }
              },
              "replay",
              STACK_SIZE);
      thread.setContextClassLoader(loader);
      thread.start();
      ReplayResult first = await(result, request.limitMillis());
      thread.join(LOOK_MILLIS);
      return first;
    }
  }

  private static ReplayResult await(CompletableFuture<ReplayResult> result, long limitMillis)
      throws InterruptedException {
    long lastNanos = PROCESS.getProcessCpuTime() + PROCESSOR_NANOS;
    for (long millis = 0; millis < limitMillis; millis += LOOK_MILLIS) {
      try {
        return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException goesOn) {
        if (PROCESS.getProcessCpuTime() > lastNanos) {
          return new ReplayResult.TimedOut();
        }
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return new ReplayResult.TimedOut();
  }
}
