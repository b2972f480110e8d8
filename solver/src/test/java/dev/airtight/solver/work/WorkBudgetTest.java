package dev.airtight.solver.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.text.RefiningSolver;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WorkBudgetTest {
  private static final long PLENTY = 1_000_000_000_000L;

  private static WorkDone done(Supplier<?> work) {
    WorkBudget budget = new WorkBudget(PLENTY);
    budget.during(work);
    return budget.done();
  }

  private static Answer twoTexts() {
    Terms terms = new Terms();
    TextVariable first = terms.freshText("first");
    TextVariable second = terms.freshText("second");
    Language some = Language.words(List.of("one", "two", "three")).repeat(1, OptionalInt.of(4));
    try (RefiningSolver solver = new RefiningSolver(terms, Budget.DEFAULT)) {
      solver.add(terms.inLanguage(first, some));
      solver.add(terms.lessThan(terms.length(first), terms.length(second)));
      solver.add(terms.inLanguage(terms.concat(first, second), some));
      return solver.check();
    }
  }

  @Test
  void everyKindOfSolvingIsChargedWhereItIsDone() {
    assertThat(done(WorkBudgetTest::twoTexts).counts())
        .containsKeys(Work.TERMS, Work.AUTOMATA, Work.ROUNDS, Work.ASSERTIONS, Work.ARITHMETIC);
  }

  @Test
  void whatIsChargedDoesNotDependOnWhatWasDoneBefore() {
    WorkDone alone = done(WorkBudgetTest::twoTexts);
    twoTexts();
    assertThat(done(WorkBudgetTest::twoTexts)).isEqualTo(alone);
  }

  @Test
  void anExhaustedBudgetEndsTheWorkWithItsLargestPart() {
    WorkBudget budget = new WorkBudget(200_000);
    assertThatThrownBy(
            () ->
                budget.during(
                    () -> {
                      WorkBudget.charge(Work.TERMS, 1);
                      return Language.words(List.of("a", "b")).repeat(0, OptionalInt.of(20_000));
                    }))
        .isInstanceOfSatisfying(
            WorkExhaustedException.class,
            exhausted ->
                assertThat(exhausted.reason())
                    .isEqualTo(
                        "it takes more work than is allowed for one handler, most of it automata"
                            + " of texts; shorter or simpler patterns and texts in the contract"
                            + " would help"));
    assertThat(budget.isExhausted()).isTrue();
  }

  @Test
  void workIsFreeWithoutABudgetAndAfterOne() {
    WorkBudget budget = new WorkBudget(0);
    budget.during(() -> true);
    WorkBudget.charge(Work.PATHS, 1_000_000);
    assertThat(budget.done().cost()).isZero();
  }

  @Test
  void workOnABudgetInsideOfAnotherIsToldOfBothAndLimitsOne() {
    WorkBudget outer = new WorkBudget(Work.PATHS.cost() * 2);
    WorkBudget inner = new WorkBudget(Work.PATHS.cost() * 10);
    outer.during(
        () -> {
          WorkBudget.charge(Work.PATHS, 1);
          inner.during(
              () -> {
                WorkBudget.charge(Work.PATHS, 5);
                return true;
              });
          return inner.during(
              () -> {
                WorkBudget.charge(Work.PATHS, 2);
                return true;
              });
        });
    assertThat(outer.done().counts()).containsEntry(Work.PATHS, 1L);
    assertThat(outer.doneInAll().counts()).containsEntry(Work.PATHS, 8L);
    assertThat(outer.isExhausted()).isFalse();
  }
}
