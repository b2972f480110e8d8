package dev.airtight.paths.soundness.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.Verifiers;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Soundness: no output that a contract allows makes a proved handler throw, and what refutes a
 * handler is allowed and makes it throw. Random contracts are verified together with random
 * handlers of their outputs, decoded or as trees; the proved ones run on a thousand allowed outputs
 * each. {@code -Dairtight.tries=N} sets how many contracts there are, {@code -Dairtight.seed=N}
 * where the random numbers start, {@code -Dairtight.show=true} prints the verdicts.
 */
class RandomHandlersTest {
  private static final int CONTRACTS = Integer.getInteger("airtight.tries", 8);
  private static final long SEED = Long.getLong("airtight.seed", 20261123L);
  private static final boolean SHOW = Boolean.getBoolean("airtight.show");
  private static final int HANDLERS = 5;
  private static final int OUTPUTS = 1_000;
  private static final Limits LIMITS = new Limits(12, 64, 20_000, 100, 800_000_000L, 0, 8, 2, true);

  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  void verdictsHoldOnTheJvm() throws Exception {
    List<String> mistakes = new ArrayList<>();
    List<HandlersCase> cases = new ArrayList<>();
    for (int i = 0; i < CONTRACTS; i++) {
      cases.add(HandlersCase.of("Case" + i, HANDLERS, true, new Random(SEED * 1_000_003 + i)));
    }
    Path classes =
        JavaSources.compile(cases.stream().map(HandlersCase::source).toArray(String[]::new));
    try (ClassPath classPath = ClassPath.open(withJackson(classes), StandIns.overlay());
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      HandlerVerifier verifier = Verifiers.of(classPath, withJackson(classes), LIMITS);
      for (HandlersCase each : cases) {
        CaseOnJvm onJvm = new CaseOnJvm(each, loader.loadClass(each.className()), OUTPUTS);
        for (String handler : each.handlers().keySet()) {
          HandlerVerdict verdict = verifier.verify(onJvm.question(handler, classPath));
          count(each.className() + " " + handler, verdict);
          onJvm.mistake(handler, verdict).ifPresent(mistakes::add);
        }
      }
    }
    if (SHOW) {
      counts.forEach((what, count) -> System.out.println(count + " " + what));
    }
    assertThat(mistakes).isEmpty();
    assertThat(counts).containsKeys("Proved", "Refuted");
  }

  private static List<Path> withJackson(Path classes) throws URISyntaxException {
    List<Path> all = new ArrayList<>(List.of(classes));
    for (Class<?> each :
        List.of(JsonNode.class, JsonPointer.class, JsonProperty.class, Jdk8Module.class)) {
      all.add(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    return all;
  }

  private void count(String handler, HandlerVerdict verdict) {
    String name = verdict.getClass().getSimpleName();
    counts.merge(name, 1, Integer::sum);
    if (verdict instanceof HandlerVerdict.Unknown unknown) {
      unknown.reasons().forEach(reason -> counts.merge("Unknown: " + reason, 1, Integer::sum));
    }
    if (SHOW) {
      System.out.println(handler + " " + verdict);
    }
  }
}
