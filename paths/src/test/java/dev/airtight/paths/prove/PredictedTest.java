package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.replay.ReplayResult;
import dev.airtight.paths.replay.StackFrame;
import dev.airtight.paths.replay.ThrownException;
import dev.airtight.paths.state.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A refutation shows the very exception at the very place, or it is none. */
class PredictedTest {
  private static final Refutation.Predicted PREDICTED =
      new Refutation.Predicted(
          "java.lang.ArithmeticException",
          new Location("shop/Invoice", "share", "Invoice.java", 7));

  @Test
  void theSameExceptionAtTheSamePlace() {
    assertThat(PREDICTED.isShownBy(threw("java.lang.ArithmeticException", 7))).isTrue();
  }

  @Test
  void anotherException() {
    assertThat(PREDICTED.isShownBy(threw("java.lang.NullPointerException", 7))).isFalse();
  }

  @Test
  void anotherPlace() {
    assertThat(PREDICTED.isShownBy(threw("java.lang.ArithmeticException", 8))).isFalse();
  }

  @Test
  void decodingAndHandlingAreDifferentPlaces() {
    assertThat(
            Refutation.Predicted.decoding("a number out of range")
                .isShownBy(threw("java.lang.ArithmeticException", 7)))
        .isFalse();
    ReplayResult.Threw refused =
        new ReplayResult.Threw(
            exception("java.lang.ArithmeticException", 7), ReplayResult.Phase.DECODE);
    assertThat(PREDICTED.isShownBy(refused)).isFalse();
  }

  private static ReplayResult.Threw threw(String className, int line) {
    return new ReplayResult.Threw(exception(className, line), ReplayResult.Phase.HANDLER);
  }

  private static ThrownException exception(String className, int line) {
    StackFrame frame = new StackFrame("shop.Invoice", "share", "Invoice.java", line);
    return new ThrownException(className, null, frame, frame, List.of());
  }
}
