package dev.airtight.grammar.build;

import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.source.Span;

/** Decodes the escapes of JSON texts (RFC 8259, section 7) and reports those that do not exist. */
final class Escapes {

  private final SyntaxErrors errors;

  Escapes(SyntaxErrors errors) {
    this.errors = errors;
  }

  /**
   * Decodes a text.
   *
   * @param raw what stands between the quotes
   * @param offset where that begins in the source
   */
  String text(String raw, int offset) {
    StringBuilder decoded = new StringBuilder(raw.length());
    int index = 0;
    while (index < raw.length()) {
      char unit = raw.charAt(index);
      if (unit == '\\') {
        index = escape(raw, index, offset, decoded);
      } else {
        if (unit < ' ') {
          errors.add(
              SyntaxErrorKind.INVALID_CHARACTER,
              new Span(offset + index, offset + index + 1),
              "a control character cannot stand in a text",
              "write it as an escape: \\t, or \\u with four hexadecimal digits");
        }
        decoded.append(unit);
        index++;
      }
    }
    return decoded.toString();
  }

  /** Decodes the escape at an index and returns the index behind it. */
  private int escape(String raw, int index, int offset, StringBuilder decoded) {
    char kind = index + 1 < raw.length() ? raw.charAt(index + 1) : '\0';
    if (kind == 'u') {
      return unicode(raw, index, offset, decoded);
    }
    int simple = simple(kind);
    if (simple < 0) {
      int end =
          Math.min(
              raw.length(),
              index
                  + 1
                  + Character.charCount(raw.codePointAt(Math.min(index + 1, raw.length() - 1))));
      report(
          new Span(offset + index, offset + end),
          "there is no escape '" + raw.substring(index, end) + "'");
      return end;
    }
    decoded.append((char) simple);
    return index + 2;
  }

  private static int simple(char kind) {
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> -1;
    };
  }

  private int unicode(String raw, int index, int offset, StringBuilder decoded) {
    int unit = hexadecimal(raw, index + 2);
    int end = Math.min(raw.length(), index + 6);
    if (unit < 0) {
      report(
          new Span(offset + index, offset + Math.min(raw.length(), index + 2)),
          "'\\u' needs four hexadecimal digits");
      return index + 2;
    }
    if (Character.isHighSurrogate((char) unit) && raw.startsWith("\\u", end)) {
      int second = hexadecimal(raw, end + 2);
      if (second >= 0 && Character.isLowSurrogate((char) second)) {
        decoded.append((char) unit).append((char) second);
        return end + 6;
      }
    }
    if (Character.isSurrogate((char) unit)) {
      report(
          new Span(offset + index, offset + end),
          "'" + raw.substring(index, end) + "' is half of a surrogate pair");
      return end;
    }
    decoded.append((char) unit);
    return end;
  }

  /** The value of four hexadecimal digits, or -1. */
  static int hexadecimal(String raw, int index) {
    if (index + 4 > raw.length()) {
      return -1;
    }
    int value = 0;
    for (int i = index; i < index + 4; i++) {
      char digit = raw.charAt(i);
      int digitValue = digit < 0x80 ? Character.digit(digit, 16) : -1;
      if (digitValue < 0) {
        return -1;
      }
      value = value * 16 + digitValue;
    }
    return value;
  }

  private void report(Span span, String message) {
    errors.add(
        SyntaxErrorKind.INVALID_ESCAPE,
        span,
        message,
        "the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits, two of them for a surrogate pair");
  }
}
