package dev.airtight.core.diagnostic;

import static dev.airtight.core.diagnostic.Severity.ERROR;
import static dev.airtight.core.diagnostic.Severity.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of diagnostic, with the code that stands for it for ever: codes are never renumbered
 * or reused.
 *
 * <p>The first two digits say what part of a contract is concerned: 01 files and imports, 02
 * syntax, 03 names and declarations, 04 types and restrictions, 05 patterns, 06 expressions, 07
 * prompts.
 */
public enum DiagnosticCode {
  FILE_UNREADABLE("AT0101", "file cannot be read"),
  FILE_IS_DIRECTORY("AT0102", "directory where a file is expected"),
  FILE_TOO_LARGE("AT0103", "file too large"),
  FILE_NOT_UTF8("AT0104", "file is not UTF-8"),
  IMPORT_CYCLE("AT0105", "imports form a cycle"),
  REPEATED_IMPORT("AT0106", "file imported twice", WARNING),

  SYNTAX("AT0201", "text does not follow the grammar"),
  TOO_DEEP("AT0202", "nested too deeply"),
  UNTERMINATED("AT0203", "literal or comment never ends"),
  BAD_ESCAPE("AT0204", "unknown escape"),
  BAD_CHARACTER("AT0205", "character that no contract has there"),
  BAD_NUMBER("AT0206", "number not written as contracts want it"),
  BAD_PLACEHOLDER("AT0207", "placeholder not written as contracts want it"),
  MISSING_CONTRACT_NAME("AT0208", "file without contract NAME"),
  MISPLACED_IMPORT("AT0209", "import behind a declaration"),
  RESERVED_NAME("AT0210", "keyword declared as a type"),
  UNCLOSED_BRACKET("AT0211", "bracket never closed"),
  CHAINED_COMPARISON("AT0212", "comparisons in a row"),
  TOO_MANY_ERRORS("AT0213", "more errors than are reported"),

  UNKNOWN_TYPE("AT0301", "unknown type"),
  DUPLICATE_DECLARATION("AT0302", "declared twice"),
  IMPORT_CLASH("AT0303", "imported name clashes"),
  DUPLICATE_FIELD("AT0304", "field declared twice"),
  DUPLICATE_MEMBER("AT0305", "enum member declared twice"),
  DUPLICATE_MEMBER_TEXT("AT0306", "two enum members with one text"),
  DUPLICATE_TAG("AT0307", "union tag declared twice"),
  VARIANT_NOT_A_RECORD("AT0308", "union variant is not a record"),
  DISCRIMINATOR_CLASH("AT0309", "field named like the discriminator"),
  ALIAS_CYCLE("AT0310", "type defined by itself"),
  ENDLESS_TYPE("AT0311", "type without a finite value"),
  UNKNOWN_NAME("AT0312", "unknown name in an expression"),
  UNKNOWN_FIELD("AT0313", "unknown field"),
  UNKNOWN_MEMBER("AT0314", "unknown enum member"),
  UNKNOWN_TAG("AT0315", "unknown union tag"),
  HIDDEN_NAME("AT0316", "name already in use"),
  EMPTY_DECLARATION("AT0317", "nothing to choose from"),

  RESTRICTION_NOT_APPLICABLE("AT0401", "restriction does not fit the type"),
  REPEATED_RESTRICTION("AT0402", "restriction given twice"),
  EMPTY_RANGE("AT0403", "empty range"),
  BAD_BOUND("AT0404", "bound does not fit"),
  MISPLACED_UNTRUSTED("AT0405", "untrusted outside a prompt's text parameter"),
  NULLABLE_TWICE("AT0406", "null allowed twice"),
  MISPLACED_RESTRICTION("AT0407", "restriction behind null"),

  PATTERN_INVALID("AT0501", "pattern is not valid"),

  NOT_A_CONDITION("AT0601", "not a condition"),
  OPERAND_TYPE("AT0602", "operand of the wrong type"),
  UNRELATED_COMPARISON("AT0603", "comparison of unrelated types"),
  NOT_COMPARABLE("AT0604", "values that cannot be compared"),
  MAYBE_ABSENT("AT0605", "field may be absent here"),
  MAYBE_NULL("AT0606", "value may be null here"),
  ALWAYS_SAME("AT0607", "condition that can never change"),
  PRESENT_NEEDS_FIELD("AT0608", "present needs a field"),
  IT_IN_ENSURE("AT0609", "it in an ensure"),
  NOT_A_VALUE("AT0610", "not a value"),
  NOT_A_UNION("AT0611", "is needs a union"),
  NO_FIELDS("AT0612", "value without fields"),
  VARIANT_OPEN("AT0613", "variant not known here"),
  NOT_A_COLLECTION("AT0614", "list or map expected"),
  BAD_CALL("AT0615", "call that does not fit"),
  LITERAL_OR_FIELD("AT0616", "literal or field"),

  UNBOUND_PLACEHOLDER("AT0701", "placeholder without a parameter"),
  UNUSED_PARAMETER("AT0702", "parameter never used"),
  DUPLICATE_PARAMETER("AT0703", "parameter declared twice"),
  BAD_ISOLATE("AT0704", "isolate does not fit its parameter"),
  FENCE_MISSING("AT0705", "fence not found around the placeholder"),
  UNTRUSTED_NOT_ISOLATED("AT0706", "untrusted parameter without isolate", WARNING),
  BAD_BUDGET("AT0707", "budget does not fit"),
  REPEATED_CLAUSE("AT0708", "prompt clause given twice"),
  EMPTY_PROMPT("AT0709", "prompt without text"),
  EXAMPLE_ARGUMENT("AT0710", "example arguments do not fit"),
  EXAMPLE_DUPLICATE_KEY("AT0711", "key twice in an example");

  private final String code;
  private final String title;
  private final Severity severity;

  DiagnosticCode(String code, String title) {
    this(code, title, ERROR);
  }

  DiagnosticCode(String code, String title, Severity severity) {
    this.code = code;
    this.title = title;
    this.severity = severity;
  }

  /** The stable code, {@code AT} and four digits. */
  public String code() {
    return code;
  }

  /** A few lower-case words that name the mistake. */
  public String title() {
    return title;
  }

  /** How bad diagnostics of this code are. */
  public Severity severity() {
    return severity;
  }

  /**
   * What the code means, with a wrong and a right example, as Markdown that starts with a heading
   * of code and title. Fenced blocks marked {@code contract wrong} yield this code, those marked
   * {@code contract} are free of errors.
   */
  public String explanation() {
    String resource = code + ".md";
    try (InputStream stream = DiagnosticCode.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The code written like {@code AT0301}, in either case; empty when there is none. */
  public static Optional<DiagnosticCode> find(String code) {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(candidate -> candidate.code.equals(wanted)).findFirst();
  }
}
