package dev.airtight.paths.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.summary.SummaryRegistry;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Soundness: whatever a summarised method does with an object on the JVM, its summary allows where
 * the engine only knows that it is an object.
 */
class AnyObjectAuditTest {
  private static final int MOST_CALLS = Integer.getInteger("airtight.test.calls", 200);

  private static final Set<String> ASSUMED_TO_RETURN = Set.of("hashCode", "toString");

  @TestFactory
  Stream<DynamicTest> allowsWhatTheJvmDoes() {
    Hierarchy classes = EngineRun.classes();
    return SummaryRegistry.of(classes.classPath()).methods().stream()
        .sorted()
        .map(SummarisedMethod::parse)
        .filter(m -> m.find().filter(m::isForAll).filter(e -> !objects(e).isEmpty()).isPresent())
        .map(
            method ->
                DynamicTest.dynamicTest(
                    method.toString(),
                    () -> compare(new EngineRun(classes, EdgeArguments.STANDARD), method)));
  }

  private static void compare(EngineRun engine, SummarisedMethod method) {
    Executable executable = method.find().orElseThrow();
    List<List<Argument>> calls =
        EdgeArguments.STANDARD.calls(executable, MOST_CALLS).stream()
            .filter(call -> objects(executable).stream().allMatch(i -> isTame(call.get(i))))
            .map(call -> ofAny(call, objects(executable)))
            .toList();
    Audit audit = Audit.of(engine, method, executable, calls);
    assertThat(audit.wrong()).isEmpty();
    assertThat(audit.compared() + audit.stuck().size()).as("calls").isPositive();
  }

  /** Whether it has a text and a hash code, as is assumed of objects that are not known. */
  private static boolean isTame(Argument argument) {
    if (argument instanceof Argument.Null || argument instanceof Argument.SameAs) {
      return true;
    }
    return Arrays.stream(Object.class.getMethods())
        .filter(method -> ASSUMED_TO_RETURN.contains(method.getName()))
        .allMatch(
            method ->
                JvmRun.outcome(method, List.of(argument))
                    .filter(end -> end.result() != null)
                    .isPresent());
  }

  /** An argument that is another one, too, stays: an object that is not known is of its own. */
  private static List<Argument> ofAny(List<Argument> call, List<Integer> objects) {
    List<Argument> changed = new ArrayList<>(call);
    for (int position : objects) {
      if (!(changed.get(position) instanceof Argument.SameAs)) {
        changed.set(position, new Argument.Any(changed.get(position)));
      }
    }
    return changed;
  }

  /** The positions of the parameters that take any object. */
  private static List<Integer> objects(Executable executable) {
    List<Class<?>> types = SummarisedMethod.argumentTypes(executable);
    return Stream.iterate(0, i -> i < types.size(), i -> i + 1)
        .filter(i -> types.get(i) == Object.class)
        .toList();
  }
}
