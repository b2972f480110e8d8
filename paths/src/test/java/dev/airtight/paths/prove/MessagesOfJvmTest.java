package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What the engine assumes of messages, {@code MessagesOfJvm.java}, is what this JVM does. */
@NullUnmarked
class MessagesOfJvmTest {
  private final String text = null;
  private final int[] numbers = null;
  private final Object[] texts = new String[1];
  private final Object number = 1;
  private final Integer boxed = null;
  private final RuntimeException exception = null;
  private final MessagesOfJvmTest other = null;
  private int zero;

  @Test
  void areWrittenWhereInstructionsRaise() {
    List<ThrowingCallable> raising =
        List.of(
            () -> text.trim(),
            () -> zero = numbers.length,
            () -> zero = numbers[0],
            () -> numbers[0] = 1,
            () -> zero = boxed,
            () -> zero = other.zero,
            () -> other.zero = 1,
            () -> {
              throw exception;
            },
            () -> {
              synchronized (texts[0]) {
                zero++;
              }
            },
            () -> texts[0] = number,
            () -> texts[1] = "",
            () -> zero = ((String) number).length(),
            () -> zero = 1 / zero,
            () -> zero = (int) (1L % zero),
            () -> zero = new int[zero - 1].length,
            () -> zero = new int[1][zero - 1].length);
    assertThat(raising).allSatisfy(each -> assertThat(catchThrowable(each)).message().isNotNull());
  }
}
