package dev.airtight.solver.encode;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Environment;
import dev.airtight.core.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** How many different elements a list can have that satisfy a condition: as many as values do. */
final class Pigeonhole {

  /** Types of more values are not gone through. */
  private static final int MOST_VALUES = 10_000;

  private Pigeonhole() {}

  /**
   * No more elements than that are different and make the condition as expected; empty where that
   * depends on anything but the element, or there are too many values.
   */
  static OptionalInt most(
      Contract contract, Type.ListOf type, String variable, Condition body, boolean expected) {
    if (!ExpressionParts.readsNothingBut(variable, body)) {
      return OptionalInt.empty();
    }
    return FiniteDomain.of(contract, type.element(), MOST_VALUES)
        .map(values -> OptionalInt.of(count(contract, values, variable, body, expected)))
        .orElse(OptionalInt.empty());
  }

  private static int count(
      Contract contract,
      List<JsonValue> values,
      String variable,
      Condition body,
      boolean expected) {
    ContractEvaluator evaluator = new ContractEvaluator(contract);
    List<Requirement> asked = List.of(new Requirement(body, body.clause()));
    int count = 0;
    for (JsonValue value : values) {
      Environment environment = Environment.ofPrompt(Map.of(), value).with(variable, value);
      if (evaluator.check(asked, environment).isEmpty() == expected) {
        count++;
      }
    }
    return count;
  }
}
