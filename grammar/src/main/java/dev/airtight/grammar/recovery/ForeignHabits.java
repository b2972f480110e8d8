package dev.airtight.grammar.recovery;

import static dev.airtight.grammar.antlr.ContractLexer.*;

import dev.airtight.grammar.antlr.ContractSyntax;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/**
 * What to write instead of what other languages have: TypeScript, JSON Schema, Java, Python. Each
 * piece of a contract in these texts stands in quotes and can be parsed.
 */
final class ForeignHabits {

  private ForeignHabits() {}

  /** The help for a token that does not fit, or null when it is no habit that is known. */
  static @Nullable String help(
      ParserRuleContext context, IntervalSet expected, TokenStream tokens, Token found) {
    Token before = tokens.LT(-1);
    if (before == null) {
      return null;
    }
    Token beforeThat = tokens.LT(-2);
    if (beforeThat != null && beforeThat.getType() == CONTRACT) {
      return found.getType() == MINUS || found.getType() == DOT
          ? "the name of a contract has letters, digits and '_' only"
          : behind(context, found, before);
    }
    String next = tokens.LA(2) == Token.EOF ? "" : tokens.LT(2).getText();
    return switch (context.getRuleIndex()) {
      case ContractSyntax.RULE_contractFile, ContractSyntax.RULE_declaration ->
          behind(context, found, before);
      case ContractSyntax.RULE_recordBody ->
          expected.contains(LEFT_BRACE)
              ? record(found)
              : endsRequirement(context)
                  ? behindCondition(found, tokens)
                  : behind(context, found, before);
      case ContractSyntax.RULE_promptBody -> behindCondition(found, tokens);
      case ContractSyntax.RULE_recordDeclaration -> record(found);
      case ContractSyntax.RULE_enumDeclaration, ContractSyntax.RULE_enumBody ->
          member(expected, found);
      case ContractSyntax.RULE_unionDeclaration ->
          expected.contains(BY) && (found.getType() == EQUALS || found.getType() == LEFT_BRACE)
              ? "name the field that tells the variants apart: 'union U by kind { a -> A, b -> B }'"
              : null;
      case ContractSyntax.RULE_typePrefix ->
          collection(before, found.getType() == LESS ? next : found.getText());
      case ContractSyntax.RULE_parameterList -> behindType(found, before);
      default -> inside(expected, found, before, next);
    };
  }

  private static @Nullable String inside(
      IntervalSet expected, Token found, Token before, String next) {
    if (expected.contains(LEFT_PARENTHESIS) && expected.contains(NUMBER)) {
      return condition(found);
    }
    if (expected.contains(LEFT_PARENTHESIS) && expected.contains(DECIMAL)) {
      return next.equals("?") ? OPTIONAL : type(found, before);
    }
    if (expected.size() == 1 && expected.contains(NULL) && before.getType() == PIPE) {
      return found.getType() == TEXT
          ? FIXED_TEXTS
          : "a value has one type, or is null; for several declare records and "
              + "'union U by kind { a -> A, b -> B }'";
    }
    if (before.getType() == LENGTH || before.getType() == SIZE) {
      return before.getType() == LENGTH ? LENGTHS : SIZES;
    }
    return found.getType() == WHERE && expected.contains(RIGHT_PARENTHESIS)
        ? "'where' restricts a type; of some elements speak with 'all x in items: x.n > 1' or "
            + "'any x in items: x.n > 1'"
        : null;
  }

  private static final String OPTIONAL =
      "what may be absent is marked at its name, 'name?: string'; what may be null is 'string |"
          + " null'";

  private static final String FIXED_TEXTS =
      "for fixed texts declare an enum and name it here: 'enum Kind { a, b = \"a b\" }'";

  private static @Nullable String type(Token found, Token before) {
    return switch (found.getType()) {
      case TEXT -> FIXED_TEXTS;
      case NUMBER -> "a type comes first; a number of few values is 'int in 1..3'";
      case LEFT_BRACE ->
          before.getType() == EQUALS
              ? "a type with fields is a record: 'record R { x: int }'"
              : "declare the fields as a record, 'record R { x: int }', and write its name here";
      case LEFT_BRACKET -> "a list is written 'list of string'";
      case PATTERN -> "a pattern follows the type: 'string matching /[a-z]+/'";
      case NULL -> "null is written behind the type: 'string | null'";
      case ENUM -> FIXED_TEXTS;
      default -> null;
    };
  }

  private static final String IMPLICATION = "write 'a implies b' for: if a, then b";

  private static @Nullable String condition(Token found) {
    return switch (found.getText()) {
      case "if" -> IMPLICATION;
      case "forall", "every", "exists" -> QUANTIFIERS;
      case "=" -> "equality is written '=='";
      default -> null;
    };
  }

  private static final String QUANTIFIERS =
      "write 'all x in items: x > 0' or 'any x in items: x > 0'";

  private static @Nullable String behindCondition(Token found, TokenStream tokens) {
    Token before = tokens.LT(-1);
    if (found.getType() == PATTERN) {
      return "there is no division: multiply the other side; a pattern follows 'matches'";
    }
    if (found.getType() == LEFT_PARENTHESIS) {
      return tokens.LA(-2) == DOT
          ? "values have no methods: write 'length(a)', 'size(a)', 'a starts with \"x\"' and the like"
          : null;
    }
    String habit = condition(before);
    if (habit != null) {
      return habit;
    }
    return switch (found.getText()) {
      case "=" -> "compare with '=='";
      case "[" -> "elements have no index; of some " + QUANTIFIERS;
      case "|" -> "write 'or'";
      case "?" -> "write 'a implies b', and 'not a implies c' for the other case";
      case "," -> "nothing stands between clauses: leave the comma out, or write 'and'";
      case "then" -> IMPLICATION;
      default -> null;
    };
  }

  private static @Nullable String behind(ParserRuleContext context, Token found, Token before) {
    if (context.getRuleIndex() == ContractSyntax.RULE_recordBody && found.getType() == COMMA) {
      return "nothing stands between fields: leave the comma out";
    }
    return switch (found.getText()) {
      case "class", "interface", "struct", "message", "object", "schema", "model", "dataclass" ->
          "a type with fields is a record: 'record R { x: int }'";
      case "public", "private", "protected", "export", "static", "final", "abstract", "sealed" ->
          "leave '" + found.getText() + "' out: all that is declared can be used everywhere";
      default -> behindType(found, before);
    };
  }

  private static @Nullable String behindType(Token found, Token before) {
    return switch (found.getType()) {
      case EQUALS -> NO_DEFAULT;
      case LEFT_BRACKET, LESS -> {
        String generic = generic(before.getText().toLowerCase(Locale.ROOT));
        yield generic != null
            ? generic
            : found.getType() == LESS && before.getType() == IDENTIFIER
                ? "types have no parameters; a list is written 'list of T', a map 'map of T'"
                : found.getType() == LESS
                    ? bounds(before)
                    : "a list is written 'list of "
                        + (isType(before) ? before.getText() : "T")
                        + "'";
      }
      case LEFT_PARENTHESIS, NUMBER, MINUS, RANGE, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          bounds(before);
      case QUESTION -> OPTIONAL;
      default -> restriction(found.getText().toLowerCase(Locale.ROOT), before);
    };
  }

  /** What is written for a type with parameters of another language. */
  private static @Nullable String generic(String name) {
    return switch (name) {
      case "optional" -> OPTIONAL;
      case "array", "sequence", "tuple", "iterable", "collection" -> LIST_OF;
      case "set", "frozenset" -> "a list without equal elements is written 'list of T unique'";
      case "dict", "map", "record", "mapping", "hashmap" ->
          "a map is written 'map of T'; its keys are strings";
      case "literal" -> FIXED_TEXTS;
      case "union" ->
          "for several types declare records and 'union U by kind { a -> A, b -> B }'; null is"
              + " 'string | null'";
      default -> null;
    };
  }

  private static final String LIST_OF = "a list is written 'list of T'";
  private static final String LENGTHS =
      "lengths are written 'string length 1..40', 'string length 1..' or 'string length 5'";
  private static final String SIZES = "sizes are written 'list of int size 0..5'";
  private static final String RANGES =
      "ranges are written 'int in 0..5', 'int in 0..' or 'int in ..5'";

  /** How what stands before is restricted, or null when it is neither a text nor a number. */
  private static @Nullable String bounds(Token before) {
    return switch (before.getType()) {
      case STRING -> LENGTHS;
      case INT, DECIMAL, NUMBER, RANGE -> RANGES;
      case IDENTIFIER -> "restrictions stand behind a type: 'string length 1..40', 'int in 0..5'";
      default -> null;
    };
  }

  private static final String NO_DEFAULT =
      "there are no default values; a field that may be absent is written 'name?: int'";

  private static @Nullable String restriction(String written, Token before) {
    return switch (written) {
      case "default" -> NO_DEFAULT;
      case "min", "max", "minimum", "maximum", "range", "between", "from" ->
          before.getType() == STRING ? LENGTHS : RANGES;
      case "minlength", "maxlength", "len", "max_length", "min_length" -> LENGTHS;
      case "minitems", "maxitems", "count" -> SIZES;
      case "pattern", "regex", "format", "like" ->
          "patterns are written 'string matching /[a-z]+/'";
      case "optional" -> "what may be absent is written 'name?: string'";
      case "nullable" -> "what may be null is written 'string | null'";
      case "required" -> "leave it out: a field without '?' has to be there";
      case "to" -> "the keys of a map are strings; 'map of int' names its values only";
      case "array" -> LIST_OF;
      case "of" -> before.getText().equalsIgnoreCase("array") ? LIST_OF : null;
      default -> null;
    };
  }

  private static boolean isType(Token token) {
    return switch (token.getType()) {
      case STRING, INT, DECIMAL, BOOLEAN, IDENTIFIER -> true;
      default -> false;
    };
  }

  private static @Nullable String member(IntervalSet expected, Token found) {
    if (!expected.contains(IDENTIFIER) && !expected.contains(LEFT_BRACE)) {
      return null;
    }
    return switch (found.getType()) {
      case EQUALS -> "leave '=' out: 'enum Kind { a, b }'";
      case TEXT -> "members have names; another text stands behind: 'enum Kind { b = \"a b\" }'";
      case NUMBER -> "members are texts; a number of few values is 'int in 1..3'";
      case LABEL -> "a text of its own stands behind '=': 'enum Kind { b = \"a b\" }'";
      default -> null;
    };
  }

  private static @Nullable String record(Token found) {
    return switch (found.getText()) {
      case "extends", "implements", ":" ->
          "records do not extend others: repeat the fields, or hold the other one in a field";
      case "=" -> "leave '=' out: 'record R { x: int }'";
      case "(" -> "the fields stand in braces: 'record R { x: int }'";
      case "<" -> "types have no parameters: declare a record for each";
      default -> null;
    };
  }

  private static String collection(Token before, String next) {
    String element =
        switch (next) {
          case "string", "int", "decimal", "boolean" -> next;
          default -> "T";
        };
    return before.getType() == MAP
        ? "a map is written 'map of T'; its keys are strings"
        : "a list is written 'list of " + element + "'";
  }

  /** Whether what stands before in the record is a requirement, no field. */
  private static boolean endsRequirement(ParserRuleContext record) {
    for (int index = record.getChildCount() - 1; index >= 0; index--) {
      ParseTree child = record.getChild(index);
      if (child instanceof ContractSyntax.RecordMemberContext member) {
        return member.requirement() != null;
      }
    }
    return false;
  }
}
