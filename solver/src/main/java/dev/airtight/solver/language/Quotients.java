package dev.airtight.solver.language;

import dev.airtight.solver.language.automaton.Table;
import java.util.BitSet;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is left of the words of a language when a part at one end is taken away. */
public final class Quotients {
  private Quotients() {}

  /** What can begin a word of the language. */
  public static Language prefixes(Language language) {
    return language.isEmpty() ? language : accepting(language, state -> true);
  }

  /** What can end a word of the language. */
  public static Language suffixes(Language language) {
    return OperationCache.get(
        new OperationCache.Key("suffixes", language, null),
        () -> {
          Set<Integer> all =
              IntStream.range(0, language.stateCount()).boxed().collect(Collectors.toSet());
          return language.between(all, language.acceptingStates());
        });
  }

  /** The words a such that a·{@code ending} is a word of the language. */
  public static Language before(Language language, String ending) {
    return accepting(
        language,
        state -> {
          OptionalInt reached = language.run(state, ending);
          return reached.isPresent() && language.isAccepting(reached.getAsInt());
        });
  }

  /** The words b such that {@code beginning}·b is a word of the language. */
  public static Language after(Language language, String beginning) {
    OptionalInt reached = language.run(0, beginning);
    return reached.isEmpty() ? Language.empty() : language.from(reached.getAsInt());
  }

  /** The words a such that a·b is a word of the language for some b of {@code endings}. */
  public static Language before(Language language, Language endings) {
    return accepting(language, state -> language.from(state).intersects(endings));
  }

  /** The words b such that a·b is a word of the language for some a of {@code beginnings}. */
  public static Language after(Language language, Language beginnings) {
    Set<Integer> reached = new HashSet<>();
    for (int state = 0; state < language.stateCount(); state++) {
      if (language.between(0, state).intersects(beginnings)) {
        reached.add(state);
      }
    }
    return language.between(reached, language.acceptingStates());
  }

  private interface StatePredicate {
    boolean test(int state);
  }

  private static Language accepting(Language language, StatePredicate predicate) {
    Table table = language.table();
    BitSet accepting = new BitSet();
    for (int state = 0; state < table.states; state++) {
      accepting.set(state, predicate.test(state));
    }
    return Language.ofTable(new Table(table.partition, table.states, table.next, accepting));
  }
}
