package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The streams of random texts are the JDK's. */
class TextStreamsTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 10_000);
  private static final String UNITS = "ab \n\n\r\r\u2028\u0085\f\ud83d\ude00";
  private final Random random = new Random(5);

  @Test
  void sameAsTheJdks() {
    for (int i = 0; i < TRIES; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(9); length > 0; length--) {
        text.append(UNITS.charAt(random.nextInt(UNITS.length())));
      }
      String given = text.toString();
      assertThat(TextStreams.lines(given).toList()).as(given).isEqualTo(given.lines().toList());
      assertThat(TextStreams.chars(given).toArray()).as(given).isEqualTo(given.chars().toArray());
    }
  }
}
