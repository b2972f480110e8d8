package dev.airtight.paths.input;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.json.JsonValue;
import dev.airtight.solver.term.Assignment;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was asked, and what came back.
 *
 * @param arguments of the prompt by name, as far as the program has them
 * @param chosen further arguments, which nobody but the prompt has seen; read off an assignment,
 *     where that is possible
 */
public record Exchange(
    Contract contract,
    Prompt prompt,
    Map<String, InputNode> arguments,
    Map<String, Function<Assignment, Optional<JsonValue>>> chosen,
    InputNode output) {
  public Exchange {
    arguments = Map.copyOf(arguments);
    chosen = Map.copyOf(chosen);
  }
}
