package dev.airtight.core.json;

import dev.airtight.core.json.JsonText.JsonProblem;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says in plain words where a text first departs from the grammar of RFC 8259. Only for texts whose
 * arrays and objects are not nested deeper than a stack can hold.
 */
final class JsonMistakes {
  static final String TEXT_AFTER_VALUE = "there is text after the value";

  private static final int LONGEST_SHOWN = 30;
  private static final int END = -1;
  private static final Pattern LEADING_ZERO = Pattern.compile("-?0[0-9].*");

  private final String text;
  private int at;

  private JsonMistakes(String text) {
    this.text = text;
  }

  /** The first fault, or nothing when the whole text is one JSON value. */
  static Optional<JsonProblem> firstFault(String text) {
    JsonMistakes syntax = new JsonMistakes(text);
    try {
      syntax.document();
      return Optional.empty();
    } catch (FaultException fault) {
      JsonPosition position = JsonPosition.of(text, fault.offset);
      return Optional.of(new JsonProblem(fault.message, position.line(), position.column()));
    }
  }

  private void document() throws FaultException {
    skipSpace();
    if (peek() == END) {
      throw fault("there is no value");
    }
    value();
    skipSpace();
    if (peek() != END) {
      throw isComment() ? comment() : fault(TEXT_AFTER_VALUE);
    }
  }

  private void value() throws FaultException {
    int first = peek();
    switch (first) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> {
        if (first == '-' || first == '+' || first == '.' || isDigit(first)) {
          number();
        } else {
          word();
        }
      }
    }
  }

  private void object() throws FaultException {
    int start = at++;
    skipSpace();
    if (peek() == '}') {
      at++;
      return;
    }
    while (true) {
      key(start);
      skipSpace();
      if (peek() != ':') {
        throw missing(start, "':' after the key");
      }
      at++;
      skipSpace();
      element(start, "a value after the ':'");
      if (closed(start, '}')) {
        return;
      }
    }
  }

  private void key(int start) throws FaultException {
    if (peek() != '"') {
      throw missing(start, "a key in double quotes");
    }
    string();
  }

  private void array() throws FaultException {
    int start = at++;
    skipSpace();
    if (peek() == ']') {
      at++;
      return;
    }
    do {
      element(start, "a value");
    } while (!closed(start, ']'));
  }

  private void element(int start, String expected) throws FaultException {
    int first = peek();
    if (first == END || ",:]}".indexOf(first) >= 0) {
      throw missing(start, expected);
    }
    value();
  }

  /** After an element: passes the end and says so, or the comma before the next element. */
  private boolean closed(int start, char end) throws FaultException {
    skipSpace();
    if (peek() == end) {
      at++;
      return true;
    }
    if (peek() != ',') {
      throw missing(start, "',' or '" + end + "'");
    }
    at++;
    skipSpace();
    return false;
  }

  private void string() throws FaultException {
    int start = at++;
    for (int unit = peek(); unit != '"'; unit = peek()) {
      if (unit == END) {
        throw new FaultException("the string that starts here is not closed", start);
      }
      if (unit < ' ') {
        throw fault(
            (unit == '\n' || unit == '\r' ? "a line break" : "the control character " + code(unit))
                + " in a string must be written as an escape, or the string is not closed");
      }
      if (unit == '\\') {
        escape();
      } else {
        at++;
      }
    }
    at++;
  }

  private void escape() throws FaultException {
    int kind = at + 1 < text.length() ? text.charAt(at + 1) : END;
    if (kind == 'u') {
      for (int digit = at + 2; digit < at + 6; digit++) {
        if (digit >= text.length() || !isHexDigit(text.charAt(digit))) {
          throw fault("four hexadecimal digits must follow \\u");
        }
      }
      at += 6;
    } else if (kind == END || "\"\\/bfnrt".indexOf(kind) < 0) {
      throw fault(
          "a backslash in a string must be followed by one of \" \\ / b f n r t u;"
              + " the backslash itself is written \\\\");
    } else {
      at += 2;
    }
  }

  private void number() throws FaultException {
    int start = at;
    String word = wordHere();
    if (!JsonNumbers.isNumber(word)) {
      String hint = "";
      if (word.startsWith("+")) {
        hint = ": it must not start with '+'";
      } else if (LEADING_ZERO.matcher(word).matches()) {
        hint = ": it must not have leading zeros";
      }
      throw new FaultException("'" + shown(word) + "' is no JSON number" + hint, start);
    }
    at += word.length();
  }

  private void word() throws FaultException {
    String word = wordHere();
    switch (word) {
      case "true", "false", "null" -> at += word.length();
      case "" -> throw isComment() ? comment() : fault("expected a value, found " + found());
      default ->
          throw fault(
              "'"
                  + shown(word)
                  + "' is no JSON value; a string stands in double quotes, and the only words are"
                  + " true, false and null");
    }
  }

  /** What a reader takes for one number or word. */
  private String wordHere() {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "+-._".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return text.substring(at, end);
  }

  private FaultException missing(int start, String expected) {
    if (peek() == END) {
      String what = text.charAt(start) == '{' ? "object" : "array";
      return new FaultException(
          "the text ends before the "
              + what
              + " that starts at "
              + JsonPosition.of(text, start)
              + " is closed",
          at);
    }
    return isComment() ? comment() : fault("expected " + expected + ", found " + found());
  }

  private boolean isComment() {
    return text.startsWith("//", at) || text.startsWith("/*", at) || text.startsWith("#", at);
  }

  private FaultException comment() {
    return fault("JSON has no comments");
  }

  private FaultException fault(String message) {
    return new FaultException(message, at);
  }

  private String found() {
    int character = text.codePointAt(at);
    boolean plain =
        Character.isLetterOrDigit(character)
            || character > ' ' && character < '\u007F' && character != '\'';
    if (character == '\'') {
      return "a single quote (strings stand in double quotes)";
    }
    return plain ? "'" + Character.toString(character) + "'" : code(character);
  }

  private static String code(int character) {
    return "U+%04X".formatted(character);
  }

  private static String shown(String word) {
    return word.length() <= LONGEST_SHOWN ? word : word.substring(0, LONGEST_SHOWN) + "...";
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private static boolean isDigit(int unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean isHexDigit(char unit) {
    return unit < '\u0080' && Character.digit(unit, 16) >= 0;
  }

  /** Leaves the descent at the first fault. */
  private static final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String message;
    private final int offset;

    FaultException(String message, int offset) {
      super(message);
      this.message = message;
      this.offset = offset;
    }
  }
}
