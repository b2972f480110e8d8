package dev.airtight.paths.testing.decoding;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random values that a contract allows, with a liking for the ends of ranges. */
public final class RandomOutputs {
  private static final List<String> TEXTS =
      List.of("", "a", "b", "abc", "low", "A", "\u00e4\u00f6", "\ud83d\ude00", "0", "x y", "AB-1");
  private final Contract contract;
  private final ContractEvaluator evaluator;
  private final Random random;

  public RandomOutputs(Contract contract, long seed) {
    this.contract = contract;
    this.evaluator = new ContractEvaluator(contract);
    this.random = new Random(seed);
  }

  /** Empty where no try gave an allowed value. */
  public Optional<JsonValue> next(Type type) {
    for (int tries = 0; tries < 200; tries++) {
      JsonValue value = make(type, 0);
      if (evaluator.check(type, value).isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private JsonValue make(Type type, int depth) {
    if (type instanceof Type.OrNull orNull) {
      boolean isNull = depth > 4 || random.nextInt(3) == 0;
      return isNull ? new JsonValue.JsonNull() : make(orNull.base(), depth);
    } else if (type instanceof Type.Restricted restricted) {
      return make(restricted.base(), depth);
    } else if (type instanceof Type.Text) {
      return new JsonValue.JsonString(TEXTS.get(random.nextInt(TEXTS.size())));
    } else if (type instanceof Type.Bool) {
      return new JsonValue.JsonBoolean(random.nextBoolean());
    } else if (type instanceof Type.IntegerNumber number) {
      return number(number.minimum(), number.maximum());
    } else if (type instanceof Type.DecimalNumber number) {
      return number(number.minimum(), number.maximum());
    } else if (type instanceof Type.ListOf list) {
      List<JsonValue> elements = new ArrayList<>();
      int size = random.nextInt(depth > 4 ? 1 : 4);
      for (int index = 0; index < size; index++) {
        elements.add(make(list.element(), depth + 1));
      }
      return new JsonValue.JsonArray(elements);
    } else if (type instanceof Type.MapOf map) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      int size = random.nextInt(3);
      for (int index = 0; index < size; index++) {
        members.put(TEXTS.get(random.nextInt(TEXTS.size())), make(map.value(), depth + 1));
      }
      return new JsonValue.JsonObject(members);
    }
    return named(contract.definition(((Type.Named) type).definition()), depth);
  }

  private JsonValue number(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
    BigDecimal low = minimum == null ? BigDecimal.valueOf(-70000) : minimum;
    BigDecimal high = maximum == null ? BigDecimal.valueOf(70000) : maximum;
    BigDecimal chosen =
        switch (random.nextInt(4)) {
          case 0 -> low;
          case 1 -> high;
          case 2 -> BigDecimal.valueOf(random.nextInt(300) - 20L);
          default ->
              low.add(
                  high.subtract(low)
                      .multiply(BigDecimal.valueOf(random.nextInt(1000)))
                      .divideToIntegralValue(BigDecimal.valueOf(1000)));
        };
    return JsonValue.JsonNumber.of(chosen);
  }

  private JsonValue named(TypeDefinition definition, int depth) {
    if (definition instanceof EnumDefinition enumeration) {
      int member = random.nextInt(enumeration.members().size());
      return new JsonValue.JsonString(enumeration.members().get(member).text());
    } else if (definition instanceof RecordDefinition record) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      fields(record, members, depth);
      return new JsonValue.JsonObject(members);
    } else if (definition instanceof UnionDefinition union) {
      var variant = union.variants().get(random.nextInt(union.variants().size()));
      Map<String, JsonValue> members = new LinkedHashMap<>();
      members.put(union.discriminator(), new JsonValue.JsonString(variant.tag()));
      fields((RecordDefinition) contract.definition(variant.record()), members, depth);
      return new JsonValue.JsonObject(members);
    }
    return make(((TypeDefinition.AliasDefinition) definition).type(), depth);
  }

  private void fields(RecordDefinition record, Map<String, JsonValue> members, int depth) {
    for (TypeDefinition.Field field : record.fields()) {
      if (!field.optional() || (depth < 5 && random.nextBoolean())) {
        members.put(field.name(), make(field.type(), depth + 1));
      }
    }
    if (record.open() && random.nextInt(4) == 0) {
      members.put("extra", new JsonValue.JsonBoolean(true));
    }
  }
}
