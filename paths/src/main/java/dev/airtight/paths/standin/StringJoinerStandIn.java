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

  public StringJoinerStandIn(CharSequence delimiter) {
    this(delimiter, "", "");
  }

  public StringJoinerStandIn(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    Objects.requireNonNull(prefix);
    Objects.requireNonNull(delimiter);
    Objects.requireNonNull(suffix);
    this.prefix = prefix.toString();
    this.delimiter = delimiter.toString();
    this.suffix = suffix.toString();
  }

  public StringJoinerStandIn setEmptyValue(CharSequence emptyValue) {
    this.emptyValue = Objects.requireNonNull(emptyValue).toString();
    return this;
  }

  public StringJoinerStandIn add(@Nullable CharSequence element) {
    String text = String.valueOf(element);
    String before = joined;
    joined = before == null ? text : before + delimiter + text;
    return this;
  }

  /** Adds what the other has joined as one element. */
  public StringJoinerStandIn merge(StringJoinerStandIn other) {
    String added = Objects.requireNonNull(other).joined;
    return added == null ? this : add(added);
  }

  public int length() {
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
