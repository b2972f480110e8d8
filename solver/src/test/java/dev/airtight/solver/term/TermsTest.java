package dev.airtight.solver.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.term.IntTerm.IntVariable;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The normal forms that callers rely on. */
class TermsTest {
  private final Terms terms = new Terms();
  private final IntTerm x = terms.freshInt("x");
  private final IntTerm small = terms.freshInt("small", Interval.of(0, 10));
  private final TextTerm text = terms.freshText("text");

  @Test
  void equivalentComparisonsAreOneTerm() {
    BoolTerm atMostThree = terms.lessOrEqual(x, terms.constant(3));
    assertThat(terms.lessThan(x, terms.constant(4))).isSameAs(atMostThree);
    assertThat(terms.not(atMostThree)).isSameAs(terms.lessOrEqual(terms.constant(4), x));
    assertThat(terms.lessOrEqual(terms.add(x, x), terms.constant(7))).isSameAs(atMostThree);
    assertThat(terms.intEqual(terms.add(x, x), terms.constant(7))).isSameAs(terms.bool(false));
  }

  @Test
  void boundsDecideComparisons() {
    assertThat(terms.lessOrEqual(small, terms.constant(10))).isSameAs(terms.bool(true));
    assertThat(terms.intEqual(small, terms.constant(11))).isSameAs(terms.bool(false));
    assertThat(terms.java().wrap(terms.add(small, small), 32)).isSameAs(terms.add(small, small));
  }

  @Test
  void aChoiceOfConstantsAgainstAConstantIsItsCondition() {
    BoolTerm a = terms.freshBool("a");
    BoolTerm b = terms.freshBool("b");
    IntTerm choice =
        terms.ifThenElse(
            a, terms.constant(1), terms.ifThenElse(b, terms.constant(2), terms.constant(3)));
    assertThat(terms.intEqual(choice, terms.constant(1))).isSameAs(a);
    assertThat(terms.intEqual(choice, terms.constant(2))).isSameAs(terms.and(terms.not(a), b));
    assertThat(terms.lessThan(terms.constant(3), choice)).isSameAs(terms.bool(false));
  }

  @Test
  void absorbsWhatIsKnown() {
    BoolTerm a = terms.freshBool("a");
    BoolTerm b = terms.freshBool("b");
    assertThat(terms.and(a, terms.or(a, b))).isSameAs(a);
    assertThat(terms.and(a, terms.or(terms.not(a), b))).isSameAs(terms.and(a, b));
    assertThat(terms.or(a, terms.and(terms.not(a), b))).isSameAs(terms.or(a, b));
  }

  @Test
  void realComparisonsOfIntegersAreIntegerComparisons() {
    RealTerm half = terms.constant(new Rational(BigInteger.ONE, BigInteger.TWO));
    assertThat(terms.lessThan(terms.ofInt(x), half))
        .isSameAs(terms.lessOrEqual(x, terms.constant(0)));
    assertThat(terms.realEqual(terms.ofInt(x), half)).isSameAs(terms.bool(false));
  }

  @Test
  void textsFold() {
    TextTerm rope = terms.concat(terms.text("ab"), terms.concat(terms.text("c"), text));
    assertThat(terms.concat(terms.text("abc"), text)).isSameAs(rope);
    assertThat(terms.length(rope)).isSameAs(terms.add(terms.constant(3), terms.length(text)));
    assertThat(terms.textEqual(rope, terms.text("abd"))).isSameAs(terms.bool(false));
    assertThat(terms.textEqual(rope, terms.text("abcd")))
        .isSameAs(terms.textEqual(text, terms.text("d")));
    assertThat(terms.parsedInteger(terms.decimalText(x))).isSameAs(x);
    assertThat(terms.textEqual(text, terms.text("")))
        .isSameAs(terms.intEqual(terms.length(text), terms.constant(0)));
    assertThat(terms.textEqual(terms.decimalText(x), terms.text("12")))
        .isSameAs(terms.intEqual(x, terms.constant(12)));
  }

  @Test
  void masksAndShiftsByConstantsAreArithmetic() {
    IntTerm i = terms.freshInt("i", Interval.INT);
    assertThat(terms.bitwise(BitwiseOperator.AND, 32, i, terms.constant(1)))
        .isSameAs(terms.euclideanModulo(i, terms.constant(2)));
    assertThat(terms.java().shiftRight(i, terms.constant(1), 32))
        .isSameAs(terms.euclideanDivide(i, terms.constant(2)));
  }

  @Test
  void printsReadably() {
    assertThat(terms.lessOrEqual(x, terms.constant(3)).toString()).startsWith("(<= x#");
    assertThat(terms.text("a\"\n").toString()).isEqualTo("\"a\\\"\\u000a\"");
  }

  @Test
  void chainsOfWrappedStepsAreJavaArithmetic() {
    Random random = new Random(7);
    int[] edges = {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 30, -(1 << 30)};
    for (int round = 0; round < 300; round++) {
      Terms terms = new Terms();
      IntVariable first = terms.freshInt("first", Interval.INT);
      IntVariable second = terms.freshInt("second", Interval.INT);
      int x = random.nextBoolean() ? edges[random.nextInt(edges.length)] : random.nextInt();
      int y = random.nextBoolean() ? edges[random.nextInt(edges.length)] : random.nextInt();
      IntTerm term = first;
      int expected = x;
      for (int step = 0; step < 12; step++) {
        int constant =
            random.nextInt(3) == 0 ? edges[random.nextInt(edges.length)] : random.nextInt(9);
        boolean variable = random.nextInt(3) == 0;
        IntTerm addend = variable ? second : terms.constant(constant);
        expected += variable ? y : constant;
        term = terms.java().wrap(terms.add(term, addend), 32);
      }
      Assignment assignment =
          new Assignment.Builder()
              .put(first, BigInteger.valueOf(x))
              .put(second, BigInteger.valueOf(y))
              .build();
      assertThat(new Evaluation(assignment).of(term)).isEqualTo(BigInteger.valueOf(expected));
    }
  }
}
