package dev.airtight.grammar.lex;

import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Reports characters that cannot be part of a contract, a run of them as one error. */
final class CharacterErrors {

  private final SourceText source;
  private final SyntaxErrors errors;
  private int start = -1;
  private int end = -1;

  CharacterErrors(SourceText source, SyntaxErrors errors) {
    this.source = source;
    this.errors = errors;
  }

  /** Adds a token of one UTF-16 unit; units have to come in their order. */
  void add(Token token) {
    int offset = token.getStartIndex();
    if (offset != end) {
      flush();
      start = offset;
    }
    end = offset + 1;
  }

  /** Reports the last run, and unpaired surrogates wherever in the text they are. */
  void finish() {
    flush();
    String text = source.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        errors.add(
            SyntaxErrorKind.INVALID_CHARACTER,
            new Span(i, i + 1),
            "half of a surrogate pair (" + name(text.charAt(i)) + ") is not a character",
            "save the file as valid UTF-8");
      }
    }
  }

  private void flush() {
    if (start >= 0) {
      Span span = new Span(start, end);
      int first = source.text().codePointAt(start);
      if (!(first >= Character.MIN_SURROGATE && first <= Character.MAX_SURROGATE)) {
        errors.add(
            SyntaxErrorKind.INVALID_CHARACTER, span, message(span, first), help(source.text(span)));
      }
    }
    start = -1;
    end = -1;
  }

  private String message(Span span, int first) {
    boolean printable =
        !Character.isISOControl(first)
            && !Character.isWhitespace(first)
            && !Character.isSpaceChar(first)
            && Character.isDefined(first)
            && Character.getType(first) != Character.FORMAT;
    String shown = printable ? "'" + Tokens.shortened(source.text(span)) + "'" : name(first);
    return shown + " has no meaning in a contract";
  }

  private static String name(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  private static String help(String characters) {
    return switch (characters) {
      case "&&", "&" -> "write 'and'";
      case "!" -> "write 'not'; unequal is '!='";
      case ";" ->
          "leave it out: fields and clauses need nothing between them, members of enums a ','";
      case "'", "\u2018", "\u2019", "\u201C", "\u201D", "`" ->
          "texts stand in double quotes: \"...\"";
      case "%" -> "there is no remainder or division: every expression has a value";
      case "#" -> "comments begin with '//'";
      case "\u2026" -> "a range is written with two points: 'LO..HI'";
      case "\u00A0" -> "use an ordinary space";
      case "\u2264" -> "write '<='";
      case "\u2265" -> "write '>='";
      case "\u2260" -> "write '!='";
      case "\u2192" -> "write '->'";
      default -> "remove it, or put it in a text or a comment";
    };
  }
}
