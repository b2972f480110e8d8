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
    return condition.match(new Holds(environment));
  }

  /** Whether each kind of condition holds in an environment. */
  private final class Holds implements Condition.Cases<Boolean, NotEvaluatedException> {
    private final Environment environment;

    Holds(Environment environment) {
      this.environment = environment;
    }

    @Override
    public Boolean truth(Condition.Truth truth) throws NotEvaluatedException {
      return truth.value();
    }

    @Override
    public Boolean truthOf(Condition.TruthOf truth) throws NotEvaluatedException {
      return reader.truth(truth.reference(), environment);
    }

    @Override
    public Boolean not(Condition.Not not) throws NotEvaluatedException {
      return !holds(not.operand(), environment);
    }

    @Override
    public Boolean and(Condition.And and) throws NotEvaluatedException {
      for (Condition operand : and.operands()) {
        if (!holds(operand, environment)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Boolean or(Condition.Or or) throws NotEvaluatedException {
      for (Condition operand : or.operands()) {
        if (holds(operand, environment)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Boolean implies(Condition.Implies implies) throws NotEvaluatedException {
      return !holds(implies.premise(), environment) || holds(implies.conclusion(), environment);
    }

    @Override
    public Boolean sameTruth(Condition.SameTruth same) throws NotEvaluatedException {
      return holds(same.left(), environment) == holds(same.right(), environment);
    }

    @Override
    public Boolean compareNumbers(Condition.CompareNumbers compare) throws NotEvaluatedException {
      int order =
          number(compare.left(), environment).compareTo(number(compare.right(), environment));
      return switch (compare.comparison()) {
        case EQUAL -> order == 0;
        case LESS -> order < 0;
        case LESS_OR_EQUAL -> order <= 0;
      };
    }

    @Override
    public Boolean sameText(Condition.SameText same) throws NotEvaluatedException {
      return text(same.left(), environment).equals(text(same.right(), environment));
    }

    @Override
    public Boolean sameMember(Condition.SameMember same) throws NotEvaluatedException {
      return member(same.left(), environment).equals(member(same.right(), environment));
    }

    @Override
    public Boolean present(Condition.Present present) throws NotEvaluatedException {
      return reader.find(present.field(), environment) != null;
    }

    @Override
    public Boolean isNull(Condition.IsNull isNull) throws NotEvaluatedException {
      return reader.value(isNull.reference(), environment) instanceof JsonNull;
    }

    @Override
    public Boolean containsText(Condition.ContainsText contains) throws NotEvaluatedException {
      return text(contains.whole(), environment).contains(text(contains.part(), environment));
    }

    @Override
    public Boolean startsWith(Condition.StartsWith starts) throws NotEvaluatedException {
      return text(starts.text(), environment).startsWith(text(starts.prefix(), environment));
    }

    @Override
    public Boolean endsWith(Condition.EndsWith ends) throws NotEvaluatedException {
      return text(ends.text(), environment).endsWith(text(ends.suffix(), environment));
    }

    @Override
    public Boolean matches(Condition.Matches matches) throws NotEvaluatedException {
      return matchers.matches(matches.pattern(), text(matches.text(), environment));
    }

    @Override
    public Boolean hasKey(Condition.HasKey hasKey) throws NotEvaluatedException {
      String key = text(hasKey.key(), environment);
      return reader.object(hasKey.map(), environment).members().containsKey(key);
    }

    @Override
    public Boolean isVariant(Condition.IsVariant is) throws NotEvaluatedException {
      return ExpressionEvaluator.this.isVariant(is, environment);
    }

    @Override
    public Boolean quantified(Condition.Quantified quantified) throws NotEvaluatedException {
      return ExpressionEvaluator.this.quantified(quantified, environment);
    }
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
