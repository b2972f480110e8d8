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
  void workOnAPartIsDoneOnTheWhole() {
    WorkBudget whole = new WorkBudget(Work.PATHS.cost() * 10);
    WorkBudget part = whole.part(Work.PATHS.cost() * 6);
    spend(part, 5);
    assertThat(whole.done().counts()).containsEntry(Work.PATHS, 5L);
    assertThat(whole.left(Work.PATHS)).isEqualTo(5);
    assertThat(part.left(Work.PATHS)).isEqualTo(1);
    assertThat(part.memory(String.class, () -> "of the part"))
        .isSameAs(whole.memory(String.class, () -> "of the whole"));
  }

  @Test
  void aPartIsExhaustedBeforeTheWhole() {
    WorkBudget whole = new WorkBudget(Work.PATHS.cost() * 10);
    WorkBudget part = whole.part(Work.PATHS.cost() * 6);
    assertThatThrownBy(() -> spend(part, 7)).isInstanceOf(WorkExhaustedException.class);
    assertThat(part.isExhausted()).isTrue();
    assertThat(whole.isExhausted()).isFalse();
    assertThat(whole.part(Work.PATHS.cost() * 6).left(Work.PATHS)).isEqualTo(3);
  }

  private static void spend(WorkBudget budget, long paths) {
    budget.during(
        () -> {
          WorkBudget.charge(Work.PATHS, paths);
          return true;
        });
  }
}
