package dev.airtight.benchmarks;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.solver.Budget;
import dev.airtight.solver.obligation.ContractObligations;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.obligation.answer.Progress;
import dev.airtight.solver.obligation.subject.SolverAccess;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the cost of a contract grows with its size: processor time of this process for all
 * obligations of contracts of one shape. Arguments are the sizes; {@code 100 200} without any.
 */
public final class ContractScale {

  private ContractScale() {}

  /** Prints a line for each shape and size. */
  public static void main(String[] arguments) {
    List<Integer> sizes =
        arguments.length == 0
            ? List.of(100, 200)
            : IntStream.range(0, arguments.length)
                .mapToObj(index -> Integer.valueOf(arguments[index]))
                .toList();
    measure("warm-up", ContractScale::fields, 10);
    for (int size : sizes) {
      measure("fields with requirements", ContractScale::fields, size);
      measure("variants of a union", ContractScale::variants, size);
      measure("elements of a list", ContractScale::elements, size);
      measure("characters, in hundreds", ContractScale::characters, size);
    }
  }

  private static void measure(String shape, IntFunction<String> text, int size) {
    Contract contract =
        Objects.requireNonNull(
            ContractLoader.loadText("scale.contract", text.apply(size)).contract(), shape);
    long start = processorMillis();
    List<Obligation> answers =
        ContractObligations.of(contract, SolverAccess.within(Budget.DEFAULT), Progress.silent());
    long unknown = answers.stream().filter(each -> each.verdict() == Verdict.UNKNOWN).count();
    System.out.printf(
        Locale.ROOT,
        "%-26s %6d %8d ms %6d obligations, %d unknown%n",
        shape,
        size,
        processorMillis() - start,
        answers.size(),
        unknown);
  }

  private static long processorMillis() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1_000_000
        : 0;
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static String fields(int count) {
    return "contract scale\nrecord R {\n"
        + lines(count, index -> "f" + index + ": int in 0..100")
        + "\n"
        + lines(count, index -> "require f" + index + " <= f" + (index + 1) % count + " + 50")
        + "\n}\n";
  }

  private static String variants(int count) {
    return "contract scale\nunion U by kind {\n"
        + lines(count, index -> "t" + index + " -> R" + index + ",")
        + "\n}\n"
        + lines(count, index -> "record R" + index + " { a: int in 0..9 require a != 3 }")
        + "\n";
  }

  private static String elements(int count) {
    return "contract scale\nrecord L { c: int in 0..10 }\nrecord R { l: list of L size "
        + count
        + " require (sum e in l: e.c) > "
        + count
        + " }\n";
  }

  private static String characters(int hundreds) {
    return "contract scale\nprompt p(x: string length .."
        + 100 * hundreds
        + " matching /[^<]*/ untrusted) returns boolean {\n"
        + "user \"\"\"<t>${x}</t>\"\"\"\nisolate x between \"<t>\" and \"</t>\"\nbudget prompt "
        + (100 * hundreds + 7)
        + " chars\n}\n";
  }
}
