package dev.airtight.solver.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Soundness: what the factory returns has the value of what was asked for. */
class RewriteProperties {

  @Property(tries = 3000)
  void truthValuesAreKept(@ForAll long seed, @ForAll @IntRange(max = 4) int depth) {
    RandomTerms random = new RandomTerms(new Terms(), new Random(seed));
    for (int i = 0; i < 3; i++) {
      RandomTerms.Bool built = random.bool(depth);
      assertThat(new Evaluation(random.assignment()).of(built.term()))
          .as("%s under %s", built.term(), random.assignment())
          .isEqualTo(built.value());
    }
  }

  @Property(tries = 3000)
  void integersAreKeptAndWithinTheirInterval(
      @ForAll long seed, @ForAll @IntRange(max = 4) int depth) {
    RandomTerms random = new RandomTerms(new Terms(), new Random(seed));
    RandomTerms.Int built = random.integer(depth);
    Evaluation evaluation = new Evaluation(random.assignment());
    assertThat(evaluation.of(built.term()))
        .as("%s under %s", built.term(), random.assignment())
        .isEqualTo(built.value());
    assertThat(built.term().interval().contains(built.value()))
        .as("%s in %s of %s", built.value(), built.term().interval(), built.term())
        .isTrue();
    assertThat(
            Intervals.of(built.term(), operand -> Interval.of(evaluation.of(operand)))
                .contains(built.value()))
        .isTrue();
  }

  @Property(tries = 1000)
  void realsAreKept(@ForAll long seed, @ForAll @IntRange(max = 4) int depth) {
    RandomTerms random = new RandomTerms(new Terms(), new Random(seed));
    RandomTerms.Real built = random.real(depth);
    assertThat(new Evaluation(random.assignment()).of(built.term()))
        .as("%s under %s", built.term(), random.assignment())
        .isEqualTo(built.value());
  }

  @Property(tries = 1000)
  void textsAreKept(@ForAll long seed, @ForAll @IntRange(max = 4) int depth) {
    RandomTerms random = new RandomTerms(new Terms(), new Random(seed));
    RandomTerms.Text built = random.text(depth);
    assertThat(new Evaluation(random.assignment()).of(built.term()))
        .as("%s under %s", built.term(), random.assignment())
        .isEqualTo(built.value());
  }

  @Property(tries = 500)
  void negatingTwiceIsTheSameTerm(@ForAll long seed) {
    Terms terms = new Terms();
    BoolTerm term = new RandomTerms(terms, new Random(seed)).bool(3).term();
    assertThat(terms.not(terms.not(term))).isSameAs(term);
    assertThat(terms.and(term, terms.not(term))).isSameAs(terms.bool(false));
    assertThat(terms.or(term, terms.not(term))).isSameAs(terms.bool(true));
  }

  @Property(tries = 2000)
  void masksAndShiftsByConstantsAreExact(
      @ForAll long value,
      @ForAll @IntRange(max = 63) int low,
      @ForAll @IntRange(max = 63) int high,
      @ForAll boolean narrow) {
    Terms terms = new Terms();
    int width = narrow ? 32 : 64;
    long mask = (-1L << low) ^ (-1L << high);
    BigInteger left = BigInteger.valueOf(narrow ? (int) value : value);
    BigInteger right = BigInteger.valueOf(narrow ? (int) mask : mask);
    IntTerm.IntVariable variable = terms.freshInt("x", Interval.signed(width));
    Assignment assignment = new Assignment.Builder().put(variable, left).build();
    for (BitwiseOperator operator : BitwiseOperator.values()) {
      IntTerm built = terms.bitwise(operator, width, variable, terms.constant(right));
      BigInteger expected = operator.apply(width, left, right);
      assertThat(new Evaluation(assignment).of(built)).as("%s", built).isEqualTo(expected);
      assertThat(built.interval().contains(expected)).as("%s", built).isTrue();
    }
  }
}
