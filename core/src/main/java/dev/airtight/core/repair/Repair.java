package dev.airtight.core.repair;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A way in which models write JSON that is none, and which is read all the same. None of them
 * invents a value, drops one or alters one, and where a text has two readings it is not read.
 */
public enum Repair {
  /** U+FEFF before the value. */
  BYTE_ORDER_MARK("a byte-order mark before the value"),

  /** {@code <think>...</think>} before the value, also where only the closing tag is there. */
  THINKING("thinking before the value"),

  /** The lines of a code fence around the value. */
  FENCE("a code fence around the value"),

  /** Other text before or after the value. */
  PROSE("text around the value"),

  /** The same value more than once. */
  REPEATED("the same value again"),

  /** A line break, tab or other control character in a string that is not escaped. */
  CONTROL_CHARACTER("a control character in a string"),

  /** A comma after the last element or member. */
  TRAILING_COMMA("a comma after the last element"),

  /** {@code // ...}, {@code # ...} and {@code /* ... *&#47;} between the parts of the value. */
  COMMENT("a comment"),

  /** A string or key in single quotes. */
  SINGLE_QUOTES("single quotes around a string"),

  /** A key that is a plain name. */
  UNQUOTED_KEY("a key without quotes"),

  /** {@code True}, {@code False} and {@code None}. */
  PYTHON_LITERAL("a Python literal"),

  /** A string that holds the text of the object or array; not where a string is wanted. */
  JSON_IN_STRING("the value is written inside a string"),

  /** An array with the one object that is wanted. */
  ARRAY_AROUND("an array around the value"),

  /** The one element of the array that is wanted. */
  ARRAY_MISSING("no array around the value");

  private final String what;

  Repair(String what) {
    this.what = what;
  }

  /** What was found, as a noun phrase or clause in lower case. */
  public String what() {
    return what;
  }

  /** All of them. */
  public static Set<Repair> all() {
    return Collections.unmodifiableSet(EnumSet.allOf(Repair.class));
  }

  /** None: the text is the value, and white space. */
  public static Set<Repair> none() {
    return Set.of();
  }

  /**
   * What is done unless something else is said: all that takes away what stands around the value or
   * is another way of writing it. Not among them are those that change which value it is: {@link
   * #ARRAY_AROUND} and {@link #ARRAY_MISSING}.
   */
  public static Set<Repair> conservative() {
    return Collections.unmodifiableSet(
        EnumSet.complementOf(EnumSet.of(ARRAY_AROUND, ARRAY_MISSING)));
  }
}
