package dev.airtight.core.check.expression;

import dev.airtight.core.check.resolve.Definitions;
import dev.airtight.core.check.resolve.Shape;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.MemberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.ExpressionSyntax;
import dev.airtight.grammar.tree.ExpressionSyntax.Comparison;
import dev.airtight.grammar.tree.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ==} and {@code !=}, and what membership in lists is made of. */
final class Equality {

  private static final Operand FAILED = new Operand.Failed();
  private static final String ALLOW_NULL = "remove the comparison, or allow '| null' in its type";

  private final Definitions definitions;
  private final ClauseReport report;
  private final ReferenceChecker references;
  private final ExpressionChecker expressions;

  Equality(
      Definitions definitions,
      ClauseReport report,
      ReferenceChecker references,
      ExpressionChecker expressions) {
    this.definitions = definitions;
    this.report = report;
    this.references = references;
    this.expressions = expressions;
  }

  Judgement comparison(Comparison tree, Context context) {
    Clause clause = report.clause(tree);
    Operand left = expressions.operand(tree.left(), context);
    Operand right = expressions.operand(tree.right(), context);
    Judgement equal;
    if (left instanceof Operand.Null) {
      equal = isNull(right, tree.right(), clause, context);
    } else if (right instanceof Operand.Null) {
      equal = isNull(left, tree.left(), clause, context);
    } else {
      equal =
          Judgement.of(
              equal(left, tree.left().span(), right, tree.right().span(), clause, context));
    }
    return tree.operator() == Comparison.Operator.NOT_EQUAL ? equal.negated(clause) : equal;
  }

  private Judgement isNull(Operand operand, ExpressionSyntax tree, Clause clause, Context context) {
    if (operand instanceof Operand.Named named) {
      if (!named.shape().nullable()) {
        return neverNull(
            tree,
            named.mayBeAbsent() ? "absent is not null: write 'present(...)'" : ALLOW_NULL,
            clause);
      }
      Operand.Named nullAllowed =
          new Operand.Named(named.reference(), named.shape(), named.mayBeAbsent(), false);
      references.read(nullAllowed, tree.span());
      return new Judgement(
          new Condition.IsNull(named.reference(), clause),
          FlowFacts.NONE,
          FlowFacts.of(new FlowFacts.Fact.NotNull(ReferencePath.of(named.reference()))));
    } else if (operand instanceof Operand.Bare bare) {
      references.unknown(bare.name(), context);
    } else if (!(operand instanceof Operand.Failed)) {
      return neverNull(tree, ALLOW_NULL, clause);
    }
    return Judgement.of(new Condition.Truth(true, clause));
  }

  private Judgement neverNull(ExpressionSyntax tree, String help, Clause clause) {
    boolean isNull = tree instanceof ExpressionSyntax.NullLiteral;
    report.error(
        DiagnosticCode.ALWAYS_SAME,
        tree.span(),
        isNull ? "'null' is always null" : "this is never null",
        isNull ? "compare a value with it" : help);
    return Judgement.of(new Condition.Truth(true, clause));
  }

  /** Whether two values, neither of them written as {@code null}, are equal. */
  Condition equal(
      Operand left, Span leftSpan, Operand right, Span rightSpan, Clause clause, Context context) {
    Operand first = settled(left, leftSpan, right, context);
    Operand second = settled(right, rightSpan, left, context);
    if (first instanceof Operand.Failed || second instanceof Operand.Failed) {
      return new Condition.Truth(true, clause);
    }
    @Nullable Condition equal = sameKind(first, second, clause);
    return equal != null ? equal : mismatch(first, second, clause);
  }

  /** The operand read; a bare name becomes a member of the enum on the other side. */
  private Operand settled(Operand operand, Span span, Operand other, Context context) {
    if (operand instanceof Operand.Named named) {
      return references.read(named, span);
    } else if (operand instanceof Operand.Bare bare) {
      return bare(bare.name(), other, context);
    } else if (operand instanceof Operand.Null) {
      report.error(
          DiagnosticCode.NOT_A_VALUE,
          span,
          "'null' stands beside '==' and '!=' only",
          "write '... == null or ...'");
      return FAILED;
    }
    return operand;
  }

  private Operand bare(Identifier name, Operand other, Context context) {
    EnumDefinition choices = enumOf(other);
    boolean isType = definitions.find(name.text()) != null;
    if (choices != null && (!isType || definitions.hasMember(choices, name.text()))) {
      return references.member(choices, name.text(), name.span(), report.clause(name));
    }
    boolean otherIsWrong =
        other instanceof Operand.Failed
            || (other instanceof Operand.Bare second
                && definitions.isMemberName(name.text())
                && !definitions.isMemberName(second.name().text()));
    return otherIsWrong ? FAILED : references.unknown(name, context);
  }

  private @Nullable EnumDefinition enumOf(Operand operand) {
    if (operand instanceof Operand.Named named) {
      return definitions.asDeclared(named.shape().base()) instanceof EnumDefinition choices
          ? choices
          : null;
    } else if (operand instanceof Operand.Chosen chosen) {
      return definitions.find(chosen.member().definition()) instanceof EnumDefinition choices
          ? choices
          : null;
    }
    return null;
  }

  private static @Nullable Condition sameKind(Operand left, Operand right, Clause clause) {
    if (left instanceof Operand.Counted first && right instanceof Operand.Counted second) {
      return new Condition.CompareNumbers(
          Condition.NumberComparison.EQUAL, first.number(), second.number(), clause);
    } else if (left instanceof Operand.Written first && right instanceof Operand.Written second) {
      return new Condition.SameText(first.text(), second.text(), clause);
    } else if (left instanceof Operand.Judged first && right instanceof Operand.Judged second) {
      return new Condition.SameTruth(
          first.judgement().condition(), second.judgement().condition(), clause);
    } else if (left instanceof Operand.Chosen first
        && right instanceof Operand.Chosen second
        && first.member().definition().equals(second.member().definition())) {
      return new Condition.SameMember(first.member(), second.member(), clause);
    }
    return null;
  }

  private Condition mismatch(Operand left, Operand right, Clause clause) {
    boolean held = left instanceof Operand.Held || right instanceof Operand.Held;
    String described = expressions.describe(left) + " and " + expressions.describe(right);
    if (held) {
      report.error(
          DiagnosticCode.NOT_COMPARABLE,
          clause.span(),
          described + " cannot be compared",
          "compare their fields, or use 'size', 'all' and 'any'");
    } else {
      report.error(
          DiagnosticCode.UNRELATED_COMPARISON,
          clause.span(),
          described + " are never equal",
          helpFor(left, right));
    }
    return new Condition.Truth(true, clause);
  }

  private static String helpFor(Operand left, Operand right) {
    if (left instanceof Operand.Chosen && right instanceof Operand.Chosen) {
      return "compare values of one type";
    }
    MemberExpression member =
        left instanceof Operand.Chosen first
            ? first.member()
            : right instanceof Operand.Chosen second ? second.member() : null;
    if (member == null) {
      return "compare values of one type";
    }
    boolean withText = left instanceof Operand.Written || right instanceof Operand.Written;
    return withText
        ? "name the member without quotation marks"
        : "write '" + member.definition() + ".name' where a field hides a member's name";
  }

  /** An element of a list, compared with {@code value} where it is not null. */
  Condition equalsElement(
      Operand value,
      Span valueSpan,
      ReferenceExpression.Element element,
      Clause clause,
      Context context) {
    Shape shape = definitions.shape(element.type());
    if (shape.isUnknown()) {
      return new Condition.Truth(true, clause);
    }
    Operand read = new Operand.Named(element, shape, false, false);
    Condition equal = equal(value, valueSpan, read, clause.span(), clause, context);
    if (!shape.nullable()) {
      return equal;
    }
    Condition isNull = new Condition.IsNull(element, clause);
    return new Condition.And(List.of(new Condition.Not(isNull, clause), equal), clause);
  }
}
