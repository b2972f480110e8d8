package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random calls of the stand-in of {@link Matcher}, whose matches the JDK finds here, and of the
 * JDK's own, one after the other: both return and throw the same.
 */
class MatchersAgainstTheJdkTest {
  private static final int MATCHERS = Integer.getInteger("airtight.tries", 4_000);
  private static final long SEED = Long.getLong("airtight.seed", 20261128L);
  private static final int MOST_CALLS = 12;
  private static final List<String> PATTERNS =
      List.of(
          "a",
          "a*",
          "(a)|(b)",
          "(?<x>a)(?<y>b)?",
          "^a",
          "b$",
          "\\b",
          "",
          "(a)(b)?(.)",
          "[ab]+?",
          "(?=b)",
          "(a|b)*c",
          "(((((((((((a)b?))))))))))");
  private static final List<String> TEXTS =
      List.of("", "a", "ab", "aab", "bba", "abcab", "a b", "cc");
  private static final List<String> REPLACEMENTS =
      List.of(
          "", "x", "$0", "$1", "$2", "$11", "$19", "\\$", "\\", "$", "${x}", "${y}", "${", "${}",
          "${z}", "${1}", "${x", "$a", "a$1b", "\\\\");
  private static final List<String> METHODS =
      List.of(
          "matches",
          "lookingAt",
          "find",
          "find",
          "find",
          "find(int)",
          "group",
          "group(int)",
          "group(String)",
          "start",
          "end",
          "start(int)",
          "end(int)",
          "start(String)",
          "reset",
          "reset(CharSequence)",
          "region",
          "regionStart",
          "regionEnd",
          "usePattern",
          "builder",
          "buffer",
          "builderTail",
          "bufferTail",
          "replaceAll",
          "replaceFirst",
          "replaceAllBy",
          "replaceFirstBy",
          "results",
          "groupCount");

  private final StandInLoader loader = new StandInLoader();
  private final Random random = new Random(SEED);
  private final Map<String, Integer> agreed = new TreeMap<>();

  /** What is called on a matcher of either kind, and what is to be appended to. */
  private record Subject(
      Object matcher, Class<?> pattern, StringBuilder builder, StringBuffer buffer) {
    Object call(String name, Class<?>[] types, Object... arguments) throws Throwable {
      Method method = matcher.getClass().getMethod(name, types);
      try {
        Object result = method.invoke(matcher, arguments);
        return result instanceof Stream<?> stream
            ? stream
                .map(each -> ((MatchResult) each).group() + ((MatchResult) each).start())
                .toList()
            : result == matcher || result == builder || result == buffer ? "itself" : result;
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }
  }

  @Test
  void sequencesOfCalls() throws Throwable {
    EngineOnJvm.leaveRangesOpen();
    for (int i = 0; i < MATCHERS; i++) {
      String regex = any(PATTERNS);
      String text = any(TEXTS);
      List<Subject> both =
          List.of(
              subject(Pattern.class, regex, text),
              subject(loader.load("PatternStandIn"), regex, text));
      List<String> calls = new ArrayList<>();
      boolean isKnown = true;
      for (int call = random.nextInt(MOST_CALLS); isKnown && call >= 0; call--) {
        String method = any(METHODS);
        int number = random.nextInt(5) - 1;
        int other = random.nextInt(6) - 1;
        String argument = any(REPLACEMENTS);
        String otherText = any(TEXTS);
        String otherRegex = any(PATTERNS);
        calls.add(
            method
                + " "
                + number
                + " "
                + other
                + " "
                + argument
                + " "
                + otherText
                + " "
                + otherRegex);
        Object expected =
            outcome(both.get(0), method, number, other, argument, otherText, otherRegex);
        Object actual =
            outcome(both.get(1), method, number, other, argument, otherText, otherRegex);
        isKnown = !(actual instanceof EngineOnJvm.LeftOpen);
        if (isKnown) {
          String what = "/" + regex + "/ on '" + text + "': " + calls;
          assertThat(actual).as(what).isEqualTo(expected);
          assertThat(both.get(1).builder().toString())
              .as(what)
              .isEqualTo(both.get(0).builder().toString());
          assertThat(both.get(1).buffer().toString())
              .as(what)
              .isEqualTo(both.get(0).buffer().toString());
          agreed.merge(method, 1, Integer::sum);
        }
      }
    }
    assertThat(METHODS)
        .as("calls that were compared: " + agreed)
        .allMatch(each -> agreed.getOrDefault(each, 0) > MATCHERS / 200);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static Object pattern(Class<?> type, String regex) throws ReflectiveOperationException {
    return type.getMethod("compile", String.class).invoke(null, regex);
  }

  private static Subject subject(Class<?> type, String regex, String text)
      throws ReflectiveOperationException {
    Object pattern = pattern(type, regex);
    Object matcher = type.getMethod("matcher", CharSequence.class).invoke(pattern, text);
    return new Subject(matcher, type, new StringBuilder(), new StringBuffer());
  }

  private static Object outcome(
      Subject subject,
      String method,
      int number,
      int other,
      String argument,
      String text,
      String regex)
      throws Throwable {
    try {
      return call(subject, method, number, other, argument, text, regex);
    } catch (EngineOnJvm.LeftOpen open) {
      return open;
    } catch (RuntimeException thrown) {
      return thrown.getClass();
    }
  }

  private static Object call(
      Subject subject,
      String method,
      int number,
      int other,
      String argument,
      String text,
      String regex)
      throws Throwable {
    Class<?>[] none = {};
    Class<?>[] ofInt = {int.class};
    Class<?>[] ofString = {String.class};
    Function<MatchResult, String> function =
        match -> number == 0 ? null : argument.isEmpty() ? match.group() : argument + match.start();
    String name = argument.length() > 3 ? argument.substring(2, 3) : argument;
    return switch (method) {
      case "find(int)" -> subject.call("find", ofInt, number);
      case "group(int)" -> subject.call("group", ofInt, number);
      case "start(int)" -> subject.call("start", ofInt, number);
      case "end(int)" -> subject.call("end", ofInt, number);
      case "group(String)" -> subject.call("group", ofString, name);
      case "start(String)" -> subject.call("start", ofString, name);
      case "reset(CharSequence)" ->
          subject.call("reset", new Class<?>[] {CharSequence.class}, text);
      case "region" -> subject.call("region", new Class<?>[] {int.class, int.class}, number, other);
      case "usePattern" ->
          subject.call(
              "usePattern",
              new Class<?>[] {subject.pattern()},
              number == 0 ? null : pattern(subject.pattern(), regex));
      case "builder" ->
          subject.call(
              "appendReplacement",
              new Class<?>[] {StringBuilder.class, String.class},
              subject.builder(),
              argument);
      case "buffer" ->
          subject.call(
              "appendReplacement",
              new Class<?>[] {StringBuffer.class, String.class},
              subject.buffer(),
              argument);
      case "builderTail" ->
          subject.call("appendTail", new Class<?>[] {StringBuilder.class}, subject.builder());
      case "bufferTail" ->
          subject.call("appendTail", new Class<?>[] {StringBuffer.class}, subject.buffer());
      case "replaceAll", "replaceFirst" ->
          subject.call(method, ofString, number == 0 ? null : argument);
      case "replaceAllBy" -> subject.call("replaceAll", new Class<?>[] {Function.class}, function);
      case "replaceFirstBy" ->
          subject.call(
              "replaceFirst", new Class<?>[] {Function.class}, other == 0 ? null : function);
      default -> subject.call(method, none);
    };
  }

  @Test
  void quotations() throws Throwable {
    for (int i = 0; i < MATCHERS; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.append("\\E$aQ".charAt(random.nextInt(5)));
      }
      Object quoted =
          loader
              .load("PatternStandIn")
              .getMethod("quote", String.class)
              .invoke(null, text.toString());
      assertThat(quoted).isEqualTo(Pattern.quote(text.toString()));
    }
  }
}
