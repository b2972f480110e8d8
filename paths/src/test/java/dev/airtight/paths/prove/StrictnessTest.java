package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.state.Assumption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrictnessTest {
  private static final HandlerVerdict.Effort EFFORT = new HandlerVerdict.Effort(0, 0, 0, 0);
  private static final Assumption LOGGING = new Assumption.DoesNotThrow("logging");

  @Test
  void strictlyNothingIsProvedThatAssumesOfACallThatItDoesNotThrow() {
    HandlerVerdict logged =
        new HandlerVerdict.Proved(
            List.of(Assumption.Environment.ASSERTIONS_DISABLED, LOGGING), EFFORT);
    assertThat(Strictness.STRICT.judge(logged))
        .isEqualTo(
            new HandlerVerdict.Unknown(
                List.of("logging is assumed not to throw, which --strict does not accept"),
                Optional.empty(),
                EFFORT));
    assertThat(Strictness.TRUSTING.judge(logged)).isSameAs(logged);
  }

  @Test
  void whatIsAssumedOfAnythingButCallsIsAcceptedStrictly() {
    HandlerVerdict plain =
        new HandlerVerdict.Proved(List.of(Assumption.Environment.ASSERTIONS_DISABLED), EFFORT);
    assertThat(Strictness.STRICT.judge(plain)).isSameAs(plain);
  }
}
