package dev.airtight.solver.obligation;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;

/**
 * How much is made up before the solver is asked, so that long texts do not cost more than that.
 */
final class SampleAllowance {

  private long characters = 1_500_000;

  boolean isLeft() {
    return characters > 0;
  }

  /** Takes a value into account. */
  void spend(JsonValue value) {
    characters -= JsonWriter.compact(value).length();
  }
}
