package dev.airtight.solver.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Soundness of the solver: on random problems, with scopes, it never answers "unsatisfiable" where
 * trying all short words finds a model, and what it answers as a model is one. The number of
 * problems is the system property {@code airtight.tries}.
 */
class RefiningSolverTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 60);
  private static final long SEED = Long.getLong("airtight.seed", 0);

  @Test
  void agreesWithTryingAllShortWords() {
    int undecided = 0;
    int satisfiable = 0;
    int unsatisfiable = 0;
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(SEED + seed);
      Terms terms = new Terms();
      RandomProblem problem = new RandomProblem(terms, random);
      List<BoolTerm> asserted = new ArrayList<>();
      Deque<Integer> scopes = new ArrayDeque<>();
      try (RefiningSolver solver = new RefiningSolver(terms, Budget.DEFAULT)) {
        for (int step = random.nextInt(6) + 2; step > 0; step--) {
          if (random.nextInt(3) == 0) {
            solver.push();
            scopes.push(asserted.size());
          } else if (random.nextInt(5) == 0 && !scopes.isEmpty()) {
            solver.pop();
            int size = scopes.pop();
            asserted.subList(size, asserted.size()).clear();
          }
          BoolTerm constraint = problem.constraint();
          solver.add(constraint);
          asserted.add(constraint);
          Answer answer = solver.check();
          if (answer instanceof Answer.Satisfiable model) {
            satisfiable++;
            Evaluation evaluation = new Evaluation(model.assignment());
            assertThat(asserted).as("seed %d", seed).allMatch(evaluation::of);
          } else if (answer instanceof Answer.Unsatisfiable) {
            unsatisfiable++;
            assertThat(problem.hasSmallModel(asserted)).as("seed %d: %s", seed, asserted).isFalse();
          } else {
            undecided++;
            if (Boolean.getBoolean("airtight.show")) {
              System.out.println(seed + " " + answer + " " + asserted);
            }
          }
        }
      }
    }
    if (Boolean.getBoolean("airtight.show")) {
      System.out.println(satisfiable + " " + unsatisfiable + " " + undecided);
    }
    assertThat(undecided)
        .as("undecided of %d satisfiable and %d unsatisfiable", satisfiable, unsatisfiable)
        .isLessThan((satisfiable + unsatisfiable) / 20 + 2);
  }
}
