package dev.airtight.paths.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK matches what is called easy within the stack, on texts of any length. */
class RegexStackTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 300);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());
  private static final int STACK = 256 * 1024;
  private static final int MOST_READ = 300_000;
  private static final List<String> TEXTS =
      List.of(
          "a".repeat(20_000),
          "ab".repeat(10_000),
          "a\ud83d\ude00".repeat(10_000),
          "b1".repeat(10_000),
          "1 ".repeat(10_000),
          "\n".repeat(20_000));

  @Test
  void randomExpressions() throws InterruptedException {
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
  void expressions(String source) throws InterruptedException {
    check(source);
  }

  private static boolean check(String source) throws InterruptedException {
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
    for (String text : TEXTS) {
      assertThat(overflows(pattern, text))
          .as("/" + source + "/ on " + text.substring(0, 4) + "..., from seed " + SEED)
          .isFalse();
    }
    return true;
  }

  private static boolean overflows(Pattern pattern, String text) throws InterruptedException {
    boolean[] overflows = {false};
    Thread thread =
        new Thread(
            null,
            () -> {
              Matcher matcher = pattern.matcher(new Counted(text, new int[1]));
              try {
                matcher.matches();
                matcher.reset().find();
              } catch (ReadEnoughException slow) {
                // How deep it goes shows long before it ends.
              } catch (StackOverflowError deep) {
                overflows[0] = true;
              }
            },
            "matching",
            STACK);
    thread.start();
    thread.join();
    return overflows[0];
  }

  private static final class ReadEnoughException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A text that can be read so often only. */
  private record Counted(CharSequence text, int[] reads) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++reads[0] > MOST_READ) {
        throw new ReadEnoughException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), reads);
    }

    @Override
    public IntStream chars() {
      return text.chars();
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
