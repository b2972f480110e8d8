package dev.airtight.core.check.prompt;

import dev.airtight.core.check.resolve.Definitions;
import dev.airtight.core.check.resolve.Shape;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Prompt.Example;
import dev.airtight.core.contract.Prompt.Parameter;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.diagnostic.Suggestions;
import dev.airtight.core.json.JsonValue;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.Declaration.PromptDeclaration;
import dev.airtight.grammar.tree.ExampleArgument;
import dev.airtight.grammar.tree.ExampleArgument.MemberName;
import dev.airtight.grammar.tree.JsonSyntax;
import dev.airtight.grammar.tree.PromptClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The examples of one prompt: which arguments they give, and their JSON values. */
final class ExampleChecker {

  private final Definitions definitions;
  private final Map<String, Parameter> parameters;
  private final SourceText source;
  private final DiagnosticSink sink;
  private final ExampleValues values;

  ExampleChecker(
      Definitions definitions,
      Map<String, Parameter> parameters,
      SourceText source,
      DiagnosticSink sink) {
    this.definitions = definitions;
    this.parameters = parameters;
    this.source = source;
    this.sink = sink;
    this.values = new ExampleValues(source, sink);
  }

  List<Example> examples(PromptDeclaration declaration) {
    List<Example> examples = new ArrayList<>();
    for (PromptClause.Example clause : declaration.clauses(PromptClause.Example.class)) {
      examples.add(
          new Example(
              arguments(clause), values.of(clause.output()), new Clause(source, clause.span())));
    }
    return examples;
  }

  private Map<String, JsonValue> arguments(PromptClause.Example clause) {
    Map<String, JsonValue> arguments = new LinkedHashMap<>();
    for (ExampleArgument argument : clause.arguments()) {
      String name = argument.name().text();
      Parameter parameter = parameters.get(name);
      JsonValue value = value(argument.value(), parameter);
      if (parameter == null) {
        report(
            argument.name().span(),
            "the prompt has no parameter '" + name + "'",
            Suggestions.didYouMeanOrList(name, parameters.keySet(), "there are"));
      } else if (arguments.putIfAbsent(name, value) != null) {
        report(argument.name().span(), "'" + name + "' is given twice", "remove one of them");
      }
    }
    List<String> missing =
        parameters.keySet().stream().filter(name -> !arguments.containsKey(name)).toList();
    boolean misspelt =
        clause.arguments().stream().anyMatch(each -> !parameters.containsKey(each.name().text()));
    if (!missing.isEmpty() && !misspelt) {
      report(
          clause.span(),
          "the example gives no value for '" + String.join("', '", missing) + "'",
          "give every parameter a value");
    }
    return arguments;
  }

  private JsonValue value(ExampleArgument.Value syntax, @Nullable Parameter parameter) {
    if (syntax instanceof MemberName member) {
      return member(member, parameter);
    }
    return values.of((JsonSyntax) syntax);
  }

  /** An enum member by its name stands for its JSON text. */
  private JsonValue member(MemberName member, @Nullable Parameter parameter) {
    String name = member.name().text();
    if (parameter == null) {
      return new JsonValue.JsonString(name);
    }
    Shape shape = definitions.shape(parameter.type());
    if (!(definitions.asDeclared(shape.base()) instanceof EnumDefinition choices)) {
      if (!shape.isUnknown()) {
        report(
            member.span(),
            "'" + name + "' is no JSON value, and '" + parameter.name() + "' is no enum",
            "write a string in quotes");
      }
      return new JsonValue.JsonString(name);
    }
    Optional<EnumMember> found = choices.member(name);
    if (found.isEmpty()) {
      List<String> names = choices.members().stream().map(EnumMember::name).toList();
      sink.report(
          DiagnosticCode.UNKNOWN_MEMBER,
          source,
          member.span(),
          "'" + choices.name() + "' has no member '" + name + "'",
          Suggestions.didYouMeanOrList(name, names, "it has"));
    }
    return new JsonValue.JsonString(found.map(EnumMember::text).orElse(name));
  }

  private void report(Span span, String message, String help) {
    sink.report(DiagnosticCode.EXAMPLE_ARGUMENT, source, span, message, help);
  }
}
