package dev.airtight.paths.standin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.util.regex.Pattern}: only the expression is kept, which the engine
 * reads itself. The fields are called like the JDK's, so that one that a JVM made can be read.
 */
public final class PatternStandIn implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String pattern;
  private final int flags;

  private PatternStandIn(String pattern, int flags) {
    this.pattern = pattern;
    this.flags = flags;
  }

  public static PatternStandIn compile(String regex) {
    return compile(regex, 0);
  }

  public static PatternStandIn compile(String regex, int flags) {
    int length = regex.length();
    String fault = Engine.regexFault(regex, flags);
    if (fault != null) {
      throw new PatternSyntaxException(fault, regex, length);
    }
    return new PatternStandIn(regex, flags);
  }

  public String pattern() {
    return pattern;
  }

  public int flags() {
    return Engine.flags(pattern, flags);
  }

  @Override
  public String toString() {
    return pattern;
  }

  int number(String group) {
    return Engine.group(pattern, flags, group);
  }

  int groups() {
    return Engine.groups(pattern, flags);
  }

  @Nullable FoundMatch match(String text, int from, int mode) {
    return Engine.match(pattern, flags, text, from, mode);
  }

  String replaced(String text, String by, boolean all) {
    return Engine.replaced(pattern, flags, text, by, all);
  }

  /** What a text that is not known says that matches are replaced by. */
  String replacement(String by) {
    return Engine.replacement(pattern, flags, by);
  }

  public MatcherStandIn matcher(CharSequence input) {
    return new MatcherStandIn(this, input);
  }

  public static boolean matches(String regex, CharSequence input) {
    return compile(regex).matcher(input).matches();
  }

  public Predicate<String> asPredicate() {
    return text -> matcher(text).find();
  }

  public Predicate<String> asMatchPredicate() {
    return text -> matcher(text).matches();
  }

  public static String quote(String text) {
    return "\\Q" + text.replace("\\E", "\\E\\\\E\\Q") + "\\E";
  }

  public String[] split(CharSequence input) {
    return split(input, 0);
  }

  public String[] split(CharSequence input, int limit) {
    MatcherStandIn matches = matcher(input);
    String text = matches.text();
    List<String> parts = new ArrayList<>();
    int begin = 0;
    while ((limit <= 0 || parts.size() < limit - 1) && matches.find()) {
      // An empty match at the very beginning makes no empty part.
      if (matches.end() > 0) {
        parts.add(text.substring(begin, matches.start()));
        begin = matches.end();
      }
    }
    if (begin == 0) {
      return new String[] {text};
    }
    parts.add(text.substring(begin));
    int size = parts.size();
    while (limit == 0 && size > 0 && parts.get(size - 1).isEmpty()) {
      size--;
    }
    return parts.subList(0, size).toArray(new String[size]);
  }

  public Stream<String> splitAsStream(CharSequence input) {
    return Stream.of(split(input));
  }
}
