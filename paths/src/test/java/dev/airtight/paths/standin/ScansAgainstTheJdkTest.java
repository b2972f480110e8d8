package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Scanner;
import java.util.StringTokenizer;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random calls of scanners and tokenizers of random texts, one after the other: what the JDK's do
 * is among what their stand-ins may do.
 */
class ScansAgainstTheJdkTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 1_000);
  private static final long SEED = Long.getLong("airtight.seed", 20261130L);
  private static final List<String> PIECES =
      List.of(
          " ",
          "\n",
          "\r\n",
          ",",
          ";",
          "a",
          "12",
          "-7",
          "1,000",
          "99999999999",
          "true",
          "FALſE",
          "1.5",
          "+",
          "\u0663",
          "\u2028",
          "\t",
          "\u00a0",
          "\ud83d\ude00",
          "NaN");
  private static final List<String> DELIMITERS =
      List.of(",", ",;", "", " ", "a\ud83d\ude00", "-]^[", "\\", "\n");
  private static final List<String> REGEXES =
      List.of(",", "\\s*[,;]\\s*", ",*", "\\R", "a|1", "[^0-9]+", "");
  private static final List<String> OF_SCANNERS =
      List.of(
          "hasNext",
          "next",
          "hasNextLine",
          "nextLine",
          "hasNextInt",
          "nextInt",
          "hasNextLong",
          "nextLong",
          "hasNextDouble",
          "nextDouble",
          "hasNextBoolean",
          "nextBoolean",
          "useDelimiter",
          "close",
          "remove");
  private static final List<String> OF_TOKENIZERS =
      List.of(
          "hasMoreTokens",
          "nextToken",
          "hasMoreElements",
          "nextElement",
          "countTokens",
          "nextToken");

  private final StandInLoader loader = new StandInLoader();
  private final Random random = new Random(SEED);
  private final Map<String, Integer> compared = new TreeMap<>();

  /** A call, with a text or without an argument. */
  private record Step(String method, List<String> argument) {
    String on(Object object) throws ReflectiveOperationException {
      Class<?>[] types = argument.isEmpty() ? new Class<?>[0] : new Class<?>[] {String.class};
      Method called = object.getClass().getMethod(method, types);
      called.setAccessible(true);
      try {
        Object result = called.invoke(object, argument.toArray());
        // Which numbers and texts are meant is compared; what is left open may be any.
        return result == null || result.getClass() == object.getClass()
            ? "done"
            : method.equals("nextDouble") ? "a double" : isOpen(result) ? "a number" : "" + result;
      } catch (InvocationTargetException thrown) {
        if (thrown.getCause() instanceof Error error) {
          throw error;
        }
        return thrown.getCause().getClass().getName();
      }
    }

    private static boolean isOpen(Object result) {
      return result instanceof Number number
          && number.longValue() != 12
          && number.longValue() != -7;
    }
  }

  @Test
  void scanners() throws Throwable {
    for (int i = 0; i < TRIES; i++) {
      String text = text();
      List<Step> steps = new ArrayList<>();
      for (int call = random.nextInt(8); call >= 0; call--) {
        String method = OF_SCANNERS.get(random.nextInt(OF_SCANNERS.size()));
        boolean isRare = method.equals("close") && random.nextInt(5) > 0;
        steps.add(
            method.equals("useDelimiter")
                ? new Step(method, List.of(REGEXES.get(random.nextInt(REGEXES.size()))))
                : new Step(isRare ? "next" : method, List.of()));
      }
      agree(
          "Scanner of <" + text + ">" + steps,
          new Scanner(text),
          () -> loader.make("ScannerStandIn", new Class<?>[] {String.class}, text),
          steps);
    }
    assertSeen(OF_SCANNERS);
  }

  @Test
  void tokenizers() throws Throwable {
    for (int i = 0; i < TRIES; i++) {
      String text = text();
      String delimiters = DELIMITERS.get(random.nextInt(DELIMITERS.size()));
      boolean returned = random.nextBoolean();
      List<Step> steps = new ArrayList<>();
      for (int call = random.nextInt(8); call >= 0; call--) {
        String method = OF_TOKENIZERS.get(random.nextInt(OF_TOKENIZERS.size()));
        boolean hasDelimiters = method.equals("nextToken") && random.nextInt(3) == 0;
        steps.add(
            new Step(
                method,
                hasDelimiters
                    ? List.of(DELIMITERS.get(random.nextInt(DELIMITERS.size())))
                    : List.of()));
      }
      agree(
          "StringTokenizer of <" + text + "> <" + delimiters + "> " + returned + steps,
          new StringTokenizer(text, delimiters, returned),
          () ->
              loader.make(
                  "StringTokenizerStandIn",
                  new Class<?>[] {String.class, String.class, boolean.class},
                  text,
                  delimiters,
                  returned),
          steps);
    }
    assertSeen(OF_TOKENIZERS);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int piece = random.nextInt(8); piece > 0; piece--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** Makes a stand-in. */
  private interface Maker {
    Object make() throws Throwable;
  }

  private void agree(String name, Object real, Maker standIn, List<Step> steps) throws Throwable {
    List<String> expected = new ArrayList<>();
    for (Step step : steps) {
      expected.add(step.on(real));
    }
    boolean agrees =
        Agreement.isAmong(
            observer -> {
              Object made = standIn.make();
              for (int i = 0; i < steps.size(); i++) {
                observer.step(i, steps.get(i).on(made));
              }
            },
            expected,
            name);
    if (agrees) {
      steps.forEach(step -> compared.merge(step.method(), 1, Integer::sum));
    }
  }

  private void assertSeen(List<String> methods) {
    assertThat(compared.keySet()).containsAll(methods);
    assertThat(compared.values()).allMatch(calls -> calls >= TRIES / 50);
  }
}
