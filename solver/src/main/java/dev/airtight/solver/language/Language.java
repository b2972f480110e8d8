package dev.airtight.solver.language;

import dev.airtight.core.pattern.RegularPattern;
import dev.airtight.solver.language.automaton.Constructions;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.language.automaton.Minimizer;
import dev.airtight.solver.language.automaton.Product;
import dev.airtight.solver.language.automaton.Table;
import dev.airtight.solver.language.automaton.Transition;
import dev.airtight.solver.language.automaton.UnitPartition;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.words.LengthSet;
import dev.airtight.solver.language.words.Lengths;
import dev.airtight.solver.language.words.UnitOrder;
import dev.airtight.solver.language.words.WordSearch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A regular language of sequences of UTF-16 units, immutable and canonical: two languages are equal
 * iff they have the same words. Results of binary operations are remembered, so repeating one is
 * cheap.
 *
 * <p>A language is also its minimal automaton: states 0 (the initial one) to {@link #stateCount()}
 * - 1, each of which can still reach acceptance, except that the empty language has its initial
 * state only.
 *
 * <p>Any operation that builds an automaton throws {@link LanguageTooLargeException} beyond a fixed
 * number of states.
 */
public final class Language {
  private static final Language EMPTY =
      new Language(new Table(UnitPartition.WHOLE, 1, new int[] {Table.NONE}, new BitSet()));
  private static final Language ALL =
      new Language(new Table(UnitPartition.WHOLE, 1, new int[] {0}, bit(0)));

  private final Table table;
  private final int hash;

  private Language(Table canonical) {
    this.table = canonical;
    this.hash = canonical.hashCode();
  }

  // ---- making languages

  /** No word. */
  public static Language empty() {
    return EMPTY;
  }

  /** Every word. */
  public static Language all() {
    return ALL;
  }

  /** Exactly that word. */
  public static Language word(String word) {
    return words(List.of(word));
  }

  /** Exactly those words. */
  public static Language words(Collection<String> words) {
    return ofTable(Constructions.words(words));
  }

  /** The words of one unit of the set. */
  public static Language unit(UnitSet units) {
    return OperationCache.get(
        new OperationCache.Key("unit", units, null), () -> ofTable(Constructions.unit(units)));
  }

  /** The words of any number of units, all from the set. */
  public static Language unitsOf(UnitSet units) {
    return unit(units).star();
  }

  /** The words of {@code min} to {@code max} units; no upper end if {@code max} is empty. */
  public static Language ofLength(int min, OptionalInt max) {
    return unit(UnitSet.ALL).repeat(min, max);
  }

  /** The words the pattern matches. They are all well-formed: patterns speak of code points. */
  public static Language ofPattern(RegularPattern pattern) {
    return PatternLanguage.of(pattern);
  }

  /** The language that an automaton accepts. */
  public static Language ofTable(Table table) {
    return new Language(Minimizer.minimize(table));
  }

  // ---- operations

  public Language union(Language other) {
    if (isEmpty() || equals(other)) {
      return other;
    }
    return other.isEmpty() ? this : product("union", other, Product.Acceptance.EITHER, true);
  }

  public Language intersect(Language other) {
    if (isAll() || equals(other)) {
      return other;
    }
    return other.isAll() ? this : product("intersect", other, Product.Acceptance.BOTH, true);
  }

  /** The words of this language that are not words of the other. */
  public Language minus(Language other) {
    if (other.isEmpty()) {
      return this;
    }
    return product("minus", other, Product.Acceptance.LEFT_ONLY, false);
  }

  /** All words of UTF-16 units that are not in this language. */
  public Language complement() {
    return ALL.minus(this);
  }

  /** The words a·b with a of this language and b of the other. */
  public Language concat(Language other) {
    return OperationCache.get(
        new OperationCache.Key("concat", this, other),
        () -> ofTable(Constructions.concat(table, other.table)));
  }

  /** Any number of words of this language in a row, also none. */
  public Language star() {
    return repeat(0, OptionalInt.empty());
  }

  /** This language and the empty word. */
  public Language optional() {
    return repeat(0, OptionalInt.of(1));
  }

  /**
   * {@code min} to {@code max} words of this language in a row; no upper end if {@code max} is
   * empty.
   */
  public Language repeat(int min, OptionalInt max) {
    if (max.isPresent() && max.getAsInt() < min) {
      return EMPTY;
    }
    return OperationCache.get(
        new OperationCache.Key("repeat", this, List.of(min, max)),
        () -> ofTable(Constructions.repeat(table, min, max)));
  }

  private Language product(
      String operation, Language other, Product.Acceptance acceptance, boolean symmetric) {
    boolean swap = symmetric && Integer.compare(hash, other.hash) > 0;
    Language left = swap ? other : this;
    Language right = swap ? this : other;
    return OperationCache.get(
        new OperationCache.Key(operation, left, right),
        () -> ofTable(Product.build(left.table, right.table, acceptance)));
  }

  // ---- questions

  public boolean isEmpty() {
    return table.accepting.isEmpty();
  }

  public boolean isAll() {
    return equals(ALL);
  }

  public boolean contains(String word) {
    int state = table.run(0, word);
    return state != Table.NONE && table.accepting.get(state);
  }

  public boolean isSubsetOf(Language other) {
    return equals(other) || Product.isEmpty(table, other.table, Product.Acceptance.LEFT_ONLY);
  }

  /** True if some word is in both languages. */
  public boolean intersects(Language other) {
    return !Product.isEmpty(table, other.table, Product.Acceptance.BOTH);
  }

  public boolean isFinite() {
    return isEmpty() || !lengths().isUnbounded();
  }

  /** The only word of this language, if it has exactly one. */
  public Optional<String> onlyWord() {
    StringBuilder word = new StringBuilder();
    int state = 0;
    while (true) {
      List<Transition> out = transitions(state);
      boolean accepts = isAccepting(state);
      if (out.isEmpty()) {
        return accepts ? Optional.of(word.toString()) : Optional.empty();
      }
      Transition only = out.get(0);
      if (accepts || out.size() > 1 || only.low() != only.high() || word.length() > stateCount()) {
        return Optional.empty();
      }
      word.append(only.low());
      state = only.target();
    }
  }

  /** The numbers of UTF-16 units of the words. */
  public LengthSet lengths() {
    return OperationCache.get(
        new OperationCache.Key("lengths", this, null), () -> Lengths.inUnits(table));
  }

  /** The numbers of code points of the words, as {@link String#codePointCount} counts them. */
  public LengthSet codePointLengths() {
    return OperationCache.get(
        new OperationCache.Key("code point lengths", this, null),
        () -> Lengths.inCodePoints(table));
  }

  /**
   * The least range that includes the values of all numerals (see {@link Numerals}) of the
   * language; empty if it has no numeral, open where they grow without bound.
   */
  public IntegerRange parsedHull() {
    return OperationCache.get(
        new OperationCache.Key("parsed hull", this, null), () -> Numerals.hull(this));
  }

  // ---- words

  /**
   * A shortest word, of letters and digits of ASCII where there is one of that length. Empty for
   * the empty language.
   */
  public Optional<String> shortest() {
    int length = new WordSearch(table, UnitOrder.ANY).shortestLength();
    return length < 0 ? Optional.empty() : wordOfLength(length);
  }

  /**
   * A word of exactly {@code length} units, of letters and digits of ASCII where possible, else
   * printable, else any.
   */
  public Optional<String> wordOfLength(int length) {
    if (length < 0) {
      return Optional.empty();
    }
    for (UnitOrder goodEnough : UnitOrder.values()) {
      Optional<String> word = new WordSearch(table, goodEnough).ofLength(length);
      if (word.isPresent()) {
        return word;
      }
    }
    return Optional.empty();
  }

  /** A shortest word that is none of {@code excluded}. */
  public Optional<String> shortestExcept(Set<String> excluded) {
    return minus(words(excluded)).shortest();
  }

  /** A word of exactly {@code length} units that is none of {@code excluded}. */
  public Optional<String> wordOfLengthExcept(int length, Set<String> excluded) {
    return minus(words(excluded)).wordOfLength(length);
  }

  /**
   * All words, computed as they are asked for: shorter ones first, those of one length in a fixed
   * order that begins with letters and digits. May throw {@link LanguageTooLargeException} when
   * words get long.
   */
  public Iterator<String> enumerate() {
    return WordSearch.inOrder(table, lengths());
  }

  // ---- the automaton

  /** The number of states, at least 1. State 0 is the initial one. */
  public int stateCount() {
    return table.states;
  }

  public boolean isAccepting(int state) {
    return table.accepting.get(state);
  }

  public Set<Integer> acceptingStates() {
    return Set.copyOf(table.accepting.stream().boxed().toList());
  }

  /**
   * The transitions out of a state, disjoint and in order of units. Units without one lead out of
   * the language for good.
   */
  public List<Transition> transitions(int state) {
    List<Transition> result = new ArrayList<>();
    table.partition.forEachInterval(
        (low, high, number) -> {
          int target = table.next[state * table.classes + number];
          if (target == Table.NONE) {
            return;
          }
          int last = result.size() - 1;
          if (last >= 0
              && result.get(last).target() == target
              && result.get(last).high() + 1 == low) {
            result.set(last, new Transition(result.get(last).low(), high, target));
          } else {
            result.add(new Transition(low, high, target));
          }
        });
    return result;
  }

  /** The distinct states that one unit can lead to. */
  public int[] successors(int state) {
    return Lengths.successors(table, state);
  }

  /** The state a word leads to from {@code state}; empty if it leads out of the language. */
  public OptionalInt run(int state, String word) {
    int reached = table.run(state, word);
    return reached == Table.NONE ? OptionalInt.empty() : OptionalInt.of(reached);
  }

  /**
   * A language with all of these words and more, which is simple: it says how words that are not
   * empty begin and end, of which units they are and how long at least, and whether the empty word
   * is among them.
   */
  public Language outline() {
    return OperationCache.get(
        new OperationCache.Key("outline", this, List.of()), () -> Outline.of(this));
  }

  /** As {@link #outline}, without a word on units: there are no long chains of such languages. */
  public Language ends() {
    return OperationCache.get(
        new OperationCache.Key("ends", this, List.of()), () -> Outline.ends(this));
  }

  /** The words that lead from one state to another. */
  public Language between(int from, int to) {
    return OperationCache.get(
        new OperationCache.Key("between", this, List.of(from, to)),
        () -> ofTable(Constructions.started(table, from, bit(to))));
  }

  /** The words that lead from a state to an accepting one: what may follow there. */
  public Language from(int state) {
    return state == 0
        ? this
        : OperationCache.get(
            new OperationCache.Key("from", this, state),
            () -> ofTable(Constructions.started(table, state, table.accepting)));
  }

  /** The words that lead from some state of one set to some state of the other. */
  public Language between(Set<Integer> from, Set<Integer> to) {
    return ofTable(Constructions.between(table, from, to));
  }

  int tableCells() {
    return table.next.length;
  }

  /** Its minimal automaton. */
  public Table table() {
    return table;
  }

  private static BitSet bit(int index) {
    BitSet bits = new BitSet();
    bits.set(index);
    return bits;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Language that && hash == that.hash && table.equals(that.table);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "language of " + stateCount() + " states";
  }
}
