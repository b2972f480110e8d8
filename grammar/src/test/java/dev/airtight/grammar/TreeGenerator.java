package dev.airtight.grammar;

import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.ContractFile;
import dev.airtight.grammar.tree.Declaration;
import dev.airtight.grammar.tree.DocComment;
import dev.airtight.grammar.tree.EnumMember;
import dev.airtight.grammar.tree.ExampleArgument;
import dev.airtight.grammar.tree.ExpressionSyntax.TextLiteral;
import dev.airtight.grammar.tree.Identifier;
import dev.airtight.grammar.tree.Import;
import dev.airtight.grammar.tree.JsonSyntax;
import dev.airtight.grammar.tree.Label;
import dev.airtight.grammar.tree.Parameter;
import dev.airtight.grammar.tree.PromptClause;
import dev.airtight.grammar.tree.PromptClause.BudgetPart;
import dev.airtight.grammar.tree.PromptClause.Isolate.Ignored;
import dev.airtight.grammar.tree.RecordMember;
import dev.airtight.grammar.tree.TemplateSyntax;
import dev.airtight.grammar.tree.UnionVariant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Makes random syntax trees that a contract can have. All spans are empty. */
final class TreeGenerator {

  static final Span NOWHERE = Span.at(0);

  private final Choices choices;
  private final TypeGenerator types;
  private final ExpressionGenerator expressions;

  TreeGenerator(Random random) {
    this.choices = new Choices(random);
    this.expressions = new ExpressionGenerator(choices);
    this.types = new TypeGenerator(choices, expressions);
  }

  ContractFile file() {
    return new ContractFile(
        new SourceText("generated.contract", ""),
        doc(),
        Optional.of(choices.word()),
        choices.list(2, () -> new Import(choices.text(), NOWHERE)),
        choices.list(6, this::declaration),
        NOWHERE);
  }

  private Optional<DocComment> doc() {
    String text = choices.of("", "one line", "two\nlines", "  indented\n\nand / more", "\n");
    return choices.chance(4) ? Optional.of(new DocComment(text, NOWHERE)) : Optional.empty();
  }

  private Declaration declaration() {
    Optional<DocComment> doc = doc();
    return switch (choices.below(5)) {
      case 0 ->
          new Declaration.EnumDeclaration(
              doc, choices.typeName(), choices.list(4, this::enumMember), NOWHERE);
      case 1 ->
          new Declaration.UnionDeclaration(
              doc, choices.typeName(), choices.label(), choices.list(4, this::variant), NOWHERE);
      case 2 -> new Declaration.AliasDeclaration(doc, choices.typeName(), types.type(), NOWHERE);
      case 3 ->
          new Declaration.RecordDeclaration(
              doc, choices.chance(3), choices.typeName(), choices.list(6, this::member), NOWHERE);
      default -> prompt(doc);
    };
  }

  private EnumMember enumMember() {
    return new EnumMember(
        doc(),
        choices.word(),
        choices.chance(3) ? Optional.of(choices.text()) : Optional.empty(),
        NOWHERE);
  }

  private UnionVariant variant() {
    return new UnionVariant(doc(), choices.label(), choices.typeName(), NOWHERE);
  }

  private RecordMember member() {
    return choices.chance(2)
        ? new RecordMember.Requirement(doc(), expressions.expression(), NOWHERE)
        : new RecordMember.Field(doc(), choices.label(), choices.chance(3), types.type(), NOWHERE);
  }

  private Declaration prompt(Optional<DocComment> doc) {
    List<PromptClause> clauses = new ArrayList<>(choices.list(3, this::repeatableClause));
    if (choices.chance(2)) {
      clauses.add(new PromptClause.SystemTemplate(template(), NOWHERE));
    }
    if (choices.chance(2)) {
      clauses.add(0, new PromptClause.UserTemplate(template(), NOWHERE));
    }
    List<BudgetPart.Subject> subjects = choices.some(Arrays.asList(BudgetPart.Subject.values()));
    if (!subjects.isEmpty()) {
      clauses.add(
          new PromptClause.Budget(
              subjects.stream()
                  .map(each -> new BudgetPart(each, choices.count(), NOWHERE))
                  .toList(),
              NOWHERE));
    }
    return new Declaration.PromptDeclaration(
        doc, choices.word(), choices.list(3, this::parameter), types.type(), clauses, NOWHERE);
  }

  private Parameter parameter() {
    Optional<Span> untrusted = choices.chance(3) ? Optional.of(NOWHERE) : Optional.empty();
    return new Parameter(doc(), choices.word(), types.type(), untrusted, NOWHERE);
  }

  private PromptClause repeatableClause() {
    return switch (choices.below(3)) {
      case 0 -> isolate();
      case 1 -> new PromptClause.Ensure(expressions.expression(), NOWHERE);
      default -> new PromptClause.Example(choices.list(3, this::argument), json(3), NOWHERE);
    };
  }

  private PromptClause isolate() {
    List<Ignored> ignored = new ArrayList<>();
    for (Ignored each : Ignored.values()) {
      if (choices.chance(3)) {
        ignored.add(each);
      }
    }
    return new PromptClause.Isolate(
        choices.name(), choices.text(), choices.text(), ignored, NOWHERE);
  }

  private ExampleArgument argument() {
    boolean named = choices.chance(3);
    return new ExampleArgument(
        choices.word(),
        named ? new ExampleArgument.MemberName(choices.name(), NOWHERE) : json(2),
        NOWHERE);
  }

  private TemplateSyntax template() {
    List<TemplateSyntax.Part> parts = new ArrayList<>();
    boolean text = choices.chance(2);
    for (int i = choices.below(5); i > 0; i--) {
      parts.add(
          text
              ? new TemplateSyntax.LiteralText(
                  choices.of(" a ", "\n", "${x}", "\"\"\"", "\t\\", "é\uD83D\uDE00", " "), NOWHERE)
              : new TemplateSyntax.Placeholder(choices.name(), NOWHERE));
      text = !text;
    }
    return new TemplateSyntax(parts, NOWHERE);
  }

  private JsonSyntax json(int depth) {
    Supplier<JsonSyntax> inner = () -> json(depth - 1);
    return switch (choices.below(depth == 0 ? 4 : 6)) {
      case 0 -> new JsonSyntax.JsonText(choices.text().value(), NOWHERE);
      case 1 -> number(choices.of("0", "-0", "1.50", "-12", "1e3", "2.5E-7"));
      case 2 -> new JsonSyntax.JsonBoolean(choices.chance(2), NOWHERE);
      case 3 -> new JsonSyntax.JsonNull(NOWHERE);
      case 4 -> new JsonSyntax.JsonArray(choices.list(4, inner), NOWHERE);
      default ->
          new JsonSyntax.JsonObject(
              choices.list(
                  4, () -> new JsonSyntax.JsonMember(key(choices.text()), inner.get(), NOWHERE)),
              NOWHERE);
    };
  }

  private static Label key(TextLiteral text) {
    return new Label(text.value(), NOWHERE);
  }

  private static JsonSyntax number(String text) {
    return new JsonSyntax.JsonNumber(text, new BigDecimal(text), NOWHERE);
  }

  /** Names of all sorts, as nodes. */
  static Identifier identifier(String name) {
    return new Identifier(name, NOWHERE);
  }
}
