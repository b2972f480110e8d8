package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.language.automaton.Table;
import dev.airtight.solver.language.automaton.UnitPartition;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * {@link String#toLowerCase(Locale)} and {@link String#toUpperCase(Locale)} with {@link
 * Locale#ROOT}, as preimages and images of languages. Surrogate pairs are mapped as the code point
 * they stand for, unpaired surrogates stay.
 *
 * <p>Only one mapping looks around: capital sigma U+03A3 becomes U+03C2 at the end of a word, else
 * U+03C3.
 */
public enum CaseMapping {
  LOWER(text -> text.toLowerCase(Locale.ROOT)),
  UPPER(text -> text.toUpperCase(Locale.ROOT));

  static final char CAPITAL_SIGMA = '\u03a3';
  static final char SMALL_SIGMA = '\u03c3';
  static final char FINAL_SIGMA = '\u03c2';

  /** Units that are no surrogates, with their result where that is one unit. */
  private final char[] single = new char[65536];

  /** Those with a result of several units. */
  private final Map<Character, String> several = new TreeMap<>();

  /**
   * By high surrogate: the low ones that form a pair with it that does not stay, with the result of
   * the pair.
   */
  private final Map<Character, Map<Character, String>> pairs = new TreeMap<>();

  CaseMapping(UnaryOperator<String> mapping) {
    for (int unit = 0; unit < 65536; unit++) {
      single[unit] = (char) unit;
      if (!Character.isSurrogate((char) unit)) {
        String mapped = mapping.apply(String.valueOf((char) unit));
        if (mapped.length() == 1) {
          single[unit] = mapped.charAt(0);
        } else {
          several.put((char) unit, mapped);
        }
      }
    }
    for (int point = 0x10000; point <= Character.MAX_CODE_POINT; point++) {
      // Outside of the BMP one code point becomes one, so this tells which ones change, and
      // cheaply.
      if (Character.toLowerCase(point) == point && Character.toUpperCase(point) == point) {
        continue;
      }
      String text = Character.toString(point);
      String mapped = mapping.apply(text);
      if (!mapped.equals(text)) {
        pairs.computeIfAbsent(text.charAt(0), high -> new HashMap<>()).put(text.charAt(1), mapped);
      }
    }
  }

  /**
   * The words whose result is in the language. Empty if that depends on where words end in a text,
   * which happens only for lower case and only if the language tells U+03C2 and U+03C3 apart.
   */
  public Optional<Language> preimage(Language language) {
    if (this == LOWER && tellsSigmasApart(language.table())) {
      return Optional.empty();
    }
    return Optional.of(
        OperationCache.get(
            new OperationCache.Key("case preimage", this, language),
            () -> new CasePreimage(this, language.table()).build()));
  }

  private static boolean tellsSigmasApart(Table table) {
    for (int state = 0; state < table.states; state++) {
      if (table.step(state, SMALL_SIGMA) != table.step(state, FINAL_SIGMA)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A language that contains the results for all words of the given one: exactly those for upper
   * case, and for lower case if no word has U+03A3, which is taken to become any small sigma.
   */
  public Language image(Language language) {
    return OperationCache.get(
        new OperationCache.Key("case image", this, language),
        () -> new CaseImage(this, language.table()).build());
  }

  /**
   * The units that one of the given ones, none of them a surrogate, becomes; those that become
   * several are left out.
   */
  UnitSet singles(UnitSet units) {
    BitSet results = new BitSet();
    for (UnitSet.Range range : units.minus(Unicode.SURROGATES).ranges()) {
      for (int unit = range.low(); unit <= range.high(); unit++) {
        if (!several.containsKey((char) unit)) {
          results.set(single[unit]);
        }
      }
    }
    if (this == LOWER && units.contains(CAPITAL_SIGMA)) {
      results.set(FINAL_SIGMA);
    }
    return UnitSet.of(results);
  }

  /**
   * For each class of the partition, the units that are no surrogates and become one unit of that
   * class.
   */
  UnitSet[] singlesInto(UnitPartition partition) {
    BitSet[] sources = new BitSet[partition.count()];
    for (int number = 0; number < sources.length; number++) {
      sources[number] = new BitSet();
    }
    for (int unit = 0; unit < 65536; unit++) {
      if (!Character.isSurrogate((char) unit) && !several.containsKey((char) unit)) {
        sources[partition.classOf(single[unit])].set(unit);
      }
    }
    UnitSet[] result = new UnitSet[sources.length];
    for (int number = 0; number < result.length; number++) {
      result[number] = UnitSet.of(sources[number]);
    }
    return result;
  }

  Map<Character, String> several() {
    return several;
  }

  /** By high and low surrogate: what pairs are mapped to, where it differs. */
  public Map<Character, Map<Character, String>> pairs() {
    return pairs;
  }

  /** The high surrogates of {@link #pairs()}. */
  UnitSet mappedHighSurrogates() {
    BitSet units = new BitSet();
    pairs.keySet().forEach(units::set);
    return UnitSet.of(units);
  }
}
