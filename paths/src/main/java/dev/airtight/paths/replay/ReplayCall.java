package dev.airtight.paths.replay;

import dev.airtight.paths.code.signature.MethodReference;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call to run for real.
 *
 * @param method a declared method of its owner, of any visibility
 * @param receiver null for a static method
 * @param arguments one per parameter
 * @param models methods of interfaces that ask a model: where one is called for which the arguments
 *     have no answer, the call says nothing
 */
public record ReplayCall(
    MethodReference method,
    @Nullable ReplayValue receiver,
    List<ReplayValue> arguments,
    Set<MethodReference> models)
    implements Serializable {
  public ReplayCall {
    arguments = List.copyOf(arguments);
    models = Set.copyOf(models);
    if (arguments.size() != method.descriptor().parameters().size()) {
      throw new IllegalArgumentException("wrong number of arguments for " + method);
    }
  }

  public ReplayCall(
      MethodReference method, @Nullable ReplayValue receiver, List<ReplayValue> arguments) {
    this(method, receiver, arguments, Set.of());
  }
}
