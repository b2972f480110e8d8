package dev.airtight.solver.encode;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.Reference;
import dev.airtight.core.contract.Type;
import dev.airtight.solver.encode.SymbolicJson.ListOf;
import dev.airtight.solver.encode.SymbolicJson.MapOf;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.util.Optional;

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

  Quantity number(NumberExpression expression, SymbolicEnvironment environment) {
    if (expression instanceof NumberExpression.NumberLiteral literal) {
      return literal(literal.value());
    }
    if (expression instanceof NumberExpression.NumberOf of) {
      return value(of.reference(), environment);
    }
    if (expression instanceof NumberExpression.Length length) {
      return new Quantity.Whole(terms.codePoints(texts.text(length.text(), environment)));
    }
    if (expression instanceof NumberExpression.Size size) {
      return size(size.collection(), environment);
    }
    if (expression instanceof NumberExpression.Sum sum) {
      return sum(sum, environment);
    }
    if (expression instanceof NumberExpression.Negate negate) {
      return Quantity.negate(terms, number(negate.operand(), environment));
    }
    NumberExpression.Arithmetic arithmetic = (NumberExpression.Arithmetic) expression;
    Quantity left = number(arithmetic.left(), environment);
    Quantity right = number(arithmetic.right(), environment);
    return switch (arithmetic.operator()) {
      case ADD -> Quantity.add(terms, left, right);
      case SUBTRACT -> Quantity.add(terms, left, Quantity.negate(terms, right));
      case MULTIPLY -> Quantity.multiply(terms, left, right);
    };
  }

  private Quantity literal(BigDecimal value) {
    Optional<Rational> rational = ExactNumbers.rational(value);
    if (rational.isEmpty()) {
      return new Quantity.Fractional(approximation.unknownReal("large literal"));
    }
    return rational.get().isInteger()
        ? new Quantity.Whole(terms.constant(rational.get().numerator()))
        : new Quantity.Fractional(terms.constant(rational.get()));
  }

  private Quantity value(Reference reference, SymbolicEnvironment environment) {
    SymbolicJson node = Navigator.node(reference, environment).notNull();
    if (node instanceof SymbolicJson.Whole whole) {
      return new Quantity.Whole(whole.value());
    }
    if (node instanceof SymbolicJson.Decimal decimal) {
      return new Quantity.Fractional(decimal.value());
    }
    String name = reference.clause().text();
    return contract.bare(reference.type()) instanceof Type.IntegerNumber
        ? new Quantity.Whole(approximation.unknownInt(name))
        : new Quantity.Fractional(approximation.unknownReal(name));
  }

  private Quantity size(Reference reference, SymbolicEnvironment environment) {
    SymbolicJson node = Navigator.node(reference, environment).notNull();
    if (node instanceof ListOf list) {
      return new Quantity.Whole(list.size());
    }
    if (node instanceof MapOf map) {
      return new Quantity.Whole(map.size());
    }
    return new Quantity.Whole(approximation.unknownInt("size " + reference.clause().text()));
  }

  private Quantity sum(NumberExpression.Sum sum, SymbolicEnvironment environment) {
    SymbolicJson collection = Navigator.node(sum.collection(), environment).notNull();
    Members members = Members.of(collection, terms);
    Quantity total = new Quantity.Whole(terms.constant(0));
    for (Members.Shown shown : members.shown()) {
      Quantity summand = number(sum.body(), environment.with(sum.variable(), shown.value()));
      total = Quantity.add(terms, total, Quantity.where(terms, shown.present(), summand));
    }
    if (members.others().isFalse()) {
      return total;
    }
    approximation.exactOnlyWhen(terms.not(members.others()));
    Quantity rest = new Quantity.Fractional(terms.freshReal("rest of " + sum.clause().text()));
    return Quantity.add(terms, total, Quantity.where(terms, members.others(), rest));
  }
}
