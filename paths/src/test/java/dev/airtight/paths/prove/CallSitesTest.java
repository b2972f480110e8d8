package dev.airtight.paths.prove;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prompt.NamedPrompt;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Verdicts of methods that ask a model and go on with its answer, each beside its line. */
class CallSitesTest {
  private static final Contract CONTRACT =
      Objects.requireNonNull(
          ContractLoader.loadText("sites.contract", read("sites.contract")).contract());

  @TestFactory
  Stream<DynamicTest> verdictsUnderTheContract() {
    return verdicts("Sites", Deployment.CONTRACT, Limits.STANDARD.withoutTrials());
  }

  @TestFactory
  Stream<DynamicTest> verdictsOfAnyText() {
    return verdicts("Texts", Deployment.TEXT, Limits.STANDARD.withoutTrials());
  }

  @TestFactory
  Stream<DynamicTest> verdictsOfAnswersThatAreTried() {
    return verdicts("Tried", Deployment.CONTRACT, Limits.STANDARD);
  }

  private static Stream<DynamicTest> verdicts(String name, Deployment deployment, Limits limits) {
    MarkedSource source = new MarkedSource(read(name + ".java"));
    Path classes = JavaSources.compile(List.of("-g", "-parameters"), source.text());
    ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay());
    HandlerVerifier verifier = Verifiers.of(classPath, classes, limits);
    Asking asking =
        new Asking(deployment, Optional.empty(), CallSitesTest::prompt, DecoderProfiles.standard());
    return source.expectations().stream()
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    expected.method(),
                    () ->
                        check(
                            verifier,
                            question(
                                classPath.load(name).methods(expected.method()).get(0), asking),
                            expected)));
  }

  private static void check(
      HandlerVerifier verifier, HandlerQuestion question, MarkedSource.Expectation expected)
      throws InterruptedException {
    expected.check(verifier.verify(question));
  }

  private static HandlerQuestion question(JavaMethod method, Asking asking) {
    Optional<NamedPrompt> site = named(method, "Prompt");
    Optional<NamedPrompt> handled = named(method, "Handles");
    if (site.isPresent()) {
      return HandlerQuestion.ofCallSite(method, site.get(), asking);
    } else if (handled.isEmpty()) {
      return HandlerQuestion.withoutContract(method, asking);
    }
    int output = 0;
    while (JavaAnnotation.find(
            method.parameterAnnotations(output), "dev/airtight/annotations/Output")
        .isEmpty()) {
      output++;
    }
    return HandlerQuestion.ofPrompt(method, handled.get(), output, asking);
  }

  private static Optional<NamedPrompt> named(JavaMethod method, String annotation) {
    return method
        .annotation("dev/airtight/annotations/" + annotation)
        .flatMap(found -> found.text("value"))
        .flatMap(CallSitesTest::prompt);
  }

  private static Optional<NamedPrompt> prompt(String name) {
    return Optional.ofNullable(CONTRACT.prompts().get(name.replaceFirst("^sites/", "")))
        .map(prompt -> new NamedPrompt(CONTRACT, prompt));
  }

  private static String read(String name) {
    try (var in = CallSitesTest.class.getResourceAsStream("/sites/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
