package dev.airtight.core.check.load;

import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.grammar.error.SyntaxError;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.source.SourceText;

/** Gives the parser's errors their codes. */
final class SyntaxDiagnostics {

  private SyntaxDiagnostics() {}

  static void report(SyntaxError error, SourceText source, DiagnosticSink sink) {
    sink.report(code(error.kind()), source, error.span(), error.message(), error.help());
  }

  private static DiagnosticCode code(SyntaxErrorKind kind) {
    return switch (kind) {
      case CONTRACT_TOO_LARGE -> DiagnosticCode.FILE_TOO_LARGE;
      case NESTING_TOO_DEEP -> DiagnosticCode.TOO_DEEP;
      case TOO_MANY_ERRORS -> DiagnosticCode.TOO_MANY_ERRORS;
      case INVALID_CHARACTER -> DiagnosticCode.BAD_CHARACTER;
      case UNTERMINATED_TEXT, UNTERMINATED_TEMPLATE, UNTERMINATED_COMMENT, UNTERMINATED_PATTERN ->
          DiagnosticCode.UNTERMINATED;
      case INVALID_ESCAPE -> DiagnosticCode.BAD_ESCAPE;
      case INVALID_PLACEHOLDER -> DiagnosticCode.BAD_PLACEHOLDER;
      case INVALID_NUMBER, NUMBER_TOO_LONG -> DiagnosticCode.BAD_NUMBER;
      case MISSING_CONTRACT_NAME -> DiagnosticCode.MISSING_CONTRACT_NAME;
      case MISPLACED_IMPORT -> DiagnosticCode.MISPLACED_IMPORT;
      case RESERVED_NAME -> DiagnosticCode.RESERVED_NAME;
      case UNCLOSED_BRACKET -> DiagnosticCode.UNCLOSED_BRACKET;
      case EXPECTED_DECLARATION,
          EXPECTED_FIELD,
          EXPECTED_CLAUSE,
          EXPECTED_NAME,
          EXPECTED_TYPE,
          EXPECTED_EXPRESSION,
          EXPECTED_TEXT,
          EXPECTED_TEMPLATE,
          EXPECTED_PATTERN,
          EXPECTED_NUMBER,
          EXPECTED_JSON_VALUE,
          EXPECTED_SYMBOL ->
          DiagnosticCode.SYNTAX;
      case EXPECTED_WHOLE_NUMBER, EXPECTED_RANGE -> DiagnosticCode.BAD_BOUND;
      case DUPLICATE_RESTRICTION -> DiagnosticCode.REPEATED_RESTRICTION;
      case DUPLICATE_CLAUSE -> DiagnosticCode.REPEATED_CLAUSE;
      case MISPLACED_UNTRUSTED -> DiagnosticCode.MISPLACED_UNTRUSTED;
      case MISPLACED_RESTRICTION -> DiagnosticCode.MISPLACED_RESTRICTION;
      case MISPLACED_LIST, MISPLACED_RANGE -> DiagnosticCode.NOT_A_VALUE;
      case CHAINED_COMPARISON, MISPLACED_OPERATOR -> DiagnosticCode.CHAINED_COMPARISON;
    };
  }
}
