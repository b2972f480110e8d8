package dev.airtight.core.check.expression;

import dev.airtight.core.check.resolve.Definitions;
import dev.airtight.core.check.resolve.Shape;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.MemberExpression.MemberLiteral;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.Suggestions;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.ExpressionSyntax;
import dev.airtight.grammar.tree.ExpressionSyntax.FieldAccess;
import dev.airtight.grammar.tree.ExpressionSyntax.NameReference;
import dev.airtight.grammar.tree.Identifier;
import dev.airtight.grammar.tree.Label;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and the fields behind them. */
final class ReferenceChecker {

  private static final Operand FAILED = new Operand.Failed();

  private final Definitions definitions;
  private final ClauseReport report;
  private final ExpressionChecker expressions;

  ReferenceChecker(Definitions definitions, ClauseReport report, ExpressionChecker expressions) {
    this.definitions = definitions;
    this.report = report;
    this.expressions = expressions;
  }

  Operand name(NameReference tree, Context context) {
    ReferenceExpression found = context.scope().find(tree.name().text(), report.clause(tree));
    return found == null ? new Operand.Bare(tree.name()) : named(found, context);
  }

  Operand it(ExpressionSyntax.It tree, Context context) {
    ReferenceExpression found = context.scope().it(report.clause(tree));
    if (found == null) {
      report.once(
          DiagnosticCode.IT_IN_ENSURE,
          tree.span(),
          "it",
          "'it' means nothing in an 'ensure'",
          "the value is called 'output'; 'it.NAME' is the parameter of that name");
      return FAILED;
    }
    return named(found, context);
  }

  /** A reference with what guards say about it. */
  private Operand named(ReferenceExpression reference, Context context) {
    Shape shape = definitions.shape(reference.type());
    if (shape.isUnknown()) {
      return FAILED;
    }
    ReferencePath path = ReferencePath.of(reference);
    boolean mayBeAbsent =
        isOptional(reference) && !context.facts().has(new FlowFacts.Fact.IsPresent(path));
    boolean mayBeNull = shape.nullable() && !context.facts().has(new FlowFacts.Fact.NotNull(path));
    return new Operand.Named(reference, shape, mayBeAbsent, mayBeNull);
  }

  /** Whether the reference is to a field that may be absent. */
  boolean isOptional(ReferenceExpression reference) {
    if (reference instanceof ReferenceExpression.FieldOf of
        && definitions.find(of.record()) instanceof RecordDefinition definition) {
      Field field = definitions.field(definition, of.field());
      return field != null && field.optional();
    }
    return false;
  }

  Operand field(FieldAccess tree, Context context) {
    if (tree.target() instanceof NameReference qualifier
        && !context.scope().has(qualifier.name().text())) {
      TypeDefinition definition = definitions.find(qualifier.name().text());
      if (definition != null) {
        return qualified(definition, qualifier, tree);
      }
    }
    if (tree.target() instanceof ExpressionSyntax.It && context.scope().isOfPrompt()) {
      return parameter(tree, context);
    }
    Operand target = expressions.value(tree.target(), context);
    if (target instanceof Operand.Failed) {
      return FAILED;
    }
    if (target instanceof Operand.Held held) {
      TypeDefinition declared = definitions.asDeclared(held.base());
      if (declared instanceof RecordDefinition definition) {
        return fieldOf(held.reference(), definition, tree, context);
      } else if (declared instanceof UnionDefinition union) {
        return fieldOfUnion(held.reference(), union, tree, context);
      }
    }
    report.error(
        DiagnosticCode.NO_FIELDS,
        tree.field().span(),
        expressions.describe(target) + " has no fields",
        withoutFields(target));
    return FAILED;
  }

  private Operand parameter(FieldAccess tree, Context context) {
    String name = tree.field().text();
    ReferenceExpression found = context.scope().parameter(name, report.clause(tree));
    if (found == null) {
      report.error(
          DiagnosticCode.UNKNOWN_NAME,
          tree.field().span(),
          "the prompt has no parameter '" + name + "'",
          Suggestions.didYouMeanOrList(name, context.scope().parameters(), "it has"));
      return FAILED;
    }
    return named(found, context);
  }

  private static String withoutFields(Operand target) {
    if (target instanceof Operand.Written) {
      return "'length(...)' is the number of its characters";
    }
    return target instanceof Operand.Held
        ? "read its elements with 'all x in ...: ...' or 'any x in ...: ...'"
        : "";
  }

  private Operand qualified(TypeDefinition definition, NameReference name, FieldAccess tree) {
    if (definition instanceof EnumDefinition choices) {
      return member(choices, tree.field().text(), tree.field().span(), report.clause(tree));
    }
    report.error(
        DiagnosticCode.NOT_A_VALUE,
        name.span(),
        "'" + definition.name() + "' is a type, not a value",
        "name a field or a variable of that type");
    return FAILED;
  }

  /** A member of an enum by its name. */
  Operand member(EnumDefinition choices, String name, Span span, Clause clause) {
    if (definitions.hasMember(choices, name)) {
      return new Operand.Chosen(new MemberLiteral(choices.name(), name, clause));
    }
    List<String> members = choices.members().stream().map(EnumMember::name).toList();
    report.error(
        DiagnosticCode.UNKNOWN_MEMBER,
        span,
        "'" + choices.name() + "' has no member '" + name + "'",
        Suggestions.didYouMeanOrList(name, members, "it has"));
    return FAILED;
  }

  private Operand fieldOf(
      ReferenceExpression target, RecordDefinition definition, FieldAccess tree, Context context) {
    Label label = tree.field();
    @Nullable Field field = definitions.field(definition, label.text());
    if (field == null) {
      List<String> fields = definition.fields().stream().map(Field::name).toList();
      report.once(
          DiagnosticCode.UNKNOWN_FIELD,
          label.span(),
          definition.name() + "." + label.text(),
          "'" + definition.name() + "' has no field '" + label.text() + "'",
          Suggestions.didYouMeanOrList(label.text(), fields, "it has"));
      return FAILED;
    }
    ReferenceExpression reference =
        new ReferenceExpression.FieldOf(
            target, definition.name(), field.name(), field.type(), report.clause(tree));
    return named(reference, context);
  }

  private Operand fieldOfUnion(
      ReferenceExpression target, UnionDefinition union, FieldAccess tree, Context context) {
    @Nullable Variant variant = knownVariant(union, ReferencePath.of(target), context.facts());
    if (variant == null) {
      report.once(
          DiagnosticCode.VARIANT_OPEN,
          tree.span(),
          target.clause().text(),
          "it is not known here which variant of '" + union.name() + "' this is",
          "guard it: '"
              + target.clause().text()
              + " is "
              + tagFor(union, tree.field())
              + " implies ...'");
      return FAILED;
    }
    return definitions.find(variant.record()) instanceof RecordDefinition definition
        ? fieldOf(target, definition, tree, context)
        : FAILED;
  }

  private String tagFor(UnionDefinition union, Label field) {
    for (Variant variant : union.variants()) {
      if (definitions.find(variant.record()) instanceof RecordDefinition definition
          && definition.field(field.text()).isPresent()) {
        return variant.tag();
      }
    }
    return union.variants().isEmpty() ? "..." : union.variants().get(0).tag();
  }

  /** The variant that is known to be there, or the only one that is left. */
  private static @Nullable Variant knownVariant(
      UnionDefinition union, ReferencePath path, FlowFacts facts) {
    List<Variant> left = new ArrayList<>();
    for (Variant variant : union.variants()) {
      if (facts.has(new FlowFacts.Fact.IsVariant(path, variant.tag()))) {
        return variant;
      }
      if (!facts.has(new FlowFacts.Fact.NotVariant(path, variant.tag()))) {
        left.add(variant);
      }
    }
    return left.size() == 1 ? left.get(0) : null;
  }

  /** Says that a name stands for nothing. */
  Operand unknown(Identifier name, Context context) {
    if (definitions.find(name.text()) != null) {
      report.once(
          DiagnosticCode.NOT_A_VALUE,
          name.span(),
          name.text(),
          "'" + name.text() + "' is a type, not a value",
          "name a field or a variable of that type");
      return FAILED;
    }
    String help =
        Suggestions.didYouMeanOrList(
            name.text(), context.scope().names(), "what can be named here:");
    report.once(
        DiagnosticCode.UNKNOWN_NAME,
        name.span(),
        name.text(),
        "there is no '" + name.text() + "' here",
        help);
    return FAILED;
  }

  /** Reads a value: it must be there and not be null. */
  Operand read(Operand.Named named, Span span) {
    String text = named.reference().clause().text();
    if (named.mayBeAbsent()) {
      report.once(
          DiagnosticCode.MAYBE_ABSENT,
          span,
          ReferencePath.of(named.reference()),
          "'" + shortened(text) + "' may be absent here",
          "guard it: 'present(" + shortened(text) + ") implies ...'");
      return FAILED;
    } else if (named.mayBeNull()) {
      report.once(
          DiagnosticCode.MAYBE_NULL,
          span,
          ReferencePath.of(named.reference()),
          "'" + shortened(text) + "' may be null here",
          "guard it: '" + shortened(text) + " != null implies ...'");
      return FAILED;
    }
    return expressions.contentOf(named);
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }
}
