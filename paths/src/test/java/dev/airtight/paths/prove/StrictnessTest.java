package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.state.Assumption;
import dev.airtight.solver.work.WorkDone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrictnessTest {
  private static final WorkDone WORK = new WorkDone(Map.of());
  private static final Assumption LOGGING = new Assumption.DoesNotThrow("logging");

  @Test
  void strictlyNothingIsProvedThatAssumesOfACallThatItDoesNotThrow() {
    HandlerVerdict logged =
        new HandlerVerdict.Proved(
            List.of(Assumption.Environment.ASSERTIONS_DISABLED, LOGGING), WORK);
    assertThat(Strictness.STRICT.judge(logged))
        .isEqualTo(
            new HandlerVerdict.Unknown(
                List.of("logging is assumed not to throw, which --strict does not accept"),
                List.of(),
                List.of(),
                Optional.empty(),
                WORK));
    assertThat(Strictness.TRUSTING.judge(logged)).isSameAs(logged);
  }

  /** Tasks that nobody follows where they run are calls, too. */
  @Test
  void strictlyNothingIsProvedThatAssumesWhenTasksRun() {
    HandlerVerdict handedOver =
        new HandlerVerdict.Proved(List.of(new Assumption.TasksRunAtOnce()), WORK);
    assertThat(Strictness.STRICT.judge(handedOver)).isInstanceOf(HandlerVerdict.Unknown.class);
  }

  @Test
  void whatIsAssumedOfAnythingButCallsIsAcceptedStrictly() {
    HandlerVerdict plain =
        new HandlerVerdict.Proved(List.of(Assumption.Environment.ASSERTIONS_DISABLED), WORK);
    assertThat(Strictness.STRICT.judge(plain)).isSameAs(plain);
  }

  /** A contract bounds no depth, so that an output that overflows the stack is allowed. */
  @Test
  void nothingIsProvedThatAssumesEnoughStackForOutputsOfAnyDepth() {
    HandlerVerdict deep =
        new HandlerVerdict.Proved(List.of(Assumption.Environment.ENOUGH_STACK), WORK);
    for (Strictness strictness : Strictness.values()) {
      assertThat(strictness.judge(deep)).isInstanceOf(HandlerVerdict.Unknown.class);
    }
  }
}
