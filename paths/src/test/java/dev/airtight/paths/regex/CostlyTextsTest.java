package dev.airtight.paths.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that cost the JDK more stack or time than there is, as the JDK itself shows. */
class CostlyTextsTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 200);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a|b)*",
        "(?:a|b)*c",
        "x(\\w+\\s*)*",
        "\"(?:[^\"\\\\]|\\\\.)*\"",
        "(?:.|\n)*",
        "(\\d{3}(,|$))+",
        "(a|b)*?c",
        "(?>(?:a|b)+)c"
      })
  void overflowTheStack(String source) {
    assertThat(DeepText.of(source, 0)).isNotEmpty();
    assertThat(DeepText.of(source, 0))
        .allSatisfy(deep -> assertThat(overflows(source, deep)).isTrue());
    assertThat(Regex.of(source, 0).isEasy()).isFalse();
  }

  /** The text itself, not one that counts how often it is read. */
  private static boolean overflows(String source, DeepText deep) {
    String part = deep.repeated().shortest().orElseThrow();
    String text = deep.before().shortest().orElseThrow() + part.repeat(70_000 / part.length());
    boolean[] overflows = {false};
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                boolean ignored = Pattern.compile(source).matcher(text).lookingAt();
              } catch (StackOverflowError deepest) {
                overflows[0] = true;
              }
            },
            "matching",
            1 << 20);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    return overflows[0];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[ab]*", "\\s*,\\s*", ".*?x", "(a|b){1,5}", "(?:ab)?c+", "\\w+@\\w+[.]com"})
  void doNot(String source) {
    assertThat(DeepText.of(source, 0)).isEmpty();
    for (MatchMode mode : MatchMode.values()) {
      assertThat(SlowText.of(source, 0, mode)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a+)+)+b",
        "(a+)+?b",
        "(?:.|\\s)*?z",
        "x(?:(a+)+,)*b",
        "(a*)(a*)(a*)(a*)(a*)(a*)b"
      })
  void areReadTooOften(String source) {
    MatchingTrial trial = new MatchingTrial(Pattern.compile(source));
    assertThat(SlowText.of(source, 0, MatchMode.ALL)).isNotEmpty();
    assertThat(SlowText.of(source, 0, MatchMode.ALL))
        .allSatisfy(text -> assertThat(trial.goesOn(text, MatchMode.ALL, SlowText.STEPS)).isTrue());
  }

  @Test
  void expressionsThatOverflowTheStackAreNotCalledEasy() {
    Random random = new Random(SEED);
    int deep = 0;
    for (int i = 0; i < TRIES; i++) {
      String source = RandomRegex.of(random);
      try {
        if (!DeepText.of(source, 0).isEmpty()) {
          deep++;
          assertThat(Regex.of(source, 0).isEasy()).as(source + ", from seed " + SEED).isFalse();
        }
      } catch (PatternSyntaxException | LanguageTooLargeException undecided) {
        assertThat(undecided.getMessage()).isNotEmpty();
      }
    }
    assertThat(deep).as("from seed " + SEED).isPositive();
  }
}
