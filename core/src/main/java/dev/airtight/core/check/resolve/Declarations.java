package dev.airtight.core.check.resolve;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.diagnostic.RelatedPlace;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.ContractFile;
import dev.airtight.grammar.tree.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every declared name of a contract and its imports; of two with one name the first counts. */
public final class Declarations {

  private final Map<String, Declared> types = new LinkedHashMap<>();
  private final Map<String, Declaration.PromptDeclaration> prompts = new LinkedHashMap<>();

  /** A type declaration and the file it stands in. */
  record Declared(SourceText source, Declaration declaration) {
    Clause clause(Span span) {
      return new Clause(source, span);
    }
  }

  private Declarations() {}

  /**
   * The declarations of all files, the prompts of the first one only.
   *
   * @param files the contract itself, then what it imports
   */
  public static Declarations of(List<ContractFile> files, DiagnosticSink sink) {
    Declarations declarations = new Declarations();
    SourceText own = files.get(0).source();
    for (ContractFile file : files) {
      for (Declaration declaration : file.declarations()) {
        if (declaration instanceof Declaration.PromptDeclaration prompt) {
          if (file.source().equals(own)) {
            declarations.addPrompt(prompt, own, sink);
          }
        } else {
          declarations.addType(new Declared(file.source(), declaration), own, sink);
        }
      }
    }
    return declarations;
  }

  private void addPrompt(
      Declaration.PromptDeclaration prompt, SourceText source, DiagnosticSink sink) {
    String name = prompt.name().text();
    Declaration earlier = prompts.putIfAbsent(name, prompt);
    if (earlier != null) {
      sink.report(
          DiagnosticCode.DUPLICATE_DECLARATION,
          source,
          prompt.name().span(),
          "the prompt '" + name + "' is declared twice",
          "rename one of them",
          new RelatedPlace(source, earlier.name().span(), "declared here first"));
    }
  }

  private void addType(Declared declared, SourceText own, DiagnosticSink sink) {
    String name = declared.declaration().name().text();
    Declared earlier = types.putIfAbsent(name, declared);
    if (earlier == null) {
      return;
    }
    Span here = declared.declaration().name().span();
    Span there = earlier.declaration().name().span();
    if (earlier.source().equals(declared.source())) {
      sink.report(
          DiagnosticCode.DUPLICATE_DECLARATION,
          declared.source(),
          here,
          "the type '" + name + "' is declared twice",
          "rename one of them",
          new RelatedPlace(earlier.source(), there, "declared here first"));
    } else if (earlier.source().equals(own)) {
      sink.report(
          DiagnosticCode.IMPORT_CLASH,
          own,
          there,
          "an imported file declares '" + name + "', too",
          "imported names are used without a prefix, so rename one of them",
          new RelatedPlace(declared.source(), here, "declared here, too"));
    } else {
      sink.report(
          DiagnosticCode.IMPORT_CLASH,
          declared.source(),
          here,
          "two imported files declare '" + name + "'",
          "imported names are used without a prefix, so rename one of them",
          new RelatedPlace(earlier.source(), there, "declared here, too"));
    }
  }

  /** The type of that name, or null. */
  @Nullable Declared type(String name) {
    return types.get(name);
  }

  Set<String> typeNames() {
    return types.keySet();
  }

  /** All types, those of the contract's own file first, each file's in their order. */
  List<Declared> types() {
    return new ArrayList<>(types.values());
  }

  /** The prompts of the contract's own file in their order. */
  public List<Declaration.PromptDeclaration> prompts() {
    return new ArrayList<>(prompts.values());
  }
}
