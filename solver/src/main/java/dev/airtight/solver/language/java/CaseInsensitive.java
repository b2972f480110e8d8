package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.Nfa;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.BitSet;

/**
 * Comparison without regard to case, as {@link String#equalsIgnoreCase(String)} does it on the
 * running JDK.
 */
public final class CaseInsensitive {
  /** Two units are the same without regard to case iff they have the same value here. */
  private static final char[] FOLDED = new char[65536];

  static {
    for (int unit = 0; unit < 65536; unit++) {
      FOLDED[unit] = Character.toLowerCase(Character.toUpperCase((char) unit));
    }
  }

  private CaseInsensitive() {}

  /** The words of which {@code constant.equalsIgnoreCase(word)} is true. */
  public static Language equalTo(String constant) {
    return OperationCache.get(
        new OperationCache.Key("ignoring case", constant, null), () -> compute(constant));
  }

  private static Language compute(String constant) {
    Nfa nfa = new Nfa();
    int initial = nfa.addState();
    int state = initial;
    for (int i = 0; i < constant.length(); ) {
      int point = constant.codePointAt(i);
      int next = nfa.addState();
      if (Character.isSupplementaryCodePoint(point)) {
        addPairs(nfa, state, point, next);
      } else {
        nfa.addEdge(state, variants((char) point), next);
      }
      state = next;
      i += Character.charCount(point);
    }
    nfa.accept(state);
    return Language.ofTable(nfa.determinize(initial));
  }

  private static UnitSet variants(char unit) {
    BitSet variants = new BitSet();
    for (int other = 0; other < 65536; other++) {
      if (FOLDED[other] == FOLDED[unit]) {
        variants.set(other);
      }
    }
    return UnitSet.of(variants);
  }

  /**
   * JDKs differ in whether they map the case of code points outside of the BMP here, so the JDK
   * itself is asked.
   */
  private static void addPairs(Nfa nfa, int from, int point, int to) {
    String self = Character.toString(point);
    int[] candidates = {point, Character.toUpperCase(point), Character.toLowerCase(point)};
    for (int candidate : candidates) {
      String text = Character.toString(candidate);
      if (Character.isSupplementaryCodePoint(candidate) && self.equalsIgnoreCase(text)) {
        int middle = nfa.addState();
        nfa.addEdge(from, UnitSet.of(text.charAt(0)), middle);
        nfa.addEdge(middle, UnitSet.of(text.charAt(1)), to);
      }
    }
  }
}
