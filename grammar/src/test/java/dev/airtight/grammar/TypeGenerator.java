package dev.airtight.grammar;

import static dev.airtight.grammar.TreeGenerator.NOWHERE;

import dev.airtight.grammar.tree.ExpressionSyntax.NumberLiteral;
import dev.airtight.grammar.tree.PatternLiteral;
import dev.airtight.grammar.tree.RangeSyntax;
import dev.airtight.grammar.tree.Restriction;
import dev.airtight.grammar.tree.TypeSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes random types. */
final class TypeGenerator {

  private final Choices choices;
  private final ExpressionGenerator expressions;

  TypeGenerator(Choices choices, ExpressionGenerator expressions) {
    this.choices = choices;
    this.expressions = expressions;
  }

  TypeSyntax type() {
    return type(3);
  }

  private TypeSyntax type(int depth) {
    return switch (choices.below(depth == 0 ? 2 : 6)) {
      case 0 -> new TypeSyntax.PrimitiveType(choices.of(TypeSyntax.Primitive.values()), NOWHERE);
      case 1 -> new TypeSyntax.NamedType(choices.typeName(), NOWHERE);
      case 2 -> new TypeSyntax.ListType(type(depth - 1), NOWHERE);
      case 3 -> new TypeSyntax.MapType(type(depth - 1), NOWHERE);
      case 4 -> new TypeSyntax.NullableType(type(depth - 1), NOWHERE);
      default -> restricted(type(depth - 1));
    };
  }

  private TypeSyntax restricted(TypeSyntax base) {
    List<Supplier<Restriction>> kinds =
        List.of(
            () -> new Restriction.LengthRange(range(choices::count), NOWHERE),
            () -> new Restriction.SizeRange(range(choices::count), NOWHERE),
            () -> new Restriction.Matching(new PatternLiteral(choices.pattern(), NOWHERE), NOWHERE),
            () -> new Restriction.Unique(NOWHERE),
            () -> new Restriction.Where(expressions.expression(), NOWHERE));
    List<Restriction> restrictions = new ArrayList<>();
    choices.some(kinds).forEach(kind -> restrictions.add(kind.get()));
    if (restrictions.isEmpty() || choices.chance(2)) {
      // Behind a 'where' it would be an operator.
      restrictions.add(0, new Restriction.InRange(range(choices::signed), NOWHERE));
    }
    return new TypeSyntax.RestrictedType(base, restrictions, NOWHERE);
  }

  private RangeSyntax range(Supplier<NumberLiteral> end) {
    Optional<NumberLiteral> low = Optional.of(end.get());
    return switch (choices.below(4)) {
      case 0 -> new RangeSyntax(low, Optional.empty(), NOWHERE);
      case 1 -> new RangeSyntax(Optional.empty(), low, NOWHERE);
      case 2 -> new RangeSyntax(low, low, NOWHERE);
      default -> new RangeSyntax(low, Optional.of(end.get()), NOWHERE);
    };
  }
}
