package dev.airtight.solver.obligation.subject;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;

/**
 * How much is made up before the solver is asked, so that long texts do not cost more than that.
 */
public final class SampleAllowance {

  private long characters = 1_500_000;

  /** Whether more may be made up. */
  public boolean isLeft() {
    return characters > 0;
  }

  /** Takes a value into account. */
  public void spend(JsonValue value) {
    characters -= JsonWriter.compact(value).length();
  }
}
