package dev.airtight.paths.standin;

import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.util.regex.Matcher}: the engine finds the matches. The region is
 * always the whole text.
 */
public final class MatcherStandIn implements MatchResult {
  private static final int ANYWHERE = 0;
  private static final int AT_THE_BEGINNING = 1;
  private static final int ALL = 2;

  private final PatternStandIn pattern;
  private String text;

  /** Null also where a search began behind the end, which leaves {@link #first} as it was. */
  private @Nullable FoundMatch match;

  private int first = -1;
  private int last;

  /** Whether all matches were gone through at once, so that nobody knows where the last one is. */
  private boolean isSpent;

  private int changes;

  MatcherStandIn(PatternStandIn pattern, CharSequence input) {
    this.pattern = pattern;
    this.text = known(input);
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

  public MatcherStandIn reset() {
    match = null;
    first = -1;
    last = 0;
    isSpent = false;
    changes++;
    return this;
  }

  public MatcherStandIn reset(CharSequence input) {
    text = known(input);
    return reset();
  }

  public boolean matches() {
    return found(pattern.match(text, 0, ALL));
  }

  public boolean lookingAt() {
    return found(pattern.match(text, 0, AT_THE_BEGINNING));
  }

  public boolean find() {
    if (isSpent) {
      throw Engine.unknown("a Matcher that goes on after replaceAll");
    }
    int from = last == first ? last + 1 : last;
    if (from > text.length()) {
      match = null;
      return false;
    }
    return found(pattern.match(text, from, ANYWHERE));
  }

  public boolean find(int start) {
    if (start < 0 || start > text.length()) {
      throw new IndexOutOfBoundsException("Illegal start index");
    }
    reset();
    return found(pattern.match(text, start, ANYWHERE));
  }

  private boolean found(@Nullable FoundMatch next) {
    match = next;
    isSpent = false;
    changes++;
    if (next == null) {
      first = -1;
      return false;
    }
    first = next.begins[0];
    last = next.ends[0];
    return true;
  }

  private void checkMatch() {
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
    return found == null ? -1 : found.begins[group];
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
    return found == null ? -1 : found.ends[group];
  }

  public int end(String name) {
    return end(number(name));
  }

  public MatchResult toMatchResult() {
    MatcherStandIn copy = new MatcherStandIn(pattern, text);
    copy.match = match;
    copy.first = first;
    copy.last = last;
    return copy;
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

  public String replaceAll(String replacement) {
    reset();
    if (!find()) {
      return text;
    }
    String replaced = pattern.replaced(text, replacement, true);
    match = null;
    first = -1;
    isSpent = true;
    return replaced;
  }

  public String replaceFirst(String replacement) {
    Objects.requireNonNull(replacement, "replacement");
    reset();
    return find() ? pattern.replaced(text, replacement, false) : text;
  }
}
