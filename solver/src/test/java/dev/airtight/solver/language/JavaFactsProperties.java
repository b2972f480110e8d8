package dev.airtight.solver.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.java.CaseInsensitive;
import dev.airtight.solver.language.java.FloatingNumerals;
import dev.airtight.solver.language.java.Trimming;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Languages of facts about strings, held against the running JDK on random strings. */
class JavaFactsProperties {
  private static String random(Random random, String units, int atMost) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(atMost + 1); i > 0; i--) {
      word.append(units.charAt(random.nextInt(units.length())));
    }
    return word.toString();
  }

  @Property(tries = 20_000)
  void floatingNumerals(@ForAll long seed) {
    Random random = new Random(seed);
    String start = List.of("", "", "0x", "1", ".", "-", " ").get(random.nextInt(7));
    String word = start + random(random, "01e.-+pPxXfd aENIn", 8);
    boolean parses = JavaFactsTest.succeeds(() -> Double.parseDouble(word));
    assertThat(FloatingNumerals.javaDouble().contains(word)).as(word).isEqualTo(parses);
  }

  @Property(tries = 500)
  void floatingNumeralsOfTheLanguageParse(@ForAll long seed) {
    Random random = new Random(seed);
    Language language = FloatingNumerals.javaDouble();
    language =
        language.intersect(
            Language.unitsOf(UnitSet.anyOf("x NaInfty.0123456789abcdefABCDEFpPeE+-")));
    language = language.intersect(Occurrences.startingWith(random(random, " -0x.1Na", 3)));
    var words = language.enumerate();
    for (int i = 0; i < 20 && words.hasNext(); i++) {
      String word = words.next();
      assertThat(JavaFactsTest.succeeds(() -> Double.parseDouble(word))).as(word).isTrue();
    }
  }

  @Property(tries = 1000)
  void numeralsByValue(
      @ForAll @IntRange(min = -1200, max = 1200) int low,
      @ForAll @IntRange(min = 0, max = 2000) int size,
      @ForAll long seed) {
    Random random = new Random(seed);
    IntegerRange range =
        new IntegerRange(
            random.nextInt(4) == 0 ? null : BigInteger.valueOf(low),
            random.nextInt(4) == 0 ? null : BigInteger.valueOf(low + size));
    Language parsed = Numerals.parsedIn(range);
    Language texts = Numerals.decimalTextIn(range);
    for (int i = 0; i < 50; i++) {
      String word =
          i < 10
              ? Integer.toString(low + random.nextInt(5) - 2 + (i % 2) * size)
              : random(random, "00119+-\u0661", 6);
      BigInteger value =
          JavaFactsTest.succeeds(() -> Integer.parseInt(word))
              ? BigInteger.valueOf(Integer.parseInt(word))
              : null;
      assertThat(parsed.contains(word)).as(word).isEqualTo(value != null && range.contains(value));
      boolean canonical = value != null && value.toString().equals(word);
      assertThat(texts.contains(word)).as(word).isEqualTo(canonical && range.contains(value));
    }
    assertThat(Numerals.hull(parsed)).isEqualTo(range);
    assertThat(Numerals.valuesOf(parsed)).isEqualTo(texts);
  }

  @Property(tries = 1000)
  void hullsAndValuesOfFiniteLanguages(@ForAll long seed) {
    Random random = new Random(seed);
    Set<String> words = new HashSet<>();
    Set<String> values = new HashSet<>();
    IntegerRange expected = IntegerRange.EMPTY;
    for (int i = random.nextInt(6); i >= 0; i--) {
      String word = random(random, "0123\u0665+-", 5);
      words.add(word);
      if (JavaFactsTest.succeeds(() -> Long.parseLong(word))) {
        BigInteger value = BigInteger.valueOf(Long.parseLong(word));
        values.add(value.toString());
        expected = expected.hull(IntegerRange.exactly(value));
      }
    }
    assertThat(Numerals.hull(Language.words(words))).isEqualTo(expected);
    assertThat(Numerals.valuesOf(Language.words(words))).isEqualTo(Language.words(values));
  }

  @Property(tries = 3000)
  void occurrences(@ForAll long seed) {
    Random random = new Random(seed);
    String part = random(random, "aab", 3);
    String word = random(random, "aabc", 6);
    assertThat(Occurrences.startingWith(part).contains(word)).isEqualTo(word.startsWith(part));
    assertThat(Occurrences.endingWith(part).contains(word)).isEqualTo(word.endsWith(part));
    assertThat(Occurrences.containing(part).contains(word)).isEqualTo(word.contains(part));
    assertThat(Occurrences.notContaining(part).contains(word)).isEqualTo(!word.contains(part));
    assertThat(Occurrences.beforeFirst(part).contains(word))
        .isEqualTo((word + part).indexOf(part) == word.length());
    assertThat(Occurrences.afterLast(part).contains(word))
        .isEqualTo((part + word).lastIndexOf(part) == 0);
  }

  @Property(tries = 1000)
  void trimming(@ForAll long seed) {
    Random random = new Random(seed);
    String units = "a b\t\u2003\u0001\u00a0";
    for (Trimming trimming : Trimming.values()) {
      Set<String> words = new HashSet<>();
      Set<String> results = new HashSet<>();
      for (int i = 0; i < 4; i++) {
        String word = random(random, units, 5);
        words.add(word);
        results.add(trimmed(trimming, word));
      }
      assertThat(trimming.image(Language.words(words))).isEqualTo(Language.words(results));
    }
  }

  private static String trimmed(Trimming trimming, String word) {
    return switch (trimming) {
      case TRIM -> word.trim();
      case STRIP -> word.strip();
      case STRIP_LEADING -> word.stripLeading();
      case STRIP_TRAILING -> word.stripTrailing();
    };
  }

  @Property(tries = 1000)
  void equalityWithoutRegardToCase(@ForAll long seed) {
    Random random = new Random(seed);
    String units = "kK\u212asS\u017fiI\u0130\u0131\u00b5\u03bc\u03c3\u03c2\u03a3\ud801\udc00\udc28";
    String constant = random(random, units, 3);
    String word = random(random, units, 3);
    Language language = CaseInsensitive.equalTo(constant);
    assertThat(language.contains(word)).isEqualTo(constant.equalsIgnoreCase(word));
    assertThat(language.contains(constant.toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(constant.equalsIgnoreCase(constant.toUpperCase(java.util.Locale.ROOT)));
    assertThat(language.contains(constant)).isTrue();
  }

  @Property(tries = 1000)
  void codePoints(@ForAll long seed) {
    Random random = new Random(seed);
    String word = random(random, "a\ud83d\ude00\ud83d\ude00", 8);
    int count = word.codePointCount(0, word.length());
    boolean wellFormed = word.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff);
    int min = random.nextInt(5);
    @Nullable Integer max = random.nextBoolean() ? min + random.nextInt(3) : null;
    OptionalInt end = max == null ? OptionalInt.empty() : OptionalInt.of(max);
    boolean inRange = count >= min && (max == null || count <= max);
    assertThat(Unicode.wellFormed().contains(word)).isEqualTo(wellFormed);
    assertThat(Unicode.codePointCount(min, end).contains(word)).isEqualTo(inRange);
    assertThat(Unicode.wellFormedOfCodePoints(min, end).contains(word))
        .isEqualTo(wellFormed && inRange);
  }
}
