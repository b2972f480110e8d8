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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies the public methods of libraries with arbitrary arguments, and runs each one that is
 * proved on many random and edge inputs in a process of its own: an exception that it does not
 * declare would be a wrong proof.
 */
public final class LibraryCoverage {
  private static final int CALLS = 20_000;

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

  /**
   * @param arguments a directory of jars, a file of groups, the page to write, a directory that
   *     keeps what came of each group; then the group to verify, all if there is none, and how
   *     often what is proved is called
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    int calls = arguments.length > 5 ? Integer.parseInt(arguments[5]) : CALLS;
    LibraryPage page =
        new LibraryPage(
            Path.of(arguments[2]), Files.createDirectories(Path.of(arguments[3])), calls);
    Map<String, String> all = groups(Path.of(arguments[1]));
    Map<String, String> groups = new LinkedHashMap<>(all);
    if (arguments.length > 4) {
      groups.keySet().retainAll(List.of(arguments[4]));
    }
    try (ClassPath classPath = ClassPath.open(jars, StandIns.overlay())) {
      LibraryCoverage coverage = new LibraryCoverage(classPath, jars, calls);
      groups.forEach(
          (name, in) -> {
            page.keep(name, coverage.results(in));
            // A run that is ended early leaves something.
            page.write(all.keySet());
          });
    }
    System.exit(page.isRight(groups.keySet()) ? 0 : 1);
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

  private List<LibraryPage.Result> results(String classes) {
    List<LibraryPage.Result> results = new ArrayList<>();
    for (String name : classPath.applicationClasses()) {
      boolean isIn = classes.endsWith("/") ? name.startsWith(classes) : name.equals(classes);
      if (isIn
          && classPath.find(name) instanceof ClassLookup.Found found
          && found.javaClass().isPublic()) {
        for (JavaMethod method : methods(found.javaClass())) {
          LibraryPage.Result result = result(method);
          System.out.println(result.line());
          results.add(result);
        }
      }
    }
    return results;
  }

  private static List<JavaMethod> methods(JavaClass javaClass) {
    return javaClass.methods().stream()
        .filter(method -> method.isPublic() && !method.isSynthetic())
        .filter(method -> method.code().isPresent() && !method.name().startsWith("<"))
        .toList();
  }

  private LibraryPage.Result result(JavaMethod method) {
    HandlerVerdict verdict = verifier.verify(HandlerQuestion.withoutContract(method));
    if (verdict instanceof HandlerVerdict.Unknown unknown) {
      List<String> all = new ArrayList<>(unknown.defects());
      all.addAll(unknown.reasons());
      return new LibraryPage.Result(LibraryPage.Kind.UNKNOWN, subject(method), kind(all.get(0)));
    } else if (verdict instanceof HandlerVerdict.Refuted) {
      return new LibraryPage.Result(LibraryPage.Kind.REFUTED, subject(method), "");
    }
    return calls(method)
        .map(
            search ->
                crash(search)
                    .map(
                        crash ->
                            new LibraryPage.Result(
                                LibraryPage.Kind.WRONG,
                                subject(method),
                                crash.exception().toString()))
                    .orElseGet(
                        () -> new LibraryPage.Result(LibraryPage.Kind.RUN, subject(method), "")))
        .orElseGet(() -> new LibraryPage.Result(LibraryPage.Kind.PROVED, subject(method), ""));
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
}
