package dev.airtight.solver.obligation.extent;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TextExpression;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Occurrences;
import dev.airtight.solver.language.Unicode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** The texts of a string for which a condition holds, where that is a language. */
final class ConditionLanguage {

  /** Automata that count further get large. */
  private static final int LARGEST_LENGTH = 500;

  private final Predicate<TextExpression> asked;

  private ConditionLanguage(Predicate<TextExpression> asked) {
    this.asked = asked;
  }

  /**
   * Exactly the texts; empty for conditions that are not about the string alone.
   *
   * @param asked which expressions stand for the string
   */
  static Optional<Language> of(Condition condition, Predicate<TextExpression> asked) {
    return new ConditionLanguage(asked).of(condition);
  }

  /** The texts for which a {@code where} clause on a string holds. */
  static Optional<Language> ofWhere(Condition condition) {
    return of(
        condition,
        text ->
            text instanceof TextExpression.TextOf of
                && of.reference() instanceof ReferenceExpression.Self);
  }

  private Optional<Language> of(Condition condition) {
    if (condition instanceof Condition.Truth truth) {
      return Optional.of(truth.value() ? Language.all() : Language.empty());
    }
    if (condition instanceof Condition.Not not) {
      return of(not.operand()).map(Language::complement);
    }
    if (condition instanceof Condition.And and) {
      Optional<Language> all = Optional.of(Language.all());
      for (Condition operand : and.operands()) {
        Optional<Language> next = of(operand);
        all = all.flatMap(found -> next.map(found::intersect));
      }
      return all;
    }
    if (condition instanceof Condition.Or or) {
      Optional<Language> any = Optional.of(Language.empty());
      for (Condition operand : or.operands()) {
        Optional<Language> next = of(operand);
        any = any.flatMap(found -> next.map(found::union));
      }
      return any;
    }
    if (condition instanceof Condition.Implies implies) {
      Optional<Language> conclusion = of(implies.conclusion());
      return of(implies.premise())
          .map(Language::complement)
          .flatMap(language -> conclusion.map(language::union));
    }
    return atom(condition);
  }

  private Optional<Language> atom(Condition condition) {
    if (condition instanceof Condition.Matches matches && asked.test(matches.text())) {
      return Optional.of(Language.ofPattern(matches.pattern()));
    }
    if (condition instanceof Condition.ContainsText contains && asked.test(contains.whole())) {
      return literal(contains.part()).map(Occurrences::containing);
    }
    if (condition instanceof Condition.StartsWith starts && asked.test(starts.text())) {
      return literal(starts.prefix()).map(Occurrences::startingWith);
    }
    if (condition instanceof Condition.EndsWith ends && asked.test(ends.text())) {
      return literal(ends.suffix()).map(Occurrences::endingWith);
    }
    if (condition instanceof Condition.SameText same) {
      if (asked.test(same.left())) {
        return literal(same.right()).map(Language::word);
      }
      return asked.test(same.right()) ? literal(same.left()).map(Language::word) : Optional.empty();
    }
    return condition instanceof Condition.CompareNumbers compare
        ? lengths(compare)
        : Optional.empty();
  }

  /** {@code length(it)} compared with a constant. */
  private Optional<Language> lengths(Condition.CompareNumbers compare) {
    if (isLength(compare.left()) && compare.right() instanceof NumberExpression.NumberLiteral n) {
      return whole(n.value())
          .map(
              number ->
                  switch (compare.comparison()) {
                    case EQUAL -> between(number, number);
                    case LESS -> between(0, number - 1);
                    case LESS_OR_EQUAL -> between(0, number);
                  });
    }
    if (isLength(compare.right()) && compare.left() instanceof NumberExpression.NumberLiteral n) {
      return whole(n.value())
          .map(
              number ->
                  switch (compare.comparison()) {
                    case EQUAL -> between(number, number);
                    case LESS -> between(0, number).complement();
                    case LESS_OR_EQUAL -> between(0, number - 1).complement();
                  });
    }
    return Optional.empty();
  }

  private static Language between(int low, int high) {
    return high < 0 ? Language.empty() : Unicode.wellFormedOfCodePoints(low, OptionalInt.of(high));
  }

  private static Optional<Integer> whole(BigDecimal number) {
    boolean small =
        number.scale() == 0
            && number.signum() >= 0
            && number.compareTo(BigDecimal.valueOf(LARGEST_LENGTH)) <= 0;
    return small ? Optional.of(number.intValueExact()) : Optional.empty();
  }

  private boolean isLength(NumberExpression expression) {
    return expression instanceof NumberExpression.Length length && asked.test(length.text());
  }

  private static Optional<String> literal(TextExpression expression) {
    return expression instanceof TextExpression.TextLiteral literal
        ? Optional.of(literal.value())
        : Optional.empty();
  }
}
