package dev.airtight.solver.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Choices that lie deep inside each other have names in the arithmetic solver: whatever is asked of
 * them, wherever they stand and in whatever scope, is what they are worth.
 */
class DeepChoicesTest {
  private static final int ROUNDS = 60;
  private static final int VARIABLES = 8;

  private final Random random = new Random(20261129);
  private final Terms terms = new Terms();
  private final List<IntTerm> variables = new ArrayList<>();
  private final int[] values = new int[VARIABLES];

  /** A term and what it is worth where each variable has its value. */
  private record Worth(IntTerm term, long value) {}

  private Worth chain() {
    Worth at = new Worth(variables.get(0), values[0]);
    int choices = 13 + random.nextInt(30);
    for (int i = 0; i < choices; i++) {
      int tested = random.nextInt(VARIABLES);
      int limit = random.nextInt(10);
      int added = 1 + random.nextInt(5);
      boolean isThen = values[tested] <= limit;
      BoolTerm condition = terms.lessOrEqual(variables.get(tested), terms.constant(limit));
      IntTerm more = terms.add(at.term(), terms.constant(added));
      IntTerm other =
          i % 11 == 10 ? terms.euclideanModulo(at.term(), terms.constant(97)) : at.term();
      long otherwise = i % 11 == 10 ? Math.floorMod(at.value(), 97L) : at.value();
      at =
          new Worth(
              terms.ifThenElse(condition, more, terms.add(other, terms.constant(-1))),
              isThen ? at.value() + added : otherwise - 1);
    }
    return at;
  }

  private void draw() {
    variables.clear();
    for (int i = 0; i < VARIABLES; i++) {
      values[i] = random.nextInt(10);
      variables.add(terms.freshInt("v" + i, Interval.of(0, 9)));
    }
  }

  private void fix(Solver solver) {
    for (int i = 0; i < VARIABLES; i++) {
      solver.add(terms.intEqual(variables.get(i), terms.constant(values[i])));
    }
  }

  private static boolean isSatisfiable(Solver solver, BoolTerm asked) {
    solver.push();
    solver.add(asked);
    Answer answer = solver.check();
    solver.pop();
    assertThat(answer).isNotInstanceOf(Answer.Undecided.class);
    return answer instanceof Answer.Satisfiable;
  }

  @Test
  void areWorthWhatTheyAre() {
    for (int round = 0; round < ROUNDS; round++) {
      draw();
      Worth chain = chain();
      BoolTerm equal = terms.intEqual(chain.term(), terms.constant(chain.value()));
      BoolTerm below =
          terms.lessThan(
              terms.ofInt(chain.term()),
              terms.constant(BigDecimal.valueOf(chain.value()).add(new BigDecimal("0.5"))));
      BoolTerm spelled =
          terms.inLanguage(
              terms.decimalText(chain.term()), Language.word(Long.toString(chain.value())));
      try (Solver solver = new RefiningSolver(terms, Budget.DEFAULT)) {
        // What a scope has said that ends is said again in the next one.
        for (BoolTerm holds : List.of(spelled, below, equal)) {
          solver.push();
          fix(solver);
          assertThat(isSatisfiable(solver, holds)).isTrue();
          assertThat(isSatisfiable(solver, terms.not(holds))).isFalse();
          solver.pop();
        }
      }
    }
  }
}
