package dev.airtight.core.check;

import dev.airtight.core.check.expression.ExpressionChecker;
import dev.airtight.core.check.expression.Scope;
import dev.airtight.core.check.prompt.ExampleConformance;
import dev.airtight.core.check.prompt.PromptChecker;
import dev.airtight.core.check.resolve.AliasCycles;
import dev.airtight.core.check.resolve.DeclarationChecks;
import dev.airtight.core.check.resolve.Declarations;
import dev.airtight.core.check.resolve.DefinitionBuilder;
import dev.airtight.core.check.resolve.Definitions;
import dev.airtight.core.check.resolve.FiniteValues;
import dev.airtight.core.check.resolve.NullableTypes;
import dev.airtight.core.check.resolve.TypeResolver;
import dev.airtight.core.check.resolve.WhereClauses;
import dev.airtight.core.check.resolve.WithoutConditions;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.tree.ContractFile;
import dev.airtight.grammar.tree.Declaration.PromptDeclaration;
import dev.airtight.grammar.tree.Declaration.RecordDeclaration;
import dev.airtight.grammar.tree.Identifier;
import dev.airtight.grammar.tree.RecordMember;
import dev.airtight.grammar.tree.Restriction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the files of a contract. First every type is resolved without its conditions, which gives
 * the fields and members that conditions may name; then the conditions are checked, and the types
 * resolved again with them.
 */
final class ContractChecker {

  private final List<ContractFile> files;
  private final DiagnosticSink sink;
  private final Declarations declarations;
  private final Set<String> brokenAliases;
  private final Definitions definitions;

  private ContractChecker(List<ContractFile> files, DiagnosticSink sink) {
    this.files = files;
    this.sink = sink;
    this.declarations = Declarations.of(files, sink);
    DeclarationChecks.check(declarations, sink);
    this.brokenAliases = AliasCycles.find(declarations, sink);
    this.definitions = new Definitions(outline());
  }

  /**
   * @param files the contract itself, then what it imports; not empty
   * @return the resolved contract, or null when there are errors
   */
  static @Nullable Contract check(List<ContractFile> files, DiagnosticSink sink) {
    return new ContractChecker(files, sink).check();
  }

  /** All types without {@code where} clauses and requirements. */
  private List<TypeDefinition> outline() {
    TypeResolver types = new TypeResolver(declarations, brokenAliases, WhereClauses.LEFT_OUT, sink);
    List<TypeDefinition> outline =
        new DefinitionBuilder(types).build(declarations, (record, source) -> List.of());
    for (PromptDeclaration prompt : declarations.prompts()) {
      SourceText source = own().source();
      types.resolve(prompt.returns(), source);
      prompt.parameters().forEach(parameter -> types.resolve(parameter.type(), source));
    }
    return outline;
  }

  private ContractFile own() {
    return files.get(0);
  }

  private @Nullable Contract check() {
    FiniteValues.check(declarations, definitions, sink);
    // What is wrong with the types themselves was reported in the first run.
    TypeResolver types =
        new TypeResolver(declarations, brokenAliases, this::where, new DiagnosticSink());
    List<TypeDefinition> resolved =
        new DefinitionBuilder(types).build(declarations, this::requirements);
    Map<String, Prompt> prompts = new LinkedHashMap<>();
    for (PromptDeclaration declaration : declarations.prompts()) {
      prompts.put(
          declaration.name().text(),
          PromptChecker.check(declaration, own().source(), types, definitions, sink));
    }
    new NullableTypes(definitions, sink).check(resolved, prompts.values());
    return sink.hasErrors() ? null : contract(resolved, prompts);
  }

  private @Nullable Contract contract(List<TypeDefinition> resolved, Map<String, Prompt> prompts) {
    Map<String, TypeDefinition> types = new LinkedHashMap<>();
    resolved.forEach(definition -> types.put(definition.name(), definition));
    String name = own().name().map(Identifier::text).orElse("");
    Contract contract = new Contract(name, own().source(), types, prompts);
    ExampleConformance.check(contract, sink);
    return sink.hasErrors() ? null : contract;
  }

  private @Nullable Requirement where(Restriction.Where where, Type self, SourceText source) {
    Type known = WithoutConditions.of(self);
    return new Requirement(
        ExpressionChecker.check(where.condition(), Scope.ofValue(known), definitions, source, sink),
        new Clause(source, where.span()));
  }

  private List<Requirement> requirements(RecordDeclaration declaration, SourceText source) {
    List<Requirement> requirements = new ArrayList<>();
    // Of two declarations with one name only the first is known; the other is reported already.
    if (definitions.find(declaration.name().text()) instanceof RecordDefinition definition) {
      Scope scope = Scope.ofRecord(definition, definitions);
      for (RecordMember.Requirement requirement : declaration.requirements()) {
        requirements.add(
            new Requirement(
                ExpressionChecker.check(requirement.condition(), scope, definitions, source, sink),
                new Clause(source, requirement.span())));
      }
    }
    return requirements;
  }
}
