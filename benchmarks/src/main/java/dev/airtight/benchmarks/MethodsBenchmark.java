package dev.airtight.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.prove.Strictness;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.solver.Budget;
import dev.airtight.solver.text.RefiningSolver;
import dev.airtight.solver.work.Work;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints what single methods take that are verified with arbitrary arguments, one after the other
 * in one process: verdict, processor time, work of each kind, and the process's memory in between.
 */
public final class MethodsBenchmark {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private MethodsBenchmark() {}

  /** A method, how it is called in the answer, and what it took. */
  private record Measured(String subject, String verdict, long millis) {}

  /**
   * @param arguments a class path, and either a seed and a number of methods to choose with it, or
   *     the name of a file with methods, one a line as {@code pkg.Class#method} with or without a
   *     descriptor
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> entries =
        Arrays.stream(arguments[0].split(File.pathSeparator)).map(Path::of).toList();
    List<Measured> measured = new ArrayList<>();
    try (ClassPath classPath = ClassPath.open(entries, StandIns.overlay())) {
      List<JavaMethod> methods =
          arguments.length == 2
              ? named(classPath, Files.readAllLines(Path.of(arguments[1])))
              : chosen(classPath, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
      HandlerVerifier verifier =
          new HandlerVerifier(
              new Hierarchy(classPath),
              terms -> new RefiningSolver(terms, Budget.DEFAULT),
              new Replay(entries, Duration.ofSeconds(20)),
              Limits.STANDARD,
              Strictness.TRUSTING);
      methods.forEach(each -> measured.add(measure(verifier, each)));
    }
    summary(measured);
    System.exit(0);
  }

  private static List<JavaMethod> all(ClassPath classPath) {
    List<JavaMethod> all = new ArrayList<>();
    for (String name : classPath.applicationClasses()) {
      if (classPath.find(name) instanceof ClassLookup.Found found) {
        JavaClass javaClass = found.javaClass();
        javaClass.methods().stream()
            .filter(method -> method.code().isPresent() && !method.name().startsWith("<"))
            .forEach(all::add);
      }
    }
    return all;
  }

  private static List<JavaMethod> chosen(ClassPath classPath, long seed, int count) {
    List<JavaMethod> all = all(classPath);
    Collections.shuffle(all, new Random(seed));
    return all.subList(0, Math.min(count, all.size()));
  }

  private static List<JavaMethod> named(ClassPath classPath, List<String> names) {
    return all(classPath).stream()
        .filter(method -> names.contains(subject(method)) || names.contains(shortName(method)))
        .toList();
  }

  private static String shortName(JavaMethod method) {
    return method.owner().replace('/', '.') + "#" + method.name();
  }

  private static String subject(JavaMethod method) {
    return shortName(method) + method.descriptor();
  }

  private static Measured measure(HandlerVerifier verifier, JavaMethod method) {
    long start = PROCESS.getProcessCpuTime();
    HandlerVerdict verdict = verifier.verify(HandlerQuestion.withoutContract(method));
    long millis = (PROCESS.getProcessCpuTime() - start) / 1_000_000;
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%s\t%s\t%d ms\t%d ms counted\t%d MB heap\t%d MB process\t%s\t%s%n",
        subject(method),
        verdict.getClass().getSimpleName(),
        millis,
        verdict.work().cost() / 1_000_000,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        peakKibibytes() / 1024,
        inWords(verdict.work().counts()),
        verdict instanceof HandlerVerdict.Unknown unknown
            ? unknown.defects() + " " + unknown.reasons()
            : "");
    return new Measured(subject(method), verdict.getClass().getSimpleName(), millis);
  }

  private static String inWords(Map<Work, Long> counts) {
    return new TreeMap<>(counts)
        .entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }

  private static void summary(List<Measured> measured) {
    List<Measured> sorted =
        measured.stream()
            .sorted((one, other) -> Long.compare(other.millis(), one.millis()))
            .toList();
    System.out.println();
    sorted.stream()
        .limit(5)
        .forEach(each -> System.out.printf("%6d ms  %s%n", each.millis(), each.subject()));
    System.out.printf(
        "%d methods, %s, %d ms of processor time, longest %d ms, peak %d MB%n",
        sorted.size(),
        new TreeMap<>(
            sorted.stream()
                .collect(Collectors.groupingBy(Measured::verdict, Collectors.counting()))),
        sorted.stream().mapToLong(Measured::millis).sum(),
        sorted.isEmpty() ? 0 : sorted.get(0).millis(),
        peakKibibytes() / 1024);
  }

  /** The most memory this process had resident so far; 0 where the system does not tell. */
  private static long peakKibibytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException otherSystem) {
      return 0;
    }
  }
}
