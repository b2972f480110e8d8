package dev.airtight.paths.search;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.replay.ReplayValue;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The values of a handler's parameter that can be tried without following any path. */
public interface ConcreteValues {

  /** A value as a witness shows it; empty where none was found. */
  Optional<JsonValue> sample(RandomGenerator random);

  /** Whether the parameter may have a value. */
  boolean allow(JsonValue value);

  /** How to make an allowed value. */
  ReplayValue replay(JsonValue value);
}
