package dev.airtight.paths.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.Verifiers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Soundness: a method that is proved throws for no input. Random methods are verified; each that is
 * proved is run on at least a thousand random inputs. {@code -Dairtight.tries=N} sets how many
 * methods there are, {@code -Dairtight.seed=N} where the random numbers start.
 */
class RandomProgramsTest {
  private static final int DEFAULT_METHODS = 60;
  private static final long DEFAULT_SEED = 20261123L;
  private static final int METHODS = Integer.getInteger("airtight.tries", DEFAULT_METHODS);
  private static final long SEED = Long.getLong("airtight.seed", DEFAULT_SEED);
  private static final int BATCH = 50;

  /** What takes more work says nothing in most cases, and another program says more. */
  private static final Limits LIMITS = new Limits(12, 64, 20_000, 100, 800_000_000L, 0, 8, 2, true);

  private static final int INPUTS = 1_000;

  private final List<String> mistakes = new ArrayList<>();

  private int proved;
  private int refuted;

  @Test
  void whatIsProvedDoesNotThrow() throws Exception {
    verify(RandomProgram::method);
  }

  /** While a loop goes round as often as the input decides, what it leaves is over-approximated. */
  @Test
  void whatIsProvedOfLoopsDoesNotThrow() throws Exception {
    verify(RandomLoops::method);
  }

  /** What a map, set or list holds after any number of rounds is any of what rounds put there. */
  @Test
  void whatIsProvedOfContentsDoesNotThrow() throws Exception {
    verify(RandomContents::method);
  }

  /** What is sorted is in some order, or refused; what is filled has no null where it is. */
  @Test
  void whatIsProvedOfSortsDoesNotThrow() throws Exception {
    verify(RandomSorts::method);
  }

  /** What a group holds is any text that it may hold. */
  @Test
  void whatIsProvedOfMatchesDoesNotThrow() throws Exception {
    verify(RandomMatches::method);
  }

  private void verify(BiFunction<String, Random, String> programs) throws Exception {
    Random random = new Random(SEED);
    for (int start = 0; start < METHODS; start += BATCH) {
      verify(programs, random, start, Math.min(METHODS, start + BATCH));
    }
    System.out.println(
        METHODS
            + " random programs from seed "
            + SEED
            + ": "
            + proved
            + " proved, "
            + refuted
            + " refuted");
    assertThat(mistakes).isEmpty();
    // How many of other methods are proved is chance.
    if (METHODS == DEFAULT_METHODS && SEED == DEFAULT_SEED) {
      assertThat(proved).as("proved of " + METHODS).isGreaterThan(METHODS / 10);
      assertThat(refuted).as("refuted of " + METHODS).isGreaterThan(METHODS / 10);
    }
  }

  /** A class of a batch of methods is small enough to be loaded anew for each replay. */
  private void verify(BiFunction<String, Random, String> programs, Random random, int from, int to)
      throws Exception {
    RandomPrograms batch = new RandomPrograms(programs, random, from, to);
    String source = batch.source();
    Path classes = batch.compile();
    try (ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay());
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      HandlerVerifier verifier = Verifiers.of(classPath, classes, LIMITS);
      Class<?> compiled = loader.loadClass(RandomPrograms.NAME);
      Object[] levels = loader.loadClass("Programs$Level").getEnumConstants();
      for (int i = from; i < to; i++) {
        String name = "m" + i;
        HandlerVerdict verdict =
            verifier.verify(
                HandlerQuestion.withoutContract(
                    classPath.load(RandomPrograms.NAME).methods(name).get(0)));
        if (verdict instanceof HandlerVerdict.Proved proof) {
          proved++;
          boolean assumesMemory =
              proof.assumptions().contains(Assumption.Environment.ENOUGH_MEMORY);
          RandomInput inputs = new RandomInput(random, levels);
          run(method(compiled, name), inputs, source, assumesMemory);
        } else if (verdict instanceof HandlerVerdict.Refuted) {
          refuted++;
        } else if (verdict instanceof HandlerVerdict.Unknown unknown) {
          assertThat(unknown.defects()).as(name).isEmpty();
        }
      }
    }
  }

  private static Method method(Class<?> programs, String name) {
    Method found =
        Arrays.stream(programs.getDeclaredMethods())
            .filter(method -> method.getName().equals(name))
            .findFirst()
            .orElseThrow();
    found.setAccessible(true);
    return found;
  }

  private void run(Method method, RandomInput inputs, String source, boolean assumesMemory)
      throws IllegalAccessException {
    for (int i = 0; i < INPUTS; i++) {
      Object[] arguments = inputs.next();
      try {
        method.invoke(null, arguments);
      } catch (InvocationTargetException thrown) {
        if (assumesMemory && thrown.getCause() instanceof OutOfMemoryError) {
          continue;
        }
        mistakes.add(
            method.getName()
                + " was proved and throws "
                + thrown.getCause()
                + " for "
                + Arrays.deepToString(arguments)
                + " in\n"
                + bodyOf(method.getName(), source));
        return;
      }
    }
  }

  private static String bodyOf(String name, String source) {
    int start = source.indexOf("  static int " + name + "(");
    int end = source.indexOf("\n  }\n", start);
    return source.substring(start, end);
  }
}
