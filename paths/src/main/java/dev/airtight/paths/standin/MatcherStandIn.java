package dev.airtight.paths.standin;

import java.util.ConcurrentModificationException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.util.regex.Matcher}: the engine finds the matches. In a region it
 * looks at the part of the text alone, as bounds are opaque and anchors fit there.
 */
public final class MatcherStandIn implements MatchResult {
  private static final int ANYWHERE = 0;
  private static final int AT_THE_BEGINNING = 1;
  private static final int ALL = 2;

  private PatternStandIn pattern;
  private String text;

  /** The region, and where it begins in the text. */
  private String region;

  private int begin;

  /** Null also where a search began behind the end, which leaves {@link #first} as it was. */
  private @Nullable FoundMatch match;

  private int first = -1;
  private int last;

  /** Whether all matches were gone through at once, so that nobody knows where the last one is. */
  private boolean isSpent;

  private int changes;

  /** Where the text goes on that is still to be appended. */
  private int appended;

  /** Whether nobody knows where that is. */
  private boolean isLost;

  /** Whether that is surely not behind the end of the last match, or before the next one. */
  private boolean isBehind = true;

  /** Whether that is surely not behind the beginning of the match. */
  private boolean isBefore = true;

  MatcherStandIn(PatternStandIn pattern, CharSequence input) {
    this.pattern = pattern;
    this.text = known(input);
    this.region = text;
  }

  private static String known(CharSequence input) {
    if (Objects.requireNonNull(input) instanceof String text) {
      return text;
    }
    throw Engine.unknown("a Matcher of a CharSequence that is no String");
  }

  String text() {
    return text;
  }

  public PatternStandIn pattern() {
    return pattern;
  }

  public MatcherStandIn usePattern(@Nullable PatternStandIn newPattern) {
    if (newPattern == null) {
      throw new IllegalArgumentException("Pattern cannot be null");
    }
    pattern = newPattern;
    match = null;
    changes++;
    return this;
  }

  public MatcherStandIn reset() {
    match = null;
    first = -1;
    last = 0;
    isSpent = false;
    appended = 0;
    isLost = false;
    isBehind = true;
    isBefore = true;
    region = text;
    begin = 0;
    changes++;
    return this;
  }

  public MatcherStandIn region(int start, int end) {
    if (start < 0 || start > text.length()) {
      throw new IndexOutOfBoundsException("start");
    } else if (end < 0 || end > text.length()) {
      throw new IndexOutOfBoundsException("end");
    } else if (start > end) {
      throw new IndexOutOfBoundsException("start > end");
    }
    reset();
    region = Engine.slice(text, start, end);
    begin = start;
    return this;
  }

  public int regionStart() {
    return begin;
  }

  public int regionEnd() {
    return begin + region.length();
  }

  public MatcherStandIn reset(CharSequence input) {
    text = known(input);
    return reset();
  }

  public boolean matches() {
    return foundAgain(pattern.match(region, 0, ALL));
  }

  public boolean lookingAt() {
    return foundAgain(pattern.match(region, 0, AT_THE_BEGINNING));
  }

  /** What is looked for at the beginning may be before what was found already. */
  private boolean foundAgain(@Nullable FoundMatch next) {
    boolean isFound = found(next);
    isBehind = appended <= last;
    isBefore = appended <= first;
    return isFound;
  }

  public boolean find() {
    checkNotSpent();
    int from = (last == first ? last + 1 : last) - begin;
    if (from > region.length()) {
      match = null;
      return false;
    }
    isBefore = isBehind;
    return found(pattern.match(region, Math.max(from, 0), ANYWHERE));
  }

  public boolean find(int start) {
    if (start < 0 || start > text.length()) {
      throw new IndexOutOfBoundsException("Illegal start index");
    }
    reset();
    return found(pattern.match(text, start, ANYWHERE));
  }

  /** Where there is no match, the JDK keeps the end of what it tried last. */
  private boolean found(@Nullable FoundMatch next) {
    match = next;
    isSpent = false;
    changes++;
    if (next == null) {
      first = -1;
      last = Engine.between(0, text.length());
      return false;
    }
    first = begin + next.begins[0];
    last = begin + next.ends[0];
    return true;
  }

  private void checkNotSpent() {
    if (isSpent) {
      throw Engine.unknown("a Matcher that goes on after replaceAll");
    }
  }

  private void checkMatch() {
    checkNotSpent();
    if (first < 0) {
      throw new IllegalStateException("No match found");
    }
  }

  private void checkGroup(int group) {
    checkMatch();
    if (group < 0 || group > groupCount()) {
      throw new IndexOutOfBoundsException("No group " + group);
    }
  }

  private int number(String name) {
    Objects.requireNonNull(name, "Group name");
    checkMatch();
    int number = pattern.number(name);
    if (number < 0) {
      throw new IllegalArgumentException("No group with name <" + name + ">");
    }
    return number;
  }

  @Override
  public int groupCount() {
    return pattern.groups();
  }

  @Override
  public @Nullable String group() {
    return group(0);
  }

  @Override
  public @Nullable String group(int group) {
    checkGroup(group);
    FoundMatch found = match;
    return found == null ? null : found.groups[group];
  }

  public @Nullable String group(String name) {
    return group(number(name));
  }

  @Override
  public int start() {
    checkMatch();
    return first;
  }

  @Override
  public int start(int group) {
    checkGroup(group);
    FoundMatch found = match;
    return found == null || found.begins[group] < 0 ? -1 : begin + found.begins[group];
  }

  public int start(String name) {
    return start(number(name));
  }

  @Override
  public int end() {
    checkMatch();
    return last;
  }

  @Override
  public int end(int group) {
    checkGroup(group);
    FoundMatch found = match;
    return found == null || found.ends[group] < 0 ? -1 : begin + found.ends[group];
  }

  public int end(String name) {
    return end(number(name));
  }

  public MatchResult toMatchResult() {
    MatcherStandIn copy = new MatcherStandIn(pattern, text);
    copy.match = match;
    copy.begin = begin;
    copy.first = first;
    copy.last = last;
    return new MatchSnapshot(copy);
  }

  /** How often it was looked for a match, or begun anew. */
  int changes() {
    return changes;
  }

  public Stream<MatchResult> results() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new FoundMatches(this), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  public MatcherStandIn appendReplacement(StringBuilder builder, String replacement) {
    String by = replacement(replacement);
    builder.append(skipped()).append(by);
    return isAppended();
  }

  public MatcherStandIn appendReplacement(StringBuffer buffer, String replacement) {
    String by = replacement(replacement);
    buffer.append(skipped()).append(by);
    return isAppended();
  }

  /** The text between the last match that was appended and this one. */
  private String skipped() {
    checkNotLost();
    if (!isBefore && appended > first) {
      throw new IndexOutOfBoundsException();
    }
    return Engine.slice(text, appended, first);
  }

  private MatcherStandIn isAppended() {
    appended = last;
    isLost = false;
    isBehind = true;
    isBefore = false;
    changes++;
    return this;
  }

  private String replacement(String replacement) {
    checkNotSpent();
    if (first < 0) {
      throw new IllegalStateException("No match available");
    }
    return Replacement.of(this, replacement);
  }

  public StringBuilder appendTail(StringBuilder builder) {
    return builder.append(tail());
  }

  public StringBuffer appendTail(StringBuffer buffer) {
    return buffer.append(tail());
  }

  private void checkNotLost() {
    if (isLost) {
      throw Engine.unknown("what a Matcher appends after replaceAll");
    }
  }

  private String tail() {
    checkNotLost();
    return Engine.slice(text, appended, text.length());
  }

  public static String quoteReplacement(String text) {
    return Engine.quotedReplacement(text);
  }

  public String replaceAll(String replacement) {
    reset();
    if (!find()) {
      return text;
    }
    String replaced = pattern.replaced(text, replacement, true);
    match = null;
    first = -1;
    isSpent = true;
    isLost = true;
    return replaced;
  }

  public String replaceAll(Function<MatchResult, String> replacer) {
    Objects.requireNonNull(replacer);
    reset();
    StringBuilder builder = new StringBuilder();
    while (find()) {
      appendReplacement(builder, replacement(replacer));
    }
    return appendTail(builder).toString();
  }

  private String replacement(Function<MatchResult, String> replacer) {
    int before = changes;
    String replacement = replacer.apply(this);
    if (changes != before) {
      throw new ConcurrentModificationException();
    }
    return replacement;
  }

  public String replaceFirst(String replacement) {
    Objects.requireNonNull(replacement, "replacement");
    reset();
    if (!find()) {
      return text;
    }
    String replaced = pattern.replaced(text, replacement, false);
    isAppended();
    return replaced;
  }

  public String replaceFirst(Function<MatchResult, String> replacer) {
    Objects.requireNonNull(replacer);
    reset();
    if (!find()) {
      return text;
    }
    StringBuilder builder = new StringBuilder();
    appendReplacement(builder, replacement(replacer));
    return appendTail(builder).toString();
  }
}
