package dev.airtight.core.check.expression;

import dev.airtight.core.check.resolve.Definitions;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.Suggestions;
import dev.airtight.grammar.tree.ExpressionSyntax;
import java.math.BigDecimal;
import java.util.List;

/** {@code length(...)}, {@code size(...)}, {@code present(...)} and {@code ... is tag}. */
final class FunctionChecker {

  private static final List<String> FUNCTIONS = List.of("length", "size", "present");

  private final Definitions definitions;
  private final ClauseReport report;
  private final ReferenceChecker references;
  private final ExpressionChecker expressions;

  FunctionChecker(
      Definitions definitions,
      ClauseReport report,
      ReferenceChecker references,
      ExpressionChecker expressions) {
    this.definitions = definitions;
    this.report = report;
    this.references = references;
    this.expressions = expressions;
  }

  Operand call(ExpressionSyntax.Call tree, Context context) {
    String function = tree.function().text();
    if (!FUNCTIONS.contains(function)) {
      report.error(
          DiagnosticCode.BAD_CALL,
          tree.function().span(),
          "there is no function '" + function + "'",
          Suggestions.didYouMeanOrList(function, FUNCTIONS, "there are"));
      return new Operand.Failed();
    }
    if (tree.arguments().size() != 1) {
      report.error(
          DiagnosticCode.BAD_CALL,
          tree.span(),
          "'" + function + "' takes one argument, but got " + tree.arguments().size(),
          "write '" + function + "(x)'");
      return new Operand.Failed();
    }
    ExpressionSyntax argument = tree.arguments().get(0);
    Clause clause = report.clause(tree);
    return switch (function) {
      case "length" -> length(argument, clause, context);
      case "size" -> size(argument, clause, context);
      default -> new Operand.Judged(present(argument, clause, context));
    };
  }

  private Operand length(ExpressionSyntax argument, Clause clause, Context context) {
    Operand value = expressions.value(argument, context);
    if (value instanceof Operand.Written written) {
      return new Operand.Counted(new NumberExpression.Length(written.text(), clause));
    } else if (isCollection(value)) {
      report.error(
          DiagnosticCode.OPERAND_TYPE,
          argument.span(),
          "'length' takes strings, but this is " + expressions.describe(value),
          "use 'size(...)'");
    } else {
      expressions.wrongOperand(argument, value, "'length'", "strings");
    }
    return zero(clause);
  }

  private Operand size(ExpressionSyntax argument, Clause clause, Context context) {
    Operand value = expressions.value(argument, context);
    if (value instanceof Operand.Held held && isCollection(value)) {
      return new Operand.Counted(new NumberExpression.Size(held.reference(), clause));
    } else if (value instanceof Operand.Written) {
      report.error(
          DiagnosticCode.OPERAND_TYPE,
          argument.span(),
          "'size' takes lists and maps, but this is a string",
          "use 'length(...)'");
    } else {
      expressions.wrongOperand(argument, value, "'size'", "lists and maps");
    }
    return zero(clause);
  }

  private static boolean isCollection(Operand value) {
    return value instanceof Operand.Held held
        && (held.base() instanceof Type.ListOf || held.base() instanceof Type.MapOf);
  }

  /** A number all the same, so that what it is compared with is still checked. */
  private static Operand zero(Clause clause) {
    return new Operand.Counted(new NumberExpression.NumberLiteral(BigDecimal.ZERO, clause));
  }

  private Judgement present(ExpressionSyntax argument, Clause clause, Context context) {
    Operand operand = expressions.operand(argument, context);
    Judgement placeholder = Judgement.of(new Condition.Truth(true, clause));
    if (operand instanceof Operand.Failed) {
      return placeholder;
    } else if (operand instanceof Operand.Bare bare) {
      references.unknown(bare.name(), context);
      return placeholder;
    } else if (!(operand instanceof Operand.Named named)
        || !(named.reference() instanceof ReferenceExpression.FieldOf field)) {
      report.error(
          DiagnosticCode.PRESENT_NEEDS_FIELD,
          argument.span(),
          "'present' asks for a field of a record, and this is none",
          "compare with 'null' to ask whether a value is null");
      return placeholder;
    } else if (!references.isOptional(field)) {
      report.error(
          DiagnosticCode.ALWAYS_SAME,
          argument.span(),
          "this field is never absent",
          "remove the condition, or write '?' behind the field's name where it is declared");
      return placeholder;
    } else {
      FlowFacts.Fact fact = new FlowFacts.Fact.IsPresent(ReferencePath.of(field));
      return new Judgement(
          new Condition.Present(field, clause), FlowFacts.of(fact), FlowFacts.NONE);
    }
  }

  Judgement isVariant(ExpressionSyntax.IsVariant tree, Context context) {
    Clause clause = report.clause(tree);
    Judgement placeholder = Judgement.of(new Condition.Truth(true, clause));
    Operand value = expressions.value(tree.value(), context);
    if (value instanceof Operand.Failed) {
      return placeholder;
    }
    if (!(value instanceof Operand.Held held)
        || !(definitions.asDeclared(held.base()) instanceof UnionDefinition union)) {
      report.error(
          DiagnosticCode.NOT_A_UNION,
          tree.value().span(),
          "'is' asks for the variant of a union, but this is " + expressions.describe(value),
          value instanceof Operand.Chosen ? "use '=='" : "");
      return placeholder;
    }
    String tag = tree.tag().text();
    ReferencePath path = ReferencePath.of(held.reference());
    if (union.variant(tag).isEmpty()) {
      List<String> tags = union.variants().stream().map(Variant::tag).toList();
      report.error(
          DiagnosticCode.UNKNOWN_TAG,
          tree.tag().span(),
          "'" + union.name() + "' has no variant '" + tag + "'",
          Suggestions.didYouMeanOrList(tag, tags, "it has"));
      return placeholder;
    }
    return new Judgement(
        new Condition.IsVariant(held.reference(), union.name(), tag, clause),
        FlowFacts.of(new FlowFacts.Fact.IsVariant(path, tag)),
        FlowFacts.of(new FlowFacts.Fact.NotVariant(path, tag)));
  }
}
