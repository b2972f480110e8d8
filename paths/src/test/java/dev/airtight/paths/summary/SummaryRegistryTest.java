package dev.airtight.paths.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.audit.SummarisedMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each summary is of a method that there is, and has something that holds it against the JVM: the
 * audit those that anybody may call, a case among the small programs those inside the JDK.
 */
class SummaryRegistryTest {
  private static final int BASELINE = 17;
  private static final int MOST_STEPS = 30_000;

  /** What only other JDKs have than the oldest that is supported. */
  private static final Set<String> NOT_IN_BASELINE =
      Set.of(
          "java/lang/StackTraceElement.of(Ljava/lang/Object;I)[Ljava/lang/StackTraceElement;",
          "jdk/internal/event/ThrowableTracer.traceError(Ljava/lang/Class;Ljava/lang/String;)V",
          "jdk/internal/event/ThrowableTracer.traceThrowable(Ljava/lang/Class;Ljava/lang/String;)V");

  /** Classes whose initialisers begin with what the JVM does for them. */
  private static final String BEGINNINGS =
      "java/lang/(Class|ClassLoader|System|Thread)|jdk/internal/misc/(CDS|Unsafe)";

  private static final List<Class<?>> CASES =
      List.of(
          TextCases.class,
          NumberCases.class,
          CollectionCases.class,
          StreamCases.class,
          InternalCases.class);

  @Test
  void namesMethodsThatThereAre() {
    Set<String> missing = new TreeSet<>();
    for (String key : ConcreteRun.all().methods()) {
      if (SummarisedMethod.parse(key).find().isEmpty()) {
        missing.add(key);
      }
    }
    if (Runtime.version().feature() == BASELINE) {
      assertThat(missing).isEqualTo(NOT_IN_BASELINE);
    } else {
      assertThat(missing).doesNotContainAnyElementsOf(NOT_IN_BASELINE);
    }
  }

  @Test
  void reachesWhatNobodyElseCalls() {
    Set<String> inside = new TreeSet<>();
    for (String key : ConcreteRun.all().methods()) {
      SummarisedMethod method = SummarisedMethod.parse(key);
      if (!method.isOfStandIns() && method.find().filter(m -> !method.isForAll(m)).isPresent()) {
        inside.add(key);
      }
    }
    inside.removeAll(appliedByCases());
    assertThat(inside).as("summaries of methods inside the JDK without a case").isEmpty();
  }

  private static Set<String> appliedByCases() {
    Set<String> applied = new HashSet<>();
    SummaryRegistry observed = ConcreteRun.all().observedBy(applied::add);
    for (Class<?> cases : CASES) {
      ConcreteRun run = new ConcreteRun(cases, observed);
      for (Method method : cases.getDeclaredMethods()) {
        if (Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()) {
          run.run(
              method.getName(), new Samples(1).arguments(method.getParameterTypes()), MOST_STEPS);
        }
      }
    }
    ConcreteRun beginnings = new ConcreteRun(InternalCases.class, observed);
    for (String key : Set.copyOf(ConcreteRun.all().methods())) {
      if (SummarisedMethod.parse(key).owner().matches(BEGINNINGS)) {
        beginnings.initialise(SummarisedMethod.parse(key).owner());
      }
    }
    return applied;
  }
}
