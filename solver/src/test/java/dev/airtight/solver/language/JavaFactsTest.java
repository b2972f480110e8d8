package dev.airtight.solver.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.java.CaseInsensitive;
import dev.airtight.solver.language.java.FloatingNumerals;
import dev.airtight.solver.language.java.JavaCharacters;
import dev.airtight.solver.language.java.Trimming;
import java.math.BigInteger;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Languages of facts about strings, held against the running JDK on every single unit in several
 * contexts.
 */
class JavaFactsTest {
  private static final List<String> CONTEXTS =
      List.of("%", "%1", "1%", "-%", "+%", " %", "a%a", "%\ud83d", "%\ude00");

  private static void agreeOnAllUnits(Language language, Predicate<String> fact) {
    agreeOnAllUnits(CONTEXTS, language, fact);
  }

  private static void agreeOnAllUnits(
      List<String> contexts, Language language, Predicate<String> fact) {
    for (String context : contexts) {
      for (int unit = 0; unit < 65536; unit++) {
        String word = context.replace("%", String.valueOf((char) unit));
        if (language.contains(word) != fact.test(word)) {
          assertThat(language.contains(word))
              .as("U+%04X in %s", unit, context)
              .isEqualTo(fact.test(word));
        }
      }
    }
  }

  static boolean succeeds(Runnable parse) {
    try {
      parse.run();
      return true;
    } catch (NumberFormatException refused) {
      return false;
    }
  }

  @Test
  void numerals() {
    List<String> contexts = List.of("%", "-%");
    agreeOnAllUnits(contexts, Numerals.javaInt(), word -> succeeds(() -> Integer.parseInt(word)));
    agreeOnAllUnits(contexts, Numerals.javaLong(), word -> succeeds(() -> Long.parseLong(word)));
    agreeOnAllUnits(
        contexts, FloatingNumerals.javaDouble(), word -> succeeds(() -> Double.parseDouble(word)));
    agreeOnAllUnits(
        List.of("1%"),
        FloatingNumerals.javaDouble(),
        word -> succeeds(() -> Float.parseFloat(word)));
  }

  @Test
  void rangesOfNumeralsEndWhereJavaEnds() {
    for (BigInteger value :
        List.of(
            BigInteger.valueOf(Integer.MAX_VALUE),
            BigInteger.valueOf(Integer.MIN_VALUE),
            BigInteger.valueOf(Long.MAX_VALUE),
            BigInteger.valueOf(Long.MIN_VALUE))) {
      for (long change = -2; change <= 2; change++) {
        String word = value.add(BigInteger.valueOf(change)).toString();
        for (String text : List.of(word, "+" + word, "000" + word, word.replace("-", "-0000"))) {
          assertThat(Numerals.javaInt().contains(text))
              .isEqualTo(succeeds(() -> Integer.parseInt(text)));
          assertThat(Numerals.javaLong().contains(text))
              .isEqualTo(succeeds(() -> Long.parseLong(text)));
        }
      }
    }
  }

  @Test
  void whitespace() {
    agreeOnAllUnits(Trimming.TRIM.blank(), word -> word.trim().isEmpty());
    agreeOnAllUnits(Trimming.STRIP.blank(), String::isBlank);
    agreeOnAllUnits(JavaCharacters.blank(), String::isBlank);
    agreeOnAllUnits(Trimming.TRIM.trimmed(), word -> word.trim().equals(word));
    agreeOnAllUnits(Trimming.STRIP.trimmed(), word -> word.strip().equals(word));
    agreeOnAllUnits(Trimming.STRIP_LEADING.trimmed(), word -> word.stripLeading().equals(word));
    agreeOnAllUnits(Trimming.STRIP_TRAILING.trimmed(), word -> word.stripTrailing().equals(word));
  }

  @Test
  void noWhitespaceOutsideOfTheBasicPlane() {
    for (int point = 0x10000; point <= Character.MAX_CODE_POINT; point++) {
      if (Character.isWhitespace(point)) {
        fail("U+%X", point);
      }
    }
  }

  @Test
  void charactersByPredicate() {
    agree(JavaCharacters.DIGITS, unit -> Character.isDigit((char) unit));
    agree(JavaCharacters.LETTERS, unit -> Character.isLetter((char) unit));
    agree(JavaCharacters.LETTERS_OR_DIGITS, unit -> Character.isLetterOrDigit((char) unit));
    agree(JavaCharacters.WHITESPACE, unit -> Character.isWhitespace((char) unit));
    agree(JavaCharacters.SPACE_CHARS, unit -> Character.isSpaceChar((char) unit));
    agree(JavaCharacters.UPPER_CASE, unit -> Character.isUpperCase((char) unit));
    agree(JavaCharacters.LOWER_CASE, unit -> Character.isLowerCase((char) unit));
  }

  private static void agree(UnitSet set, IntPredicate predicate) {
    UnitSet opposite = set.complement();
    for (int unit = 0; unit < 65536; unit++) {
      boolean expected = predicate.test(unit);
      if (set.contains((char) unit) != expected || opposite.contains((char) unit) == expected) {
        fail("U+%04X", unit);
      }
    }
    assertThat(set.complement().complement()).isEqualTo(set);
    assertThat(set.complement().size()).isEqualTo(65536 - set.size());
  }

  @Test
  void equalityWithoutRegardToCase() {
    for (String constant :
        List.of("k", "i", "\u0130", "\u00b5", "\u03a3", "s", "\u00df", "-", "\ud83d")) {
      Language language = CaseInsensitive.equalTo(constant);
      for (int unit = 0; unit < 65536; unit++) {
        String word = String.valueOf((char) unit);
        assertThat(language.contains(word)).isEqualTo(constant.equalsIgnoreCase(word));
      }
    }
    Language deseret = CaseInsensitive.equalTo("\ud801\udc00x");
    for (int point = 0x10000; point < 0x20000; point++) {
      String word = Character.toString(point) + "X";
      assertThat(deseret.contains(word)).isEqualTo("\ud801\udc00x".equalsIgnoreCase(word));
    }
    assertThat(CaseInsensitive.equalTo("true").contains("TrUe")).isTrue();
    agreeOnAllUnits(CaseInsensitive.equalTo("true"), Boolean::parseBoolean);
  }

  @Test
  void hullsOfParsedValues() {
    assertThat(Numerals.hull(Language.all())).isEqualTo(IntegerRange.ALL);
    assertThat(Numerals.hull(Numerals.javaInt())).isEqualTo(IntegerRange.JAVA_INT);
    assertThat(Numerals.hull(Language.empty()).isEmpty()).isTrue();
    assertThat(Numerals.hull(Language.words(List.of("a", "-", "+", "")).star()).isEmpty()).isTrue();
    assertThat(Numerals.hull(Language.words(List.of("-0", "007", "+12", "x99"))))
        .isEqualTo(IntegerRange.of(0, 12));
    assertThat(Numerals.hull(Language.words(List.of("-0020", "-3"))))
        .isEqualTo(IntegerRange.of(-20, -3));
    assertThat(Numerals.hull(Language.word("1").star()))
        .isEqualTo(IntegerRange.atLeast(BigInteger.ONE));
    assertThat(Numerals.hull(Language.word("-").concat(Language.word("1").star())))
        .isEqualTo(IntegerRange.atMost(BigInteger.ONE.negate()));
  }
}
