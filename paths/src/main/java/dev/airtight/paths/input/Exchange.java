package dev.airtight.paths.input;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import java.util.Map;

/**
 * What was asked, and what came back.
 *
 * @param arguments of the prompt by name, as far as they are known
 */
public record Exchange(
    Contract contract, Prompt prompt, Map<String, InputNode> arguments, InputNode output) {
  public Exchange {
    arguments = Map.copyOf(arguments);
  }
}
