package dev.airtight.paths.audit;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of comparing what is known of a method with what it does.
 *
 * @param compared the number of calls that the engine decided
 * @param exact those that have one end in the engine
 * @param stuck why it did not decide the others
 * @param wrong calls whose end in the JVM the engine does not allow, a line for each
 */
public record Audit(int compared, int exact, SortedSet<String> stuck, List<String> wrong) {

  /** Compares calls of a method. */
  public static Audit of(
      EngineRun engine,
      SummarisedMethod method,
      Executable executable,
      Iterable<List<Argument>> calls) {
    int compared = 0;
    int exact = 0;
    SortedSet<String> stuck = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (List<Argument> arguments : calls) {
      List<EngineOutcome> ends = engine.outcomes(method, executable, arguments);
      ends.stream().filter(EngineOutcome::isStuck).forEach(end -> stuck.add(end.words()));
      if (ends.stream().anyMatch(end -> end.isStuck() || end.isTooLarge())) {
        continue;
      }
      Optional<JvmOutcome> real = JvmRun.outcome(executable, arguments);
      if (real.isEmpty() || real.get().words().equals(OutcomeWords.TOO_LARGE)) {
        continue;
      }
      compared++;
      if (ends.stream().noneMatch(end -> end.allows(real.get()))) {
        wrong.add(
            Argument.inWords(executable, arguments)
                + " ends with "
                + real.get()
                + ", but is said to end with "
                + shown(ends));
      } else if (ends.size() == 1 && ends.get(0).words().equals(real.get().words())) {
        exact++;
      }
    }
    return new Audit(compared, exact, stuck, wrong);
  }

  private static String shown(List<EngineOutcome> ends) {
    return ends.isEmpty()
        ? "nothing at all"
        : String.join(" or ", ends.stream().map(EngineOutcome::toString).distinct().toList());
  }
}
