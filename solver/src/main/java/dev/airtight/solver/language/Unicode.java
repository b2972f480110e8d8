package dev.airtight.solver.language;

import dev.airtight.solver.language.automaton.Nfa;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.OptionalInt;

/** Languages about code points in UTF-16. */
public final class Unicode {
  static final UnitSet HIGH_SURROGATES =
      UnitSet.range(Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE);

  /** The second halves of surrogate pairs. */
  public static final UnitSet LOW_SURROGATES =
      UnitSet.range(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE);

  /** Both halves of surrogate pairs. */
  public static final UnitSet SURROGATES =
      UnitSet.range(Character.MIN_HIGH_SURROGATE, Character.MAX_LOW_SURROGATE);

  private Unicode() {}

  /** The words in which every surrogate is part of a pair. */
  public static Language wellFormed() {
    return codePoint().star();
  }

  /**
   * The well-formed words of {@code min} to {@code max} code points; no upper end if {@code max} is
   * empty.
   */
  public static Language wellFormedOfCodePoints(int min, OptionalInt max) {
    return codePoint().repeat(min, max);
  }

  /**
   * The words of which {@link String#codePointCount} counts {@code min} to {@code max}; no upper
   * end if {@code max} is empty. An unpaired surrogate counts as one.
   */
  public static Language codePointCount(int min, OptionalInt max) {
    if (max.isPresent() && max.getAsInt() < min) {
      return Language.empty();
    }
    return OperationCache.get(
        new OperationCache.Key("code points", min, max), () -> countedUpTo(min, max));
  }

  private static Language codePoint() {
    return Language.unit(SURROGATES.complement())
        .union(Language.unit(HIGH_SURROGATES).concat(Language.unit(LOW_SURROGATES)));
  }

  private static Language countedUpTo(int min, OptionalInt max) {
    UnitSet notHigh = HIGH_SURROGATES.complement();
    Nfa nfa = new Nfa();
    int initial = nfa.addState();
    int plain = initial;
    int afterHigh = -1;
    int last = max.orElse(min);
    for (int count = 0; ; count++) {
      if (count >= min) {
        nfa.accept(plain);
        if (afterHigh >= 0) {
          nfa.accept(afterHigh);
        }
      }
      if (afterHigh >= 0) {
        nfa.addEdge(afterHigh, LOW_SURROGATES, plain);
      }
      if (count == last) {
        break;
      }
      int nextPlain = nfa.addState();
      int nextAfterHigh = nfa.addState();
      nfa.addEdge(plain, notHigh, nextPlain);
      nfa.addEdge(plain, HIGH_SURROGATES, nextAfterHigh);
      if (afterHigh >= 0) {
        nfa.addEdge(afterHigh, SURROGATES.complement(), nextPlain);
        nfa.addEdge(afterHigh, HIGH_SURROGATES, nextAfterHigh);
      }
      plain = nextPlain;
      afterHigh = nextAfterHigh;
    }
    if (max.isEmpty()) {
      // Enough is counted: whatever follows is accepted, paired or not.
      nfa.addEdge(plain, UnitSet.ALL, plain);
      if (afterHigh >= 0) {
        nfa.addEdge(afterHigh, UnitSet.ALL, plain);
      }
    }
    return Language.ofTable(nfa.determinize(initial));
  }
}
