package dev.airtight.solver.encode;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.solver.encode.SymbolicJson.ListOf;
import dev.airtight.solver.encode.SymbolicJson.MapOf;
import dev.airtight.solver.encode.SymbolicJson.SelectionOf;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Number expressions as terms. */
final class NumberEncoder {

  private final Contract contract;
  private final Terms terms;
  private final Approximation approximation;
  private final TextEncoder texts;

  NumberEncoder(Contract contract, Approximation approximation, TextEncoder texts) {
    this.contract = contract;
    this.terms = approximation.terms();
    this.approximation = approximation;
    this.texts = texts;
  }

  NumberTerm number(NumberExpression expression, SymbolicEnvironment environment) {
    if (expression instanceof NumberExpression.NumberLiteral literal) {
      return literal(literal.value());
    }
    if (expression instanceof NumberExpression.NumberOf of) {
      return value(of.reference(), environment);
    }
    if (expression instanceof NumberExpression.Length length) {
      return new NumberTerm.Whole(terms.codePoints(texts.text(length.text(), environment)));
    }
    if (expression instanceof NumberExpression.Size size) {
      return size(size.collection(), environment);
    }
    if (expression instanceof NumberExpression.Sum sum) {
      return sum(sum, environment);
    }
    if (expression instanceof NumberExpression.Negate negate) {
      return NumberTerm.negate(terms, number(negate.operand(), environment));
    }
    NumberExpression.Arithmetic arithmetic = (NumberExpression.Arithmetic) expression;
    NumberTerm left = number(arithmetic.left(), environment);
    NumberTerm right = number(arithmetic.right(), environment);
    return switch (arithmetic.operator()) {
      case ADD -> NumberTerm.add(terms, left, right);
      case SUBTRACT -> NumberTerm.add(terms, left, NumberTerm.negate(terms, right));
      case MULTIPLY -> NumberTerm.multiply(terms, left, right);
    };
  }

  private NumberTerm literal(BigDecimal value) {
    Optional<Rational> rational = ExactNumbers.rational(value);
    if (rational.isEmpty()) {
      return new NumberTerm.Fractional(approximation.unknownReal("large literal"));
    }
    return rational.get().isInteger()
        ? new NumberTerm.Whole(terms.constant(rational.get().numerator()))
        : new NumberTerm.Fractional(terms.constant(rational.get()));
  }

  private NumberTerm value(ReferenceExpression reference, SymbolicEnvironment environment) {
    SymbolicJson node = Navigator.node(reference, environment).notNull();
    if (node instanceof SymbolicJson.Whole whole) {
      return new NumberTerm.Whole(whole.value());
    }
    if (node instanceof SymbolicJson.Decimal decimal) {
      return new NumberTerm.Fractional(decimal.value());
    }
    String name = reference.clause().text();
    return contract.bare(reference.type()) instanceof Type.IntegerNumber
        ? new NumberTerm.Whole(approximation.unknownInt(name))
        : new NumberTerm.Fractional(approximation.unknownReal(name));
  }

  private NumberTerm size(ReferenceExpression reference, SymbolicEnvironment environment) {
    SymbolicJson node = Navigator.node(reference, environment).notNull();
    if (node instanceof ListOf list) {
      return new NumberTerm.Whole(list.size());
    }
    if (node instanceof MapOf map) {
      return new NumberTerm.Whole(map.size());
    }
    if (node instanceof SelectionOf selection) {
      return new NumberTerm.Whole(selection.size());
    }
    return new NumberTerm.Whole(approximation.unknownInt("size " + reference.clause().text()));
  }

  private NumberTerm sum(NumberExpression.Sum sum, SymbolicEnvironment environment) {
    SymbolicJson collection = Navigator.node(sum.collection(), environment).notNull();
    Members members = Members.of(collection, terms);
    NumberTerm total = new NumberTerm.Whole(terms.constant(0));
    for (Members.Shown shown : members.shown()) {
      NumberTerm summand = number(sum.body(), environment.with(sum.variable(), shown.value()));
      total = NumberTerm.add(terms, total, NumberTerm.where(terms, shown.present(), summand));
    }
    if (members.others().isFalse()) {
      return total;
    }
    BoolTerm exact = terms.not(members.others());
    NumberTerm rest = rest(sum, collection, members);
    if (collection instanceof ListOf list && list.alike().isPresent()) {
      SymbolicJson.Alike alike = list.alike().get();
      NumberTerm each = number(sum.body(), environment.with(sum.variable(), alike.value()));
      NumberTerm all =
          NumberTerm.multiply(terms, new NumberTerm.Whole(hidden(collection, members)), each);
      rest = NumberTerm.choice(terms, alike.all(), all, rest);
      exact = terms.or(exact, alike.all());
    }
    approximation.exactOnlyWhen(exact);
    return NumberTerm.add(terms, total, NumberTerm.where(terms, members.others(), rest));
  }

  /** The sum over what is not shown: some number between the bounds that the types give. */
  private NumberTerm rest(NumberExpression.Sum sum, SymbolicJson collection, Members members) {
    String name = "rest of " + sum.clause().text();
    RealTerm rest = terms.freshReal(name);
    if (collection instanceof ListOf || collection instanceof MapOf) {
      NumberBounds each = NumberBounds.of(sum.body(), contract);
      RealTerm count = terms.ofInt(hidden(collection, members));
      @Nullable Rational low = each.lowest();
      @Nullable Rational high = each.highest();
      if (low != null) {
        RealTerm least = terms.multiply(terms.constant(low), count);
        rest = terms.ifThenElse(terms.lessThan(rest, least), least, rest);
      }
      if (high != null) {
        RealTerm most = terms.multiply(terms.constant(high), count);
        rest = terms.ifThenElse(terms.lessThan(most, rest), most, rest);
      }
    }
    return new NumberTerm.Fractional(rest);
  }

  /** How many members are not shown. */
  private IntTerm hidden(SymbolicJson collection, Members members) {
    if (collection instanceof ListOf list) {
      return terms.add(list.size(), terms.constant(-(long) list.elements().size()));
    }
    List<IntTerm> all = new ArrayList<>();
    all.add(((MapOf) collection).size());
    for (Members.Shown shown : members.shown()) {
      all.add(terms.ifThenElse(shown.present(), terms.constant(-1), terms.constant(0)));
    }
    return terms.add(all);
  }
}
