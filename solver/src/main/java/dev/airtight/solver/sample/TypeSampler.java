package dev.airtight.solver.sample;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Environment;
import dev.airtight.core.json.JsonEquality;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes a value of any type; mostly, not always, one that conforms. */
final class TypeSampler {

  /** Deeper values take the shortest way to an end. */
  private static final int COMFORTABLE_DEPTH = 4;

  /** And so does a value that has that many parts already. */
  private static final int COMFORTABLE_SIZE = 1000;

  private static final int DEEPEST = 60;

  /** With so many parts made, most of them in vain, it is better to start again. */
  private static final int MOST_PARTS = 20_000;

  private static final int RESTRICTED_ATTEMPTS = 100;

  private final Contract contract;
  private final ContractEvaluator evaluator;
  private final Heights heights;
  private final TextSampler texts;
  private final NumberSampler numbers;
  private final CollectionSampler collections;
  private final RecordSampler records;
  private int parts;

  TypeSampler(Contract contract, ContractEvaluator evaluator, Constants constants) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.heights = new Heights(contract);
    this.texts = new TextSampler(constants);
    this.numbers = new NumberSampler(constants);
    this.collections = new CollectionSampler(this, texts);
    this.records = new RecordSampler(contract, evaluator, this);
  }

  /** A whole value. */
  Optional<JsonValue> sample(Type type, RandomGenerator random) {
    parts = 0;
    return sample(type, random, 0);
  }

  /** Makes parts of a value anew, from the inside, where requirements are violated. */
  Optional<JsonValue> repaired(Type type, JsonValue value, RandomGenerator random) {
    parts = 0;
    return new SampleRepair(contract, records).repaired(type, value, random, 0);
  }

  /** Whether it is time to come to an end. */
  boolean endsSoon(int depth) {
    return depth > COMFORTABLE_DEPTH || parts > COMFORTABLE_SIZE;
  }

  /** Whether a value of this type is to be left out where that is allowed. */
  boolean isTooMuch(Type type, int depth) {
    return endsSoon(depth) && hasParts(contract.bare(type));
  }

  private boolean hasParts(Type bare) {
    return bare instanceof Type.ListOf
        || bare instanceof Type.MapOf
        || (bare instanceof Type.Named named
            && !(contract.definition(named.definition()) instanceof EnumDefinition));
  }

  Optional<JsonValue> sample(Type type, RandomGenerator random, int depth) {
    parts++;
    if (depth > DEEPEST || parts > MOST_PARTS) {
      return Optional.empty();
    }
    return type.match(
        new Type.Cases<Optional<JsonValue>>() {
          @Override
          public Optional<JsonValue> text(Type.Text text) {
            return texts.sample(text, random).map(JsonString::new);
          }

          @Override
          public Optional<JsonValue> integer(Type.IntegerNumber integer) {
            return numbers.integer(integer, random);
          }

          @Override
          public Optional<JsonValue> decimal(Type.DecimalNumber decimal) {
            return numbers.decimal(decimal, random);
          }

          @Override
          public Optional<JsonValue> bool(Type.Bool bool) {
            return Optional.of(new JsonBoolean(random.nextBoolean()));
          }

          @Override
          public Optional<JsonValue> named(Type.Named named) {
            return definition(contract.definition(named.definition()), random, depth);
          }

          @Override
          public Optional<JsonValue> list(Type.ListOf list) {
            return collections.list(list, random, depth);
          }

          @Override
          public Optional<JsonValue> map(Type.MapOf map) {
            return collections.map(map, random, depth);
          }

          @Override
          public Optional<JsonValue> orNull(Type.OrNull orNull) {
            return isTooMuch(orNull.base(), depth) || random.nextInt(3) == 0
                ? Optional.of(new JsonNull())
                : sample(orNull.base(), random, depth);
          }

          @Override
          public Optional<JsonValue> restricted(Type.Restricted restricted) {
            return TypeSampler.this.restricted(restricted, random, depth);
          }
        });
  }

  /**
   * Adds allowed values to a list, each another one, until there are so many or none is found.
   *
   * @param seen canonical forms of what is not to be added; those added are put there
   * @return whether there are so many
   */
  boolean addDifferent(
      Type type, List<JsonValue> values, int count, Set<JsonValue> seen, RandomGenerator random) {
    try {
      new DifferentValues(contract, each -> sample(each, random, 1))
          .of(type)
          .limit(DifferentValues.MOST)
          .filter(value -> evaluator.check(type, value).isEmpty())
          .filter(value -> seen.add(JsonEquality.canonical(value)))
          .limit(Math.max(0L, count - (long) values.size()))
          .forEach(values::add);
      return values.size() >= count;
    } catch (LanguageTooLargeException tooLarge) {
      return false;
    }
  }

  private Optional<JsonValue> restricted(
      Type.Restricted restricted, RandomGenerator random, int depth) {
    List<Requirement> requirements = List.of(restricted.requirement());
    if (contract.bare(restricted.base()) instanceof Type.Named named
        && contract.definition(named.definition()) instanceof RecordDefinition record) {
      Optional<JsonValue> value = sample(restricted.base(), random, depth);
      return value.isPresent() && value.get() instanceof JsonObject object
          ? records.repaired(record, requirements, object, random, depth)
          : value;
    }
    for (int attempt = 0; attempt < RESTRICTED_ATTEMPTS; attempt++) {
      Optional<JsonValue> value = sample(restricted.base(), random, depth);
      if (value.isPresent()
          && evaluator.check(requirements, Environment.ofSelf(value.get())).isEmpty()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Optional<JsonValue> definition(
      TypeDefinition definition, RandomGenerator random, int depth) {
    if (definition instanceof TypeDefinition.AliasDefinition alias) {
      return sample(alias.type(), random, depth);
    }
    if (definition instanceof EnumDefinition enumeration) {
      return enumeration.members().isEmpty()
          ? Optional.empty()
          : Optional.of(new JsonString(pick(enumeration.members(), random).text()));
    }
    if (definition instanceof RecordDefinition record) {
      return records.record(record, random, depth + 1);
    }
    return union((UnionDefinition) definition, random, depth + 1);
  }

  private Optional<JsonValue> union(UnionDefinition union, RandomGenerator random, int depth) {
    if (union.variants().isEmpty()) {
      return Optional.empty();
    }
    Variant variant = endsSoon(depth) ? heights.lowest(union) : pick(union.variants(), random);
    if (!(contract.definition(variant.record()) instanceof RecordDefinition record)) {
      return Optional.empty();
    }
    Optional<JsonValue> fields = records.record(record, random, depth);
    if (fields.isEmpty() || !(fields.get() instanceof JsonObject object)) {
      return Optional.empty();
    }
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put(union.discriminator(), new JsonString(variant.tag()));
    members.putAll(object.members());
    return Optional.of(new JsonObject(members));
  }

  static <T> T pick(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
