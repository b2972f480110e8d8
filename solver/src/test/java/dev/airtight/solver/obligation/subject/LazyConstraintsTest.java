package dev.airtight.solver.obligation.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.obligation.subject.LazyConstraints.Asked;
import dev.airtight.solver.obligation.subject.SolverAccess.Assertion;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.text.RefiningSolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking with few constraints answers what asking with all of them answers. */
class LazyConstraintsTest {

  private static final int VARIABLES = 6;
  private static final int QUESTIONS = 8;

  private final Terms terms = new Terms();
  private final RefiningSolver solver = new RefiningSolver(terms, Budget.DEFAULT);
  private final List<Integer> sizes = new ArrayList<>();

  @AfterEach
  void close() {
    solver.close();
  }

  private Answer check(List<Assertion> asked) {
    sizes.add(asked.size());
    solver.push();
    asked.forEach(each -> solver.add(each.term()));
    Answer answer = solver.check();
    solver.pop();
    return answer;
  }

  private static Assertion assertion(BoolTerm term) {
    return new Assertion(term, Optional.empty());
  }

  private static Map<BoolTerm, Assertion> constraints(List<BoolTerm> terms) {
    Map<BoolTerm, Assertion> constraints = new LinkedHashMap<>();
    terms.forEach(each -> constraints.put(each, assertion(each)));
    return constraints;
  }

  private BoolTerm random(Random random, List<IntVariable> variables) {
    IntVariable left = variables.get(random.nextInt(VARIABLES));
    IntVariable right = variables.get(random.nextInt(VARIABLES));
    BoolTerm order =
        terms.lessOrEqual(terms.add(left, terms.constant(random.nextInt(5) - 1)), right);
    BoolTerm other = terms.intEqual(right, terms.constant(random.nextInt(5)));
    return switch (random.nextInt(4)) {
      case 0 -> terms.or(terms.not(other), order);
      case 1 -> terms.not(other);
      case 2 -> terms.or(order, other);
      default -> order;
    };
  }

  @Test
  void agreesWithAskingEverything() {
    int satisfiable = 0;
    int unsatisfiable = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<IntVariable> variables = new ArrayList<>();
      for (int index = 0; index < VARIABLES; index++) {
        variables.add(terms.freshInt("n", Interval.of(-3, 6)));
      }
      List<BoolTerm> all = new ArrayList<>();
      for (int count = 0; count < 9; count++) {
        all.add(random(random, variables));
      }
      LazyConstraints lazily = new LazyConstraints(this::check);
      for (int question = 0; question < QUESTIONS; question++) {
        BoolTerm goal = random(random, variables);
        List<BoolTerm> some = new ArrayList<>(all);
        some.remove(question);
        Asked asked = lazily.ask(List.of(assertion(goal)), constraints(some));
        some.add(goal);
        Answer expected = check(some.stream().map(LazyConstraintsTest::assertion).toList());
        assertThat(asked.answer()).as("seed %d", seed).hasSameClassAs(expected);
        if (asked.answer() instanceof Answer.Satisfiable found) {
          satisfiable++;
          assertThat(some)
              .as("seed %d", seed)
              .allMatch(each -> new Evaluation(found.assignment()).of(each));
        } else {
          unsatisfiable++;
          List<BoolTerm> core = new ArrayList<>(asked.asked());
          core.add(goal);
          assertThat(check(core.stream().map(LazyConstraintsTest::assertion).toList()))
              .isInstanceOf(Answer.Unsatisfiable.class);
        }
      }
    }
    assertThat(satisfiable).isGreaterThan(50);
    assertThat(unsatisfiable).isGreaterThan(50);
  }

  @Test
  void asksOnlyWithWhatSharesVariablesWithTheGoal() {
    List<BoolTerm> all = new ArrayList<>();
    List<IntVariable> variables = new ArrayList<>();
    for (int index = 0; index < 200; index++) {
      variables.add(terms.freshInt("n", Interval.of(-100, 100)));
      all.add(terms.lessOrEqual(terms.constant(5), variables.get(index)));
    }
    LazyConstraints lazily = new LazyConstraints(this::check);
    lazily.ask(List.of(), constraints(all));
    sizes.clear();
    for (IntVariable variable : variables) {
      BoolTerm goal = terms.lessOrEqual(variable, terms.constant(7));
      BoolTerm contradiction = terms.lessOrEqual(variable, terms.constant(4));
      Asked possible = lazily.ask(List.of(assertion(goal)), constraints(all));
      Asked impossible = lazily.ask(List.of(assertion(contradiction)), constraints(all));
      assertThat(possible.answer()).isInstanceOf(Answer.Satisfiable.class);
      assertThat(impossible.answer()).isInstanceOf(Answer.Unsatisfiable.class);
      assertThat(impossible.asked()).hasSize(1).isSubsetOf(Set.copyOf(all));
    }
    assertThat(sizes).allMatch(size -> size <= 2);
  }
}
