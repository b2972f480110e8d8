package dev.airtight.paths.replay;

import com.sun.management.OperatingSystemMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.net.URLConnection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What the programs of {@link ChildProcess} have in common. */
final class ChildProgram {
  /** As much stack as the main thread of a JVM has by default, in bytes. */
  private static final long STACK_SIZE = 1 << 20;

  /** Code that takes longer is taken to never end, on however busy a machine. */
  private static final long PROCESSOR_NANOS = TimeUnit.SECONDS.toNanos(3);

  private static final long LOOK_MILLIS = 50;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ChildProgram() {}

  /** Answers requests of one type. */
  interface Service<T> {

    Reply answer(T request) throws IOException, InterruptedException;
  }

  /**
   * An answer.
   *
   * @param goesOn whether the process is good for another request
   */
  record Reply(Serializable answer, boolean goesOn) implements Serializable {}

  /**
   * Reads requests from the standard input and writes answers to the standard output, until there
   * are no more, and ends the process.
   *
   * @param begin is called once the application's own streams lead nowhere
   */
  static <T> void serve(Class<T> type, Supplier<Service<T>> begin) throws InterruptedException {
    InputStream requests = System.in;
    OutputStream answers = System.out;
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    // A jar that one request opened must not be closed under another.
    URLConnection.setDefaultUseCaches("jar", false);
    Service<T> service = begin.get();
    try {
      boolean goesOn = true;
      while (goesOn) {
        Reply reply = service.answer(PipedObjects.receive(type, requests));
        PipedObjects.send(reply, answers);
        goesOn = reply.goesOn();
      }
    } catch (EOFException parentEnded) {
      Runtime.getRuntime().halt(0);
    } catch (IOException broken) {
      Runtime.getRuntime().halt(1);
    }
    // Threads that the application left behind must not keep the process alive.
    Runtime.getRuntime().halt(0);
  }

  /**
   * Runs code of the application in a thread of its own.
   *
   * @return what came of it; empty where it does not end in time
   */
  static <T> Optional<T> run(ClassLoader loader, Supplier<T> code, long limitMillis)
      throws InterruptedException {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.complete(code.get());
              } catch (Throwable unexpected) {
                result.completeExceptionally(unexpected);
              }
            },
            "application",
            STACK_SIZE);
    thread.setContextClassLoader(loader);
    thread.start();
    Optional<T> first = await(result, limitMillis);
    thread.join(LOOK_MILLIS);
    return first;
  }

  private static <T> Optional<T> await(CompletableFuture<T> result, long limitMillis)
      throws InterruptedException {
    long lastNanos = PROCESS.getProcessCpuTime() + PROCESSOR_NANOS;
    for (long millis = 0; millis < limitMillis; millis += LOOK_MILLIS) {
      try {
        return Optional.of(result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException goesOn) {
        if (PROCESS.getProcessCpuTime() > lastNanos) {
          return Optional.empty();
        }
      } catch (ExecutionException unexpected) {
        throw new IllegalStateException(unexpected.getCause());
      }
    }
    return Optional.empty();
  }
}
