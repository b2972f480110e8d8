package dev.airtight.paths.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.nullness.NullnessReader;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.testing.JavaSources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What running a handler on some inputs finds, and what it must not take for a crash. */
class ConcreteSearchTest {
  private static final String SOURCE =
      """
      import java.io.UncheckedIOException;
      import java.io.IOException;
      import java.util.List;
      import java.util.regex.Pattern;

      public class Tried {
        enum Level { LOW, HIGH }
        record Order(String code, List<String> tags, int size) {}

        static int calls;

        static int number(String text) { return Integer.parseInt(text); }
        static int byConstant(String text) { return text != null && text.equals("SP-7") ? 1 / 0 : 1; }
        static int byEnum(Level level, int by) { return level == Level.HIGH && by > 100 ? 1 / 0 : 1; }
        static int elements(List<Integer> all) { int n = 0; for (int one : all) n += one; return n; }
        static int array(int[] all) { return all == null ? 0 : all[2]; }
        static int order(Order order) { return order.tags().get(1).length(); }
        static int wide(Order order) { return 10 / (order.size() - 12); }

        static int secondCall(int a) { if (calls++ > 0) throw new IllegalStateException(); return 1; }
        static int declared(String text) throws NumberFormatException { return Integer.parseInt("" + text); }
        static int world(int a) { throw new UncheckedIOException(new IOException("no such file")); }
        static int wrapped(int a) { throw new IllegalStateException(new java.net.ConnectException()); }
        static int deep(int a) { return deep(a) + 1; }
        static int endless(int a) { while (a > 5 || a <= 5) { a ^= 1; } return a; }
        static int oftenEndless(int a) {
          while (a != 0) { try { a ^= 8; } catch (Throwable all) { } }
          throw new IllegalStateException();
        }
        static int longer(String text) {
          while (text != null && text.length() > 3) { calls ^= 1; }
          return calls;
        }
        static int long_(String text) {
          for (int i = 0; i < 1_000_000; i++) { calls ^= i; }
          return calls;
        }
        static int ends(int a) { System.exit(a); return a; }
        static int fine(String text) { return text == null ? 0 : Pattern.quote(text).length(); }
        static int other(Runnable action) { return 1 / 0; }
      }
      """;

  private static final String CONTRACT =
      """
      contract tried

      record Order {
        code: string matching /[A-Z]{2}-[0-9]/
        tags: list of (string length 1..5) size 1..4
        size: int in 0..200
      }
      """;

  private static final Path CLASSES = JavaSources.compile(SOURCE);

  private static JavaMethod method(ClassPath classPath, String name) {
    return classPath.load("Tried").methods(name).get(0);
  }

  private static Optional<Crash> search(String name) throws Exception {
    return searching(name).find();
  }

  private static ConcreteSearch searching(String name) throws Exception {
    try (ClassPath classPath = ClassPath.open(List.of(CLASSES), ClassOverlay.NONE)) {
      JavaMethod method = method(classPath, name);
      JavaSamples samples =
          new JavaSamples(classPath, CodeConstants.of(classPath.load("Tried"), method));
      List<ConcreteValues> parameters = new ArrayList<>();
      NullnessReader nullness = new NullnessReader(classPath);
      for (JavaType type : method.genericParameters()) {
        samples
            .of(type, nullness.ofParameter(method, parameters.size()))
            .ifPresent(parameters::add);
      }
      assertThat(parameters).hasSameSizeAs(method.genericParameters());
      return searching(method, parameters);
    }
  }

  private static ConcreteSearch searching(JavaMethod method, List<ConcreteValues> parameters) {
    List<String> declared =
        method.declaredExceptions().stream().map(each -> each.replace('/', '.')).toList();
    return new ConcreteSearch(
        method,
        parameters,
        new Replay(List.of(CLASSES), Duration.ofSeconds(20)),
        declared::contains,
        240);
  }

  private static Optional<Crash> searchOrder(String name) throws Exception {
    Contract contract =
        Objects.requireNonNull(ContractLoader.loadText("tried.contract", CONTRACT).contract());
    Type type =
        new Type.Named("Order", Objects.requireNonNull(contract.types().get("Order")).clause());
    try (ClassPath classPath = ClassPath.open(List.of(CLASSES), ClassOverlay.NONE)) {
      JavaMethod method = method(classPath, name);
      JavaType into = method.genericParameters().get(0);
      return searching(
              method, List.of(new OutputSamples(contract, type, "jackson", into, List.of())))
          .find();
    }
  }

  private static void assertCrash(Optional<Crash> crash, String exception, String... arguments) {
    assertThat(crash).isPresent();
    assertThat(crash.get().exception().className()).isEqualTo(exception);
    assertThat(crash.get().arguments().stream().map(JsonWriter::compact))
        .containsExactly(arguments);
  }

  @Test
  void aTextThatIsNoNumber() throws Exception {
    assertCrash(search("number"), "java.lang.NumberFormatException", "\"\"");
  }

  @Test
  void aConstantOfTheCode() throws Exception {
    assertCrash(search("byConstant"), "java.lang.ArithmeticException", "\"SP-7\"");
  }

  @Test
  void severalArgumentsTogether() throws Exception {
    Optional<Crash> crash = search("byEnum");
    assertThat(crash).isPresent();
    assertThat(crash.get().arguments().get(0)).isEqualTo(new JsonValue.JsonString("HIGH"));
    JsonValue.JsonNumber by = (JsonValue.JsonNumber) crash.get().arguments().get(1);
    assertThat(by.value().intValueExact()).isBetween(101, 255);
  }

  @Test
  void anElementThatIsNull() throws Exception {
    assertCrash(search("elements"), "java.lang.NullPointerException", "[null]");
  }

  @Test
  void anArrayThatIsTooShort() throws Exception {
    assertCrash(search("array"), "java.lang.ArrayIndexOutOfBoundsException", "[]");
  }

  @Test
  void anOutputAsSmallAsTheContractAllows() throws Exception {
    Optional<Crash> crash = searchOrder("order");
    assertThat(crash).isPresent();
    assertThat(JsonWriter.compact(crash.get().arguments().get(0)))
        .matches("\\{\"code\":\"[A-Z]{2}-[0-9]\",\"tags\":\\[\".\"],\"size\":[01]}");
    assertThat(crash.get().decoding()).isFalse();
  }

  @Test
  void theSameEveryTime() throws Exception {
    assertThat(searchOrder("order")).isEqualTo(searchOrder("order"));
  }

  @Test
  void whatOnlyALaterCallThrowsIsNone() throws Exception {
    assertThat(search("secondCall")).isEmpty();
  }

  @Test
  void whatIsDeclaredIsNone() throws Exception {
    assertThat(search("declared")).isEmpty();
  }

  @Test
  void whatTheWorldOutsideDoesIsNone() throws Exception {
    assertThat(search("world")).isEmpty();
    assertThat(search("wrapped")).isEmpty();
    assertThat(search("deep")).isEmpty();
  }

  @Test
  void whatEndsItsProcessEndsTheSearch() throws Exception {
    assertThat(search("ends")).isEmpty();
  }

  @Test
  void whatDoesNotComeBackIsNone() throws Exception {
    assertThat(search("endless")).isEmpty();
  }

  @Test
  void aCrashBesideInputsThatDoNotComeBack() throws Exception {
    assertCrash(search("oftenEndless"), "java.lang.IllegalStateException", "0");
  }

  @Test
  void theSmallestInputThatDoesNotComeBack() throws Exception {
    ConcreteSearch search = searching("longer");
    assertThat(search.find()).isEmpty();
    ConcreteSearch.Endless endless = search.endless().orElseThrow();
    assertThat(((JsonValue.JsonString) endless.arguments().get(0)).value()).hasSize(4);
    assertThat(endless.steps()).isGreaterThan(ConcreteSearch.STEPS);
    assertThat(Objects.requireNonNull(endless.at()).method()).isEqualTo("longer");
  }

  @Test
  void whatComesBackAfterALongTimeIsNotEndless() throws Exception {
    ConcreteSearch search = searching("long_");
    assertThat(search.find()).isEmpty();
    assertThat(search.endless()).isEmpty();
  }

  @Test
  void whatThrowsForNoInput() throws Exception {
    assertThat(search("fine")).isEmpty();
  }

  @Test
  void typesOfWhichNoValuesAreMade() throws Exception {
    try (ClassPath classPath = ClassPath.open(List.of(CLASSES), ClassOverlay.NONE)) {
      JavaMethod method = method(classPath, "other");
      assertThat(
              new JavaSamples(classPath, List.of())
                  .of(
                      method.genericParameters().get(0),
                      new NullnessReader(classPath).ofParameter(method, 0)))
          .isEmpty();
    }
  }
}
