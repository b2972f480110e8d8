package dev.airtight.paths.search;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.replay.ReplayValue;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The one value that a parameter may have.
 *
 * @param shown in a witness
 */
public record OneValue(JsonValue shown, ReplayValue made) implements ConcreteValues {
  @Override
  public Optional<JsonValue> sample(RandomGenerator random) {
    return Optional.of(shown);
  }

  @Override
  public boolean allow(JsonValue value) {
    return value.equals(shown);
  }

  @Override
  public ReplayValue replay(JsonValue value) {
    return made;
  }
}
