package dev.airtight.paths.standin;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link StringBuilder}: one String that is replaced with each change. Appending
 * is concatenation, which the engine follows exactly.
 */
public final class StringBuilderStandIn
    implements Appendable, CharSequence, Comparable<StringBuilderStandIn>, Serializable {
  private static final long serialVersionUID = 1L;
  private String text;

  public StringBuilderStandIn() {
    text = "";
  }

  public StringBuilderStandIn(int capacity) {
    if (capacity < 0) {
      throw new NegativeArraySizeException();
    }
    text = "";
  }

  public StringBuilderStandIn(String initial) {
    text = Objects.requireNonNull(initial);
  }

  public StringBuilderStandIn(CharSequence initial) {
    text = "";
    append(Objects.requireNonNull(initial));
  }

  public StringBuilderStandIn append(@Nullable Object value) {
    text = text + value;
    return this;
  }

  public StringBuilderStandIn append(@Nullable String value) {
    text = text + value;
    return this;
  }

  @Override
  public StringBuilderStandIn append(@Nullable CharSequence value) {
    checkKnown(value);
    text = text + value;
    return this;
  }

  @Override
  public StringBuilderStandIn append(@Nullable CharSequence value, int start, int end) {
    checkKnown(value);
    String all = String.valueOf(value);
    if (start < 0 || start > end || end > all.length()) {
      throw new IndexOutOfBoundsException();
    }
    text = text + Engine.slice(all, start, end);
    return this;
  }

  public StringBuilderStandIn append(@Nullable StringBuffer value) {
    text = text + value;
    return this;
  }

  public StringBuilderStandIn append(char[] value) {
    text = text + String.valueOf(value);
    return this;
  }

  /** The JDK reads other sequences unit by unit. */
  private static void checkKnown(@Nullable CharSequence value) {
    if (value != null
        && !(value instanceof String)
        && !(value instanceof StringBuilder)
        && !(value instanceof StringBuffer)) {
      throw Engine.unknown("appending a CharSequence of another class");
    }
  }

  public StringBuilderStandIn append(boolean value) {
    text = text + value;
    return this;
  }

  @Override
  public StringBuilderStandIn append(char value) {
    text = text + value;
    return this;
  }

  public StringBuilderStandIn appendCodePoint(int codePoint) {
    text = text + String.valueOf(Character.toChars(codePoint));
    return this;
  }

  public StringBuilderStandIn append(int value) {
    text = text + value;
    return this;
  }

  public StringBuilderStandIn append(long value) {
    text = text + value;
    return this;
  }

  public StringBuilderStandIn append(float value) {
    text = text + value;
    return this;
  }

  public StringBuilderStandIn append(double value) {
    text = text + value;
    return this;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public boolean isEmpty() {
    return text.isEmpty();
  }

  public int capacity() {
    throw Engine.unknown("StringBuilder.capacity");
  }

  public void ensureCapacity(int capacity) {
    // Room is not modelled.
  }

  public void trimToSize() {
    // Room is not modelled.
  }

  @Override
  public char charAt(int index) {
    return text.charAt(index);
  }

  public int indexOf(String part) {
    return text.indexOf(part);
  }

  public int indexOf(String part, int from) {
    return text.indexOf(part, from);
  }

  public int lastIndexOf(String part) {
    return text.lastIndexOf(part);
  }

  public int lastIndexOf(String part, int from) {
    return text.lastIndexOf(part, from);
  }

  public int codePointAt(int index) {
    return text.codePointAt(index);
  }

  public String substring(int begin) {
    return text.substring(begin);
  }

  public String substring(int begin, int end) {
    return text.substring(begin, end);
  }

  @Override
  public CharSequence subSequence(int begin, int end) {
    return text.substring(begin, end);
  }

  public void setLength(int length) {
    if (length < 0) {
      throw new StringIndexOutOfBoundsException();
    }
    if (length <= text.length()) {
      text = Engine.slice(text, 0, length);
    } else {
      text = text + "\0".repeat(length - text.length());
    }
  }

  public void setCharAt(int index, char unit) {
    int length = text.length();
    if (index < 0 || index >= length) {
      throw new StringIndexOutOfBoundsException();
    }
    text = Engine.slice(text, 0, index) + unit + Engine.slice(text, index + 1, length);
  }

  public StringBuilderStandIn deleteCharAt(int index) {
    int length = text.length();
    if (index < 0 || index >= length) {
      throw new StringIndexOutOfBoundsException();
    }
    text = Engine.slice(text, 0, index) + Engine.slice(text, index + 1, length);
    return this;
  }

  public StringBuilderStandIn delete(int start, int end) {
    int length = text.length();
    int last = Math.min(end, length);
    if (start < 0 || start > last) {
      throw new StringIndexOutOfBoundsException();
    }
    text = Engine.slice(text, 0, start) + Engine.slice(text, last, length);
    return this;
  }

  public StringBuilderStandIn replace(int start, int end, String with) {
    int length = text.length();
    int last = Math.min(end, length);
    if (start < 0 || start > length || start > last) {
      throw new StringIndexOutOfBoundsException();
    }
    text =
        Engine.slice(text, 0, start)
            + Objects.requireNonNull(with)
            + Engine.slice(text, last, length);
    return this;
  }

  public StringBuilderStandIn insert(int offset, @Nullable String value) {
    int length = text.length();
    if (offset < 0 || offset > length) {
      throw new StringIndexOutOfBoundsException();
    }
    text = Engine.slice(text, 0, offset) + value + Engine.slice(text, offset, length);
    return this;
  }

  public StringBuilderStandIn insert(int offset, @Nullable CharSequence value) {
    checkKnown(value);
    if (value == this) {
      throw Engine.unknown("inserting a StringBuilder into itself");
    }
    return insert(offset, String.valueOf(value));
  }

  public StringBuilderStandIn insert(int offset, @Nullable CharSequence value, int start, int end) {
    checkKnown(value);
    if (value == this) {
      throw Engine.unknown("inserting a StringBuilder into itself");
    }
    String all = String.valueOf(value);
    if (offset < 0 || offset > text.length()) {
      throw new StringIndexOutOfBoundsException();
    }
    if (start < 0 || start > end || end > all.length()) {
      throw new IndexOutOfBoundsException();
    }
    return insert(offset, Engine.slice(all, start, end));
  }

  public StringBuilderStandIn insert(int offset, char[] value) {
    if (offset < 0 || offset > text.length()) {
      throw new StringIndexOutOfBoundsException();
    }
    return insert(offset, String.valueOf(value));
  }

  public StringBuilderStandIn insert(int offset, float value) {
    return insert(offset, String.valueOf(value));
  }

  public StringBuilderStandIn insert(int offset, double value) {
    return insert(offset, String.valueOf(value));
  }

  public StringBuilderStandIn insert(int offset, @Nullable Object value) {
    return insert(offset, String.valueOf(value));
  }

  public StringBuilderStandIn insert(int offset, char value) {
    return insert(offset, String.valueOf(value));
  }

  public StringBuilderStandIn insert(int offset, int value) {
    return insert(offset, String.valueOf(value));
  }

  public StringBuilderStandIn insert(int offset, long value) {
    return insert(offset, String.valueOf(value));
  }

  public StringBuilderStandIn insert(int offset, boolean value) {
    return insert(offset, String.valueOf(value));
  }

  /** Since Java 21. */
  public StringBuilderStandIn repeat(int codePoint, int count) {
    checkCount(count);
    if (count > 0) {
      text = text + Character.toString(codePoint).repeat(count);
    }
    return this;
  }

  /** Since Java 21. */
  public StringBuilderStandIn repeat(@Nullable CharSequence value, int count) {
    checkCount(count);
    if (count > 0) {
      checkKnown(value);
      text = text + String.valueOf(value).repeat(count);
    }
    return this;
  }

  private static void checkCount(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
  }

  /** Units swap places, but a surrogate pair keeps its order. */
  public StringBuilderStandIn reverse() {
    String reversed = "";
    int i = 0;
    while (i < text.length()) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        reversed = "" + unit + text.charAt(i + 1) + reversed;
        i += 2;
      } else {
        reversed = unit + reversed;
        i++;
      }
    }
    text = reversed;
    return this;
  }

  @Override
  public int compareTo(StringBuilderStandIn other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return new String(text);
  }
}
