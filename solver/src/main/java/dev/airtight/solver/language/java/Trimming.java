package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.Nfa;
import dev.airtight.solver.language.automaton.Table;
import dev.airtight.solver.language.automaton.UnitSet;

/**
 * What {@link String#trim()}, {@link String#strip()}, {@link String#stripLeading()} and {@link
 * String#stripTrailing()} do, as images of languages.
 */
public enum Trimming {
  TRIM(JavaCharacters.UP_TO_SPACE, true, true),
  STRIP(JavaCharacters.WHITESPACE, true, true),
  STRIP_LEADING(JavaCharacters.WHITESPACE, true, false),
  STRIP_TRAILING(JavaCharacters.WHITESPACE, false, true);

  private final UnitSet removed;
  private final boolean leading;
  private final boolean trailing;

  Trimming(UnitSet removed, boolean leading, boolean trailing) {
    this.removed = removed;
    this.leading = leading;
    this.trailing = trailing;
  }

  /** The units that are removed at an end. */
  public UnitSet removed() {
    return removed;
  }

  /** The words of removable units only: what trims to the empty word. */
  public Language blank() {
    return Language.unitsOf(removed);
  }

  /** The words that are left as they are. */
  public Language trimmed() {
    Language untrimmed = Language.empty();
    if (leading) {
      untrimmed = untrimmed.union(Language.unit(removed).concat(Language.all()));
    }
    if (trailing) {
      untrimmed = untrimmed.union(Language.all().concat(Language.unit(removed)));
    }
    return untrimmed.complement();
  }

  /** The results for the words of the language. */
  public Language image(Language language) {
    return OperationCache.get(
        new OperationCache.Key("image", this, language), () -> computeImage(language));
  }

  private Language computeImage(Language language) {
    Table table = language.table();
    Nfa nfa = new Nfa();
    int before = copy(nfa, table);
    int kept = nfa.addCopy(table);
    int after = copy(nfa, table);
    for (int state = 0; state < table.states; state++) {
      nfa.addEmptyMove(before + state, kept + state);
      nfa.addEmptyMove(kept + state, after + state);
      for (UnitSet.Range range : removed.ranges()) {
        for (int unit = range.low(); unit <= range.high(); unit++) {
          int target = table.step(state, (char) unit);
          if (target != Table.NONE && leading) {
            nfa.addEmptyMove(before + state, before + target);
          }
          if (target != Table.NONE && trailing) {
            nfa.addEmptyMove(after + state, after + target);
          }
        }
      }
      if (table.accepting.get(state)) {
        nfa.accept(after + state);
      }
    }
    return Language.ofTable(nfa.determinize(before)).intersect(trimmed());
  }

  private static int copy(Nfa nfa, Table table) {
    int base = nfa.addState();
    for (int state = 1; state < table.states; state++) {
      nfa.addState();
    }
    return base;
  }
}
