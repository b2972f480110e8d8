package dev.airtight.paths.standin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.util.StringJoiner}: what was joined so far is one String, since
 * concatenation is what the engine follows exactly.
 */
public final class StringJoinerStandIn {
  private final String prefix;
  private final String delimiter;
  private final String suffix;
  private @Nullable String joined;
  private @Nullable String emptyValue;

  /** The JDK counts the delimiter before it refuses an element. */
  private boolean isLengthKnown = true;

  public StringJoinerStandIn(CharSequence delimiter) {
    this(delimiter, "", "");
  }

  public StringJoinerStandIn(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    Objects.requireNonNull(prefix);
    Objects.requireNonNull(delimiter);
    Objects.requireNonNull(suffix);
    this.prefix = known(prefix.toString());
    this.delimiter = known(delimiter.toString());
    this.suffix = known(suffix.toString());
  }

  /** What the JDK does with a part whose text is null shows only later. */
  private static String known(@Nullable String text) {
    if (text == null) {
      throw Engine.unknown("a StringJoiner with a CharSequence whose text is null");
    }
    return text;
  }

  public StringJoinerStandIn setEmptyValue(CharSequence emptyValue) {
    this.emptyValue = known(Objects.requireNonNull(emptyValue).toString());
    return this;
  }

  public StringJoinerStandIn add(@Nullable CharSequence element) {
    String text = String.valueOf(element);
    String before = joined;
    if (text == null) {
      isLengthKnown = false;
      throw new NullPointerException();
    }
    joined = before == null ? text : before + delimiter + text;
    return this;
  }

  /** Adds what the other has joined as one element. */
  public StringJoinerStandIn merge(StringJoinerStandIn other) {
    String added = Objects.requireNonNull(other).joined;
    return added == null ? this : add(added);
  }

  public int length() {
    if (!isLengthKnown) {
      throw Engine.unknown("the length of a StringJoiner after a CharSequence whose text is null");
    }
    return toString().length();
  }

  @Override
  public String toString() {
    String all = joined;
    if (all == null) {
      String empty = emptyValue;
      return empty == null ? prefix + suffix : empty;
    }
    return prefix + all + suffix;
  }
}
