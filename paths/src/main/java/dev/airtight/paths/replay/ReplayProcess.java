package dev.airtight.paths.replay;

import dev.airtight.paths.code.classfile.SubclassWriter;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A JVM that runs replays, one at a time. It is started when it is needed, used again as long as
 * nothing changed it, and ends with this one.
 */
final class ReplayProcess {
  private static final Queue<ReplayProcess> IDLE = new ConcurrentLinkedQueue<>();

  /** The process ends a call itself; this much later it is taken to be beyond that. */
  private static final long GRACE_MILLIS = 10_000;

  private final Process process;

  private ReplayProcess(Process process) {
    this.process = process;
  }

  static ReplayResult run(ReplayRequest request) throws InterruptedException {
    try {
      ReplayProcess idle = IDLE.poll();
      ReplayProcess chosen = idle != null && idle.process.isAlive() ? idle : start();
      return chosen.replay(request);
    } catch (IOException cannot) {
      return new ReplayResult.CouldNotRun("a process for it cannot be started: " + cannot);
    }
  }

  private static ReplayProcess start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            // What the JVM itself says must not come between the answers.
            "-XX:+DisplayVMOutputToStderr"));
    command.addAll(List.of("-cp", classPath(), ReplayWorker.class.getName()));
    return new ReplayProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /**
   * This module, what it needs and the decoders; replayed code sees those that it does not bring.
   */
  private static String classPath() throws IOException {
    Set<String> locations = new LinkedHashSet<>();
    locations.add(location(ReplayWorker.class));
    SubclassWriter.LIBRARIES.forEach(library -> locations.add(location(library)));
    for (DecoderLibrary library : DecoderLibraries.KNOWN) {
      for (DecoderLibrary.Part part : library.parts()) {
        locations.add(location(part));
      }
    }
    return String.join(File.pathSeparator, locations);
  }

  private static String location(DecoderLibrary.Part part) throws IOException {
    try {
      return location(Class.forName(part.known(), false, ReplayProcess.class.getClassLoader()));
    } catch (ClassNotFoundException absent) {
      throw new IOException("no class " + part.known(), absent);
    }
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ReplayResult replay(ReplayRequest request) throws InterruptedException {
    boolean again = false;
    try {
      PipedObjects.send(request, process.getOutputStream());
      ReplayAnswer answer = answer(request.limitMillis() + GRACE_MILLIS);
      again = answer.reusable();
      return answer.result();
    } catch (IOException gone) {
      return process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)
          ? new ReplayResult.CouldNotRun("the code ends the JVM with status " + process.exitValue())
          : new ReplayResult.CouldNotRun("its process does not answer: " + gone);
    } catch (TimeoutException late) {
      return new ReplayResult.TimedOut();
    } finally {
      if (again) {
        IDLE.add(this);
      } else {
        process.destroyForcibly();
      }
    }
  }

  private ReplayAnswer answer(long millis)
      throws IOException, TimeoutException, InterruptedException {
    CompletableFuture<ReplayAnswer> received = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                received.complete(
                    PipedObjects.receive(ReplayAnswer.class, process.getInputStream()));
              } catch (IOException | RuntimeException broken) {
                received.completeExceptionally(broken);
              }
            },
            "replay answers");
    reader.setDaemon(true);
    reader.start();
    try {
      return received.get(millis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException broken) {
      throw new IOException(broken.getCause());
    }
  }
}
