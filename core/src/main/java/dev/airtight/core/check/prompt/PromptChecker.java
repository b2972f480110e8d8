package dev.airtight.core.check.prompt;

import dev.airtight.core.check.expression.ExpressionChecker;
import dev.airtight.core.check.expression.MentionedNames;
import dev.airtight.core.check.expression.Scope;
import dev.airtight.core.check.resolve.DefinitionBuilder;
import dev.airtight.core.check.resolve.Definitions;
import dev.airtight.core.check.resolve.Shape;
import dev.airtight.core.check.resolve.TypeResolver;
import dev.airtight.core.check.resolve.WithoutConditions;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Prompt.Budget;
import dev.airtight.core.contract.Prompt.Example;
import dev.airtight.core.contract.Prompt.Isolation;
import dev.airtight.core.contract.Prompt.Limit;
import dev.airtight.core.contract.Prompt.Parameter;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Template;
import dev.airtight.core.contract.Type;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.diagnostic.RelatedPlace;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.Declaration.PromptDeclaration;
import dev.airtight.grammar.tree.PromptClause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves one prompt and reports what is wrong with its parameters and clauses. */
public final class PromptChecker {

  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final PromptDeclaration declaration;
  private final SourceText source;
  private final Definitions definitions;
  private final DiagnosticSink sink;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Set<String> namedInEnsures = new HashSet<>();

  private PromptChecker(
      PromptDeclaration declaration,
      SourceText source,
      Definitions definitions,
      DiagnosticSink sink) {
    this.declaration = declaration;
    this.source = source;
    this.definitions = definitions;
    this.sink = sink;
  }

  /**
   * The resolved prompt.
   *
   * @param types resolves the types with their {@code where} clauses
   */
  public static Prompt check(
      PromptDeclaration declaration,
      SourceText source,
      TypeResolver types,
      Definitions definitions,
      DiagnosticSink sink) {
    return new PromptChecker(declaration, source, definitions, sink).resolve(types);
  }

  private Prompt resolve(TypeResolver types) {
    declaration.parameters().forEach(parameter -> addParameter(parameter, types));
    Type returns = types.resolve(declaration.returns(), source);
    Templates templates = new Templates(source, sink);
    @Nullable Template system =
        declaration.clauses(PromptClause.SystemTemplate.class).stream()
            .findFirst()
            .map(clause -> templates.resolve(clause.template(), parameters.keySet()))
            .orElse(null);
    @Nullable Template user =
        declaration.clauses(PromptClause.UserTemplate.class).stream()
            .findFirst()
            .map(clause -> templates.resolve(clause.template(), parameters.keySet()))
            .orElse(null);
    if (!templates.hasUnbound()) {
      checkNotEmpty(system, user);
    }
    IsolationChecker isolating = new IsolationChecker(parameters, source, definitions, sink);
    List<Isolation> isolations =
        isolating.isolations(declaration.clauses(PromptClause.Isolate.class), system, user);
    Budget budget =
        declaration.clauses(PromptClause.Budget.class).stream()
            .findFirst()
            .map(this::budget)
            .orElse(Budget.NONE);
    List<Requirement> ensures = ensures(returns);
    List<Example> examples =
        new ExampleChecker(definitions, parameters, source, sink).examples(declaration);
    if (!templates.hasUnbound()) {
      checkUses(system, user, isolating);
    }
    return new Prompt(
        declaration.name().text(),
        new ArrayList<>(parameters.values()),
        returns,
        system,
        user,
        isolations,
        budget,
        ensures,
        examples,
        DefinitionBuilder.text(declaration.doc()),
        new Clause(source, declaration.span()));
  }

  private void addParameter(dev.airtight.grammar.tree.Parameter syntax, TypeResolver types) {
    String name = syntax.name().text();
    Type type = types.resolve(syntax.type(), source);
    Clause clause = new Clause(source, syntax.span());
    Parameter parameter = new Parameter(name, type, syntax.untrusted().isPresent(), clause);
    Span span = syntax.name().span();
    Parameter earlier = parameters.putIfAbsent(name, parameter);
    if (earlier != null) {
      sink.report(
          DiagnosticCode.DUPLICATE_PARAMETER,
          source,
          span,
          "the parameter '" + name + "' is declared twice",
          "rename one of them",
          new RelatedPlace(source, earlier.clause().span(), "declared here first"));
    } else if (name.equals(Templates.FORMAT)) {
      sink.report(
          DiagnosticCode.DUPLICATE_PARAMETER,
          source,
          span,
          "'${format}' is the description of the output already",
          "choose another name for the parameter");
    } else if (name.equals(Scope.OUTPUT)) {
      sink.report(
          DiagnosticCode.HIDDEN_NAME,
          source,
          span,
          "'output' is the output in every 'ensure' already",
          "choose another name for the parameter");
    }
    Shape shape = definitions.shape(type);
    if (syntax.untrusted().isPresent() && !IsolationChecker.isText(shape)) {
      sink.report(
          DiagnosticCode.MISPLACED_UNTRUSTED,
          source,
          syntax.untrusted().get(),
          "only strings can be 'untrusted', but this "
              + (shape.base() instanceof Type.Text
                  ? "may be null"
                  : "is " + definitions.describe(shape.base())),
          shape.base() instanceof Type.Text ? "remove the '| null'" : "remove the word");
    }
  }

  private void checkNotEmpty(@Nullable Template system, @Nullable Template user) {
    boolean systemEmpty = system == null || system.parts().isEmpty();
    boolean userEmpty = user == null || user.parts().isEmpty();
    if (systemEmpty && userEmpty) {
      sink.report(
          DiagnosticCode.EMPTY_PROMPT,
          source,
          declaration.name().span(),
          "'" + declaration.name().text() + "' has no text to send",
          "add a 'user' text");
    }
  }

  private Budget budget(PromptClause.Budget clause) {
    @Nullable Limit prompt = null;
    @Nullable Limit output = null;
    @Nullable Limit attempts = null;
    for (PromptClause.BudgetPart part : clause.parts()) {
      BigDecimal amount = part.amount().value();
      if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
        sink.report(
            DiagnosticCode.BAD_BUDGET,
            source,
            part.amount().span(),
            "a budget is a number from 1 to " + MOST,
            "use a number in between, or leave this part out");
        continue;
      }
      Limit limit = new Limit(amount.intValue(), new Clause(source, part.span()));
      switch (part.subject()) {
        case PROMPT -> prompt = limit;
        case OUTPUT -> output = limit;
        case ATTEMPTS -> attempts = limit;
      }
    }
    return new Budget(prompt, output, attempts);
  }

  private List<Requirement> ensures(Type returns) {
    Map<String, Type> types = new LinkedHashMap<>();
    parameters.forEach(
        (name, parameter) -> types.put(name, WithoutConditions.of(parameter.type())));
    Scope scope = Scope.ofPrompt(WithoutConditions.of(returns), types);
    List<Requirement> ensures = new ArrayList<>();
    for (PromptClause.Ensure clause : declaration.clauses(PromptClause.Ensure.class)) {
      MentionedNames.collect(clause.condition(), namedInEnsures);
      ensures.add(
          new Requirement(
              ExpressionChecker.check(clause.condition(), scope, definitions, source, sink),
              new Clause(source, clause.span())));
    }
    return ensures;
  }

  private void checkUses(
      @Nullable Template system, @Nullable Template user, IsolationChecker isolating) {
    for (dev.airtight.grammar.tree.Parameter syntax : declaration.parameters()) {
      String name = syntax.name().text();
      boolean placed = Templates.uses(system, name) || Templates.uses(user, name);
      boolean isolated = isolating.names(name);
      if (!placed && !isolated && !namedInEnsures.contains(name)) {
        sink.report(
            DiagnosticCode.UNUSED_PARAMETER,
            source,
            syntax.name().span(),
            "the parameter '" + name + "' is never used",
            "write '${" + name + "}' into a template, or remove the parameter");
      }
      Parameter parameter = parameters.get(name);
      boolean text =
          parameter != null && IsolationChecker.isText(definitions.shape(parameter.type()));
      if (placed && text && syntax.untrusted().isPresent() && !isolated) {
        sink.report(
            DiagnosticCode.UNTRUSTED_NOT_ISOLATED,
            source,
            syntax.name().span(),
            "'" + name + "' is untrusted but not isolated",
            "put it between two texts and add 'isolate " + name + " between \"...\" and \"...\"'");
      }
    }
  }
}
