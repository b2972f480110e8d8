package dev.airtight.core.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.pattern.ParsedPattern.Parsed;
import dev.airtight.core.pattern.ParsedPattern.PatternProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "(?=a) 0",
        "(?!a) 0",
        "(?<=a) 0",
        "(?<n>a) 0",
        "(?i)a 0",
        "a\\1 1",
        "a*? 2",
        "a++ 2",
        "a** 2",
        "a{2}{3} 4",
        "^a 0",
        "a$ 1",
        "(a 0",
        "a) 1",
        "[a 0",
        "[] 0",
        "[^] 0",
        "a{ 1",
        "a{,3} 1",
        "a{3,2} 1",
        "a{1001} 2",
        "*a 0",
        "a|*b 2",
        "\\p{L} 0",
        "\\b 0",
        "\\x41 0",
        "\\ud800 0",
        "\\u12 0",
        "\\u{} 0",
        "\\u{110000} 0",
        "[b-a] 1",
        "[\\d-z] 1",
        "[a-\\d] 3",
        "[[a]] 1",
        "a] 1",
        "a} 1",
        "[a-c-e] 4",
        "\\ 0",
        "a\\ 1",
        "[a\\ 2",
        "((a{1000}){1000}) 1"
      })
  void whatIsOutsideTheSubsetIsAProblem(String pattern, int offset) {
    assertThat(PatternParser.parse(pattern))
        .isInstanceOfSatisfying(
            PatternProblem.class,
            problem -> assertThat(problem.offset()).as(problem.message()).isEqualTo(offset));
  }

  @Test
  void patternsMatchWholeTexts() {
    assertThat(matches("[A-Z]{3}-[0-9]{4}", "ABC-1234")).isTrue();
    assertThat(matches("[A-Z]{3}-[0-9]{4}", "ABC-12345")).isFalse();
    assertThat(matches("[A-Z]{3}-[0-9]{4}", "ABC-123\u0664")).isFalse();
    assertThat(matches("", "")).isTrue();
    assertThat(matches("", "a")).isFalse();
    assertThat(matches("\\u{1F600}|x", "😀")).isTrue();
    assertThat(matches(".", "😀")).isTrue();
    assertThat(matches(".", "\n")).isFalse();
    assertThat(matches(".", "\u2028")).isTrue();
    assertThat(matches("(.|\\n|\\r)*", "a\ud83d")).isFalse();
    assertThat(matches("[^a]", "\ud800")).isFalse();
  }

  @Test
  void deepGroupsAreAProblemAndNotAnOverflow() {
    assertThat(PatternParser.parse("(".repeat(100) + "a" + ")".repeat(100)))
        .isInstanceOf(Parsed.class);
    assertThat(PatternParser.parse("(".repeat(1_000_000))).isInstanceOf(PatternProblem.class);
  }

  @Test
  void matchingNeverGoesBack() {
    String text = "a".repeat(20_000);
    assertThat(matches("(a*)*b", text)).isFalse();
    assertThat(matches("(a|a)*(a|a)*c?", text)).isTrue();
    assertThat(matches("((a?){50}){20}", "a".repeat(1000))).isTrue();
    assertThat(matches("((a?){50}){20}", "a".repeat(1001))).isFalse();
  }

  private static boolean matches(String pattern, String text) {
    Parsed parsed = (Parsed) PatternParser.parse(pattern);
    return PatternMatcher.of(parsed.pattern()).matches(text);
  }
}
