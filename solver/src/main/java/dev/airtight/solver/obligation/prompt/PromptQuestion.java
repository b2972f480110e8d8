package dev.airtight.solver.obligation.prompt;

import dev.airtight.core.contract.Clause;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Kind;
import java.util.function.Function;

/**
 * A question about a prompt.
 *
 * @param name what the id ends with
 * @param clause what it is about
 * @param answers makes the answer for an id
 */
public record PromptQuestion(
    String name, Kind kind, Clause clause, Function<String, Obligation> answers) {

  /** The question, asked and answered. */
  public Obligation answer(String id) {
    return answers.apply(id);
  }
}
