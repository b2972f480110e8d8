package dev.airtight.core.check.resolve;

import dev.airtight.core.check.resolve.Declarations.Declared;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.diagnostic.RelatedPlace;
import dev.airtight.core.diagnostic.Suggestions;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.Declaration.EnumDeclaration;
import dev.airtight.grammar.tree.Declaration.RecordDeclaration;
import dev.airtight.grammar.tree.Declaration.UnionDeclaration;
import dev.airtight.grammar.tree.EnumMember;
import dev.airtight.grammar.tree.ExpressionSyntax.TextLiteral;
import dev.airtight.grammar.tree.Identifier;
import dev.airtight.grammar.tree.RecordMember;
import dev.airtight.grammar.tree.UnionVariant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each declaration must keep to by itself: names that differ, variants that fit. */
public final class DeclarationChecks {

  private final Declarations declarations;
  private final DiagnosticSink sink;

  private DeclarationChecks(Declarations declarations, DiagnosticSink sink) {
    this.declarations = declarations;
    this.sink = sink;
  }

  /** Reports what is wrong with the names and members of declarations. */
  public static void check(Declarations declarations, DiagnosticSink sink) {
    DeclarationChecks checks = new DeclarationChecks(declarations, sink);
    for (Declared declared : declarations.types()) {
      if (declared.declaration() instanceof EnumDeclaration choices) {
        checks.enumeration(choices, declared.source());
      } else if (declared.declaration() instanceof RecordDeclaration record) {
        checks.record(record, declared.source());
      } else if (declared.declaration() instanceof UnionDeclaration union) {
        checks.union(union, declared.source());
      }
    }
  }

  private void enumeration(EnumDeclaration declaration, SourceText source) {
    checkNotEmpty(declaration.members(), declaration.name(), "member", source);
    Map<String, Span> names = new HashMap<>();
    Map<String, Span> texts = new HashMap<>();
    for (EnumMember member : declaration.members()) {
      String name = member.name().text();
      String text = member.json().map(TextLiteral::value).orElse(name);
      Span textSpan = member.json().map(TextLiteral::span).orElse(member.name().span());
      boolean repeated =
          repeats(
              names,
              name,
              member.name().span(),
              DiagnosticCode.DUPLICATE_MEMBER,
              "the member '" + name + "' is listed twice",
              source);
      if (!repeated) {
        repeats(
            texts,
            text,
            textSpan,
            DiagnosticCode.DUPLICATE_MEMBER_TEXT,
            "another member stands for the same text",
            source);
      }
    }
  }

  private void record(RecordDeclaration declaration, SourceText source) {
    Map<String, Span> names = new HashMap<>();
    for (RecordMember.Field field : declaration.fields()) {
      repeats(
          names,
          field.name().text(),
          field.name().span(),
          DiagnosticCode.DUPLICATE_FIELD,
          "the field '" + field.name().text() + "' is declared twice",
          source);
    }
  }

  private void union(UnionDeclaration declaration, SourceText source) {
    checkNotEmpty(declaration.variants(), declaration.name(), "variant", source);
    Map<String, Span> tags = new HashMap<>();
    for (UnionVariant variant : declaration.variants()) {
      repeats(
          tags,
          variant.tag().text(),
          variant.tag().span(),
          DiagnosticCode.DUPLICATE_TAG,
          "the tag '" + variant.tag().text() + "' is used twice",
          source);
      variant(declaration, variant, source);
    }
  }

  private void variant(UnionDeclaration union, UnionVariant variant, SourceText source) {
    String name = variant.record().text();
    @Nullable Declared declared = declarations.type(name);
    if (declared == null) {
      String help = Suggestions.didYouMean(name, declarations.typeNames());
      sink.report(
          DiagnosticCode.UNKNOWN_TYPE,
          source,
          variant.record().span(),
          "there is no record '" + name + "'",
          help.isEmpty() ? "declare it" : help);
    } else if (!(declared.declaration() instanceof RecordDeclaration record)) {
      sink.report(
          DiagnosticCode.VARIANT_NOT_A_RECORD,
          source,
          variant.record().span(),
          "'" + name + "' is not a record",
          "variants are JSON objects with a tag, so each names a record",
          new RelatedPlace(
              declared.source(), declared.declaration().name().span(), "declared here"));
    } else {
      String discriminator = union.discriminator().text();
      record.fields().stream()
          .filter(field -> field.name().text().equals(discriminator))
          .findFirst()
          .ifPresent(
              field ->
                  sink.report(
                      DiagnosticCode.DISCRIMINATOR_CLASH,
                      source,
                      variant.record().span(),
                      "'" + name + "' has a field '" + discriminator + "' like the discriminator",
                      "rename the field, or choose another discriminator",
                      new RelatedPlace(declared.source(), field.name().span(), "the field")));
    }
  }

  private void checkNotEmpty(List<?> parts, Identifier name, String part, SourceText source) {
    if (parts.isEmpty()) {
      sink.report(
          DiagnosticCode.EMPTY_DECLARATION,
          source,
          name.span(),
          "'" + name.text() + "' has no " + part + ", so it has no value",
          "add a " + part);
    }
  }

  private boolean repeats(
      Map<String, Span> known,
      String name,
      Span span,
      DiagnosticCode code,
      String message,
      SourceText source) {
    Span earlier = known.putIfAbsent(name, span);
    if (earlier == null) {
      return false;
    }
    sink.report(
        code,
        source,
        span,
        message,
        "rename one of them",
        new RelatedPlace(source, earlier, "here first"));
    return true;
  }
}
