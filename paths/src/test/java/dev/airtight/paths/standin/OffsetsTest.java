package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which texts are offsets, held against the JDK. */
class OffsetsTest {
  private static final int TRIES = Integer.getInteger("airtight.test.tries", 1000);
  private static final List<String> PIECES =
      List.of("+", "-", "Z", "18", "17", "00", "0", "59", "60", ":", ":00", ":30", " ", "\n", "٣");

  @Test
  void textsAreThoseOfTheJdk() {
    Random random = new Random(7);
    for (int i = 0; i < TRIES * 10; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : "+");
      for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertThat(text.toString().matches(Offsets.TEXTS)).as("" + text).isEqualTo(is("" + text));
    }
    for (int seconds = -18 * 3600; seconds <= 18 * 3600; seconds++) {
      String text = ZoneOffset.ofTotalSeconds(seconds).getId();
      assertThat(text.matches(Offsets.TEXTS)).as(text).isTrue();
      assertThat(text.replace(":", "").matches(Offsets.TEXTS)).as(text).isTrue();
    }
  }

  private static boolean is(String text) {
    try {
      return ZoneOffset.of(text) != null;
    } catch (DateTimeException refused) {
      return false;
    }
  }
}
