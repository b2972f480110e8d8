package dev.airtight.paths.summary.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.term.Interval;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random bits of the JDK are among those that the summary says there are. */
class RandomBitsTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 300);

  /** Makes the method public. */
  private static final class Open extends Random {
    private static final long serialVersionUID = 1L;

    int bits(int count) {
      return next(count);
    }
  }

  @Test
  void areWithinBounds() {
    Open random = new Open();
    for (int i = 0; i < TRIES; i++) {
      for (int count = -40; count <= 100; count++) {
        long bits = random.bits(count);
        Interval values = RandomSummaries.bits(count);
        assertThat(values.contains(BigInteger.valueOf(bits))).as(count + ": " + bits).isTrue();
      }
    }
  }
}
