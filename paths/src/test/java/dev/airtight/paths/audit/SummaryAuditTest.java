package dev.airtight.paths.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.summary.SummaryRegistry;
import java.lang.reflect.Executable;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Soundness: whatever a summarised method does on the JVM, its summary allows. */
class SummaryAuditTest {
  private static final int MOST_CALLS = Integer.getInteger("airtight.test.calls", 200);

  /**
   * The audit cannot make a Random, whose class wants a JVM: RandomBitsTest does. What making room
   * in a list does shows in its iterators only: Sequences.java among the handlers.
   */
  private static final Set<String> OF_OTHER_TESTS =
      Set.of("java/util/Random.next(I)I", "java/util/ArrayList.ensureCapacity(I)V");

  @TestFactory
  Stream<DynamicTest> allowsWhatTheJvmDoes() {
    Hierarchy classes = EngineRun.classes();
    return SummaryRegistry.of(classes.classPath()).methods().stream()
        .sorted()
        .filter(method -> !OF_OTHER_TESTS.contains(method))
        .map(SummarisedMethod::parse)
        .filter(m -> m.find().filter(m::isForAll).isPresent())
        .map(
            method ->
                DynamicTest.dynamicTest(
                    method.toString(),
                    () -> compare(new EngineRun(classes, EdgeArguments.STANDARD), method)));
  }

  private static void compare(EngineRun engine, SummarisedMethod method) {
    Executable executable = method.find().orElseThrow();
    Audit audit =
        Audit.of(engine, method, executable, EdgeArguments.STANDARD.calls(executable, MOST_CALLS));
    assertThat(audit.wrong()).isEmpty();
    assertThat(audit.compared() + audit.stuck().size()).as("calls").isPositive();
  }
}
