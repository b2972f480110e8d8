package dev.airtight.grammar.recovery;

import static dev.airtight.grammar.antlr.ContractLexer.*;

import dev.airtight.grammar.antlr.ContractSyntax;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says what was expected where a token does not fit: "expected a type after ':', found '}'". */
public final class ExpectationErrors {

  /** What should have been there, in words. */
  private record Expectation(SyntaxErrorKind kind, String what, String help) {}

  private static final String NAMES =
      "a name has letters, digits and '_' and does not begin with a digit";
  private static final int MOST_SYMBOLS = 4;

  private final SyntaxErrors errors;
  private final Synchronization synchronization;

  public ExpectationErrors(SyntaxErrors errors, Synchronization synchronization) {
    this.errors = errors;
    this.synchronization = synchronization;
  }

  void report(Parser parser, Token found, IntervalSet expected) {
    TokenStream tokens = parser.getInputStream();
    Token before = tokens.LT(-1);
    Span here = Tokens.span(found);
    // A file that does not begin with its name is reported as that, once.
    if (before == null && parser.getContext().getRuleIndex() == ContractSyntax.RULE_contractFile) {
      return;
    }
    if (errors.isFull()
        || errors.explains(
            before == null ? here : Tokens.span(before).to(here), found.getType() == Token.EOF)) {
      return;
    }
    boolean ended = found.getType() == Token.EOF || synchronization.startsDeclaration(tokens);
    Token opening = ended ? unclosed(tokens, found) : null;
    if (opening != null) {
      char closing =
          opening.getType() == LEFT_BRACE ? '}' : opening.getType() == LEFT_BRACKET ? ']' : ')';
      errors.add(
          SyntaxErrorKind.UNCLOSED_BRACKET,
          Tokens.span(opening),
          "this '" + opening.getText() + "' is never closed",
          "add '" + closing + "' before " + Tokens.describe(found));
      return;
    }
    if (Tokens.isClosing(found.getType()) && unclosed(tokens, found) == null) {
      errors.add(
          SyntaxErrorKind.EXPECTED_DECLARATION,
          here,
          "this '" + found.getText() + "' closes nothing",
          "remove it");
      return;
    }
    if (isFieldWithoutColon(parser, found)) {
      Token next = tokens.LT(2);
      errors.add(
          SyntaxErrorKind.EXPECTED_SYMBOL,
          Tokens.span(next),
          "expected ':' after " + Tokens.describe(found) + ", found " + Tokens.describe(next),
          "a field is written 'name: type'");
      return;
    }
    Expectation expectation = expectation(parser.getContext(), expected, found, before);
    String after = before == null ? "" : " after " + Tokens.describe(before);
    boolean runsOn =
        isEndOfItem(expectation.kind)
            && before != null
            && !Tokens.isOpening(before.getType())
            && found.getType() != Token.EOF
            && synchronization.isOnOneLine(before, found);
    String message =
        runsOn
            ? "expected the end of the line" + after + ", found " + Tokens.describe(found)
            : "expected " + expectation.what + after + ", found " + Tokens.describe(found);
    boolean belongsBehind = found.getType() == Token.EOF || !isEndOfItem(expectation.kind);
    Span span =
        belongsBehind && before != null && !synchronization.isOnOneLine(before, found)
            ? Span.at(Tokens.span(before).end())
            : here;
    String habit = ForeignHabits.help(parser.getContext(), expected, tokens, found);
    String help = habit != null ? habit : help(expectation, expected, found);
    errors.add(
        expectation.kind, span, message, runsOn && habit == null ? lineEndHelp(expectation) : help);
  }

  /** Whether a word begins a line of a record and something that can begin a type follows it. */
  private boolean isFieldWithoutColon(Parser parser, Token found) {
    TokenStream tokens = parser.getInputStream();
    int next = tokens.LA(2);
    boolean beginsType =
        switch (next) {
          case STRING, INT, DECIMAL, BOOLEAN, LIST, MAP, IDENTIFIER -> true;
          default -> false;
        };
    return parser.getContext().getRuleIndex() == ContractSyntax.RULE_recordBody
        && Tokens.isWord(found.getType())
        && beginsType
        && !synchronization.isOnOneLine(tokens.LT(-1), found)
        && synchronization.isOnOneLine(found, tokens.LT(2))
        && NearestWord.of(found.getText(), IntervalSet.of(REQUIRE)) == null;
  }

  private static String lineEndHelp(Expectation expectation) {
    return expectation.kind == SyntaxErrorKind.EXPECTED_DECLARATION
        ? expectation.help
        : "an operator may be missing before it; " + expectation.help;
  }

  private static boolean isEndOfItem(SyntaxErrorKind kind) {
    return kind == SyntaxErrorKind.EXPECTED_FIELD
        || kind == SyntaxErrorKind.EXPECTED_CLAUSE
        || kind == SyntaxErrorKind.EXPECTED_DECLARATION;
  }

  /** The innermost bracket that is open before a token. */
  private static @Nullable Token unclosed(TokenStream tokens, Token found) {
    int closed = 0;
    for (int i = found.getTokenIndex() - 1; i >= 0; i--) {
      int type = tokens.get(i).getType();
      if (Tokens.isClosing(type)) {
        closed++;
      } else if (Tokens.isOpening(type) && closed-- == 0) {
        return tokens.get(i);
      }
    }
    return null;
  }

  private static Expectation expectation(
      ParserRuleContext context, IntervalSet expected, Token found, @Nullable Token before) {
    int rule = context.getRuleIndex();
    if (rule == ContractSyntax.RULE_contractFile) {
      return declaration(found);
    }
    if (rule == ContractSyntax.RULE_typeName && Tokens.isKeyword(found.getType())) {
      return new Expectation(
          SyntaxErrorKind.RESERVED_NAME,
          "the name of a type",
          "'"
              + found.getText()
              + "' is a keyword; names of types usually begin with a capital letter");
    }
    if (rule == ContractSyntax.RULE_parameterList && expected.contains(LABEL)) {
      return new Expectation(
          SyntaxErrorKind.EXPECTED_NAME,
          "a parameter or ')'",
          "a parameter is written 'name: type'");
    }
    if (rule == ContractSyntax.RULE_exampleArguments && expected.contains(LABEL)) {
      return new Expectation(
          SyntaxErrorKind.EXPECTED_NAME,
          "an argument or ')'",
          "an argument is written 'name: value'");
    }
    if (rule == ContractSyntax.RULE_template) {
      return new Expectation(
          SyntaxErrorKind.EXPECTED_TEMPLATE,
          "a template",
          "write the text between triple quotes: \"\"\"...\"\"\"");
    }
    if (rule == ContractSyntax.RULE_jsonObject && expected.contains(TEXT)) {
      return new Expectation(
          SyntaxErrorKind.EXPECTED_TEXT,
          "a property name in double quotes or '}'",
          "JSON property names stand in double quotes: \"name\": value");
    }
    if (rule == ContractSyntax.RULE_recordBody && expected.contains(REQUIRE)) {
      return new Expectation(
          SyntaxErrorKind.EXPECTED_FIELD,
          "a field, 'require' or '}'",
          "a field is written 'name: type', a requirement 'require condition'");
    }
    if (rule == ContractSyntax.RULE_promptBody && expected.contains(ENSURE)) {
      return new Expectation(
          SyntaxErrorKind.EXPECTED_CLAUSE,
          "a clause of the prompt or '}'",
          "clauses begin with system, user, isolate, budget, ensure or example");
    }
    if (expected.contains(LEFT_PARENTHESIS) && expected.contains(NUMBER)) {
      return new Expectation(
          SyntaxErrorKind.EXPECTED_EXPRESSION, "an expression", expressionHelp(found, before));
    }
    if (expected.contains(LEFT_PARENTHESIS) && expected.contains(DECIMAL)) {
      return new Expectation(
          SyntaxErrorKind.EXPECTED_TYPE,
          "a type",
          "types are string, int, decimal, boolean, 'list of T', 'map of T' and declared names");
    }
    if (expected.contains(LEFT_BRACE) && expected.contains(NULL)) {
      return new Expectation(
          SyntaxErrorKind.EXPECTED_JSON_VALUE,
          "a JSON value",
          "texts stand in double quotes; the other values are numbers, true, false, null, {...} and"
              + " [...]");
    }
    if (expected.contains(IDENTIFIER) && expected.contains(ENUM)) {
      String what = expected.contains(TEXT) ? "a name or a text in double quotes" : "a name";
      return new Expectation(
          SyntaxErrorKind.EXPECTED_NAME,
          expected.contains(RIGHT_BRACE) ? "a name or '}'" : what,
          NAMES);
    }
    return symbols(expected, found, before);
  }

  private static Expectation declaration(Token found) {
    if (found.getType() == IMPORT) {
      return new Expectation(
          SyntaxErrorKind.MISPLACED_IMPORT,
          "a declaration",
          "move the imports to the beginning of the file");
    }
    String help =
        found.getType() == CONTRACT
            ? "a file has one 'contract' line, which comes first"
            : "declarations begin with enum, record, open record, union, type or prompt";
    return new Expectation(SyntaxErrorKind.EXPECTED_DECLARATION, "a declaration", help);
  }

  private static String expressionHelp(Token found, @Nullable Token before) {
    if (before != null && before.getType() == NOT) {
      return "'not' stands before a condition; a field or parameter called 'not' is read as"
          + " 'it.not'";
    }
    return switch (found.getType()) {
      case PATTERN -> "a pattern follows 'matches'";
      case EQUALS, EQUAL -> "both sides of '==' need an expression";
      case TEMPLATE_OPEN -> "texts stand in double quotes: \"...\"";
      default ->
          "an expression is a literal, a name, a call, or one of them behind 'not', '-', 'all',"
              + " 'any' or 'sum'";
    };
  }

  private static Expectation symbols(IntervalSet expected, Token found, @Nullable Token before) {
    List<Integer> types = expected.toList().stream().filter(type -> type != Token.EPSILON).toList();
    boolean single = types.size() == 1;
    int only = single ? types.get(0) : Token.INVALID_TYPE;
    SyntaxErrorKind kind =
        switch (only) {
          case LABEL -> SyntaxErrorKind.EXPECTED_NAME;
          case TEXT -> SyntaxErrorKind.EXPECTED_TEXT;
          case NUMBER -> SyntaxErrorKind.EXPECTED_NUMBER;
          case PATTERN -> SyntaxErrorKind.EXPECTED_PATTERN;
          default ->
              types.stream().allMatch(type -> type == NUMBER || type == MINUS || type == RANGE)
                  ? SyntaxErrorKind.EXPECTED_NUMBER
                  : types.contains(IDENTIFIER)
                      ? SyntaxErrorKind.EXPECTED_NAME
                      : SyntaxErrorKind.EXPECTED_SYMBOL;
        };
    String what =
        kind == SyntaxErrorKind.EXPECTED_NUMBER
            ? (types.contains(RANGE) ? "a number or a range" : "a number")
            : types.size() <= MOST_SYMBOLS ? either(types) : "something else";
    return new Expectation(kind, what, symbolHelp(kind, what, found, before));
  }

  private static String either(List<Integer> types) {
    List<String> names =
        types.stream()
            .map(Tokens::describe)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    String last = names.remove(names.size() - 1);
    return names.isEmpty() ? last : String.join(", ", names) + " or " + last;
  }

  private static String symbolHelp(
      SyntaxErrorKind kind, String what, Token found, @Nullable Token before) {
    return switch (kind) {
      case EXPECTED_NAME -> NAMES;
      case EXPECTED_TEXT -> "texts stand in double quotes: \"...\"";
      case EXPECTED_NUMBER -> "numbers are written 12 or 0.50, ranges LO..HI, LO.. or ..HI";
      case EXPECTED_PATTERN -> "a pattern stands between slashes: /[a-z]+/";
      default ->
          "write "
              + what
              + (before == null ? "" : " after " + Tokens.describe(before))
              + " and before "
              + Tokens.describe(found);
    };
  }

  private static String help(Expectation expectation, IntervalSet expected, Token found) {
    if (found.getType() == IDENTIFIER || found.getType() == LABEL) {
      String near = NearestWord.of(found.getText(), expected);
      if (near != null) {
        return "did you mean '" + near + "'?";
      }
    }
    return expectation.help;
  }
}
