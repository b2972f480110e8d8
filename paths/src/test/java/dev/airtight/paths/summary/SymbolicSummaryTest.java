package dev.airtight.paths.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Soundness: whatever a summarised method does on the running JVM is among what the engine says it
 * may do on arbitrary arguments. Exactness, except where left open: the engine says nothing else.
 */
class SymbolicSummaryTest {
  private static final int TRIES = Integer.getInteger("airtight.test.tries", 2);

  /** Cases in which the engine over-approximates arguments that are not constant. */
  private static final Set<String> LEFT_OPEN =
      Set.of(
          "valueOfFloat",
          "formatFlags",
          "lines",
          "valueOfDouble",
          "upper",
          "lower",
          "lowerRoot",
          "startsWith",
          "endsWith",
          "contains",
          "round",
          "repeat",
          "replaceUnit",
          "replaceText",
          "replaceWith",
          "parseHex",
          "digit",
          "digitOf",
          "numericValue",
          "isNaN",
          "isLetter",
          "isLetterOrDigit",
          "isLetterPoint",
          "isUpperCase",
          "isLowerCase",
          "isAlphabetic",
          "toLowerCase",
          "toUpperCase",
          "indexOf",
          "indexOfFrom",
          "indexOfUnit",
          "indexOfUnitFrom",
          "lastIndexOf",
          "lastIndexOfUnit",
          "doubleEquals",
          "compareDouble",
          "compareTo",
          "compareToObject",
          "compareToIgnoreCase",
          "absDouble",
          "maxDouble",
          "ceil",
          "floor",
          "pow",
          "parseDouble",
          "parseFloat",
          "doubleOfText",
          "equalsIgnoreCase",
          "formatWide",
          "readDecimal",
          "ofDouble",
          "ofWrittenDouble",
          "multiplyDecimals",
          "remainderOfDecimals",
          "remainderByConstant",
          "intOfDecimal",
          "intOfInteger",
          "stripDecimal",
          "setAnyScale",
          "divideDecimals",
          "divideByThree",
          "divideByEight",
          "divideRounded",
          "precisionOfDecimal",
          "writtenDecimal",
          "plainDecimal",
          "engineeringDecimal",
          "longOfDecimal",
          "doubleOfDecimal",
          "floatOfDecimal",
          "hashOfDecimal",
          "longOfInteger",
          "doubleOfInteger",
          "hashOfInteger",
          "bitCount",
          "bitLength",
          "divisor",
          "hexadecimal",
          "plainOfAnyScale",
          "powerOfDecimal",
          "root");

  /** Cases in which the engine gives up on arguments that are not constant. */
  private static final Set<String> GIVEN_UP = Set.of("anyPowerOfInteger");

  @TestFactory
  Stream<DynamicTest> coversTheJvm() {
    return Stream.of(
            TextCases.class,
            NumberCases.class,
            BigNumberCases.class,
            CollectionCases.class,
            StreamCases.class)
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
      int compared = 0;
      int covered = 0;
      for (int drawn = 0; drawn < 100 * TRIES && compared < TRIES; drawn++) {
        List<Object> arguments = samples.arguments(method.getParameterTypes());
        if (arguments.stream().anyMatch(Objects::isNull)) {
          continue;
        }
        compared++;
        Object value = null;
        String real;
        try {
          value = method.invoke(null, arguments.toArray());
          real = method.getReturnType() == void.class ? "void" : Outcomes.ofReal(value);
        } catch (InvocationTargetException thrown) {
          real = "throws " + thrown.getCause().getClass().getName();
        }
        SymbolicRun.Coverage coverage = run.covers(arguments, real, value, method.getReturnType());
        assertThat(coverage)
            .as(arguments + " does " + real)
            .isNotEqualTo(SymbolicRun.Coverage.MISSED);
        covered += coverage == SymbolicRun.Coverage.COVERED ? 1 : 0;
        if (!LEFT_OPEN.contains(method.getName())) {
          assertThat(run.allowsOther(arguments, real, value, method.getReturnType()))
              .as("something else than " + real + " for " + arguments)
              .isFalse();
        }
      }
      assertThat(compared).as("comparisons").isEqualTo(TRIES);
      if (!GIVEN_UP.contains(method.getName())) {
        assertThat(covered).as("outcomes that the engine shows").isPositive();
      }
    }
  }
}
