package dev.airtight.solver.obligation.extent;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Condition.NumberComparison;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.CountRange;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.NumberExpression.ArithmeticOperator;
import dev.airtight.core.contract.NumberRange;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.ReferenceExpression.FieldOf;
import dev.airtight.core.contract.TextExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.solver.encode.ExpressionParts;
import dev.airtight.solver.encode.NumberBounds;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Quotients;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed of a record says about one of its fields where it is there: how large or long it
 * may be, and which texts it may be, given the types of the other fields. An upper bound: what is
 * not understood is left out.
 */
final class FieldBounds {

  private final Contract contract;
  private final Field field;
  private final ValueClaims about;
  private final List<Condition> claims = new ArrayList<>();

  FieldBounds(Contract contract, Field field, ValueClaims about) {
    this.contract = contract;
    this.field = field;
    this.about = about;
    about.conditions().forEach(this::collect);
  }

  private void collect(Condition condition) {
    if (condition instanceof Condition.And and) {
      and.operands().forEach(this::collect);
    } else if (condition instanceof Condition.Implies implies) {
      if (isThere(implies.premise())) {
        collect(implies.conclusion());
      }
    } else {
      claims.add(condition);
    }
  }

  /** What is claimed of every element of the field, and of nothing else with it. */
  ValueClaims elements() {
    ValueClaims all = ValueClaims.NONE;
    for (Condition claim : claims) {
      if (claim instanceof Condition.Quantified quantified
          && quantified.quantifier() == Condition.Quantifier.ALL
          && isField(quantified.collection())
          && ExpressionParts.readsNothingBut(quantified.variable(), quantified.body())) {
        all = all.and(quantified.variable(), quantified.body());
      }
    }
    return all;
  }

  /** Whether the condition says no more than that the field is there and not null. */
  private boolean isThere(Condition condition) {
    if (condition instanceof Condition.And and) {
      return and.operands().stream().allMatch(this::isThere);
    }
    if (condition instanceof Condition.Not not) {
      return not.operand() instanceof Condition.IsNull isNull && isField(isNull.reference());
    }
    return condition instanceof Condition.Present present && isField(present.field());
  }

  private boolean isField(ReferenceExpression reference) {
    return reference instanceof FieldOf of
        && about.isIt(of.target())
        && of.field().equals(field.name());
  }

  private boolean isField(TextExpression text) {
    return text instanceof TextExpression.TextOf of && isField(of.reference());
  }

  /** The texts of the field, whose type has strings or null. */
  List<ValueTexts> texts() {
    Optional<Language> allowed = Optional.empty();
    for (Condition claim : claims) {
      Optional<Language> next = ConditionLanguage.of(claim, this::isField).or(() -> within(claim));
      Optional<Language> before = allowed;
      allowed =
          next.map(language -> before.map(language::intersect).orElse(language)).or(() -> before);
    }
    Optional<Language> all = allowed;
    NumberBounds lengths = lengths();
    return ValueTexts.of(contract, field.type()).stream()
        .map(texts -> texts.isNull() ? texts : narrowed(texts, all, lengths))
        .toList();
  }

  private ValueTexts narrowed(ValueTexts texts, Optional<Language> allowed, NumberBounds lengths) {
    ValueTexts within = allowed.map(texts::within).orElse(texts);
    return within.ofLengths(atLeast(lengths), atMost(lengths));
  }

  /** The parts of another text that this field can be. */
  private Optional<Language> within(Condition claim) {
    Optional<Language> whole = whole(claim).flatMap(this::texts);
    if (claim instanceof Condition.StartsWith) {
      return whole.map(Quotients::prefixes);
    }
    if (claim instanceof Condition.EndsWith) {
      return whole.map(Quotients::suffixes);
    }
    return claim instanceof Condition.SameText
        ? whole
        : whole.map(Quotients::prefixes).map(Quotients::suffixes);
  }

  /** The text that this field is, or is a part of. */
  private Optional<TextExpression> whole(Condition claim) {
    if (claim instanceof Condition.ContainsText contains && isField(contains.part())) {
      return Optional.of(contains.whole());
    }
    if (claim instanceof Condition.StartsWith starts && isField(starts.prefix())) {
      return Optional.of(starts.text());
    }
    if (claim instanceof Condition.EndsWith ends && isField(ends.suffix())) {
      return Optional.of(ends.text());
    }
    if (claim instanceof Condition.SameText same && isField(same.left())) {
      return Optional.of(same.right());
    }
    return claim instanceof Condition.SameText same && isField(same.right())
        ? Optional.of(same.left())
        : Optional.empty();
  }

  /** How many code points the comparisons, and the texts it is a part of, leave the field. */
  private NumberBounds lengths() {
    NumberBounds all = bounds(FieldBounds::measuredText);
    for (Condition claim : claims) {
      Optional<NumberBounds> whole =
          whole(claim)
              .map(text -> new NumberExpression.Length(text, text.clause()))
              .map(length -> NumberBounds.of(length, contract));
      if (whole.isPresent()) {
        all = all.and(new NumberBounds(null, whole.get().high()));
      }
    }
    return all;
  }

  private Optional<Language> texts(TextExpression expression) {
    return expression instanceof TextExpression.TextOf of
        ? ValueTexts.of(contract, of.reference().type()).stream()
            .map(ValueTexts::language)
            .reduce(Language::union)
        : Optional.empty();
  }

  /** The type of the field with the ranges that the requirements give its number or size. */
  Type type() {
    Type bare = contract.bare(field.type());
    Clause clause = bare.clause();
    if (bare instanceof Type.IntegerNumber integer) {
      NumberBounds bounds = bounds(FieldBounds::number);
      List<NumberRange> ranges = new ArrayList<>(integer.ranges());
      ranges.add(new NumberRange(bounds.low(), bounds.high(), clause));
      return orNull(new Type.IntegerNumber(ranges, clause));
    }
    if (bare instanceof Type.ListOf list) {
      List<CountRange> sizes = new ArrayList<>(list.sizes());
      sizes.add(size(clause));
      return orNull(new Type.ListOf(list.element(), sizes, list.unique(), clause));
    }
    return field.type();
  }

  private Type orNull(Type bare) {
    Type type = field.type();
    while (true) {
      Type current = contract.withoutAliases(type);
      if (current instanceof Type.OrNull) {
        return new Type.OrNull(bare, bare.clause());
      }
      if (!(current instanceof Type.Restricted restricted)) {
        return bare;
      }
      type = restricted.base();
    }
  }

  private CountRange size(Clause clause) {
    NumberBounds bounds = bounds(FieldBounds::measuredCollection);
    return new CountRange(atLeast(bounds), atMost(bounds), clause);
  }

  private static int atLeast(NumberBounds bounds) {
    BigDecimal low = bounds.low();
    return low == null ? 0 : count(low, RoundingMode.CEILING);
  }

  private static @Nullable Integer atMost(NumberBounds bounds) {
    BigDecimal high = bounds.high();
    return high == null ? null : count(high, RoundingMode.FLOOR);
  }

  private static int count(BigDecimal number, RoundingMode rounding) {
    return number
        .max(BigDecimal.ZERO)
        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
        .setScale(0, rounding)
        .intValueExact();
  }

  /** What an expression measures: the field whose number, length or size it is. */
  private interface Measure {
    Optional<ReferenceExpression> of(NumberExpression expression);
  }

  private static Optional<ReferenceExpression> number(NumberExpression expression) {
    return expression instanceof NumberExpression.NumberOf of
        ? Optional.of(of.reference())
        : Optional.empty();
  }

  private static Optional<ReferenceExpression> measuredText(NumberExpression expression) {
    return expression instanceof NumberExpression.Length length
            && length.text() instanceof TextExpression.TextOf of
        ? Optional.of(of.reference())
        : Optional.empty();
  }

  private static Optional<ReferenceExpression> measuredCollection(NumberExpression expression) {
    return expression instanceof NumberExpression.Size size
        ? Optional.of(size.collection())
        : Optional.empty();
  }

  /** Between which numbers all comparisons leave what is measured. */
  private NumberBounds bounds(Measure measure) {
    NumberBounds all = new NumberBounds(null, null);
    for (Condition claim : claims) {
      if (claim instanceof Condition.CompareNumbers compare) {
        List<Summand> difference = new ArrayList<>();
        summands(compare.left(), true, difference);
        summands(compare.right(), false, difference);
        all = all.and(solved(difference, measure));
        if (compare.comparison() == NumberComparison.EQUAL) {
          all = all.and(solved(difference.stream().map(Summand::negated).toList(), measure));
        }
      }
    }
    return all;
  }

  private record Summand(NumberExpression expression, boolean added) {
    Summand negated() {
      return new Summand(expression, !added);
    }
  }

  private static void summands(NumberExpression expression, boolean added, List<Summand> out) {
    if (expression instanceof NumberExpression.Arithmetic sum
        && sum.operator() != ArithmeticOperator.MULTIPLY) {
      summands(sum.left(), added, out);
      summands(sum.right(), (sum.operator() == ArithmeticOperator.ADD) == added, out);
    } else if (expression instanceof NumberExpression.Negate negate) {
      summands(negate.operand(), !added, out);
    } else {
      out.add(new Summand(expression, added));
    }
  }

  /** What a sum of at most zero says about a summand that is measured. */
  private NumberBounds solved(List<Summand> sum, Measure measure) {
    NumberBounds all = new NumberBounds(null, null);
    for (Summand asked : sum) {
      if (measure.of(asked.expression()).filter(this::isField).isEmpty()) {
        continue;
      }
      BigDecimal others = BigDecimal.ZERO;
      for (Summand other : sum) {
        NumberBounds bounds = NumberBounds.of(other.expression(), contract);
        BigDecimal least = (other.added() ? bounds : bounds.negated()).low();
        if (other != asked) {
          others = others == null || least == null ? null : others.add(least);
        }
      }
      if (others != null) {
        all =
            all.and(
                asked.added()
                    ? new NumberBounds(null, others.negate())
                    : new NumberBounds(others, null));
      }
    }
    return all;
  }
}
