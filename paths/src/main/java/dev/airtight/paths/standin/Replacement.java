package dev.airtight.paths.standin;

/** What stands for a match, as {@code Matcher.appendReplacement} reads it. */
final class Replacement {
  private static final int BASE = 10;

  private final MatcherStandIn matcher;
  private final String text;
  private int at;

  private Replacement(MatcherStandIn matcher, String text) {
    this.matcher = matcher;
    this.text = text;
  }

  /** Of the match that a matcher is at. */
  static String of(MatcherStandIn matcher, String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('$') < 0) {
      return text;
    } else if (!Engine.isKnown(text)) {
      return matcher.pattern().replacement(text);
    }
    return new Replacement(matcher, text).read();
  }

  private String read() {
    String replacement = "";
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next == '\\') {
        replacement = replacement + next("character to be escaped is missing");
      } else if (next == '$') {
        String held = matcher.group(group());
        replacement = replacement + (held == null ? "" : held);
      } else {
        replacement = replacement + next;
      }
    }
    return replacement;
  }

  private char next(String missing) {
    if (at == text.length()) {
      throw new IllegalArgumentException(missing);
    }
    return text.charAt(at++);
  }

  private int group() {
    char next = next("Illegal group reference: group index is missing");
    if (next == '{') {
      return named();
    } else if (digit(next) < 0) {
      throw new IllegalArgumentException("Illegal group reference");
    }
    int number = digit(next);
    while (at < text.length() && digit(text.charAt(at)) >= 0) {
      int longer = number * BASE + digit(text.charAt(at));
      if (longer > matcher.groupCount()) {
        break;
      }
      number = longer;
      at++;
    }
    return number;
  }

  private static int digit(char unit) {
    return unit >= '0' && unit <= '9' ? unit - '0' : -1;
  }

  private int named() {
    int begin = at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    if (begin == at || at == text.length() || text.charAt(at) != '}') {
      throw new IllegalArgumentException("named capturing group is missing trailing '}'");
    }
    String name = text.substring(begin, at++);
    int number = digit(name.charAt(0)) >= 0 ? -1 : matcher.pattern().number(name);
    if (number < 0) {
      throw new IllegalArgumentException("No group with name {" + name + "}");
    }
    return number;
  }

  private static boolean isOfName(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || digit(unit) >= 0;
  }
}
