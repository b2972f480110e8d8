package dev.airtight.solver.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Numerals;
import dev.airtight.solver.language.Occurrences;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.java.JavaCharacters;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BitwiseOperator;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions as the exploration of Java code asks them. */
class TextTheoryTest {
  private static final Language LOWER = Language.unitsOf(UnitSet.range('a', 'z'));
  private static final Language CODE =
      Language.unit(UnitSet.range('A', 'Z'))
          .repeat(3, OptionalInt.of(3))
          .concat(Language.word("-"))
          .concat(Language.unit(UnitSet.range('0', '9')).repeat(4, OptionalInt.of(4)));

  private final Terms terms = new Terms();
  private final RefiningSolver solver = new RefiningSolver(terms, Budget.DEFAULT);
  private final TextVariable s = terms.freshText("s");

  @AfterEach
  void close() {
    solver.close();
  }

  private Evaluation model(BoolTerm... asserted) {
    List.of(asserted).forEach(solver::add);
    Answer answer = solver.check();
    assertThat(answer).isInstanceOf(Answer.Satisfiable.class);
    Assignment assignment = ((Answer.Satisfiable) answer).assignment();
    Evaluation evaluation = new Evaluation(assignment);
    assertThat(asserted).allMatch(evaluation::of);
    return evaluation;
  }

  private void impossible(BoolTerm... asserted) {
    List.of(asserted).forEach(solver::add);
    assertThat(solver.check()).isInstanceOf(Answer.Unsatisfiable.class);
  }

  private IntTerm number(long value) {
    return terms.constant(value);
  }

  /** {@code s.substring(at)} as a cut of s; the rest is returned. */
  private TextVariable cut(TextTerm text, IntTerm at) {
    TextVariable front = terms.freshText("front");
    TextVariable back = terms.freshText("back");
    solver.add(terms.textEqual(text, terms.concat(front, back)));
    solver.add(terms.intEqual(terms.length(front), at));
    return back;
  }

  @Test
  void numeralsInsideACodeAreWithinItsDigits() {
    TextVariable digits = cut(s, number(4));
    solver.add(terms.inLanguage(s, CODE));
    solver.push();
    impossible(terms.lessThan(number(9999), terms.parsedInteger(digits)));
    solver.pop();
    solver.push();
    impossible(terms.not(terms.inLanguage(digits, Numerals.javaInt())));
    solver.pop();
    Evaluation model = model(terms.intEqual(terms.parsedInteger(digits), number(42)));
    assertThat(model.of(s)).endsWith("-0042");
  }

  @Test
  void twoCutsOfOneTextAgree() {
    solver.add(terms.inLanguage(s, CODE));
    TextVariable fromThree = cut(s, number(3));
    TextVariable fromFive = cut(s, number(5));
    TextVariable afterDash = cut(fromThree, number(2));
    impossible(terms.not(terms.textEqual(afterDash, fromFive)));
  }

  @Test
  void aCutAtAnUnknownPlaceIsStillExact() {
    IntVariable at = terms.freshInt("at", Interval.of(0, 8));
    solver.add(terms.inLanguage(s, CODE));
    TextVariable back = cut(s, at);
    solver.add(terms.inLanguage(back, Occurrences.startingWith("-")));
    impossible(terms.not(terms.intEqual(at, number(3))));
  }

  @Test
  void aSeparatorIsFoundWhereTheLanguagePutsIt() {
    TextVariable front = terms.freshText("front");
    TextVariable back = terms.freshText("back");
    solver.add(terms.textEqual(s, terms.concat(front, terms.text("-"), back)));
    solver.add(terms.inLanguage(front, Occurrences.notContaining("-")));
    solver.add(terms.inLanguage(s, CODE));
    impossible(terms.not(terms.intEqual(terms.length(front), number(3))));
  }

  @Test
  void aParsedNumberIsAnyIntButNoMore() {
    solver.add(terms.inLanguage(s, Numerals.javaInt()));
    solver.push();
    impossible(terms.lessThan(number(Integer.MAX_VALUE), terms.parsedInteger(s)));
    solver.pop();
    Evaluation model = model(terms.intEqual(terms.parsedInteger(s), number(300)));
    assertThat(model.of(s)).isEqualTo("300");
  }

  @Test
  void parsedNumbersOfBoundedTextsAreBounded() {
    solver.add(terms.inLanguage(s, Numerals.javaInt()));
    solver.add(terms.lessOrEqual(terms.length(s), number(2)));
    IntTerm value = terms.parsedInteger(s);
    solver.push();
    impossible(terms.lessThan(number(99), value));
    solver.pop();
    model(terms.lessThan(number(98), value));
  }

  @Test
  void numbersInTextsAreRead() {
    IntVariable n = terms.freshInt("n", Interval.INT);
    TextTerm label = terms.concat(terms.text("id-"), terms.decimalText(n));
    solver.push();
    impossible(terms.textEqual(label, terms.text("id-7")), terms.not(terms.intEqual(n, number(7))));
    solver.pop();
    solver.push();
    impossible(
        terms.textEqual(label, s),
        terms.intEqual(terms.length(s), number(5)),
        terms.lessThan(number(99), n));
    solver.pop();
    Evaluation model =
        model(terms.textEqual(label, s), terms.inLanguage(s, Occurrences.endingWith("--8")));
    assertThat(model.of(s)).isEqualTo("id--8");
  }

  @Test
  void enumerationsAreExhausted() {
    Language severities = Language.words(List.of("low", "medium", "high"));
    impossible(
        terms.inLanguage(s, severities),
        terms.not(terms.textEqual(s, terms.text("low"))),
        terms.not(terms.textEqual(s, terms.text("medium"))),
        terms.not(terms.textEqual(s, terms.text("high"))));
  }

  @Test
  void threeTextsOfTwoWordsAreNotAllDifferent() {
    TextVariable t = terms.freshText("t");
    TextVariable u = terms.freshText("u");
    Language two = Language.words(List.of("yes", "no"));
    impossible(
        terms.inLanguage(s, two),
        terms.inLanguage(t, two),
        terms.inLanguage(u, two),
        terms.not(terms.textEqual(s, t)),
        terms.not(terms.textEqual(t, u)),
        terms.not(terms.textEqual(s, u)));
  }

  @Test
  void differentTextsAreFound() {
    TextVariable t = terms.freshText("t");
    Evaluation model =
        model(
            terms.inLanguage(s, LOWER),
            terms.inLanguage(t, LOWER),
            terms.intEqual(terms.length(s), terms.length(t)),
            terms.not(terms.textEqual(s, t)));
    assertThat(model.of(s)).isNotEqualTo(model.of(t));
  }

  @Test
  void unitsOfATextAreOfItsLanguage() {
    IntVariable unit = terms.freshInt("unit", Interval.of(0, 65535));
    TextVariable front = terms.freshText("front");
    TextVariable back = terms.freshText("back");
    solver.add(terms.textEqual(s, terms.concat(front, terms.unitText(unit), back)));
    solver.add(terms.inLanguage(s, LOWER));
    solver.push();
    impossible(terms.lessThan(number('z'), unit));
    solver.pop();
    Evaluation model =
        model(terms.intEqual(unit, number('k')), terms.intEqual(terms.length(front), number(2)));
    assertThat(model.of(s).charAt(2)).isEqualTo('k');
  }

  @Test
  void hashesOfFewWordsAreTheirs() {
    solver.add(terms.inLanguage(s, Language.words(List.of("low", "high", "none"))));
    solver.add(terms.intEqual(terms.hash(s), number("low".hashCode())));
    solver.push();
    impossible(terms.not(terms.textEqual(s, terms.text("low"))));
    solver.pop();
    assertThat(model().of(s)).isEqualTo("low");
  }

  @Test
  void theHashOfAnyTextCanMissAllCases() {
    model(
        terms.not(terms.intEqual(terms.hash(s), number("low".hashCode()))),
        terms.not(terms.intEqual(terms.hash(s), number("high".hashCode()))));
  }

  @Test
  void codePointsAndUnitsDiffer() {
    solver.add(terms.inLanguage(s, Unicode.wellFormedOfCodePoints(1, OptionalInt.of(3))));
    solver.push();
    impossible(terms.lessThan(number(6), terms.length(s)));
    solver.pop();
    solver.push();
    impossible(
        terms.intEqual(terms.length(s), number(6)), terms.lessThan(terms.codePoints(s), number(3)));
    solver.pop();
    Evaluation model =
        model(
            terms.intEqual(terms.length(s), number(4)),
            terms.intEqual(terms.codePoints(s), number(2)));
    assertThat(model.of(s)).hasSize(4);
  }

  @Test
  void blankTextsHaveNoLetter() {
    impossible(
        terms.inLanguage(s, JavaCharacters.blank()),
        terms.inLanguage(s, Occurrences.containing("x")));
  }

  @Test
  void operatorsOnBitsAreExact() {
    IntVariable x = terms.freshInt("x", Interval.INT);
    IntVariable y = terms.freshInt("y", Interval.of(0, 31));
    solver.push();
    impossible(
        terms.intEqual(terms.bitwise(BitwiseOperator.OR, 32, x, terms.constant(1)), number(4)));
    solver.pop();
    Evaluation model =
        model(
            terms.intEqual(
                terms.bitwise(BitwiseOperator.SHIFT_LEFT, 32, number(3), y), number(48)));
    assertThat(model.of(y)).isEqualTo(4);
  }

  @Test
  void productsAreSolvedOrUndecided() {
    IntVariable x = terms.freshInt("x", Interval.of(2, 100));
    IntVariable y = terms.freshInt("y", Interval.of(2, 100));
    Evaluation model = model(terms.intEqual(terms.multiply(x, y), number(77)));
    assertThat(model.of(x).multiply(model.of(y))).isEqualTo(77);
  }

  @Test
  void aRootThatIsNotRationalIsUndecided() {
    var r = terms.freshReal("r");
    solver.add(terms.realEqual(terms.multiply(r, r), terms.ofInt(number(2))));
    assertThat(solver.check()).isInstanceOf(Answer.Undecided.class);
  }

  @Test
  void freshAnswersAreTheSameEveryTime() {
    List<BoolTerm> query =
        List.of(
            terms.inLanguage(s, CODE),
            terms.lessThan(number(17), terms.parsedInteger(cut(s, number(4)))));
    String first = fresh(query).toString();
    model(terms.inLanguage(s, Occurrences.startingWith("XY")));
    assertThat(fresh(query)).hasToString(first);
  }

  private Answer fresh(List<BoolTerm> query) {
    try (RefiningSolver solver = new RefiningSolver(terms, Budget.DEFAULT)) {
      query.forEach(solver::add);
      return solver.check();
    }
  }

  @Test
  void aLongTextCanStillBeANumeral() {
    solver.add(terms.inLanguage(s, Unicode.wellFormed()));
    solver.add(terms.lessOrEqual(terms.codePoints(s), number(4000)));
    solver.add(terms.lessOrEqual(number(10), terms.length(s)));
    solver.add(terms.inLanguage(s, Numerals.javaInt()));
    Evaluation model = model(terms.lessThan(terms.parsedInteger(s), number(-5)));
    assertThat(Integer.parseInt(model.of(s))).isLessThan(-5);
  }

  @Test
  void scopesForget() {
    solver.push();
    impossible(terms.inLanguage(s, LOWER), terms.inLanguage(s, CODE));
    solver.pop();
    assertThat(model(terms.inLanguage(s, CODE)).of(s)).hasSize(8);
  }

  @Test
  void witnessesAreReadable() {
    Evaluation model =
        model(
            terms.inLanguage(s, Unicode.wellFormed()), terms.intEqual(terms.length(s), number(3)));
    assertThat(model.of(s)).matches("[a-zA-Z0-9]{3}");
  }

  @Test
  void whatIsTooLargeIsUndecided() {
    Language language =
        Language.all().concat(Language.word("a")).concat(Language.ofLength(9, OptionalInt.of(9)));
    TextVariable t = terms.freshText("t");
    TextVariable u = terms.freshText("u");
    solver.add(terms.inLanguage(terms.concat(s, t, u, s), language));
    assertThat(solver.check()).isInstanceOf(Answer.Undecided.class);
    solver.close();
    solver.close();
  }
}
