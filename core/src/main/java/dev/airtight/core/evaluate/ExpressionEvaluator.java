package dev.airtight.core.evaluate;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.MemberExpression;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.TextExpression;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonString;
import java.math.BigDecimal;

/** The meaning of expressions on concrete values: the reference that every encoding is held to. */
final class ExpressionEvaluator {

  private final Contract contract;
  private final Matchers matchers;
  private final ValueReader reader;

  ExpressionEvaluator(Contract contract, Matchers matchers) {
    this.contract = contract;
    this.matchers = matchers;
    this.reader = new ValueReader(contract);
  }

  /** Operands are taken from left to right and no further than needed. */
  boolean holds(Condition condition, Environment environment) throws NotEvaluatedException {
    if (condition instanceof Condition.Truth truth) {
      return truth.value();
    }
    if (condition instanceof Condition.TruthOf truth) {
      return reader.truth(truth.reference(), environment);
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.operand(), environment);
    }
    if (condition instanceof Condition.And and) {
      for (Condition operand : and.operands()) {
        if (!holds(operand, environment)) {
          return false;
        }
      }
      return true;
    }
    if (condition instanceof Condition.Or or) {
      for (Condition operand : or.operands()) {
        if (holds(operand, environment)) {
          return true;
        }
      }
      return false;
    }
    if (condition instanceof Condition.Implies implies) {
      return !holds(implies.premise(), environment) || holds(implies.conclusion(), environment);
    }
    if (condition instanceof Condition.SameTruth same) {
      return holds(same.left(), environment) == holds(same.right(), environment);
    }
    if (condition instanceof Condition.Quantified quantified) {
      return quantified(quantified, environment);
    }
    return atomHolds(condition, environment);
  }

  private boolean quantified(Condition.Quantified quantified, Environment environment)
      throws NotEvaluatedException {
    boolean any = quantified.quantifier() == Condition.Quantifier.ANY;
    for (JsonValue element : reader.elements(quantified.collection(), environment)) {
      if (holds(quantified.body(), environment.with(quantified.variable(), element)) == any) {
        return any;
      }
    }
    return !any;
  }

  private boolean atomHolds(Condition condition, Environment environment)
      throws NotEvaluatedException {
    if (condition instanceof Condition.CompareNumbers compare) {
      int order =
          number(compare.left(), environment).compareTo(number(compare.right(), environment));
      return switch (compare.comparison()) {
        case EQUAL -> order == 0;
        case LESS -> order < 0;
        case LESS_OR_EQUAL -> order <= 0;
      };
    }
    if (condition instanceof Condition.SameText same) {
      return text(same.left(), environment).equals(text(same.right(), environment));
    }
    if (condition instanceof Condition.SameMember same) {
      return member(same.left(), environment).equals(member(same.right(), environment));
    }
    if (condition instanceof Condition.Present present) {
      return reader.find(present.field(), environment) != null;
    }
    if (condition instanceof Condition.IsNull isNull) {
      return reader.value(isNull.reference(), environment) instanceof JsonNull;
    }
    if (condition instanceof Condition.ContainsText contains) {
      return text(contains.whole(), environment).contains(text(contains.part(), environment));
    }
    if (condition instanceof Condition.StartsWith starts) {
      return text(starts.text(), environment).startsWith(text(starts.prefix(), environment));
    }
    if (condition instanceof Condition.EndsWith ends) {
      return text(ends.text(), environment).endsWith(text(ends.suffix(), environment));
    }
    if (condition instanceof Condition.Matches matches) {
      return matchers.matches(matches.pattern(), text(matches.text(), environment));
    }
    if (condition instanceof Condition.HasKey hasKey) {
      String key = text(hasKey.key(), environment);
      return reader.object(hasKey.map(), environment).members().containsKey(key);
    }
    return isVariant((Condition.IsVariant) condition, environment);
  }

  private boolean isVariant(Condition.IsVariant is, Environment environment)
      throws NotEvaluatedException {
    if (contract.definition(is.union()) instanceof UnionDefinition union
        && reader.object(is.reference(), environment).get(union.discriminator())
            instanceof JsonString tag
        && union.variant(tag.value()).isPresent()) {
      return tag.value().equals(is.tag());
    }
    throw new NotEvaluatedException("a union in it has no known variant");
  }

  BigDecimal number(NumberExpression expression, Environment environment)
      throws NotEvaluatedException {
    if (expression instanceof NumberExpression.NumberLiteral literal) {
      return literal.value();
    }
    if (expression instanceof NumberExpression.NumberOf of) {
      return reader.number(of.reference(), environment);
    }
    if (expression instanceof NumberExpression.Length length) {
      String text = text(length.text(), environment);
      return BigDecimal.valueOf(text.codePointCount(0, text.length()));
    }
    if (expression instanceof NumberExpression.Size size) {
      return BigDecimal.valueOf(reader.elements(size.collection(), environment).size());
    }
    if (expression instanceof NumberExpression.Sum sum) {
      BigDecimal total = BigDecimal.ZERO;
      for (JsonValue element : reader.elements(sum.collection(), environment)) {
        BigDecimal summand = number(sum.body(), environment.with(sum.variable(), element));
        total = ExactArithmetic.add(total, summand);
      }
      return total;
    }
    if (expression instanceof NumberExpression.Negate negate) {
      return number(negate.operand(), environment).negate();
    }
    NumberExpression.Arithmetic arithmetic = (NumberExpression.Arithmetic) expression;
    BigDecimal left = number(arithmetic.left(), environment);
    BigDecimal right = number(arithmetic.right(), environment);
    return switch (arithmetic.operator()) {
      case ADD -> ExactArithmetic.add(left, right);
      case SUBTRACT -> ExactArithmetic.add(left, right.negate());
      case MULTIPLY -> ExactArithmetic.multiply(left, right);
    };
  }

  private String text(TextExpression expression, Environment environment)
      throws NotEvaluatedException {
    if (expression instanceof TextExpression.TextLiteral literal) {
      return literal.value();
    }
    TextExpression.TextOf of = (TextExpression.TextOf) expression;
    return reader.text(of.reference(), environment);
  }

  private String member(MemberExpression expression, Environment environment)
      throws NotEvaluatedException {
    if (expression instanceof MemberExpression.MemberLiteral literal) {
      return literal.member();
    }
    MemberExpression.MemberOf of = (MemberExpression.MemberOf) expression;
    return reader.member(of.reference(), of.definition(), environment);
  }
}
