package dev.airtight.examples.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.airtight.verification.CodeOptions;
import dev.airtight.verification.ScanInputs;
import dev.airtight.verification.ScanOptions;
import dev.airtight.verification.Scanner;
import dev.airtight.verification.VerificationInputs;
import dev.airtight.verification.VerificationListener;
import dev.airtight.verification.VerificationOptions;
import dev.airtight.verification.Verifier;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan finds every call site, refutes those that break and proves the repaired ones. */
class ScanTest {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path JARS =
      Path.of("..", "..", "frameworks", "jars", "langchain4j", "target", "classpath");

  @Test
  void decidesAllUnderBothDeployments() throws IOException {
    VerificationReport report =
        Scanner.standard()
            .scan(
                new ScanInputs(List.of(CLASSES), List.of(), jars(), List.of(), false),
                ScanOptions.STANDARD,
                VerificationListener.SILENT);

    assertThat(report.problems()).isEmpty();
    assertThat(report.obligations())
        .hasSize(2 * 2 * 5)
        .allSatisfy(
            each ->
                assertThat(each.verdict())
                    .as(each.id() + ": " + each.reason())
                    .isEqualTo(
                        each.subject().contains("SafeHelpDesk#")
                            ? Verdict.PROVED
                            : Verdict.REFUTED));
    assertThat(report.obligations())
        .filteredOn(each -> each.id().endsWith("SafeHelpDesk#greeting [schema]"))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.assumptions())
                    .anyMatch(
                        assumed ->
                            assumed.text().contains("members that LangChain4j's schema names")));
  }

  @Test
  void draftsAContractForEachType(@TempDir Path drafts) throws IOException {
    Scanner.standard()
        .scan(
            new ScanInputs(List.of(CLASSES), List.of(), jars(), List.of(), false),
            new ScanOptions(CodeOptions.STANDARD, drafts, null, null),
            VerificationListener.SILENT);

    VerificationReport report =
        Verifier.standard()
            .verify(
                VerificationInputs.below(List.of(drafts)),
                VerificationOptions.STANDARD,
                VerificationListener.SILENT);
    assertThat(drafts.toFile().list())
        .containsExactlyInAnyOrder("ticket.contract", "urgency.contract", "string_list.contract");
    assertThat(Files.readString(drafts.resolve("ticket.contract")))
        .contains("contract ticket\n", "customer?: string");
    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Verdict.PROVED)).isEqualTo(report.obligations().size()).isPositive();
  }

  @Test
  void writesTestsThatAskTheFrameworkToDecode(@TempDir Path tests) throws Exception {
    VerificationReport report =
        Scanner.standard()
            .scan(
                new ScanInputs(List.of(CLASSES), List.of(), jars(), List.of(), false),
                new ScanOptions(CodeOptions.STANDARD, null, tests, null),
                VerificationListener.SILENT);

    assertThat(report.warnings()).isEmpty();
    List<Path> written;
    try (Stream<Path> all = Files.walk(tests)) {
      written = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> arguments = new ArrayList<>(List.of("-d", tests.toString(), "-proc:none"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    written.forEach(each -> arguments.add(each.toString()));
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {tests.toUri().toURL()}, ScanTest.class.getClassLoader())) {
      for (Path each : written) {
        String name = each.getFileName().toString().replace(".java", "");
        Constructor<?> test =
            loader.loadClass(ScanTest.class.getPackageName() + "." + name).getDeclaredConstructor();
        test.setAccessible(true);
        Method method = test.getDeclaringClass().getDeclaredMethod("doesNotThrow");
        method.setAccessible(true);
        Object made = test.newInstance();
        assertThatThrownBy(() -> method.invoke(made))
            .as(Files.readString(each))
            .cause()
            .hasMessageStartingWith("Unexpected exception thrown")
            .hasMessageNotContaining("AssertionError");
      }
    }
    assertThat(written)
        .anySatisfy(
            each -> assertThat(Files.readString(each)).contains("refusal(", "ServiceOutputParser"));
  }

  private static List<Path> jars() throws IOException {
    return Arrays.stream(Files.readString(JARS).strip().split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
