package dev.airtight.frameworks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.prove.Strictness;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.MarkedSource;
import dev.airtight.paths.testing.MarkedSource.Expectation;
import dev.airtight.solver.Budget;
import dev.airtight.solver.text.RefiningSolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the stand-ins of Reactor's publishers do, against the real jar. */
class ReactorTest {
  private static final String SOURCE = read();
  private static final int[] NUMBERS = {-2, -1, 0, 1, 2, 3, 5, 7, 9, 12, Integer.MIN_VALUE};

  private final FrameworkApplication application = new FrameworkApplication("spring-ai-1", SOURCE);

  @TestFactory
  Stream<DynamicTest> verdicts() {
    ClassPath classPath = ClassPath.open(application.classPath(), StandIns.overlay());
    HandlerVerifier verifier =
        new HandlerVerifier(
            new Hierarchy(classPath),
            terms -> new RefiningSolver(terms, Budget.DEFAULT),
            new Replay(application.classPath(), Duration.ofSeconds(20)),
            Limits.STANDARD.withoutTrials().withoutGaps(),
            Strictness.TRUSTING);
    return expected().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.method(),
                    () ->
                        each.check(
                            verifier.verify(
                                HandlerQuestion.withoutContract(
                                    classPath.load("Reactive").methods(each.method()).get(0))))));
  }

  /** Without the stand-ins being asked: the real library throws nothing out of what is proved. */
  @Test
  void whatIsProvedThrowsNothing() {
    for (Expectation each : expected()) {
      if (each.verdict().equals("PROVED")) {
        for (int number : NUMBERS) {
          assertThat(
                  application.<Object>inside(
                      () -> {
                        Method method =
                            application
                                .loader()
                                .loadClass("Reactive")
                                .getDeclaredMethod(each.method(), int.class);
                        method.setAccessible(true);
                        method.invoke(null, number);
                        return "returned";
                      }))
              .isEqualTo("returned");
        }
      }
    }
  }

  private static List<Expectation> expected() {
    List<Expectation> all = new MarkedSource(SOURCE).expectations();
    assertThat(all).hasSizeGreaterThan(15);
    return all;
  }

  private static String read() {
    try (var in = ReactorTest.class.getResourceAsStream("/reactor/Reactive.java")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
