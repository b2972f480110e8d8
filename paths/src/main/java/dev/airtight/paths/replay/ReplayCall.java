package dev.airtight.paths.replay;

import dev.airtight.paths.code.signature.MethodReference;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call to run for real.
 *
 * @param method a declared method of its owner, of any visibility
 * @param receiver null for a static method
 * @param arguments one per parameter
 */
public record ReplayCall(
    MethodReference method, @Nullable ReplayValue receiver, List<ReplayValue> arguments)
    implements Serializable {
  public ReplayCall {
    arguments = List.copyOf(arguments);
    if (arguments.size() != method.descriptor().parameters().size()) {
      throw new IllegalArgumentException("wrong number of arguments for " + method);
    }
  }
}
