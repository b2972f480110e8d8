package dev.airtight.paths.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from random expressions, held against the JDK's matches of random texts. */
class RegexAgainstTheJdkTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 400);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());
  private static final int TEXTS = 25;
  private static final int[] FLAGS = {
    0,
    0,
    0,
    Pattern.CASE_INSENSITIVE,
    Pattern.DOTALL,
    Pattern.MULTILINE,
    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE,
    Pattern.UNIX_LINES,
    Pattern.UNICODE_CHARACTER_CLASS,
    Pattern.LITERAL
  };
  private static final List<String> UNITS =
      List.of(
          "a",
          "b",
          "A",
          "1",
          " ",
          "\n",
          "\r",
          "-",
          "_",
          ".",
          "ß",
          "\u0130",
          "k",
          "\u212a",
          "\u2028",
          "\ud83d\ude00",
          "\ud835\udc00",
          "\ud83d",
          "\ude00",
          "(",
          "E");

  /** Of {@link #expressions}. */
  private static final Set<String> UNFOLLOWED = Set.of("\\Qa.b\\E+?");

  @Test
  void randomExpressions() {
    Random random = new Random(SEED);
    int followed = 0;
    for (int i = 0; i < TRIES; i++) {
      String source = RandomRegex.of(random);
      int flags = FLAGS[random.nextInt(FLAGS.length)];
      if (isValid(source, flags)) {
        followed += check(source, flags, random) ? 1 : 0;
      }
    }
    assertThat(followed).as("followed, from seed " + SEED).isGreaterThan(TRIES / 3);
  }

  private static boolean isValid(String source, int flags) {
    try {
      Pattern.compile(source, flags);
      return true;
    } catch (PatternSyntaxException wrong) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]a]+",
        "[^]a]*",
        "[a-c&&[^b]]",
        "[[a][b]]|\\[",
        "[\\]a]",
        "[\\Q]\\E]b",
        "\\Qa.b\\E+?",
        "\\Qa|b",
        "(?i)a(?-i)b|A",
        "(?i:a|b)A",
        "(?<x>a)(?<y>b)?\\k<x>",
        "(a)|b(c)?",
        "(?:(a)|(b))*",
        "(a*)*b",
        "(a|ab)(c|bcd)(d*)",
        "^a|b$",
        "^\\s+|\\s+$",
        "a$",
        "\\Aa\\z",
        "(a$)",
        "\\bfoo\\b",
        "\\ba+\\b",
        "\\B1|\\Ba\\B",
        "\\Ba\\B",
        "\\b",
        "a*\\b",
        "(?<=a)b",
        "(?<!a)b+",
        "(?<=a|^)b(?=$| )",
        "(?<!\\S)a(?!\\S)",
        "a(?=b)",
        "a+(?!b)",
        "(?=.*1)a.*",
        "(?!.*1)[a-z ]+",
        "(?<=\\d{1,2})a",
        "a(?<=a)",
        "1(?<!a1)",
        "a+1",
        "(?<x>a+)-(?<y>\\d+)",
        "a++b",
        "a?+a?b",
        "a{1,2}+ab",
        "(a{0,2}+)a*",
        "(a++)(b)",
        "(?:a++)a",
        "[ab]*+a?",
        "[^a]+",
        "[^a]+?1",
        "a*",
        "(a|b)+",
        "(?=a)(?=.b)a",
        "(?=(a))a",
        "(?!(a))b",
        "(?>a|ab)c",
        "a++a",
        "[a-z]{2,}?",
        "\\x{1F600}",
        "\\x41\\u0042\\0101\\cA",
        "\\p{L}\\pN\\P{Lu}",
        "[\\w&&[^_]]",
        ".",
        "..",
        "[^a]",
        "\\R",
        "(\\w+)@(\\w+)\\.com",
        "(?s).*```(?:json)?\\s*(.*?)```.*",
        "a{0}b",
        "(a){0,2}",
        "",
        "|a",
        "(?:(a))*b|c",
        "((a)){0,2}b|c",
        "((a))+?b|c",
        "()"
      })
  void expressions(String source) {
    Random random = new Random(7);
    for (int flags : FLAGS) {
      boolean isFollowed = check(source, flags, random);
      assertThat(isFollowed)
          .as("followed with flags " + flags)
          .isEqualTo(flags == Pattern.LITERAL || !UNFOLLOWED.contains(source));
    }
  }

  /** Whether the expression is followed. */
  private static boolean check(String source, int flags, Random random) {
    Regex regex = Regex.of(source, flags);
    Pattern pattern = Pattern.compile(source, flags);
    try {
      check(regex, pattern, random);
    } catch (LanguageTooLargeException large) {
      return false;
    }
    return regex.unfollowed().isEmpty();
  }

  private static void check(Regex regex, Pattern pattern, Random random) {
    for (int i = 0; i < TEXTS && regex.unfollowed().isEmpty(); i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.append(UNITS.get(random.nextInt(UNITS.size())));
      }
      if (random.nextInt(3) == 0) {
        regex.shapes().get(0).parts().stream()
            .filter(MatchShape.Piece.class::isInstance)
            .forEach(
                part -> ((MatchShape.Piece) part).language().shortest().ifPresent(text::append));
      }
      check(regex, pattern, text.toString());
    }
  }

  private static void check(Regex regex, Pattern pattern, String text) {
    String what =
        "/"
            + pattern
            + "/"
            + pattern.flags()
            + " on "
            + JsonWriter.compact(new JsonValue.JsonString(text))
            + ", from seed "
            + SEED;
    Matcher matcher = pattern.matcher(text);
    boolean all = matcher.matches();
    if (all) {
      assertThat(admits(regex, matcher, text)).as("matches " + what).isTrue();
    }
    assertThat(surely(regex, MatchMode.ALL, text) && !all).as("surely matches " + what).isFalse();
    boolean begins = matcher.reset().lookingAt();
    assertThat(surely(regex, MatchMode.AT_THE_BEGINNING, text) && !begins)
        .as("surely begins " + what)
        .isFalse();
    boolean found = matcher.reset().find();
    if (found) {
      assertThat(admits(regex, matcher, text)).as("finds " + what).isTrue();
      assertThat(isBeside(regex, matcher, text)).as("around " + what).isTrue();
    }
    assertThat(surely(regex, MatchMode.ANYWHERE, text) && !found)
        .as("surely finds " + what)
        .isFalse();
    int from = 0;
    while (found) {
      String where = "finds from " + from + " " + what;
      assertThat(admits(regex, matcher, text)).as(where).isTrue();
      assertThat(isAround(regex, matcher, text, from)).as(where).isTrue();
      from = matcher.end() + (matcher.end() == matcher.start() ? 1 : 0);
      found = matcher.find();
      if (!found && from <= text.length() && !regex.begins()) {
        assertThat(regex.having(MatchMode.ANYWHERE, false).contains(text.substring(from)))
            .as("surely finds from " + from + " " + what)
            .isFalse();
      }
    }
    regex
        .kept()
        .ifPresent(
            kept ->
                assertThat(kept.star().contains(pattern.matcher(text).replaceAll("")))
                    .as("keeps " + what)
                    .isTrue());
  }

  private static boolean surely(Regex regex, MatchMode mode, String text) {
    return regex.having(mode, true).contains(text);
  }

  /** Whether what is said of the text around a match is so. */
  private static boolean isAround(Regex regex, Matcher matcher, String text, int from) {
    return regex.around().stream()
        .allMatch(
            around ->
                around.ways().stream()
                    .anyMatch(
                        way ->
                            way.edges().stream()
                                .allMatch(
                                    edge ->
                                        edge.in(from == 0)
                                            .contains(part(edge.span(), matcher, text, from)))));
  }

  private static String part(Around.Span span, Matcher matcher, String text, int from) {
    return switch (span) {
      case BEFORE -> text.substring(from, matcher.start());
      case MATCH -> matcher.group();
      case BEHIND -> text.substring(matcher.end());
      case TO_MATCH -> text.substring(from, matcher.end());
      case FROM_MATCH -> text.substring(matcher.start());
    };
  }

  private static boolean isBeside(Regex regex, Matcher matcher, String text) {
    String behind = text.substring(matcher.end());
    boolean isEnd =
        switch (regex.end()) {
          case ANYTHING -> true;
          case NOTHING -> behind.isEmpty();
          case LAST_TERMINATOR ->
              behind.isEmpty()
                  || behind.equals("\r\n")
                  || "\n\r\u0085\u2028\u2029".contains(behind);
        };
    return isEnd && (!regex.begins() || matcher.start() == 0);
  }

  /** Whether what the JDK found is among what is cut. */
  private static boolean admits(Regex regex, Matcher matcher, String text) {
    return regex.shapes().stream().anyMatch(shape -> admits(shape, matcher, text));
  }

  private static boolean admits(MatchShape shape, Matcher matcher, String text) {
    int at = matcher.start();
    Optional<Language> piece = Optional.empty();
    Map<Integer, Integer> within = new HashMap<>();
    for (MatchShape.Part part : shape.parts()) {
      if (part instanceof MatchShape.Piece next) {
        Optional<Language> before = piece;
        piece = Optional.of(before.map(b -> b.concat(next.language())).orElse(next.language()));
      } else if (part instanceof MatchShape.Within group) {
        String held = matcher.group(group.group());
        if (held != null && !group.language().contains(held)) {
          return false;
        }
        within.put(group.group(), at);
      } else {
        int boundary =
            part instanceof MatchShape.Open open
                ? matcher.start(open.group())
                : matcher.end(((MatchShape.Close) part).group());
        if (boundary < at || !isPiece(piece, text.substring(at, boundary))) {
          return false;
        }
        at = boundary;
        piece = Optional.empty();
      }
    }
    return isPiece(piece, text.substring(Math.min(at, matcher.end()), matcher.end()))
        && shape.unset().stream().allMatch(group -> matcher.group(group) == null)
        && within.keySet().stream()
            .allMatch(group -> matcher.start(group) >= -1 && matcher.end(group) <= text.length());
  }

  private static boolean isPiece(Optional<Language> piece, String text) {
    return piece.map(p -> p.contains(text)).orElse(text.isEmpty());
  }
}
