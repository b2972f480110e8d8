package dev.airtight.paths.replay;

import dev.airtight.paths.code.classfile.SubclassWriter;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A JVM that runs code of an application for this one, request by request; ends with this one. */
final class ChildProcess {
  /** A request ends itself; this much later its process is taken to be beyond that. */
  private static final long GRACE_MILLIS = 10_000;

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a JVM.
   *
   * @param program its main class, see {@link ChildProgram}
   * @param options of the JVM beside those that all have
   */
  static ChildProcess start(Class<?> program, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            // Whose code it was shows at the outer end of a stack that overflows.
            "-XX:MaxJavaStackTraceDepth=100000",
            // What the JVM itself says must not come between the answers.
            "-XX:+DisplayVMOutputToStderr"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), program.getName()));
    return new ChildProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /**
   * This module, what it needs and the decoders; replayed code sees those that it does not bring.
   */
  private static String classPath() throws IOException {
    Set<String> locations = new LinkedHashSet<>();
    locations.add(location(ChildProcess.class));
    SubclassWriter.LIBRARIES.forEach(library -> locations.add(location(library)));
    for (DecoderLibrary library : DecoderLibraries.KNOWN) {
      locations.add(location(library.getClass()));
      for (DecoderLibrary.Part part : library.parts()) {
        locations.add(location(part));
      }
    }
    return String.join(File.pathSeparator, locations);
  }

  private static String location(DecoderLibrary.Part part) throws IOException {
    try {
      return location(Class.forName(part.known(), false, ChildProcess.class.getClassLoader()));
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

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Sends a request and waits for the answer. A process that is good for no other is ended then, so
   * that nobody asks it while it ends by itself.
   *
   * @param limitMillis within which the process itself is to answer
   * @throws ProcessEndedException if the code ended the process
   * @throws TimeoutException if there is no answer
   * @throws IOException if there is none that can be read
   */
  <T> T ask(Serializable request, Class<T> answer, long limitMillis)
      throws IOException, ProcessEndedException, TimeoutException, InterruptedException {
    try {
      PipedObjects.send(request, process.getOutputStream());
      ChildProgram.Reply reply = receive(limitMillis + GRACE_MILLIS);
      if (!reply.goesOn()) {
        process.destroyForcibly().waitFor();
      }
      return answer.cast(reply.answer());
    } catch (IOException gone) {
      if (process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new ProcessEndedException(process.exitValue(), gone);
      }
      throw gone;
    }
  }

  private ChildProgram.Reply receive(long millis)
      throws IOException, TimeoutException, InterruptedException {
    CompletableFuture<ChildProgram.Reply> received = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                received.complete(
                    PipedObjects.receive(ChildProgram.Reply.class, process.getInputStream()));
              } catch (IOException | RuntimeException broken) {
                received.completeExceptionally(broken);
              }
            },
            "answers of a process");
    reader.setDaemon(true);
    reader.start();
    try {
      return received.get(millis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException broken) {
      throw new IOException(broken.getCause());
    }
  }

  void end() {
    process.destroyForcibly();
  }

  /** Code that ran in a process ended it. */
  static final class ProcessEndedException extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;

    ProcessEndedException(int status, Throwable cause) {
      super("the process ended with status " + status, cause);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
