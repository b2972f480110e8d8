package dev.airtight.core.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.pattern.ParsedPattern.Parsed;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Soundness: a pattern means what java.util.regex takes it to mean (with the two newlines of ".").
 */
class PatternProperties {

  @Provide
  Arbitrary<String> patterns() {
    return PatternArbitraries.patterns(3);
  }

  @Provide
  Arbitrary<String> texts() {
    return PatternArbitraries.texts();
  }

  @Provide
  Arbitrary<String> noise() {
    return net.jqwik.api.Arbitraries.strings()
        .withChars("ab01(){}[]|*+?.\\^$-,:nrtdwsuUDWSp=!<>&/\ud83d\ude00")
        .ofMaxLength(12);
  }

  @Property(tries = 3000)
  void matchesWhatJavaMatches(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    Pattern java = Pattern.compile(pattern);
    RegularPattern ours = parsed(pattern);
    // Java's dot also excludes NEL, LS and PS, which the texts do not contain.
    assertThat(PatternMatcher.of(ours).matches(text))
        .as("/%s/ on '%s'", pattern, text)
        .isEqualTo(java.matcher(text).matches());
  }

  @Property(tries = 500)
  void writtenPatternMatchesTheSame(
      @ForAll("patterns") String pattern, @ForAll("texts") String text) {
    RegularPattern ours = parsed(pattern);
    RegularPattern again = parsed(PatternWriter.write(ours));
    assertThat(PatternMatcher.of(again).matches(text))
        .isEqualTo(PatternMatcher.of(ours).matches(text));
  }

  @Property(tries = 3000)
  void whatIsAcceptedOfRandomTextMeansTheSameToJava(
      @ForAll("noise") String pattern, @ForAll("texts") String text) {
    if (PatternParser.parse(pattern) instanceof Parsed parsed && !pattern.contains("&&")) {
      Pattern java = Pattern.compile(pattern.replace("\\u{", "\\x{"));
      assertThat(PatternMatcher.of(parsed.pattern()).matches(text))
          .as("/%s/ on '%s'", pattern, text)
          .isEqualTo(java.matcher(text).matches());
    }
  }

  private static RegularPattern parsed(String pattern) {
    assertThat(PatternParser.parse(pattern)).as(pattern).isInstanceOf(Parsed.class);
    return ((Parsed) PatternParser.parse(pattern)).pattern();
  }
}
