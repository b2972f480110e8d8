package dev.airtight.core.check.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Prompt.Example;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.diagnostic.RelatedPlace;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.prompt.PromptEvaluator;
import java.util.List;

/**
 * Holds the arguments of examples against the types of their parameters. Their outputs are left to
 * the obligations of the prompt, which say more about them.
 */
public final class ExampleConformance {

  private ExampleConformance() {}

  /** Evaluates the examples of a contract without errors. */
  public static void check(Contract contract, DiagnosticSink sink) {
    for (Prompt prompt : contract.prompts().values()) {
      PromptEvaluator evaluator = new PromptEvaluator(contract, prompt);
      for (Example example : prompt.examples()) {
        List<Violation> violations = evaluator.checkArguments(example.arguments());
        violations.forEach(violation -> report(violation, example, sink));
      }
    }
  }

  private static void report(Violation violation, Example example, DiagnosticSink sink) {
    sink.report(
        DiagnosticCode.EXAMPLE_ARGUMENT,
        example.clause().source(),
        example.clause().span(),
        "the argument at " + violation.place() + " does not fit: " + violation.message(),
        "give a value that the parameter's type allows",
        new RelatedPlace(violation.clause().source(), violation.clause().span(), "the clause"));
  }
}
