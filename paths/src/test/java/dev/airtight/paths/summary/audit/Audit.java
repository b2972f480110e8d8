package dev.airtight.paths.summary.audit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of comparing a summary with its method.
 *
 * @param compared the number of calls that the engine decided
 * @param exact those that have one end in the engine
 * @param stuck why it did not decide the others
 * @param wrong calls whose end in the JVM the engine does not allow
 */
record Audit(int compared, int exact, SortedSet<String> stuck, List<String> wrong) {

  static Audit of(EngineRun engine, SummarisedMethod method, Executable executable, int mostCalls) {
    List<Class<?>> types = SummarisedMethod.argumentTypes(executable);
    boolean hasReceiver =
        !(executable instanceof Constructor<?>) && !Modifier.isStatic(executable.getModifiers());
    int compared = 0;
    int exact = 0;
    SortedSet<String> stuck = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (List<Argument> arguments : Argument.combinations(types, hasReceiver, mostCalls)) {
      List<EngineOutcome> ends = engine.outcomes(method, executable, arguments);
      ends.stream().filter(EngineOutcome::isStuck).forEach(end -> stuck.add(end.words()));
      if (ends.stream().anyMatch(end -> end.isStuck() || end.isTooLarge())) {
        continue;
      }
      String real = JvmRun.outcome(executable, arguments);
      if (real.equals(Outcome.TOO_LARGE)) {
        continue;
      }
      compared++;
      if (ends.stream().noneMatch(end -> Outcome.allows(end.words(), real))) {
        wrong.add(arguments + ": " + real + " but in the engine " + ends);
      } else if (ends.size() == 1 && ends.get(0).words().equals(real)) {
        exact++;
      }
    }
    return new Audit(compared, exact, stuck, wrong);
  }
}
