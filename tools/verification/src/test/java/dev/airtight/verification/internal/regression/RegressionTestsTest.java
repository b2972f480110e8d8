package dev.airtight.verification.internal.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.airtight.verification.CodeOptions;
import dev.airtight.verification.VerificationInputs;
import dev.airtight.verification.VerificationListener;
import dev.airtight.verification.VerificationOptions;
import dev.airtight.verification.Verifier;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Written tests compile as they are, and fail because the handler throws. */
class RegressionTestsTest {
  private static final String SOURCE =
      """
      package shop;

      import dev.airtight.annotations.Handles;
      import dev.airtight.annotations.Prompt;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.Set;

      public class Orders {
        enum Level { LOW, HIGH }
        record Order(String code, int size) {}
        record Line(String text, Level level) {}
        interface Prices { int of(String code); List<String> names(String group); }
        private record Hidden(int size) {}

        private final Prices prices;
        private int discount = 1;

        Orders(Prices prices) { this.prices = prices; }

        public void setDiscount(int discount) { this.discount = discount; }

        @Handles("shop/Order")
        static int decoded(Order order) { return 10 / (order.size() - 3); }

        interface Model {
          @Prompt("shop/next") Order next();
        }
        static int asked(Model model) { return 10 / (model.next().size() - 3); }
        static int refused(Model model) {
          if (model == null) { return 0; }
          try { return model.next() == null ? 0 : 1; }
          catch (RuntimeException unreadable) { throw new IllegalStateException(unreadable); }
        }
        static int nothing(Model model) {
          if (model == null) { return 0; }
          try { return model.next().code().length(); }
          catch (NullPointerException none) { throw none; }
          catch (RuntimeException unreadable) { return 0; }
        }

        static int text(String text) { return text.equals("a\\"\\n\\u00e9\\\\") ? 1 / 0 : 1; }
        static int numbers(long a, byte b, char c, double d, boolean e) {
          return a == Long.MIN_VALUE && b == -3 && c == '\\'' && e ? 1 / 0 : 1;
        }
        static int list(List<Integer> all) { return all.get(0) + all.get(1); }
        static int set(Set<String> all) { return all.contains("x") ? 1 / 0 : 1; }
        static int map(Map<String, Integer> all) { return all.get("x") / 1; }
        static int array(int[] all) { return all[0] / all[1]; }
        static int table(String[][] all) { return all[1][0].length(); }
        static int level(Level level) { return level == Level.HIGH ? 1 / 0 : 1; }
        static int optional(Optional<String> text) { return text.isPresent() ? 1 / text.get().length() : 1; }
        static int line(Line line) { return line.level() == Level.LOW ? line.text().length() : 1; }
        static int changing(List<String> all) { all.add("x"); return 1; }
        static int keyword(int _default, String text_) { return _default == 7 && text_ == null ? 1 / 0 : 1; }

        int service(String code) { return 100 / prices.of(code); }
        int services(String code) { return prices.names(code).get(0).length() + prices.names(code).get(1).length(); }
        int field(int a) { return a / discount; }

        private static int hidden(int a) { return 1 / a; }
        static int hiddenArgument(Hidden hidden) { return 1 / hidden.size(); }
      }

      class Loops {
        static int steps(int step) {
          int left = 10;
          while (left > 0) { left -= step; }
          return left;
        }
      }
      """;

  private static final String CONTRACT =
      """
      contract shop

      record Order {
        code: string matching /[A-Z]{2}-[0-9]/
        size: int in 0..9
      }

      prompt next() returns Order { user \"""Which one?\""" }
      """;

  private static final String THROWS = "Unexpected exception thrown";

  @TempDir Path folder;

  private static void compile(Path output, List<Path> sources, String classPath)
      throws IOException {
    Files.createDirectories(output);
    List<String> arguments =
        new ArrayList<>(
            List.of("-g", "-parameters", "-proc:none", "-d", output.toString(), "-cp", classPath));
    sources.forEach(source -> arguments.add(source.toString()));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertThat(status).as("javac %s", sources).isZero();
  }

  private VerificationReport verify(Path tests, String deployment, String subjects)
      throws IOException {
    Path source = Files.writeString(folder.resolve("Orders.java"), SOURCE);
    Path contract = Files.writeString(folder.resolve("shop.contract"), CONTRACT);
    Path classes = folder.resolve("classes");
    compile(classes, List.of(source), System.getProperty("java.class.path"));
    VerificationReport handlers =
        Verifier.standard()
            .verify(
                new VerificationInputs(
                    List.of(contract), List.of(classes), List.of(), List.of(), List.of(subjects)),
                new VerificationOptions(
                    false, deployment, CodeOptions.STANDARD, false, null, tests, null),
                new VerificationListener() {});
    assertThat(handlers.problems()).isEmpty();
    return handlers;
  }

  @Test
  void theyFailAsTheHandlersDo() throws Exception {
    Path tests = folder.resolve("tests");
    VerificationReport report = verify(tests, VerificationOptions.CONTRACT, "shop.Orders#*");
    List<String> refuted =
        report.obligations().stream()
            .filter(each -> each.verdict() == Verdict.REFUTED)
            .map(ObligationReport::subject)
            .toList();
    assertThat(refuted).hasSizeGreaterThan(14);
    assertThat(report.warnings())
        .contains(
            "no test written for shop.Orders#hidden: the method is private",
            "no test written for shop.Orders#hiddenArgument: shop.Orders$Hidden is not accessible");
    List<Path> written = written(tests);
    assertThat(written).hasSize(refuted.size() - 2);
    assertThat(failures(written, THROWS)).hasSize(written.size());
  }

  @Test
  void theyRefuseAnswersAsTheDecoderDoesAndAnswerNothing() throws Exception {
    Path tests = folder.resolve("tests");

    verify(tests, "text", "shop.Orders#refused");
    verify(tests, "text", "shop.Orders#nothing");

    assertThat(failures(written(tests), THROWS))
        .satisfiesExactly(
            failure -> assertThat(failure).contains("NullPointerException"),
            failure ->
                assertThat(failure)
                    .contains("java.lang.IllegalStateException: java.lang.RuntimeException"));
  }

  @Test
  void theyFailWhereAHandlerDoesNotEnd() throws Exception {
    Path tests = folder.resolve("tests");

    verify(tests, VerificationOptions.CONTRACT, "shop.Loops#steps");

    assertThat(failures(written(tests), "timed out after"))
        .satisfiesExactly(failure -> assertThat(failure).contains("10000 ms"));
  }

  private static List<Path> written(Path tests) throws IOException {
    try (Stream<Path> all = Files.walk(tests)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** What the written tests fail with. */
  private List<String> failures(List<Path> written, String how) throws Exception {
    List<String> failures = new ArrayList<>();
    Path classes = folder.resolve("classes");
    compile(classes, written, System.getProperty("java.class.path") + File.pathSeparator + classes);
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, RegressionTestsTest.class.getClassLoader())) {
      for (Path each : written) {
        String name = each.getFileName().toString().replace(".java", "");
        Throwable thrown = run(loader.loadClass("shop." + name));
        assertThat(thrown)
            .as(Files.readString(each))
            .isInstanceOf(AssertionFailedError.class)
            .hasMessageContaining(how);
        failures.add(String.valueOf(thrown.getMessage()));
      }
    }
    return failures;
  }

  /** What the one test of a class throws. */
  private static Throwable run(Class<?> test) throws Exception {
    var constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object made = constructor.newInstance();
    Method method =
        Stream.of(test.getDeclaredMethods())
            .filter(each -> each.isAnnotationPresent(Test.class))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    Throwable thrown = catchThrowable(() -> method.invoke(made));
    return thrown instanceof InvocationTargetException wrapped ? wrapped.getCause() : thrown;
  }
}
