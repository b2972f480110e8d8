package dev.airtight.core.repair;

import dev.airtight.core.json.JsonNumbers;
import java.util.BitSet;
import java.util.Set;

/**
 * Reads one value out of a text, with the repairs that concern how it is written, and writes it as
 * RFC 8259 has it. Goes through the text once, from left to right.
 */
final class LenientValue {
  private static final String QUOTED_ESCAPES = "\"\\/bfnrt";
  private static final int ESCAPED_UNITS = 6;

  /** What comes next. */
  private enum Next {
    VALUE("a value"),
    FIRST_ELEMENT("a value or ']'"),
    FIRST_KEY("a key in double quotes or '}'"),
    KEY("a key in double quotes"),
    COLON("':' after the key"),
    SEPARATOR("',' or the end of the array or object");

    private final String what;

    Next(String what) {
      this.what = what;
    }
  }

  /** How reading ended. */
  enum End {
    /** With a value. */
    COMPLETE,
    /** At what no value has; what was read before need not be meant as one either. */
    NO_VALUE,
    /** At what no value has, inside of what can only be meant as one. */
    BROKEN,
    /** With the text. */
    CUT_OFF
  }

  private final String text;
  private final Set<Repair> allowed;
  private final int deepest;
  private final boolean areArraysWanted;
  private final int start;
  private final RepairLog repairs = new RepairLog();
  private final StringBuilder out = new StringBuilder();
  private final BitSet isObject = new BitSet();

  private int depth;
  private int at;
  private int copied;

  /** Where the comma that was read last stands in what was written. */
  private int comma;

  private Next next = Next.VALUE;
  private String expected = "";
  private boolean isMeant;
  private boolean hasInner;
  private boolean endsInComment;

  /**
   * @param deepest arrays and objects inside each other
   * @param areArraysWanted whether an array with several elements can only be meant as the value
   */
  LenientValue(String text, int start, Set<Repair> allowed, int deepest, boolean areArraysWanted) {
    this.text = text;
    this.start = start;
    this.at = start;
    this.copied = start;
    this.allowed = allowed;
    this.deepest = deepest;
    this.areArraysWanted = areArraysWanted;
  }

  /** Reads it. */
  End read() {
    while (true) {
      if (!skipSpace()) {
        return failed();
      }
      if (at >= text.length()) {
        return cutOff();
      }
      expected = next.what;
      boolean isRead =
          switch (next) {
            case VALUE, FIRST_ELEMENT -> value();
            case FIRST_KEY, KEY -> key();
            case COLON -> colon();
            case SEPARATOR -> separator();
          };
      if (!isRead) {
        return failed();
      } else if (depth == 0 && next == Next.SEPARATOR) {
        out.append(text, copied, at);
        return End.COMPLETE;
      }
    }
  }

  /** Where the value starts. */
  int start() {
    return start;
  }

  /** Where reading ended: behind the value, or where it is none. */
  int end() {
    return Math.min(at, text.length());
  }

  /** The value as RFC 8259 has it, once it is complete. */
  String json() {
    return out.toString();
  }

  /** What should stand where reading ended. */
  String expected() {
    return expected;
  }

  /** Where another value may begin after this, which is none. */
  int resume() {
    return endsInComment ? start + 1 : Math.max(start + 1, end());
  }

  RepairLog repairs() {
    return repairs;
  }

  private End failed() {
    if (at >= text.length()) {
      return cutOff();
    }
    return isMeant ? End.BROKEN : End.NO_VALUE;
  }

  private End cutOff() {
    // "[#1] ..." is no array.
    if (endsInComment && !hasInner && !isMeant) {
      return End.NO_VALUE;
    }
    expected = depth > 0 ? "the end of the array or object" : expected;
    return End.CUT_OFF;
  }

  private boolean value() {
    char unit = text.charAt(at);
    if (unit == '{' || unit == '[') {
      return opened(unit == '{');
    } else if (unit == ']' && depth > 0 && !isObject.get(depth)) {
      return next == Next.FIRST_ELEMENT ? closed() : closedAfterComma();
    }
    next = Next.SEPARATOR;
    if (unit == '"' || unit == '\'') {
      return string(unit);
    }
    return unit == '-' || isDigit(unit) ? number() : word();
  }

  private boolean opened(boolean object) {
    if (depth >= deepest) {
      expected = "no more than " + deepest + " arrays and objects inside each other";
      isMeant = true;
      return false;
    }
    hasInner |= depth > 0;
    depth++;
    isObject.set(depth, object);
    next = object ? Next.FIRST_KEY : Next.FIRST_ELEMENT;
    at++;
    return true;
  }

  private boolean closed() {
    depth--;
    at++;
    next = Next.SEPARATOR;
    return true;
  }

  private boolean closedAfterComma() {
    if (!isAllowed(Repair.TRAILING_COMMA, at)) {
      return false;
    }
    out.append(text, copied, at).deleteCharAt(comma);
    copied = at;
    return closed();
  }

  private boolean key() {
    char unit = text.charAt(at);
    if (unit == '}') {
      return next == Next.FIRST_KEY ? closed() : closedAfterComma();
    }
    next = Next.COLON;
    if (unit == '"' || unit == '\'') {
      return string(unit);
    }
    int end = at;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end == at || isDigit(unit) || unit == '-' || isLiteral(text.substring(at, end))) {
      return false;
    }
    if (end == text.length()) {
      at = end;
      return false;
    }
    if (!isAllowed(Repair.UNQUOTED_KEY, at)) {
      return false;
    }
    replace(at, at, "\"");
    at = end;
    replace(at, at, "\"");
    return true;
  }

  private boolean colon() {
    if (text.charAt(at) != ':') {
      return false;
    }
    isMeant = true;
    next = Next.VALUE;
    at++;
    return true;
  }

  private boolean separator() {
    char unit = text.charAt(at);
    if (unit == ',') {
      out.append(text, copied, at);
      comma = out.length();
      copied = at;
      isMeant |= areArraysWanted;
      next = isObject.get(depth) ? Next.KEY : Next.VALUE;
      at++;
      return true;
    }
    return unit == (isObject.get(depth) ? '}' : ']') && closed();
  }

  private boolean string(char quote) {
    boolean isSingle = quote == '\'';
    if (isSingle) {
      if (!isAllowed(Repair.SINGLE_QUOTES, at)) {
        return false;
      }
      replace(at, at + 1, "\"");
    }
    at++;
    while (at < text.length()) {
      char unit = text.charAt(at);
      if (unit == quote) {
        if (isSingle) {
          replace(at, at + 1, "\"");
        }
        at++;
        return true;
      } else if (unit == '\\') {
        if (!escape(quote)) {
          return false;
        }
      } else if (unit < ' ') {
        if (!control(unit)) {
          return false;
        }
      } else {
        if (unit == '"') {
          replace(at, at, "\\");
        }
        at++;
      }
    }
    expected = "the end of a string";
    return false;
  }

  private boolean escape(char quote) {
    if (at + 1 >= text.length()) {
      at = text.length();
      return false;
    }
    char kind = text.charAt(at + 1);
    if (kind == 'u') {
      for (int digit = at + 2; digit < at + ESCAPED_UNITS; digit++) {
        if (digit >= text.length()) {
          at = text.length();
          return false;
        } else if (!isHexDigit(text.charAt(digit))) {
          expected = "four hexadecimal digits after \\u";
          return false;
        }
      }
      at += ESCAPED_UNITS;
      return true;
    } else if (kind == '\'' && quote == '\'') {
      replace(at, at + 1, "");
      at += 2;
      return true;
    } else if (QUOTED_ESCAPES.indexOf(kind) < 0) {
      expected = "one of \" \\ / b f n r t u after a backslash";
      return false;
    }
    at += 2;
    return true;
  }

  private boolean control(char unit) {
    if (!isAllowed(Repair.CONTROL_CHARACTER, at)) {
      return false;
    }
    replace(
        at,
        at + 1,
        "\\u00" + Character.forDigit(unit >> 4, 16) + Character.forDigit(unit & 15, 16));
    at++;
    return true;
  }

  /** One of RFC 8259 that ends where a value may end. */
  private boolean number() {
    int end = at;
    while (end < text.length() && isNumberPart(text.charAt(end))) {
      end++;
    }
    if (end == text.length() && depth > 0) {
      at = end;
      return false;
    }
    if (!JsonNumbers.isNumber(text.substring(at, end))) {
      expected = "a number as JSON has it";
      return false;
    }
    at = end;
    return true;
  }

  private boolean word() {
    int end = at;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end == text.length() && depth > 0 && end > at) {
      at = end;
      return false;
    }
    String json =
        switch (text.substring(at, end)) {
          case "true", "True" -> "true";
          case "false", "False" -> "false";
          case "null", "None" -> "null";
          default -> "";
        };
    if (json.isEmpty()) {
      return false;
    }
    if (!text.startsWith(json, at)) {
      if (!isAllowed(Repair.PYTHON_LITERAL, at)) {
        return false;
      }
      replace(at, end, json);
    }
    at = end;
    return true;
  }

  /** Skips white space and comments; false where a comment may not be or has no end. */
  private boolean skipSpace() {
    while (at < text.length()) {
      char unit = text.charAt(at);
      if (unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r') {
        at++;
      } else if (depth > 0 && (unit == '#' || unit == '/')) {
        if (!comment()) {
          return false;
        }
      } else {
        return true;
      }
    }
    return true;
  }

  private boolean comment() {
    expected = next.what;
    boolean isBlock = text.startsWith("/*", at);
    boolean isLine = text.startsWith("//", at) || text.startsWith("# ", at);
    if (!isBlock && !isLine) {
      return false;
    }
    if (!isAllowed(Repair.COMMENT, at)) {
      return false;
    }
    int begin = at;
    if (isBlock) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
    } else {
      while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
    }
    replace(begin, at, " ");
    endsInComment = at == text.length();
    return true;
  }

  private boolean isAllowed(Repair repair, int offset) {
    if (!allowed.contains(repair)) {
      return false;
    }
    repairs.note(repair, offset);
    return true;
  }

  /** Writes something in place of a part of the text that is not written yet. */
  private void replace(int begin, int end, String replacement) {
    out.append(text, copied, begin).append(replacement);
    copied = end;
  }

  private static boolean isLiteral(String name) {
    return switch (name) {
      case "true", "false", "null", "True", "False", "None" -> true;
      default -> false;
    };
  }

  private static boolean isNamePart(char unit) {
    return unit == '_' || unit == '$' || unit == '-' || Character.isLetterOrDigit(unit);
  }

  private static boolean isNumberPart(char unit) {
    return unit == '+' || unit == '.' || isNamePart(unit);
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean isHexDigit(char unit) {
    return isDigit(unit) || (unit | 0x20) >= 'a' && (unit | 0x20) <= 'f';
  }
}
