package dev.airtight.paths.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Soundness: whatever a summarised method does on the running JVM is among what the engine says it
 * may do on arbitrary arguments. Exactness, except where left open: the engine says nothing else.
 */
class SymbolicSummaryTest {
  private static final int TRIES = Integer.getInteger("airtight.test.tries", 4);

  @TestFactory
  Stream<DynamicTest> coversTheJvm() {
    return Stream.of(TextCases.class, NumberCases.class, CollectionCases.class)
        .flatMap(cases -> Arrays.stream(cases.getDeclaredMethods()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
        .filter(method -> method.getParameterCount() > 0)
        .sorted(Comparator.comparing(Method::toString))
        .map(
            method ->
                DynamicTest.dynamicTest(
                    method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                    () -> compare(method)));
  }

  private static void compare(Method method) throws IllegalAccessException {
    method.setAccessible(true);
    Samples samples = new Samples(method.getName().hashCode() + 1);
    try (SymbolicRun run = new SymbolicRun(method)) {
      for (int i = 0; i < TRIES; i++) {
        List<Object> arguments = samples.arguments(method.getParameterTypes());
        if (arguments.stream().anyMatch(Objects::isNull)) {
          continue;
        }
        Object value = null;
        String real;
        try {
          value = method.invoke(null, arguments.toArray());
          real = method.getReturnType() == void.class ? "void" : Outcomes.ofReal(value);
        } catch (InvocationTargetException thrown) {
          real = "throws " + thrown.getCause().getClass().getName();
        }
        SymbolicRun.Coverage coverage = run.covers(arguments, real, value, method.getReturnType());
        if (System.getProperty("airtight.test.report") != null) {
          boolean other = run.allowsOther(arguments, real, value, method.getReturnType());
          System.out.println(
              method.getName() + arguments + " " + coverage + (other ? " ALSO OTHER" : "")
                  + " ends " + run.ends().size() + (run.isComplete() ? "" : " incomplete"));
        }
        assertThat(coverage)
            .as(arguments + " does " + real)
            .isNotEqualTo(SymbolicRun.Coverage.MISSED);
      }
    }
  }
}
