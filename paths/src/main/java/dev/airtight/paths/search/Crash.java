package dev.airtight.paths.search;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.replay.ThrownException;
import java.util.List;

/**
 * What a handler threw.
 *
 * @param arguments one for each parameter, the receiver's first where there is one
 * @param decoding whether it was thrown while an argument was decoded
 */
public record Crash(List<JsonValue> arguments, ThrownException exception, boolean decoding) {
  public Crash {
    arguments = List.copyOf(arguments);
  }

  /** Whether another exception is thrown by the same code. */
  boolean isLike(ThrownException other, boolean whileDecoding) {
    return decoding == whileDecoding && exception.isLike(other);
  }
}
