package dev.airtight.paths.search;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.solver.sample.ValueSampler;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Outputs that a contract allows, within the limits that every decoder keeps to, and with numbers
 * written plainly.
 */
public final class OutputSamples implements ConcreteValues {
  private static final int LONGEST_NUMBER = 300;
  private static final int LONGEST_TEXT = 100_000;

  private final Type type;
  private final String decoder;
  private final JavaType into;
  private final ContractEvaluator evaluator;
  private final ValueSampler sampler;

  /**
   * @param decoder the decoder's name
   * @param into the type that outputs are decoded into
   * @param texts that may matter to the handler
   */
  public OutputSamples(
      Contract contract, Type type, String decoder, JavaType into, Collection<String> texts) {
    this.type = type;
    this.decoder = decoder;
    this.into = into;
    this.evaluator = new ContractEvaluator(contract);
    List<String> all = new ArrayList<>(HostileTexts.ALL);
    all.addAll(texts);
    this.sampler = new ValueSampler(contract, all);
  }

  @Override
  public Optional<JsonValue> sample(RandomGenerator random) {
    return sampler.sample(type, random).flatMap(OutputSamples::plain).filter(this::allow);
  }

  @Override
  public boolean allow(JsonValue value) {
    return evaluator.check(type, value).isEmpty();
  }

  @Override
  public ReplayValue replay(JsonValue value) {
    return new ReplayValue.DecodedJson(JsonWriter.compact(value), decoder, into);
  }

  /** The value with plain numbers; empty where it is beyond what decoders take. */
  private static Optional<JsonValue> plain(JsonValue value) {
    if (value instanceof JsonValue.JsonNumber number) {
      return plain(number.value());
    } else if (value instanceof JsonValue.JsonString string) {
      return string.value().length() > LONGEST_TEXT ? Optional.empty() : Optional.of(value);
    } else if (value instanceof JsonValue.JsonArray array) {
      List<JsonValue> all = new ArrayList<>();
      for (JsonValue element : array.elements()) {
        plain(element).ifPresent(all::add);
      }
      return all.size() == array.elements().size()
          ? Optional.of(new JsonValue.JsonArray(all))
          : Optional.empty();
    } else if (value instanceof JsonValue.JsonObject object) {
      Map<String, JsonValue> all = new LinkedHashMap<>();
      object
          .members()
          .forEach((name, member) -> plain(member).ifPresent(plain -> all.put(name, plain)));
      return all.size() == object.members().size()
          ? Optional.of(new JsonValue.JsonObject(all))
          : Optional.empty();
    }
    return Optional.of(value);
  }

  private static Optional<JsonValue> plain(BigDecimal value) {
    if (value.precision() > LONGEST_NUMBER || Math.abs((long) value.scale()) > LONGEST_NUMBER) {
      return Optional.empty();
    }
    BigDecimal shortest = value.stripTrailingZeros();
    BigDecimal unscaled = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    return Optional.of(new JsonValue.JsonNumber(unscaled, unscaled.toPlainString()));
  }
}
