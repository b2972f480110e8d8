package dev.airtight.core.evaluate;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.json.JsonDepth;
import dev.airtight.core.json.JsonPointer;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks values against a contract. Total: every value gets an answer, none an exception. Numbers
 * are compared exactly; a number without a fractional part is an {@code int} however it is written
 * (JSON Schema 2020-12, section 4.2.3), which some decoders take a narrower view of.
 *
 * <p>Safe for use by several threads.
 */
public final class ContractEvaluator {

  /** Arrays and objects inside each other; deeper values are a {@link Violation.Kind#LIMIT}. */
  public static final int MAXIMUM_DEPTH = 500;

  private final Contract contract;
  private final Matchers matchers = new Matchers();

  public ContractEvaluator(Contract contract) {
    this.contract = contract;
  }

  /** All violations of a type of the contract, in the order of the value; empty when allowed. */
  public List<Violation> check(Type type, JsonValue value) {
    if (JsonDepth.exceeds(value, MAXIMUM_DEPTH)) {
      String message = "the value is nested deeper than " + MAXIMUM_DEPTH + " levels";
      return List.of(new Violation(JsonPointer.ROOT, type.clause(), Violation.Kind.LIMIT, message));
    }
    Report report = new Report(contract, matchers);
    new ValueChecker(contract, matchers, report).check(type, value, JsonPointer.ROOT);
    return report.violations();
  }

  /** All violations of a definition. */
  public List<Violation> check(TypeDefinition definition, JsonValue value) {
    return check(new Type.Named(definition.name(), definition.clause()), value);
  }

  /** All violations of a type by a text that was read, duplicate keys first. */
  public List<Violation> check(Type type, JsonText.Document document) {
    List<Violation> violations = duplicateKeys(document, type.clause());
    violations.addAll(check(type, document.value()));
    return violations;
  }

  /** All violations of a definition by a text that was read, duplicate keys first. */
  public List<Violation> check(TypeDefinition definition, JsonText.Document document) {
    return check(new Type.Named(definition.name(), definition.clause()), document);
  }

  /** The violations of requirements whose variables the environment binds. */
  public List<Violation> check(List<Requirement> requirements, Environment environment) {
    Report report = new Report(contract, matchers);
    for (Requirement requirement : requirements) {
      report.require(requirement, environment, JsonPointer.ROOT, report.count());
    }
    return report.violations();
  }

  /** The value of a number expression; empty when something in it is absent or too large. */
  public Optional<BigDecimal> number(NumberExpression expression, Environment environment) {
    try {
      return Optional.of(
          new ExpressionEvaluator(contract, matchers).number(expression, environment));
    } catch (NotEvaluatedException unread) {
      return Optional.empty();
    }
  }

  private static List<Violation> duplicateKeys(JsonText.Document document, Clause clause) {
    List<Violation> violations = new ArrayList<>();
    for (JsonPointer place : document.duplicateKeys()) {
      violations.add(
          new Violation(
              place, clause, Violation.Kind.DUPLICATE_KEY, "this key occurs twice in its object"));
    }
    return violations;
  }
}
