package dev.airtight.solver.smtlib;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.BitwiseOperator;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.text.RefiningSolver;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is printed is read by Z3 and means the same. */
class SmtLibTest {

  private static Status readAndCheck(String script) {
    try (Context context = new Context()) {
      Solver solver = context.mkSimpleSolver();
      for (BoolExpr assertion : context.parseSMTLIB2String(script, null, null, null, null)) {
        solver.add(assertion);
      }
      return solver.check();
    }
  }

  @Test
  void arithmeticHasTheSameAnswer() {
    for (int seed = 0; seed < 60; seed++) {
      Terms terms = new Terms();
      Random random = new Random(seed);
      IntTerm x = terms.freshInt("x y", Interval.of(-5, 20));
      IntTerm y = terms.freshInt("1st", BigInteger.ZERO, null);
      BoolTerm query =
          terms.and(
              comparison(terms, random, x, y),
              comparison(terms, random, x, y),
              terms.or(comparison(terms, random, x, y), terms.freshBool("b")),
              terms.lessThan(
                  terms.multiply(
                      terms.constant(new Rational(BigInteger.ONE, BigInteger.TWO)),
                      terms.add(terms.ofInt(x), terms.freshReal("r"))),
                  terms.ofInt(y)));
      Answer answer;
      try (RefiningSolver solver = new RefiningSolver(terms, Budget.DEFAULT)) {
        solver.add(query);
        answer = solver.check();
      }
      Status status = readAndCheck(SmtLib.query(List.of(new Assertion("seed " + seed, query))));
      assertThat(status)
          .isEqualTo(
              answer instanceof Answer.Satisfiable ? Status.SATISFIABLE : Status.UNSATISFIABLE);
    }
  }

  private static BoolTerm comparison(Terms terms, Random random, IntTerm x, IntTerm y) {
    IntTerm left = expression(terms, random, x, y, 2);
    IntTerm right = expression(terms, random, x, y, 1);
    return random.nextBoolean() ? terms.lessThan(left, right) : terms.intEqual(left, right);
  }

  private static IntTerm expression(Terms terms, Random random, IntTerm x, IntTerm y, int depth) {
    if (depth == 0) {
      return random.nextBoolean() ? x : random.nextBoolean() ? y : terms.constant(-3);
    }
    IntTerm left = expression(terms, random, x, y, depth - 1);
    IntTerm right = expression(terms, random, x, y, depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> terms.add(left, right);
      case 1 -> terms.euclideanDivide(left, terms.constant(random.nextInt(5) + 1));
      case 2 -> terms.euclideanModulo(left, terms.constant(random.nextInt(5) + 2));
      case 3 -> terms.ifThenElse(terms.lessThan(left, right), left, right);
      default -> terms.subtract(left, right);
    };
  }

  @Test
  void textsAreRead() {
    Terms terms = new Terms();
    TextTerm text = terms.freshText("text");
    IntTerm number = terms.freshInt("n", Interval.INT);
    Language word = Language.unit(UnitSet.range('a', 'z')).concat(Language.word("\u20ac\\\""));
    BoolTerm inLanguage = terms.inLanguage(text, word);
    String script =
        SmtLib.query(
            List.of(
                new Assertion("Ticket.id matches\nline two", inLanguage),
                new Assertion("", terms.intEqual(terms.length(text), terms.constant(4))),
                new Assertion(
                    "a rope",
                    terms.not(
                        terms.textEqual(
                            text, terms.concat(terms.decimalText(number), terms.text("x"))))),
                new Assertion(
                    "functions",
                    terms.lessThan(
                        terms.add(
                            terms.parsedInteger(text), terms.hash(text), terms.codePoints(text)),
                        terms.bitwise(BitwiseOperator.XOR, 32, number, terms.length(text)))),
                new Assertion("a unit", terms.textEqual(text, terms.unitText(number)))));
    assertThat(script)
        .contains("; Ticket.id matches\n; line two\n", "\\u{20ac}", "\\u{5c}", "\"\"", "hash_code")
        .contains("(str.from_int", "(str.from_code", "xor_32");
    try (Context context = new Context()) {
      assertThat(context.parseSMTLIB2String(script, null, null, null, null)).isNotEmpty();
    }
  }

  @Test
  void aLanguageIsPrintedExactly() {
    Terms terms = new Terms();
    TextTerm text = terms.freshText("text");
    Language language =
        Language.words(List.of("ab", "abab", "b", "")).union(Language.word("ab").star());
    for (String word : List.of("", "a", "b", "ab", "aba", "abab", "bb", "ababab")) {
      String script =
          SmtLib.query(
              List.of(
                  new Assertion("", terms.inLanguage(text, language)),
                  new Assertion("", terms.inLanguage(text, Language.words(List.of(word, "zz"))))));
      assertThat(readAndCheck(script))
          .as(word)
          .isEqualTo(language.contains(word) ? Status.SATISFIABLE : Status.UNSATISFIABLE);
    }
  }

  @Test
  void aLanguageTooLargeToPrintIsDeclared() {
    Terms terms = new Terms();
    BoolTerm long500 =
        terms.inLanguage(
            terms.freshText("t"), Language.word("x".repeat(500)).union(Language.word("y")));
    assertThat(SmtLib.query(List.of(new Assertion("", long500))))
        .contains("(declare-fun in_language!0 (String) Bool)");
  }
}
