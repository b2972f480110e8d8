package dev.airtight.benchmarks;

import dev.airtight.verification.VerificationInputs;
import dev.airtight.verification.VerificationListener;
import dev.airtight.verification.VerificationOptions;
import dev.airtight.verification.Verifier;
import dev.airtight.verification.report.VerificationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what {@code verify} takes: over all examples in a new process, and one more handler in a
 * warm JVM.
 */
public final class VerifyBenchmark {
  private static final int COLD_RUNS = 7;
  private static final int WARM_UP_RUNS = 30;
  private static final int WARM_RUNS = 21;

  private VerifyBenchmark() {}

  /**
   * @param arguments the project's root directory
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(arguments[0]);
    cold(root);
    warm(root);
    // Worker threads of the verifier must not keep the process alive.
    System.exit(0);
  }

  private static void cold(Path root) throws IOException, InterruptedException {
    List<String> command =
        List.of(root.resolve("airtight").toString(), "verify", root.resolve("examples").toString());
    long[] millis = new long[COLD_RUNS];
    long peak = 0;
    // The first run may build; it is not counted.
    ColdRun.of(command);
    for (int run = 0; run < COLD_RUNS; run++) {
      ColdRun measured = ColdRun.of(command);
      millis[run] = measured.millis();
      peak = Math.max(peak, measured.peakKibibytes());
    }
    print("verify examples, new process", millis);
    System.out.printf("%-40s %6d MB%n", "peak resident memory", peak / 1024);
  }

  private static void warm(Path root) {
    VerificationInputs all =
        new VerificationInputs(
            List.of(root.resolve("examples/src/main/contracts/support.contract")),
            List.of(root.resolve("examples/target/classes")),
            List.of(),
            List.of(),
            List.of());
    VerificationInputs one =
        new VerificationInputs(
            all.paths(),
            all.classes(),
            List.of(),
            List.of(),
            List.of("dev.airtight.examples.support.SafeTicketRouter#hours"));
    for (int run = 0; run < WARM_UP_RUNS; run++) {
      verified(run % 10 == 0 ? all : one);
    }
    long[] millis = new long[WARM_RUNS];
    for (int run = 0; run < WARM_RUNS; run++) {
      millis[run] =
          verified(one).obligations().stream()
              .filter(each -> each.kind().equals("handler"))
              .mapToLong(each -> each.millis())
              .sum();
    }
    print("one more handler, warm JVM", millis);
  }

  private static VerificationReport verified(VerificationInputs inputs) {
    return Verifier.standard()
        .verify(inputs, VerificationOptions.STANDARD, VerificationListener.SILENT);
  }

  private static void print(String what, long[] millis) {
    long[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%-40s %6d ms median of %d (%d to %d)%n",
        what, sorted[sorted.length / 2], sorted.length, sorted[0], sorted[sorted.length - 1]);
  }
}
