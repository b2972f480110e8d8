package dev.airtight.paths.summary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of bytes of texts and of texts in URLs, for random ones. */
class TextCodecsTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 2_000);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.US_ASCII,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16LE);

  private final Random random = new Random(SEED);

  @Test
  void theStandardOnes() {
    assertThat(CHARSETS.stream().map(c -> c.getClass().getName().replace('.', '/')))
        .containsExactlyInAnyOrderElementsOf(TextCodecs.STANDARD);
  }

  @Test
  void unitsOfBytes() {
    for (int i = 0; i < TRIES; i++) {
      byte[] bytes = new byte[random.nextInt(9)];
      random.nextBytes(bytes);
      String what = List.of(bytes.length, i) + ", from seed " + SEED;
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as(what).hasSize(bytes.length);
      assertThat(new String(bytes, StandardCharsets.US_ASCII)).as(what).hasSize(bytes.length);
      String text = new String(bytes, StandardCharsets.UTF_8);
      assertThat(text.length()).as(what).isLessThanOrEqualTo(bytes.length);
      assertThat(text.isEmpty()).as(what).isEqualTo(bytes.length == 0);
    }
  }

  @Test
  void inUrls() {
    for (int i = 0; i < TRIES; i++) {
      String text =
          random
              .ints(random.nextInt(8), 0, random.nextBoolean() ? 128 : 0x10000)
              .mapToObj(unit -> String.valueOf(random.nextInt(4) == 0 ? '%' : (char) unit))
              .collect(Collectors.joining());
      for (Charset charset : CHARSETS) {
        String what = "'" + text + "' in " + charset + ", from seed " + SEED;
        String encoded = URLEncoder.encode(text, charset);
        assertThat(encoded.chars().allMatch(unit -> TextCodecs.ENCODED.contains((char) unit)))
            .as(what)
            .isTrue();
        try {
          assertThat(URLDecoder.decode(text, charset)).as(what).isNotNull();
        } catch (IllegalArgumentException refused) {
          assertThat(refused.getClass()).as(what).isEqualTo(IllegalArgumentException.class);
          assertThat(refused).as(what).hasNoCause();
          assertThat(text).as(what).contains("%");
        }
        assertThatCode(() -> text.getBytes(charset)).as(what).doesNotThrowAnyException();
      }
    }
  }
}
