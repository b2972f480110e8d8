package dev.airtight.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the command in a process of its own.
 *
 * @param millis from start to exit
 * @param peakKibibytes most memory resident at once, 0 where the system does not tell
 * @param status the exit status
 */
record ColdRun(long millis, long peakKibibytes, int status) {

  static ColdRun of(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    builder.environment().put("AIRTIGHT_CACHE", "off");
    Process process = builder.start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, highWaterMark(status));
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return new ColdRun(millis, peak, process.exitValue());
  }

  /**
   * Linux keeps the peak itself, so reading it now and then misses only the last few milliseconds.
   */
  private static long highWaterMark(Path status) {
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      // The process ended between the two calls; what was read before stands.
      return 0;
    }
  }
}
