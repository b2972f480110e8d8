package dev.airtight.solver.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DeepStackTest {
  private static final int DEEP = 100_000;
  private static final long SMALL_BYTES = 256L << 10;

  private static int depth(int calls) {
    return calls == 0 ? 0 : 1 + depth(calls - 1);
  }

  @Test
  void isDeepWhereverItIsAskedFor() throws InterruptedException {
    AtomicReference<Object> outcome = new AtomicReference<>();
    Thread small =
        new Thread(
            null, () -> outcome.set(DeepStack.call(() -> depth(DEEP))), "small", SMALL_BYTES);
    small.start();
    small.join();
    assertThat(outcome.get()).isEqualTo(DEEP);
  }

  @Test
  void staysWhereTheStackIsDeep() {
    assertThat(
            DeepStack.<Boolean>call(
                () -> {
                  Thread outer = Thread.currentThread();
                  return DeepStack.call(Thread::currentThread) == outer;
                }))
        .isTrue();
  }

  @Test
  void chargesTheBudgetOfTheCaller() {
    WorkBudget budget = new WorkBudget(Long.MAX_VALUE);
    budget.during(
        () ->
            DeepStack.call(
                () -> {
                  WorkBudget.charge(Work.TERMS, 3);
                  return true;
                }));
    assertThat(budget.done().counts()).containsEntry(Work.TERMS, 3L);
  }

  @Test
  void whatIsThrownIsThrownHere() {
    WorkExhaustedException exhausted = new WorkExhaustedException("enough");
    assertThatThrownBy(
            () ->
                DeepStack.call(
                    () -> {
                      throw exhausted;
                    }))
        .isSameAs(exhausted);
    StackOverflowError error = new StackOverflowError();
    assertThatThrownBy(
            () ->
                DeepStack.call(
                    () -> {
                      throw error;
                    }))
        .isSameAs(error);
  }

  @Test
  void anInterruptIsKept() throws InterruptedException {
    AtomicBoolean interrupted = new AtomicBoolean();
    AtomicReference<Object> outcome = new AtomicReference<>();
    Thread waiting =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              outcome.set(DeepStack.call(() -> depth(DEEP)));
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    waiting.start();
    waiting.join();
    assertThat(outcome.get()).isEqualTo(DEEP);
    assertThat(interrupted).isTrue();
  }
}
