package dev.airtight.grammar.build;

import dev.airtight.grammar.antlr.ContractSyntax.*;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.Declaration.PromptDeclaration;
import dev.airtight.grammar.tree.ExampleArgument;
import dev.airtight.grammar.tree.Parameter;
import dev.airtight.grammar.tree.PromptClause;
import dev.airtight.grammar.tree.PromptClause.BudgetPart;
import dev.airtight.grammar.tree.PromptClause.Isolate.Ignored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Makes prompts of their parse trees. */
final class PromptBuilder {

  private final SyntaxErrors errors;
  private final DocComments docs;
  private final Literals literals;
  private final TypeBuilder types;
  private final ExpressionBuilder expressions;
  private final TemplateReader templates;
  private final JsonBuilder json;

  PromptBuilder(
      SyntaxErrors errors,
      DocComments docs,
      Literals literals,
      TypeBuilder types,
      ExpressionBuilder expressions,
      TemplateReader templates) {
    this.errors = errors;
    this.docs = docs;
    this.literals = literals;
    this.types = types;
    this.expressions = expressions;
    this.templates = templates;
    this.json = new JsonBuilder(literals);
  }

  /** The prompt, if at least everything before its body was parsed. */
  Optional<PromptDeclaration> prompt(PromptDeclarationContext prompt) {
    if (!isWhole(prompt.word()) || !isWhole(prompt.parameterList()) || !isWhole(prompt.type())) {
      return Optional.empty();
    }
    return Optional.of(
        new PromptDeclaration(
            docs.before(prompt),
            Literals.identifier(prompt.word()),
            prompt.parameterList().parameter().stream()
                .filter(PromptBuilder::isWhole)
                .map(this::parameter)
                .toList(),
            types.type(prompt.type()),
            clauses(prompt.promptBody()),
            Tokens.span(prompt)));
  }

  private static boolean isWhole(@Nullable ParserRuleContext context) {
    return context != null && context.exception == null;
  }

  private Parameter parameter(ParameterContext parameter) {
    TypeBuilder.ParameterType type = types.parameterType(parameter.type());
    return new Parameter(
        docs.before(parameter),
        Literals.identifier(parameter.LABEL().getSymbol()),
        type.type(),
        type.untrusted(),
        Tokens.span(parameter));
  }

  private List<PromptClause> clauses(@Nullable PromptBodyContext body) {
    List<PromptClause> clauses = new ArrayList<>();
    Set<Class<?>> single = new HashSet<>();
    for (PromptClauseContext context :
        body == null ? List.<PromptClauseContext>of() : body.promptClause()) {
      if (isWhole(context)) {
        PromptClause clause = clause(context);
        boolean repeatable =
            !(clause instanceof PromptClause.SystemTemplate
                || clause instanceof PromptClause.UserTemplate
                || clause instanceof PromptClause.Budget);
        if (repeatable || single.add(clause.getClass())) {
          clauses.add(clause);
        } else {
          duplicate(Tokens.span(context.getStart()), context.getStart().getText(), "prompt");
        }
      }
    }
    return clauses;
  }

  private void duplicate(Span span, String word, String surroundings) {
    errors.add(
        SyntaxErrorKind.DUPLICATE_CLAUSE,
        span,
        "'" + word + "' stands in this " + surroundings + " twice",
        "keep one of the two");
  }

  private List<Ignored> ignored(List<WordContext> words) {
    Set<Ignored> ignored = EnumSet.noneOf(Ignored.class);
    for (WordContext word : words) {
      Optional<Ignored> named =
          Arrays.stream(Ignored.values())
              .filter(each -> each.word().equals(word.getText()))
              .findFirst();
      if (named.isEmpty()) {
        errors.add(
            SyntaxErrorKind.EXPECTED_SYMBOL,
            Tokens.span(word),
            "expected 'case' or 'space' behind 'ignoring', found '" + word.getText() + "'",
            "");
      } else if (!ignored.add(named.get())) {
        duplicate(Tokens.span(word), word.getText(), "clause");
      }
    }
    return List.copyOf(ignored);
  }

  private PromptClause clause(PromptClauseContext clause) {
    Span span = Tokens.span(clause);
    if (clause.systemTemplate() != null) {
      return new PromptClause.SystemTemplate(
          templates.read(clause.systemTemplate().template()), span);
    }
    if (clause.userTemplate() != null) {
      return new PromptClause.UserTemplate(templates.read(clause.userTemplate().template()), span);
    }
    if (clause.isolate() != null) {
      IsolateContext isolate = clause.isolate();
      return new PromptClause.Isolate(
          Literals.identifier(isolate.word(0)),
          literals.text(isolate.text(0)),
          literals.text(isolate.text(1)),
          ignored(isolate.word().subList(1, isolate.word().size())),
          span);
    }
    if (clause.budget() != null) {
      return new PromptClause.Budget(budgetParts(clause.budget()), span);
    }
    if (clause.ensure() != null) {
      return new PromptClause.Ensure(expressions.expression(clause.ensure().expression()), span);
    }
    ExampleContext example = clause.example();
    return new PromptClause.Example(
        example.exampleArguments().exampleArgument().stream()
            .filter(PromptBuilder::isWhole)
            .map(this::argument)
            .toList(),
        json.value(example.json()),
        span);
  }

  private List<BudgetPart> budgetParts(BudgetContext budget) {
    List<BudgetPart> parts = new ArrayList<>();
    Set<BudgetPart.Subject> subjects = EnumSet.noneOf(BudgetPart.Subject.class);
    for (BudgetPartContext part : budget.budgetPart()) {
      BudgetPart.Subject subject =
          part.PROMPT() != null
              ? BudgetPart.Subject.PROMPT
              : part.OUTPUT() != null ? BudgetPart.Subject.OUTPUT : BudgetPart.Subject.ATTEMPTS;
      if (subjects.add(subject)) {
        parts.add(new BudgetPart(subject, literals.count(part.number()), Tokens.span(part)));
      } else {
        duplicate(Tokens.span(part.getStart()), part.getStart().getText(), "budget");
      }
    }
    return parts;
  }

  private ExampleArgument argument(ExampleArgumentContext argument) {
    ExampleArgument.Value value =
        argument.json() != null
            ? json.value(argument.json())
            : new ExampleArgument.MemberName(
                Literals.identifier(argument.name()), Tokens.span(argument.name()));
    return new ExampleArgument(
        Literals.identifier(argument.LABEL().getSymbol()), value, Tokens.span(argument));
  }
}
