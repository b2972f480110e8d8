package dev.airtight.solver.language;

import dev.airtight.solver.language.automaton.Transition;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A simpler language around another one: how its words that are not empty begin and end, of which
 * units they are, how long they are at least, and whether the empty word is there.
 */
final class Outline {
  /** Of how many units at a beginning or an end this is told, or of a length. */
  private static final int LONGEST = 16;

  private final Language words;

  /** Of a language with other words than the empty one. */
  private Outline(Language words) {
    this.words = words.minus(Language.word(""));
  }

  static Language of(Language language) {
    return of(language, outline -> outline.around(Language.unitsOf(outline.units())));
  }

  /** Of words that may have any units. */
  static Language ends(Language language) {
    return of(language, outline -> outline.around(Language.all()));
  }

  private static Language of(Language language, Function<Outline, Language> around) {
    if (language.isAll() || language.isSubsetOf(Language.word(""))) {
      return language;
    }
    Language outline = around.apply(new Outline(language));
    return language.contains("") ? outline.optional() : outline;
  }

  private Language around(Language any) {
    int least = Math.min(LONGEST, words.lengths().min().orElse(0));
    return Language.word(beginning())
        .concat(any)
        .intersect(any.concat(Language.word(end())))
        .intersect(Language.ofLength(least, OptionalInt.empty()));
  }

  private List<Transition> transitions() {
    List<Transition> all = new ArrayList<>();
    for (int state = 0; state < words.stateCount(); state++) {
      all.addAll(words.transitions(state));
    }
    return all;
  }

  private UnitSet units() {
    UnitSet units = UnitSet.NONE;
    for (Transition transition : transitions()) {
      units = units.union(UnitSet.range(transition.low(), transition.high()));
    }
    return units;
  }

  private String beginning() {
    StringBuilder beginning = new StringBuilder();
    int state = 0;
    while (beginning.length() < LONGEST && !words.isAccepting(state)) {
      List<Transition> next = words.transitions(state);
      if (next.size() != 1 || next.get(0).low() != next.get(0).high()) {
        break;
      }
      beginning.append(next.get(0).low());
      state = next.get(0).target();
    }
    return beginning.toString();
  }

  private String end() {
    StringBuilder end = new StringBuilder();
    Set<Integer> reached = words.acceptingStates();
    // Where the beginning is reached, a word has no more before that.
    while (end.length() < LONGEST && !reached.contains(0)) {
      Set<Integer> before = new TreeSet<>();
      UnitSet last = UnitSet.NONE;
      for (int state = 0; state < words.stateCount(); state++) {
        for (Transition transition : words.transitions(state)) {
          if (reached.contains(transition.target())) {
            before.add(state);
            last = last.union(UnitSet.range(transition.low(), transition.high()));
          }
        }
      }
      if (last.size() != 1) {
        break;
      }
      end.insert(0, last.ranges().get(0).low());
      reached = before;
    }
    return end.toString();
  }
}
