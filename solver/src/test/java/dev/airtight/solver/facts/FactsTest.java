package dev.airtight.solver.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Numerals;
import dev.airtight.solver.language.Occurrences;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the facts are expected to find out. */
class FactsTest {
  private final Terms terms = new Terms();
  private final IntVariable x = terms.freshInt("x", Interval.INT);
  private final IntVariable y = terms.freshInt("y", Interval.INT);
  private final TextVariable text = terms.freshText("text");
  private final BoolVariable flag = terms.freshBool("flag");

  private Facts assumed(BoolTerm... assumptions) {
    Facts facts = Facts.NONE;
    for (BoolTerm term : assumptions) {
      facts = facts.assume(term).orElseThrow();
    }
    return facts;
  }

  private IntTerm constant(long value) {
    return terms.constant(value);
  }

  @Test
  void comparisonsWithConstantsGiveIntervals() {
    Facts facts = assumed(terms.lessOrEqual(constant(0), x), terms.lessThan(x, constant(10)));
    assertThat(facts.interval(x)).isEqualTo(Interval.of(0, 9));
    assertThat(facts.interval(terms.add(x, x, constant(1)))).isEqualTo(Interval.of(1, 19));
    assertThat(facts.decide(terms.lessThan(x, constant(10)))).isEqualTo(Truth.TRUE);
    assertThat(facts.decide(terms.lessThan(constant(9), x))).isEqualTo(Truth.FALSE);
    assertThat(facts.decide(terms.intEqual(x, constant(3)))).isEqualTo(Truth.UNKNOWN);
    assertThat(facts.assume(terms.intEqual(x, constant(10)))).isEmpty();
  }

  @Test
  void theLastMemberOfAnEnumIsFound() {
    Facts facts = assumed(terms.lessOrEqual(constant(0), x), terms.lessThan(x, constant(4)));
    for (int code : List.of(1, 0, 3)) {
      facts = facts.assume(terms.not(terms.intEqual(x, constant(code)))).orElseThrow();
    }
    assertThat(facts.interval(x).single()).isEqualTo(2);
    assertThat(facts.decide(terms.intEqual(x, constant(1)))).isEqualTo(Truth.FALSE);
    assertThat(facts.assume(terms.not(terms.intEqual(x, constant(2))))).isEmpty();
  }

  @Test
  void sumsAreSolvedForTheirParts() {
    Facts facts =
        assumed(
            terms.lessOrEqual(constant(0), x),
            terms.lessOrEqual(constant(0), y),
            terms.lessOrEqual(terms.add(x, terms.multiply(y, constant(3))), constant(10)));
    assertThat(facts.interval(x)).isEqualTo(Interval.of(0, 10));
    assertThat(facts.interval(y)).isEqualTo(Interval.of(0, 3));
  }

  @Test
  void differencesAreKnownWhicheverWayTheyAreWritten() {
    Facts facts = assumed(terms.lessThan(x, y));
    assertThat(facts.decide(terms.lessOrEqual(y, x))).isEqualTo(Truth.FALSE);
    assertThat(facts.decide(terms.intEqual(y, x))).isEqualTo(Truth.FALSE);
    assertThat(facts.decide(terms.lessOrEqual(x, y))).isEqualTo(Truth.TRUE);
    assertThat(facts.interval(terms.add(terms.subtract(y, x), constant(5))).min()).isEqualTo(6);
  }

  @Test
  void disjunctionsArePropagatedWhenOneTermIsLeft() {
    BoolTerm either = terms.or(flag, terms.lessThan(x, constant(5)));
    Facts facts = assumed(either, terms.lessOrEqual(constant(7), x));
    assertThat(facts.decide(flag)).isEqualTo(Truth.TRUE);
    assertThat(assumed(terms.not(flag), either).interval(x).max()).isEqualTo(4);
    assertThat(assumed(either).decide(either)).isEqualTo(Truth.TRUE);
  }

  @Test
  void choicesAreResolvedByTheirValue() {
    IntTerm choice = terms.ifThenElse(flag, terms.add(x, constant(1)), constant(0));
    Facts facts =
        assumed(terms.lessOrEqual(constant(0), x), terms.lessOrEqual(constant(4), choice));
    assertThat(facts.decide(flag)).isEqualTo(Truth.TRUE);
    assertThat(facts.interval(x).min()).isEqualTo(3);
  }

  @Test
  void aBranchThatIsNotTakenDeniesItsWholeCondition() {
    BoolVariable other = terms.freshBool("other");
    BoolTerm both = terms.and(flag, other);
    IntTerm choice = terms.ifThenElse(both, constant(1), x);
    Facts facts = assumed(terms.lessOrEqual(constant(4), choice));
    assertThat(facts.decide(both)).isEqualTo(Truth.FALSE);
    assertThat(facts.decide(flag)).isEqualTo(Truth.UNKNOWN);
    assertThat(facts.interval(x).min()).isEqualTo(4);
    assertThat(facts.assume(flag).orElseThrow().decide(other)).isEqualTo(Truth.FALSE);
  }

  @Test
  void languagesMeetAndGiveLengths() {
    Facts facts =
        assumed(
            terms.inLanguage(text, Language.unitsOf(UnitSet.range('a', 'z'))),
            terms.inLanguage(text, Language.ofLength(2, OptionalInt.of(5))));
    assertThat(facts.interval(terms.length(text))).isEqualTo(Interval.of(2, 5));
    assertThat(facts.interval(terms.codePoints(text))).isEqualTo(Interval.of(2, 5));
    assertThat(facts.decide(terms.inLanguage(text, Occurrences.containing("-"))))
        .isEqualTo(Truth.FALSE);
    assertThat(facts.decide(terms.inLanguage(text, Occurrences.startingWith("a"))))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(facts.assume(terms.inLanguage(text, Numerals.any()))).isEmpty();
    assertThat(facts.assume(terms.lessThan(constant(5), terms.length(text)))).isEmpty();
    BoolTerm rope = terms.textEqual(terms.concat(terms.text("id-"), text), terms.text("id-12"));
    assertThat(facts.decide(rope)).isEqualTo(Truth.FALSE);
  }

  @Test
  void lengthsThatTheLanguageSkipsAreNotPossible() {
    Language evenLength = Language.unit(UnitSet.ALL).concat(Language.unit(UnitSet.ALL)).star();
    Facts facts =
        assumed(
            terms.inLanguage(text, evenLength), terms.lessOrEqual(constant(3), terms.length(text)));
    assertThat(facts.interval(terms.length(text)).min()).isEqualTo(4);
    assertThat(facts.assume(terms.lessThan(terms.length(text), constant(4)))).isEmpty();
  }

  @Test
  void parsedValuesFollowFromTheLanguage() {
    Language code = Language.unit(UnitSet.range('0', '9')).repeat(2, OptionalInt.of(3));
    Facts facts = assumed(terms.inLanguage(text, code));
    assertThat(facts.interval(terms.parsedInteger(text))).isEqualTo(Interval.of(0, 999));
    assertThat(
            assumed(terms.inLanguage(text, Language.words(List.of("7", "x"))))
                .interval(terms.parsedInteger(text)))
        .isEqualTo(Interval.of(0, 7));
  }

  @Test
  void equalVariablesShareTheirLanguage() {
    TextVariable other = terms.freshText("other");
    Facts facts =
        assumed(
            terms.inLanguage(text, Language.words(List.of("a", "b"))),
            terms.textEqual(text, other));
    assertThat(facts.language(other)).isEqualTo(Language.words(List.of("a", "b")));
    assertThat(facts.assume(terms.inLanguage(other, Language.word("c")))).isEmpty();
  }
}
