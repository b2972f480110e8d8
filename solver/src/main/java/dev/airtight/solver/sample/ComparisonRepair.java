package dev.airtight.solver.sample;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Condition.NumberComparison;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Expression;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Environment;
import dev.airtight.core.json.JsonNumbers;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.solver.encode.ExpressionParts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Solves comparisons of a field with a number by giving the field that number. */
final class ComparisonRepair {

  private final Contract contract;
  private final ContractEvaluator evaluator;
  private final Map<Requirement, List<Equation>> known = new IdentityHashMap<>();

  ComparisonRepair(Contract contract, ContractEvaluator evaluator) {
    this.contract = contract;
    this.evaluator = evaluator;
  }

  /** A field and a number it is compared with. */
  private record Equation(
      ReferenceExpression.FieldOf field, NumberExpression other, boolean equal) {}

  /** Gives a field that the requirement compares the other side's value; false if none is. */
  boolean solve(Requirement requirement, Map<String, JsonValue> members, RandomGenerator random) {
    List<Equation> equations = known.computeIfAbsent(requirement, ComparisonRepair::equations);
    if (equations.isEmpty()) {
      return false;
    }
    Equation equation = TypeSampler.pick(equations, random);
    Environment environment = Environment.ofSelf(new JsonObject(members));
    Optional<BigDecimal> value = evaluator.number(equation.other(), environment);
    if (value.isEmpty()) {
      return false;
    }
    int shift = equation.equal() && random.nextInt(4) != 0 ? 0 : random.nextInt(3) - 1;
    BigDecimal number = value.get().add(BigDecimal.valueOf(shift));
    boolean integer = contract.bare(equation.field().type()) instanceof Type.IntegerNumber;
    if (integer && !JsonNumbers.isInteger(number)) {
      return false;
    }
    members.put(equation.field().field(), JsonNumber.of(integer ? plain(number) : number));
    return true;
  }

  /** Without the exponent that sums of large numbers may have. */
  private static BigDecimal plain(BigDecimal integer) {
    return Math.abs((long) integer.scale()) <= 100 ? integer.setScale(0) : integer;
  }

  private static List<Equation> equations(Requirement requirement) {
    List<Equation> equations = new ArrayList<>();
    for (Expression part : ExpressionParts.all(requirement.condition())) {
      if (part instanceof Condition.CompareNumbers compare) {
        boolean equal = compare.comparison() == NumberComparison.EQUAL;
        field(compare.left())
            .ifPresent(field -> equations.add(new Equation(field, compare.right(), equal)));
        field(compare.right())
            .ifPresent(field -> equations.add(new Equation(field, compare.left(), equal)));
      }
    }
    return equations;
  }

  private static Optional<ReferenceExpression.FieldOf> field(NumberExpression expression) {
    return expression instanceof NumberExpression.NumberOf of
            && of.reference() instanceof ReferenceExpression.FieldOf field
            && field.target() instanceof ReferenceExpression.Self
        ? Optional.of(field)
        : Optional.empty();
  }
}
