package dev.airtight.paths.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.state.Successor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Soundness: on constant arguments every summarised method does in the engine what it does on the
 * running JVM, the exceptions included.
 */
class ConcreteSummaryTest {
  private static final int TRIES = Integer.getInteger("airtight.test.tries", 20);

  @TestFactory
  Stream<DynamicTest> likeTheJvm() {
    return Stream.of(
            TextCases.class,
            NumberCases.class,
            BigNumberCases.class,
            CollectionCases.class,
            StreamCases.class,
            InternalCases.class)
        .flatMap(
            cases -> {
              ConcreteRun run = new ConcreteRun(cases);
              return Arrays.stream(cases.getDeclaredMethods())
                  .filter(method -> Modifier.isStatic(method.getModifiers()))
                  .filter(
                      method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
                  .sorted(Comparator.comparing(Method::getName))
                  .map(
                      method ->
                          DynamicTest.dynamicTest(
                              cases.getSimpleName() + "." + method.getName(),
                              () -> compare(run, method)));
            });
  }

  private static void compare(ConcreteRun run, Method method) throws IllegalAccessException {
    method.setAccessible(true);
    Samples samples = new Samples(method.getName().hashCode());
    int tries = method.getParameterCount() == 0 ? 1 : TRIES;
    for (int i = 0; i < tries; i++) {
      List<Object> arguments = samples.arguments(method.getParameterTypes());
      String real = real(method, arguments);
      List<String> ends =
          run.run(method.getName(), arguments).stream()
              .map((Successor end) -> Outcomes.of(end, method.getReturnType()))
              .distinct()
              .toList();
      if (method.isAnnotationPresent(LeftOpen.class)) {
        assertThat(ends).as(arguments.toString()).containsAnyOf(real, Outcomes.ANY);
      } else {
        assertThat(ends).as(arguments.toString()).containsExactly(real);
      }
    }
  }

  private static String real(Method method, List<Object> arguments) throws IllegalAccessException {
    try {
      Object value = method.invoke(null, arguments.toArray());
      return method.getReturnType() == void.class ? "void" : Outcomes.ofReal(value);
    } catch (InvocationTargetException thrown) {
      return "throws " + thrown.getCause().getClass().getName();
    }
  }
}
