package dev.airtight.solver.language;

import dev.airtight.core.pattern.CodePointSet;
import dev.airtight.core.pattern.RegularPattern;
import dev.airtight.core.pattern.RegularPattern.Choice;
import dev.airtight.core.pattern.RegularPattern.OneOf;
import dev.airtight.core.pattern.RegularPattern.Repetition;
import dev.airtight.core.pattern.RegularPattern.Sequence;
import dev.airtight.solver.language.automaton.Nfa;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The exact language of a pattern over code points, in UTF-16 units. All its words are well-formed.
 */
final class PatternLanguage {
  private final Nfa nfa = new Nfa();

  private PatternLanguage() {}

  static Language of(RegularPattern pattern) {
    return OperationCache.get(
        new OperationCache.Key("pattern", pattern, null),
        () -> {
          PatternLanguage patterns = new PatternLanguage();
          int initial = patterns.nfa.addState();
          patterns.nfa.accept(patterns.add(pattern, initial));
          return Language.ofTable(patterns.nfa.determinize(initial));
        });
  }

  /** The words of one code point of the set. */
  static Language of(CodePointSet codePoints) {
    return of(new OneOf(codePoints));
  }

  /**
   * Adds paths for all words of the pattern out of {@code from}; returns the state they lead to.
   * Nothing may be added that leads back to {@code from}, but from the returned state anything may.
   */
  private int add(RegularPattern pattern, int from) {
    if (pattern instanceof OneOf oneOf) {
      int end = nfa.addState();
      addCodePoints(oneOf.codePoints(), from, end);
      return end;
    }
    if (pattern instanceof Sequence sequence) {
      int state = from;
      for (RegularPattern part : sequence.parts()) {
        state = add(part, state);
      }
      return state;
    }
    if (pattern instanceof Choice choice) {
      int end = nfa.addState();
      for (RegularPattern option : choice.options()) {
        nfa.addEmptyMove(add(option, from), end);
      }
      return end;
    }
    return addRepetition((Repetition) pattern, from);
  }

  private int addRepetition(Repetition repetition, int from) {
    int state = from;
    for (int i = 0; i < repetition.minimum(); i++) {
      state = add(repetition.part(), state);
    }
    int end = nfa.addState();
    Integer maximum = repetition.maximum();
    if (maximum == null) {
      int loop = nfa.addState();
      nfa.addEmptyMove(state, loop);
      nfa.addEmptyMove(add(repetition.part(), loop), loop);
      nfa.addEmptyMove(loop, end);
      return end;
    }
    for (int i = repetition.minimum(); i < maximum; i++) {
      nfa.addEmptyMove(state, end);
      state = add(repetition.part(), state);
    }
    nfa.addEmptyMove(state, end);
    return end;
  }

  private void addCodePoints(CodePointSet codePoints, int from, int to) {
    BitSet basic = new BitSet();
    // Sets of low surrogates are kept without the common offset, else a thousand of them are large.
    Map<Character, BitSet> lowOfHigh = new TreeMap<>();
    for (CodePointSet.Range range : codePoints.ranges()) {
      if (range.first() <= 0xffff) {
        basic.set(range.first(), Math.min(range.last(), 0xffff) + 1);
      }
      int first = Math.max(range.first(), 0x10000);
      for (int point = first; point <= range.last(); point = (point | 0x3ff) + 1) {
        lowOfHigh
            .computeIfAbsent(Character.highSurrogate(point), high -> new BitSet())
            .set(point & 0x3ff, (Math.min(range.last(), point | 0x3ff) & 0x3ff) + 1);
      }
    }
    nfa.addEdge(from, UnitSet.of(basic), to);
    Map<BitSet, BitSet> highOfLow = new LinkedHashMap<>();
    lowOfHigh.forEach((high, low) -> highOfLow.computeIfAbsent(low, set -> new BitSet()).set(high));
    highOfLow.forEach(
        (low, high) -> {
          BitSet units = new BitSet();
          low.stream().forEach(offset -> units.set(Character.MIN_LOW_SURROGATE + offset));
          int middle = nfa.addState();
          nfa.addEdge(from, UnitSet.of(high), middle);
          nfa.addEdge(middle, UnitSet.of(units), to);
        });
  }
}
