package dev.airtight.grammar.build;

import dev.airtight.grammar.antlr.ContractSyntax.*;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.tree.ContractFile;
import dev.airtight.grammar.tree.Declaration;
import dev.airtight.grammar.tree.EnumMember;
import dev.airtight.grammar.tree.Identifier;
import dev.airtight.grammar.tree.Import;
import dev.airtight.grammar.tree.RecordMember;
import dev.airtight.grammar.tree.UnionVariant;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes the syntax tree of ANTLR's tree. What ended in an error is left out; a declaration stays
 * with the members that could be parsed, so that names do not get lost.
 */
public final class FileBuilder {

  private final SourceText source;
  private final ContractFileContext file;
  private final SyntaxErrors errors;
  private final DocComments docs;
  private final Literals literals;
  private final TypeBuilder types;
  private final ExpressionBuilder expressions;
  private final PromptBuilder prompts;

  /**
   * @param tokens all of the text, comments included
   * @param file ANTLR's tree of them
   */
  public FileBuilder(
      SourceText source, List<Token> tokens, ContractFileContext file, SyntaxErrors errors) {
    this.source = source;
    this.file = file;
    this.errors = errors;
    this.docs = new DocComments(source, tokens);
    this.literals = new Literals(errors);
    this.expressions = new ExpressionBuilder(errors, literals);
    this.types = new TypeBuilder(errors, literals, expressions);
    this.prompts =
        new PromptBuilder(
            errors, docs, literals, types, expressions, new TemplateReader(source, errors));
  }

  /** The syntax tree, of what could be parsed. */
  public ContractFile file() {
    Optional<HeaderContext> header = Optional.ofNullable(file.header());
    if (header.isEmpty()) {
      Token first = file.getStart();
      errors.add(
          SyntaxErrorKind.MISSING_CONTRACT_NAME,
          Tokens.span(first),
          "expected 'contract' and a name at the beginning, found " + Tokens.describe(first),
          "begin the file with: contract NAME");
    }
    Optional<HeaderContext> named = header.filter(FileBuilder::isWhole);
    return new ContractFile(
        source,
        named.flatMap(docs::before),
        named.map(whole -> Literals.identifier(whole.IDENTIFIER().getSymbol())),
        file.importDeclaration().stream().filter(FileBuilder::isWhole).map(this::importOf).toList(),
        file.declaration().stream().flatMap(each -> declaration(each).stream()).toList(),
        source.span());
  }

  /**
   * Whether the rule, and with it everything in it that is no item of its own, was parsed without
   * an error.
   */
  private static boolean isWhole(ParserRuleContext context) {
    return context.exception == null;
  }

  private Import importOf(ImportDeclarationContext declaration) {
    return new Import(literals.text(declaration.text()), Tokens.span(declaration));
  }

  private Optional<Declaration> declaration(DeclarationContext declaration) {
    if (declaration.enumDeclaration() != null) {
      return enumOf(declaration.enumDeclaration()).map(each -> each);
    }
    if (declaration.recordDeclaration() != null) {
      return recordOf(declaration.recordDeclaration()).map(each -> each);
    }
    if (declaration.unionDeclaration() != null) {
      return unionOf(declaration.unionDeclaration()).map(each -> each);
    }
    if (declaration.aliasDeclaration() != null) {
      return Optional.of(declaration.aliasDeclaration())
          .filter(FileBuilder::isWhole)
          .map(this::aliasOf);
    }
    return Optional.ofNullable(declaration.promptDeclaration())
        .flatMap(prompts::prompt)
        .map(each -> each);
  }

  private static Optional<Identifier> name(@Nullable TypeNameContext name) {
    return Optional.ofNullable(name).filter(FileBuilder::isWhole).map(Literals::identifier);
  }

  private Optional<Declaration.EnumDeclaration> enumOf(EnumDeclarationContext declaration) {
    return name(declaration.typeName())
        .map(
            name ->
                new Declaration.EnumDeclaration(
                    docs.before(declaration),
                    name,
                    members(declaration.enumBody()),
                    Tokens.span(declaration)));
  }

  private List<EnumMember> members(@Nullable EnumBodyContext body) {
    if (body == null) {
      return List.of();
    }
    checkCommas(body, EnumMemberContext.class, "an enum member");
    return body.enumMember().stream()
        .filter(FileBuilder::isWhole)
        .map(
            member ->
                new EnumMember(
                    docs.before(member),
                    Literals.identifier(member.word()),
                    Optional.ofNullable(member.text()).map(literals::text),
                    Tokens.span(member)))
        .toList();
  }

  /** A comma may follow the last item, but nothing may be missing before one. */
  private void checkCommas(
      ParserRuleContext body, Class<? extends ParserRuleContext> item, String what) {
    boolean filled = false;
    for (int i = 0; i < body.getChildCount(); i++) {
      ParseTree child = body.getChild(i);
      if (item.isInstance(child) || child instanceof ErrorNode) {
        filled = true;
      } else if (child.getText().equals(",")) {
        if (!filled && isWhole(body)) {
          Token comma = ((TerminalNode) child).getSymbol();
          errors.add(
              SyntaxErrorKind.EXPECTED_NAME,
              Tokens.span(comma),
              "expected " + what + ", found ','",
              "remove the comma, or write what is missing before it");
        }
        filled = false;
      }
    }
  }

  private Optional<Declaration.RecordDeclaration> recordOf(RecordDeclarationContext declaration) {
    return name(declaration.typeName())
        .map(
            name ->
                new Declaration.RecordDeclaration(
                    docs.before(declaration),
                    declaration.OPEN() != null,
                    name,
                    members(declaration.recordBody()),
                    Tokens.span(declaration)));
  }

  private List<RecordMember> members(@Nullable RecordBodyContext body) {
    if (body == null) {
      return List.of();
    }
    return body.recordMember().stream().filter(FileBuilder::isWhole).map(this::member).toList();
  }

  private RecordMember member(RecordMemberContext member) {
    if (member.requirement() != null) {
      return new RecordMember.Requirement(
          docs.before(member),
          expressions.expression(member.requirement().expression()),
          Tokens.span(member));
    }
    FieldContext field = member.field();
    return new RecordMember.Field(
        docs.before(member),
        literals.label(field.fieldName().getStart()),
        field.QUESTION() != null,
        types.type(field.type()),
        Tokens.span(member));
  }

  private Optional<Declaration.UnionDeclaration> unionOf(UnionDeclarationContext declaration) {
    return name(declaration.typeName())
        .filter(name -> declaration.label() != null && isWhole(declaration.label()))
        .map(
            name ->
                new Declaration.UnionDeclaration(
                    docs.before(declaration),
                    name,
                    literals.label(declaration.label()),
                    variants(declaration.unionBody()),
                    Tokens.span(declaration)));
  }

  private List<UnionVariant> variants(@Nullable UnionBodyContext body) {
    if (body == null) {
      return List.of();
    }
    checkCommas(body, UnionVariantContext.class, "a variant");
    return body.unionVariant().stream()
        .filter(FileBuilder::isWhole)
        .map(
            variant ->
                new UnionVariant(
                    docs.before(variant),
                    literals.label(variant.label()),
                    Literals.identifier(variant.typeReference()),
                    Tokens.span(variant)))
        .toList();
  }

  private Declaration aliasOf(AliasDeclarationContext declaration) {
    return new Declaration.AliasDeclaration(
        docs.before(declaration),
        Literals.identifier(declaration.typeName()),
        types.type(declaration.type()),
        Tokens.span(declaration));
  }
}
