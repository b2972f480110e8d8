package dev.airtight.paths.soundness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.Verifiers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Static methods m0, m1 and so on of a class in random source code, each with the same parameters.
 * What is proved is run on random arguments.
 *
 * @param seed named when a proof is wrong
 */
record RandomMethods(String className, String source, int methods, Limits limits, long seed) {

  /** Random arguments of one call. */
  interface Arguments {
    Object[] next(ClassLoader loader) throws Exception;
  }

  /** Verifies each; of those that are proved, none throws. A tenth is proved, and one refuted. */
  void check(int runs, Arguments arguments) throws Exception {
    Path classes = JavaSources.compile(source);
    int proved = 0;
    int refuted = 0;
    try (ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay());
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      HandlerVerifier verifier = Verifiers.of(classPath, classes, limits);
      for (int i = 0; i < methods; i++) {
        String name = "m" + i;
        HandlerVerdict verdict =
            verifier.verify(
                HandlerQuestion.withoutContract(classPath.load(className).methods(name).get(0)));
        if (verdict instanceof HandlerVerdict.Proved) {
          proved++;
          run(loader, name, runs, arguments);
        }
        refuted += verdict instanceof HandlerVerdict.Refuted ? 1 : 0;
      }
    }
    System.out.printf(
        "%d methods of random %s from seed %d: %d proved, %d refuted%n",
        methods, className, seed, proved, refuted);
    assertThat(proved).as("proved of " + methods).isGreaterThan(methods / 10);
    assertThat(refuted).as("refuted of " + methods).isGreaterThan(methods / 10);
  }

  private void run(ClassLoader loader, String name, int runs, Arguments arguments)
      throws Exception {
    Method method =
        Stream.of(loader.loadClass(className).getDeclaredMethods())
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    for (int run = 0; run < runs; run++) {
      Object[] given = arguments.next(loader);
      try {
        method.invoke(null, given);
      } catch (InvocationTargetException thrown) {
        int begin = source.indexOf(" " + name + "(");
        fail(
            "seed %d: %s throws %s for %s",
            seed,
            source.substring(begin, source.indexOf("\n  }\n", begin)),
            thrown.getCause(),
            Arrays.deepToString(given));
      }
    }
  }
}
