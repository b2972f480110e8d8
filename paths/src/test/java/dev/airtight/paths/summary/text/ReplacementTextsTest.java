package dev.airtight.paths.summary.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.regex.Regex;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random replacements, which the JDK takes or refuses. */
class ReplacementTextsTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 2_000);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());
  private static final String UNITS = "\\$$0129{{}}xyz ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "(a)",
        "(a)(b)?",
        "(?<x>a)",
        "(?<x>a)(?<yz>b)?",
        "(((((((((((a)))))))))))",
        "(((((((((a)))))))))"
      })
  void takenAndRefused(String source) {
    Random random = new Random(SEED);
    ReplacementTexts texts = ReplacementTexts.of(Regex.of(source, 0));
    Matcher matcher = Pattern.compile(source).matcher("a");
    for (int i = 0; i < TRIES; i++) {
      StringBuilder by = new StringBuilder();
      for (int length = random.nextInt(7); length > 0; length--) {
        by.append(UNITS.charAt(random.nextInt(UNITS.length())));
      }
      String text = by.toString();
      String kind =
          (texts.plain().contains(text) ? "plain" : "")
              + (texts.legal().contains(text) ? "legal" : "")
              + (texts.missing().contains(text) ? "missing" : "");
      assertThat(kind)
          .as("'" + text + "' for /" + source + "/, seed " + SEED)
          .isEqualTo(kind(matcher, text));
    }
  }

  private static String kind(Matcher matcher, String by) {
    try {
      String replaced = matcher.reset().replaceAll(by);
      return replaced.equals(by) && by.indexOf('$') < 0 && by.indexOf('\\') < 0 ? "plain" : "legal";
    } catch (IndexOutOfBoundsException missing) {
      return "missing";
    } catch (IllegalArgumentException refused) {
      return "";
    }
  }
}
