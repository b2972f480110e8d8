package dev.airtight.paths.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK matches what is called easy within the stack, on texts of any length. */
class RegexStackTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 300);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());
  private static final int STACK = 256 * 1024;
  private static final List<String> TEXTS =
      List.of(
          "a".repeat(20_000),
          "ab".repeat(10_000),
          "a\ud83d\ude00".repeat(10_000),
          "b1".repeat(10_000),
          "1 ".repeat(10_000),
          "\n".repeat(20_000));

  @Test
  void randomExpressions() {
    Random random = new Random(SEED);
    int easy = 0;
    for (int i = 0; i < TRIES; i++) {
      easy += check(RandomRegex.of(random)) ? 1 : 0;
    }
    assertThat(easy).as("easy, from seed " + SEED).isGreaterThan(TRIES / 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:.)*",
        "(?:.)+?",
        "(?:.){2,}",
        "(?i:[^x])+",
        "(?:\\S)*+",
        "(?:(?:.))*",
        "(?:.{0,99}){0,99}",
        "(?:(?:a|b){0,90}){0,9}",
        "(a|b){0,99}",
        "(?:\\Qa\\E)*",
        "\\Qa\\E*",
        "(?i)a*",
        ".{2,}",
        ".*?z",
        "[^x]*z",
        "[^x]*+z",
        ".{0,900}z"
      })
  void expressions(String source) {
    check(source);
  }

  private static boolean check(String source) {
    Regex regex;
    Pattern pattern;
    try {
      pattern = Pattern.compile(source);
      regex = Regex.of(source, 0);
    } catch (PatternSyntaxException | LanguageTooLargeException unread) {
      return false;
    }
    if (regex.unfollowed().isPresent() || !regex.isEasy()) {
      return false;
    }
    MatchingTrial trial = new MatchingTrial(pattern);
    for (String text : TEXTS) {
      for (MatchMode mode : List.of(MatchMode.ALL, MatchMode.ANYWHERE)) {
        assertThat(trial.overflows(text, mode, STACK))
            .as("/" + source + "/ on " + text.substring(0, 4) + "..., from seed " + SEED)
            .isFalse();
      }
    }
    return true;
  }
}
