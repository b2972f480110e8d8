package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.MarkedSource;
import dev.airtight.paths.testing.Verifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Verdicts of handlers of outputs, each beside the line it is about. */
class OutputHandlersTest {
  @TestFactory
  Stream<DynamicTest> verdicts() {
    return verdicts("Outputs", "outputs.contract");
  }

  @TestFactory
  Stream<DynamicTest> verdictsOfRecursiveTypes() {
    return verdicts("Recursive", "recursive.contract");
  }

  private static Stream<DynamicTest> verdicts(String handlers, String contractFile) {
    MarkedSource source = new MarkedSource(read(handlers + ".java"));
    Contract contract =
        Objects.requireNonNull(
            ContractLoader.loadText(contractFile, read(contractFile)).contract());
    Path classes = JavaSources.compile(source.text());
    ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay());
    HandlerVerifier verifier =
        Verifiers.of(classPath, classes, Limits.STANDARD.withoutTrials().withoutGaps());
    return source.expectations().stream()
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    expected.method(),
                    () -> check(verifier, classPath.load(handlers), contract, expected)));
  }

  private static void check(
      HandlerVerifier verifier,
      JavaClass handlers,
      Contract contract,
      MarkedSource.Expectation expected)
      throws InterruptedException {
    JavaMethod method = handlers.methods(expected.method()).get(0);
    JavaAnnotation handles = method.annotation("dev/airtight/annotations/Handles").orElseThrow();
    String definition = handles.text("value").orElseThrow().replaceFirst(".*/", "");
    Type type =
        new Type.Named(
            definition, Objects.requireNonNull(contract.types().get(definition)).clause());
    HandlerVerdict verdict =
        verifier.verify(HandlerQuestion.ofOutput(method, contract, type, 0, Asking.NOTHING));
    expected.checkWherever(verdict);
    if (verdict instanceof HandlerVerdict.Refuted refuted) {
      assertThat(new ContractEvaluator(contract).check(type, refuted.witness())).isEmpty();
    }
  }

  private static String read(String name) {
    try (var in = OutputHandlersTest.class.getResourceAsStream("/outputs/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
