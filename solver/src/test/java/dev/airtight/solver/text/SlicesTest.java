package dev.airtight.solver.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.arithmetic.ArithmeticBackEnds;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a part says of the whole is what the whole says of itself. */
class SlicesTest {
  private static final int ROUNDS = 150;

  private static Answer alone(Terms terms, List<BoolTerm> roots) {
    try (Solver solver = new RefiningSolver(terms, Budget.DEFAULT)) {
      roots.forEach(solver::add);
      return solver.check();
    }
  }

  private static Slices slices(Terms terms) {
    return new Slices(
        new IncrementalRefinement(
            ArithmeticBackEnds.standard(), Budget.DEFAULT, new RopeNames(terms)));
  }

  /** Several problems that share nothing, and texts that depend on some of them. */
  private static List<BoolTerm> roots(Terms terms, Random random) {
    List<RandomProblem> problems = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      problems.add(new RandomProblem(terms, random));
    }
    List<BoolTerm> roots = new ArrayList<>();
    List<TextTerm> texts = new ArrayList<>(List.of(terms.text("x")));
    for (int i = 0; i < 3 + random.nextInt(6); i++) {
      BoolTerm constraint = problems.get(random.nextInt(problems.size())).constraint();
      roots.add(constraint);
      if (random.nextInt(3) == 0) {
        TextTerm merged = terms.freshText("merged");
        TextTerm longer = terms.concat(texts.get(random.nextInt(texts.size())), terms.text("ab"));
        roots.add(terms.implies(constraint, terms.textEqual(merged, longer)));
        roots.add(
            terms.implies(
                terms.not(constraint),
                terms.textEqual(merged, texts.get(random.nextInt(texts.size())))));
        texts.add(merged);
      }
      if (random.nextInt(6) == 0) {
        roots.add(
            terms.lessOrEqual(
                terms.length(texts.get(random.nextInt(texts.size()))), terms.constant(2)));
      }
    }
    return roots;
  }

  @Test
  void partsAgreeWithTheWhole() {
    Random random = new Random(4711);
    int satisfiable = 0;
    int unsatisfiable = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Terms terms = new Terms();
      List<BoolTerm> roots = roots(terms, random);
      Slices slices = slices(terms);
      Assignment earlier = Assignment.EMPTY;
      for (int count = 1; count <= roots.size(); count++) {
        List<BoolTerm> some = roots.subList(0, count);
        Optional<Answer> answer = slices.answer(some, earlier, new Evaluation(earlier));
        Answer whole = alone(terms, some);
        if (answer.isPresent() && answer.get() instanceof Answer.Satisfiable found) {
          Evaluation evaluation = new Evaluation(found.assignment());
          assertThat(some).allMatch(evaluation::of);
          satisfiable++;
        } else if (answer.isPresent()) {
          assertThat(answer.get()).isInstanceOf(Answer.Unsatisfiable.class);
          assertThat(whole).as("%s", some).isNotInstanceOf(Answer.Satisfiable.class);
          unsatisfiable++;
        }
        if (whole instanceof Answer.Satisfiable next) {
          earlier = next.assignment();
        }
      }
      slices.close();
    }
    assertThat(satisfiable).isGreaterThan(ROUNDS);
    assertThat(unsatisfiable).isGreaterThan(ROUNDS / 10);
  }

  @Test
  void definitionsThatNothingMentionsTieNothing() {
    Terms terms = new Terms();
    List<BoolTerm> roots = new ArrayList<>();
    List<BoolTerm> ways = new ArrayList<>();
    TextTerm text = terms.text("x");
    for (int i = 0; i < 6; i++) {
      BoolTerm way = terms.freshBool("way");
      TextTerm piece = terms.freshText("piece");
      TextTerm merged = terms.freshText("merged");
      roots.add(terms.implies(way, terms.textEqual(merged, terms.concat(text, piece))));
      roots.add(terms.implies(terms.not(way), terms.textEqual(merged, text)));
      ways.add(way);
      text = merged;
    }
    roots.add(ways.get(3));
    Slices slices = slices(terms);
    Optional<Answer> answer =
        slices.answer(roots, Assignment.EMPTY, new Evaluation(Assignment.EMPTY));
    assertThat(answer).get().isInstanceOf(Answer.Satisfiable.class);
    Evaluation evaluation =
        new Evaluation(((Answer.Satisfiable) answer.orElseThrow()).assignment());
    assertThat(roots).allMatch(evaluation::of);
    assertThat(evaluation.of(text)).isEqualTo("x");
    slices.close();
  }

  @Test
  void whatHangsTogetherIsNoPart() {
    Terms terms = new Terms();
    TextTerm text = terms.freshText("text");
    List<BoolTerm> roots =
        List.of(
            terms.lessOrEqual(terms.constant(2), terms.length(text)),
            terms.lessOrEqual(terms.length(text), terms.constant(1)));
    Slices slices = slices(terms);
    assertThat(slices.answer(roots, Assignment.EMPTY, new Evaluation(Assignment.EMPTY))).isEmpty();
    slices.close();
  }
}
