package dev.airtight.benchmarks;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.nullness.NullnessReader;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.prove.Strictness;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.search.CodeConstants;
import dev.airtight.paths.search.ConcreteSearch;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.search.Crash;
import dev.airtight.paths.search.JavaSamples;
import dev.airtight.paths.search.OutsideWorld;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.solver.Budget;
import dev.airtight.solver.text.RefiningSolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Verifies the public methods of libraries with arbitrary arguments, and runs each one that is
 * proved on many random and edge inputs in a process of its own: an exception that it does not
 * declare would be a wrong proof.
 */
public final class LibraryCoverage {
  private static final int CALLS = 20_000;
  private static final long STACK_BYTES = 64L << 20;

  private final ClassPath classPath;
  private final Hierarchy hierarchy;
  private final Replay replay;
  private final HandlerVerifier verifier;
  private final int calls;

  private LibraryCoverage(ClassPath classPath, List<Path> entries, int calls) {
    this.classPath = classPath;
    this.hierarchy = new Hierarchy(classPath);
    this.replay = new Replay(entries, Duration.ofSeconds(20));
    this.calls = calls;
    this.verifier =
        new HandlerVerifier(
            hierarchy,
            terms -> new RefiningSolver(terms, Budget.DEFAULT),
            replay,
            Limits.STANDARD,
            Strictness.TRUSTING);
  }

  /** What came of the methods of one group. */
  private static final class Tally {
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int run;

    int of(String verdict) {
      return verdicts.getOrDefault(verdict, 0);
    }

    int all() {
      return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int percent() {
      return all() == 0 ? 0 : (of("PROVED") + of("REFUTED")) * 100 / all();
    }
  }

  /**
   * @param arguments a directory of jars, a file of groups, the page to write; then the name of one
   *     group, and how often what is proved is called
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    boolean isPart = arguments.length > 3;
    int calls = arguments.length > 4 ? Integer.parseInt(arguments[4]) : CALLS;
    Map<String, Tally> tallies = new LinkedHashMap<>();
    try (ClassPath classPath = ClassPath.open(jars, StandIns.overlay())) {
      LibraryCoverage coverage = new LibraryCoverage(classPath, jars, calls);
      Map<String, String> groups = groups(Path.of(arguments[1]));
      if (isPart) {
        groups.keySet().retainAll(List.of(arguments[3]));
      }
      Thread worker =
          new Thread(
              null,
              () ->
                  groups.forEach(
                      (name, in) -> {
                        tallies.put(name, coverage.tally(in));
                        if (!isPart) {
                          write(Path.of(arguments[2]), page(tallies, calls));
                        }
                      }),
              "verifier",
              STACK_BYTES);
      worker.start();
      worker.join();
    }
    System.out.println(page(tallies, calls));
    System.exit(tallies.values().stream().allMatch(tally -> tally.wrong.isEmpty()) ? 0 : 1);
  }

  /** What is known so far, so that a run that is ended early leaves something. */
  private static void write(Path page, String text) {
    try {
      Files.writeString(page, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Map<String, String> groups(Path file) throws IOException {
    Map<String, String> groups = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split(" ");
        groups.put(words[0], words[1]);
      }
    }
    return groups;
  }

  private Tally tally(String classes) {
    Tally tally = new Tally();
    for (String name : classPath.applicationClasses()) {
      boolean isIn = classes.endsWith("/") ? name.startsWith(classes) : name.equals(classes);
      if (isIn
          && classPath.find(name) instanceof ClassLookup.Found found
          && found.javaClass().isPublic()) {
        for (JavaMethod method : methods(found.javaClass())) {
          add(tally, method);
        }
      }
    }
    return tally;
  }

  private static List<JavaMethod> methods(JavaClass javaClass) {
    return javaClass.methods().stream()
        .filter(method -> method.isPublic() && !method.isSynthetic())
        .filter(method -> method.code().isPresent() && !method.name().startsWith("<"))
        .toList();
  }

  private void add(Tally tally, JavaMethod method) {
    HandlerVerdict verdict = verifier.verify(HandlerQuestion.withoutContract(method));
    String name =
        verdict instanceof HandlerVerdict.Proved
            ? "PROVED"
            : verdict instanceof HandlerVerdict.Refuted ? "REFUTED" : "UNKNOWN";
    tally.verdicts.merge(name, 1, Integer::sum);
    String detail = "";
    if (verdict instanceof HandlerVerdict.Unknown unknown) {
      List<String> all = new ArrayList<>(unknown.defects());
      all.addAll(unknown.reasons());
      detail = all.get(0);
      tally.reasons.merge(kind(detail), 1, Integer::sum);
    } else if (verdict instanceof HandlerVerdict.Proved) {
      Optional<ConcreteSearch> search = calls(method);
      if (search.isPresent()) {
        tally.run++;
        Optional<Crash> crash = crash(search.get());
        if (crash.isPresent()) {
          detail = "WRONG: " + crash.get().exception();
          tally.wrong.add(subject(method) + " " + crash.get().exception());
        }
      }
    }
    System.out.println(name + "\t" + subject(method) + "\t" + detail);
  }

  /** What many reasons have in common. */
  private static String kind(String reason) {
    return reason
        .replaceFirst("^\\S+\\.(java|kt):\\d+ ", "")
        .replaceAll(" \\(.*|; .*| at \\S+$", "");
  }

  private static Optional<Crash> crash(ConcreteSearch search) {
    try {
      return search.find();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Empty where arguments cannot be made, or where it is not known what running it would do. */
  private Optional<ConcreteSearch> calls(JavaMethod method) {
    List<String> texts = CodeConstants.of(classPath.load(method.owner()), method);
    JavaSamples samples = new JavaSamples(classPath, texts);
    NullnessReader nullness = new NullnessReader(classPath);
    List<JavaType> types = method.genericParameters();
    List<ConcreteValues> values = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      samples.of(types.get(i), nullness.ofParameter(method, i)).ifPresent(values::add);
    }
    return !method.isStatic()
            || values.size() < types.size()
            || OutsideWorld.isReachedFrom(classPath, method)
        ? Optional.empty()
        : Optional.of(
            new ConcreteSearch(
                method, values, replay, thrown -> isDeclared(method, thrown), calls));
  }

  private boolean isDeclared(JavaMethod method, String thrown) {
    TypeDescriptor type = TypeDescriptor.ofInternalName(thrown.replace('.', '/'));
    return method.declaredExceptions().stream()
        .anyMatch(
            declared -> hierarchy.isAssignable(type, TypeDescriptor.ofInternalName(declared)));
  }

  private static String subject(JavaMethod method) {
    return method.owner().replace('/', '.') + "#" + method.name() + method.descriptor();
  }

  private static String page(Map<String, Tally> tallies, int calls) {
    StringBuilder page =
        new StringBuilder(
            "# Libraries\n\n"
                + "Written by `benchmarks/library/run`. Public methods of common libraries,"
                + " verified with arbitrary arguments and receivers. Each one\n"
                + "that is proved is then called "
                + calls
                + " times on random and edge inputs, in a process of its own, where such can be"
                + " made without an object of the\n"
                + "library and where it has nothing to do with files, connections and the like.\n"
                + "A group of groups.txt that is not listed was not run to its end.\n\n"
                + "| methods of | all | proved | refuted | unknown | decided | proved and run |"
                + " threw all the same |\n"
                + "|---|---|---|---|---|---|---|---|\n");
    Tally sum = new Tally();
    tallies.forEach(
        (name, tally) -> {
          row(page, name, tally);
          tally.verdicts.forEach(
              (verdict, count) -> sum.verdicts.merge(verdict, count, Integer::sum));
          tally.reasons.forEach((reason, count) -> sum.reasons.merge(reason, count, Integer::sum));
          sum.wrong.addAll(tally.wrong);
          sum.run += tally.run;
        });
    row(page, "all", sum);
    page.append("\nWhat most often leaves one undecided:\n\n| methods | reason |\n|---|---|\n");
    sum.reasons.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(12)
        .forEach(
            each ->
                page.append("| ")
                    .append(each.getValue())
                    .append(" | ")
                    .append(each.getKey())
                    .append(" |\n"));
    return page.toString();
  }

  private static void row(StringBuilder page, String name, Tally tally) {
    page.append(
        "| %s | %d | %d | %d | %d | %d%% | %d | %d |%n"
            .formatted(
                name,
                tally.all(),
                tally.of("PROVED"),
                tally.of("REFUTED"),
                tally.of("UNKNOWN"),
                tally.percent(),
                tally.run,
                tally.wrong.size()));
  }
}
