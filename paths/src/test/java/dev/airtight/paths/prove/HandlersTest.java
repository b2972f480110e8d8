package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.FollowedCode;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.MarkedSource;
import dev.airtight.paths.testing.Verifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Verdicts of small handlers, each beside the line it is about. */
class HandlersTest {
  /** Sources that are read under settings of their own, or beside others. */
  private static final Set<String> SPECIAL =
      Set.of(
          "Endless",
          "Gaps",
          "KotlinHandlers",
          "KotlinMetadata",
          "OpaqueCode",
          "PatternSwitches",
          "Tariffs",
          "Wirings");

  private static final Limits LIMITS = Limits.STANDARD.withoutTrials().withLoopIterations(40);

  @TestFactory
  Stream<DynamicTest> verdicts() {
    String only = System.getProperty("airtight.handlers");
    return (only == null ? sources() : List.of(only.split(",")))
        .stream().flatMap(name -> verdictsOf(name, LIMITS.withoutGaps()));
  }

  @TestFactory
  Stream<DynamicTest> crashesBehindWhatIsNotModelled() {
    return verdictsOf("Gaps", LIMITS);
  }

  @TestFactory
  Stream<DynamicTest> verdictsOnLoopsThatMayNotEnd() {
    return verdictsOf("Endless", Limits.STANDARD.withLoopIterations(40).withoutGaps());
  }

  @TestFactory
  Stream<DynamicTest> verdictsWhereTypesStandForClasses() {
    return verdictsOf("Wirings", LIMITS.withoutGaps(), new FollowedCode(true, List.of()));
  }

  @TestFactory
  Stream<DynamicTest> verdictsOfLaterCompilers() {
    assumeThat(Runtime.version().feature())
        .as("patterns in switches are compiled from Java 21 on")
        .isGreaterThanOrEqualTo(21);
    return verdictsOf("PatternSwitches", LIMITS.withoutGaps());
  }

  @Test
  void aPathTellsAnEmptyOptionalFromNone() throws InterruptedException {
    Path classes =
        JavaSources.compile(
            """
            class Given {
              static String content(java.util.Optional<String> text) {
                return text == null ? "" : text.get();
              }
            }
            """);
    ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay());
    JavaMethod method = classPath.load("Given").methods("content").get(0);
    assertThat(verifier(classPath, classes, LIMITS).verify(HandlerQuestion.withoutContract(method)))
        .isInstanceOfSatisfying(
            HandlerVerdict.Refuted.class,
            refuted ->
                assertThat(refuted.path())
                    .containsExactly("text is not null", "text.value is null"));
  }

  @Test
  void theOneImplementationIsOfferedWhateverTheVerdict() throws InterruptedException {
    Path classes =
        JavaSources.compile(
            """
            interface Orders {
              int open();
            }
            class MemoryOrders implements Orders {
              public int open() {
                return 3;
              }
            }
            class Given {
              @interface NonNull {}
              static int refuted(@NonNull Orders orders) {
                return 1 / orders.open();
              }
              static int cast(@NonNull Orders orders) {
                return ((MemoryOrders) orders).open();
              }
              static Object stuckLater(@NonNull Orders orders) throws Exception {
                return orders.open() == 3 ? Class.forName("x") : "";
              }
            }
            """);
    String offer = "Orders has one implementation here, MemoryOrders: --resolve follows it";
    assertThat(verdict(classes, FollowedCode.STANDARD, "refuted"))
        .isInstanceOfSatisfying(
            HandlerVerdict.Refuted.class,
            refuted -> assertThat(refuted.wiring()).containsExactly(offer));
    assertThat(verdict(classes, FollowedCode.STANDARD, "cast"))
        .isInstanceOfSatisfying(
            HandlerVerdict.Unknown.class,
            unknown -> assertThat(unknown.reasons().toString()).contains("(" + offer + ")"));
    assertThat(verdict(classes, FollowedCode.STANDARD, "stuckLater"))
        .isInstanceOfSatisfying(
            HandlerVerdict.Unknown.class,
            unknown -> assertThat(unknown.wiring()).containsExactly(offer));
    assertThat(verdict(classes, new FollowedCode(true, List.of()), "stuckLater"))
        .isInstanceOfSatisfying(
            HandlerVerdict.Unknown.class,
            unknown ->
                assertThat(unknown.wiring())
                    .containsExactly(
                        "orders is an object of class MemoryOrders, the one implementation of"
                            + " Orders here"));
  }

  private static HandlerVerdict verdict(Path classes, FollowedCode followed, String method)
      throws InterruptedException {
    ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay(), followed);
    return verifier(classPath, classes, LIMITS.withoutGaps())
        .verify(HandlerQuestion.withoutContract(classPath.load("Given").methods(method).get(0)));
  }

  @TestFactory
  Stream<DynamicTest> verdictsWhereAPackageIsOpaque() {
    return verdictsOf(
        "OpaqueCode",
        LIMITS.withoutGaps(),
        new FollowedCode(false, List.of("vendor.tariffs")),
        "Tariffs");
  }

  @TestFactory
  Stream<DynamicTest> verdictsOfWhatKotlinNotes() {
    return verdictsOf(
        "KotlinHandlers", LIMITS.withoutGaps(), FollowedCode.STANDARD, "KotlinMetadata");
  }

  private static Stream<DynamicTest> verdictsOf(String name, Limits limits) {
    return verdictsOf(name, limits, FollowedCode.STANDARD);
  }

  private static Stream<DynamicTest> verdictsOf(
      String name, Limits limits, FollowedCode followed, String... others) {
    MarkedSource source = new MarkedSource(read(name));
    Path classes =
        JavaSources.compile(
            Stream.concat(Stream.of(source.text()), Stream.of(others).map(HandlersTest::read))
                .toArray(String[]::new));
    ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay(), followed);
    HandlerVerifier verifier = verifier(classPath, classes, limits);
    return source.expectations().stream()
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    name + "." + expected.method(),
                    () -> check(verifier, classPath, name, expected)));
  }

  private static HandlerVerifier verifier(ClassPath classPath, Path classes, Limits limits) {
    return Verifiers.of(classPath, classes, limits);
  }

  private static void check(
      HandlerVerifier verifier,
      ClassPath classPath,
      String className,
      MarkedSource.Expectation expected)
      throws InterruptedException {
    JavaMethod method = classPath.load(className).methods(expected.method()).get(0);
    HandlerVerdict verdict = verifier.verify(HandlerQuestion.withoutContract(method));
    expected.check(verdict);
    if (verdict instanceof HandlerVerdict.Unknown unknown) {
      assertThat(unknown.reasons())
          .as("a line of the JDK alone helps nobody")
          .filteredOn(reason -> reason.contains(".java:"))
          .allSatisfy(reason -> assertThat(reason).contains(className + ".java:"));
    }
  }

  /** Every source of the folder, so that none is forgotten. */
  private static List<String> sources() {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "handlers"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> !SPECIAL.contains(name))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(String name) {
    try (var in = HandlersTest.class.getResourceAsStream("/handlers/" + name + ".java")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
