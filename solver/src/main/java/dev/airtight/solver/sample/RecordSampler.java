package dev.airtight.solver.sample;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Expression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Environment;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.solver.encode.ExpressionParts;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes records. Where a requirement is violated, one of the fields it reads is made again, again
 * and again: a random walk towards a value that satisfies all of them.
 */
final class RecordSampler {

  private static final int REPAIRS = 150;

  /** What an open record has sometimes beside its fields. */
  private static final String UNDECLARED = "x-undeclared";

  private final ContractEvaluator evaluator;
  private final TypeSampler types;
  private final ComparisonRepair equations;
  private final Map<Requirement, List<String>> fieldsRead = new IdentityHashMap<>();

  RecordSampler(Contract contract, ContractEvaluator evaluator, TypeSampler types) {
    this.evaluator = evaluator;
    this.types = types;
    this.equations = new ComparisonRepair(contract, evaluator);
  }

  /** A record, its fields in the order of the definition. */
  Optional<JsonValue> record(RecordDefinition record, RandomGenerator random, int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (Field field : record.fields()) {
      if (!make(field, members, random, depth)) {
        return Optional.empty();
      }
    }
    if (record.open() && random.nextInt(4) == 0 && record.field(UNDECLARED).isEmpty()) {
      members.put(UNDECLARED, JsonValue.JsonNumber.of(random.nextInt(100)));
    }
    return repaired(record, record.requirements(), new JsonObject(members), random, depth);
  }

  /** The object after changes that make the requirements hold; empty if they did not. */
  Optional<JsonValue> repaired(
      RecordDefinition record,
      List<Requirement> requirements,
      JsonObject object,
      RandomGenerator random,
      int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    for (int repair = 0; repair < REPAIRS; repair++) {
      List<Requirement> violated = violated(requirements, members);
      if (violated.isEmpty()) {
        return Optional.of(new JsonObject(members));
      }
      Requirement requirement = TypeSampler.pick(violated, random);
      List<String> read = fieldsRead.computeIfAbsent(requirement, RecordSampler::fieldsRead);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      if (random.nextInt(3) != 0 && equations.solve(requirement, members, random)) {
        continue;
      }
      Optional<Field> field = record.field(TypeSampler.pick(read, random));
      if (field.isPresent() && !make(field.get(), members, random, depth)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private List<Requirement> violated(
      List<Requirement> requirements, Map<String, JsonValue> members) {
    List<Requirement> violated = new ArrayList<>();
    if (!requirements.isEmpty()) {
      Environment environment = Environment.ofSelf(new JsonObject(members));
      for (Requirement requirement : requirements) {
        if (!evaluator.check(List.of(requirement), environment).isEmpty()) {
          violated.add(requirement);
        }
      }
    }
    return violated;
  }

  /** Makes a field new, or leaves it out; false if it can be neither. */
  private boolean make(
      Field field, Map<String, JsonValue> members, RandomGenerator random, int depth) {
    boolean leaveOut =
        field.optional() && (types.isTooMuch(field.type(), depth) || random.nextInt(5) < 2);
    Optional<JsonValue> value =
        leaveOut ? Optional.empty() : types.sample(field.type(), random, depth);
    value.ifPresentOrElse(
        made -> members.put(field.name(), made), () -> members.remove(field.name()));
    return value.isPresent() || field.optional();
  }

  private static List<String> fieldsRead(Requirement requirement) {
    Set<String> fields = new LinkedHashSet<>();
    for (Expression part : ExpressionParts.all(requirement.condition())) {
      if (part instanceof ReferenceExpression.FieldOf field
          && field.target() instanceof ReferenceExpression.Self) {
        fields.add(field.field());
      }
    }
    return List.copyOf(fields);
  }
}
