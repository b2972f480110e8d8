package dev.airtight.solver.obligation.subject;

import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonEquality;
import dev.airtight.core.json.JsonValue;
import dev.airtight.solver.encode.WitnessReader;
import dev.airtight.solver.sample.ValueSampler;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes up values by sampling; the same ones every time. */
final class SampledFiller implements WitnessReader.Filler {

  private static final int ATTEMPTS = 30;

  private final ValueSampler sampler;

  SampledFiller(ValueSampler sampler) {
    this.sampler = sampler;
  }

  @Override
  public Optional<JsonValue> value(Type type, List<JsonValue> except) {
    Random random = new Random(except.size());
    Optional<JsonValue> last = Optional.empty();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      last = sampler.sample(type, random);
      if (last.isEmpty() || isNew(last.get(), except)) {
        return last;
      }
    }
    return last;
  }

  @Override
  public List<JsonValue> different(Type type, int count, List<JsonValue> except) {
    return sampler.different(type, count, except);
  }

  private static boolean isNew(JsonValue value, List<JsonValue> except) {
    return except.stream().noneMatch(other -> JsonEquality.equal(value, other));
  }
}
