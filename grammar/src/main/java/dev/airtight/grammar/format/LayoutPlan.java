package dev.airtight.grammar.format;

import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.antlr.ContractSyntax.*;
import dev.airtight.grammar.format.Gap.Blank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Decides where lines break. What it says nothing about goes on in its line. */
final class LayoutPlan {

  /** Columns a line has, as far as it can be broken. */
  static final int WIDTH = 100;

  /** Columns of one level of indentation. */
  static final int INDENT = 2;

  private final TokenLines lines;
  private final Map<Token, Gap> gaps = new HashMap<>();
  private final Map<Token, Integer> padding = new HashMap<>();

  LayoutPlan(TokenLines lines) {
    this.lines = lines;
    file(lines.tree());
  }

  TokenLines lines() {
    return lines;
  }

  /** The line break before a token, or null. */
  @Nullable Gap gap(Token token) {
    return gaps.get(token);
  }

  /** How many blanks stand before a token in addition to the usual one. */
  int padding(Token token) {
    return padding.getOrDefault(token, 0);
  }

  private void file(ContractFileContext file) {
    boolean spacious = true;
    ParserRuleContext previous = null;
    List<ParserRuleContext> items = new ArrayList<>(List.of(file.header()));
    items.addAll(file.importDeclaration());
    items.addAll(file.declaration());
    for (ParserRuleContext item : items) {
      boolean large = item instanceof DeclarationContext declaration && declaration(declaration);
      boolean imports =
          previous instanceof ImportDeclarationContext && item instanceof ImportDeclarationContext;
      Blank blank =
          spacious || large || (previous instanceof ImportDeclarationContext && !imports)
              ? Blank.ALWAYS
              : Blank.KEPT;
      gaps.put(item.getStart(), Gap.item(0, previous == null ? Blank.KEPT : blank));
      spacious = large || item instanceof HeaderContext;
      previous = item;
    }
    gaps.put(file.EOF().getSymbol(), Gap.item(0, Blank.KEPT));
  }

  /** Plans a declaration and returns whether it takes several lines. */
  private boolean declaration(DeclarationContext declaration) {
    if (declaration.enumDeclaration() != null) {
      EnumBodyContext body = declaration.enumDeclaration().enumBody();
      return !fits(0, declaration) && body(body, body.enumMember());
    }
    if (declaration.unionDeclaration() != null) {
      UnionBodyContext body = declaration.unionDeclaration().unionBody();
      return !fits(0, declaration) && body(body, body.unionVariant());
    }
    if (declaration.recordDeclaration() != null) {
      RecordBodyContext body = declaration.recordDeclaration().recordBody();
      body.recordMember().stream()
          .filter(member -> member.requirement() != null)
          .forEach(member -> condition(member.requirement(), member.requirement().expression()));
      padding.putAll(FieldAlignment.padding(lines, body.recordMember()));
      return body(body, body.recordMember());
    }
    if (declaration.promptDeclaration() != null) {
      parameters(declaration.promptDeclaration());
      PromptBodyContext body = declaration.promptDeclaration().promptBody();
      body.promptClause().forEach(this::clause);
      return body(body, body.promptClause());
    }
    return false;
  }

  /** Each item on a line of its own. */
  private boolean body(ParserRuleContext body, List<? extends ParserRuleContext> items) {
    if (items.isEmpty() && !lines.hasComments(body.getStart(), body.getStop())) {
      return false;
    }
    for (ParserRuleContext item : items) {
      gaps.put(item.getStart(), Gap.item(1, Blank.KEPT));
    }
    gaps.put(body.getStop(), Gap.closing(0));
    return true;
  }

  private void parameters(PromptDeclarationContext prompt) {
    ParameterListContext list = prompt.parameterList();
    if (!list.parameter().isEmpty()
        && width(prompt.getStart(), prompt.promptBody().getStart()) > WIDTH) {
      for (ParameterContext parameter : list.parameter()) {
        gaps.put(parameter.getStart(), Gap.item(1, Blank.KEPT));
      }
      gaps.put(list.getStop(), Gap.closing(0));
    }
  }

  private void clause(PromptClauseContext clause) {
    if (clause.ensure() != null) {
      condition(clause.ensure(), clause.ensure().expression());
    }
    if (clause.example() != null && !fits(1, clause)) {
      example(clause.example());
    }
  }

  /** Breaks a long condition before its weakest operators. */
  private void condition(ParserRuleContext item, ExpressionContext condition) {
    if (fits(1, item)) {
      return;
    }
    for (int weakest : List.of(ContractLexer.IMPLIES, ContractLexer.OR, ContractLexer.AND)) {
      List<TailContext> tails =
          condition.tail().stream().filter(tail -> tail.getStart().getType() == weakest).toList();
      tails.forEach(tail -> gaps.put(tail.getStart(), Gap.item(3, Blank.NEVER)));
      if (!tails.isEmpty()) {
        return;
      }
    }
  }

  private void example(ExampleContext example) {
    Token gives = example.GIVES().getSymbol();
    int column = INDENT + width(example.getStart(), gives) + 1;
    ExampleArgumentsContext arguments = example.exampleArguments();
    if (column < WIDTH || arguments.exampleArgument().isEmpty()) {
      json(example.json(), 1, column, 0);
      return;
    }
    for (ExampleArgumentContext argument : arguments.exampleArgument()) {
      gaps.put(argument.getStart(), Gap.item(2, Blank.NEVER));
      if (argument.json() != null) {
        int width = width(argument.getStart(), argument.COLON().getSymbol());
        json(argument.json(), 2, 2 * INDENT + width + 1, 1);
      }
    }
    gaps.put(arguments.getStop(), Gap.closing(1));
    json(example.json(), 1, INDENT + width(arguments.getStop(), gives) + 1, 0);
  }

  /**
   * Breaks an object or array that does not fit.
   *
   * @param indent levels of the line that it begins in
   * @param column where in that line it begins
   * @param behind columns of what follows it in the line
   */
  private void json(JsonContext json, int indent, int column, int behind) {
    if (column + width(json.getStart(), json.getStop()) + behind <= WIDTH) {
      return;
    }
    List<? extends ParserRuleContext> items =
        json.jsonObject() != null
            ? json.jsonObject().jsonMember()
            : json.jsonArray() != null ? json.jsonArray().json() : List.of();
    for (ParserRuleContext item : items) {
      gaps.put(item.getStart(), Gap.item(indent + 1, Blank.NEVER));
      int itemColumn = (indent + 1) * INDENT;
      if (item instanceof JsonMemberContext member) {
        json(
            member.json(),
            indent + 1,
            itemColumn + width(member.getStart(), member.COLON().getSymbol()) + 1,
            1);
      } else if (item instanceof JsonContext element) {
        json(element, indent + 1, itemColumn, 1);
      }
    }
    boolean bracketed = json.jsonObject() != null || json.jsonArray() != null;
    if (bracketed && (!items.isEmpty() || lines.hasComments(json.getStart(), json.getStop()))) {
      gaps.put(json.getStop(), Gap.closing(indent));
    }
  }

  private boolean fits(int indent, ParserRuleContext item) {
    return indent * INDENT + width(item.getStart(), item.getStop()) <= WIDTH;
  }

  /** Columns of tokens in one line; more than a line has if there are comments between them. */
  private int width(Token first, Token last) {
    if (lines.hasComments(first, last)) {
      return 2 * WIDTH;
    }
    int width = 0;
    Token before = null;
    for (Token token : lines.written(first, last)) {
      if (before != null
          && Spacing.isBlankBetween(before, lines.rule(before), token, lines.rule(token))) {
        width++;
      }
      width += token.getText().codePointCount(0, token.getText().length());
      before = token;
    }
    return width;
  }
}
