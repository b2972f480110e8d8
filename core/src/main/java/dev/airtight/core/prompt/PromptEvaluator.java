package dev.airtight.core.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Prompt.Parameter;
import dev.airtight.core.contract.Template;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Environment;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.evaluate.Violation.Kind;
import dev.airtight.core.json.JsonPointer;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.prompt.Rendering.Rejected;
import dev.airtight.core.prompt.Rendering.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders one prompt of a contract and checks its arguments and outputs. Total. */
public final class PromptEvaluator {

  private final Prompt prompt;
  private final ContractEvaluator evaluator;
  private final String format;

  public PromptEvaluator(Contract contract, Prompt prompt) {
    this.prompt = prompt;
    this.evaluator = new ContractEvaluator(contract);
    this.format = FormatDescription.of(contract, prompt.returns());
  }

  /** What {@code ${format}} stands for. */
  public String format() {
    return format;
  }

  /**
   * All violations of the parameters' types; places start with the parameter's name.
   *
   * @param arguments by parameter name
   */
  public List<Violation> checkArguments(Map<String, JsonValue> arguments) {
    List<Violation> violations = new ArrayList<>();
    for (Parameter parameter : prompt.parameters()) {
      JsonPointer place = JsonPointer.ROOT.member(parameter.name());
      @Nullable JsonValue argument = arguments.get(parameter.name());
      if (argument == null) {
        String message = "the argument " + parameter.name() + " is missing";
        violations.add(new Violation(place, parameter.clause(), Kind.MISSING_FIELD, message));
      } else {
        for (Violation inside : evaluator.check(parameter.type(), argument)) {
          violations.add(
              new Violation(
                  place.append(inside.place()), inside.clause(), inside.kind(), inside.message()));
        }
      }
    }
    for (String name : arguments.keySet()) {
      if (prompt.parameter(name).isEmpty()) {
        String message = prompt.name() + " has no parameter " + name;
        violations.add(
            new Violation(
                JsonPointer.ROOT.member(name), prompt.clause(), Kind.UNKNOWN_FIELD, message));
      }
    }
    return violations;
  }

  /**
   * All violations of the returned type, then those of the {@code ensure} clauses.
   *
   * @param arguments what {@link #checkArguments} finds nothing in
   */
  public List<Violation> checkOutput(Map<String, JsonValue> arguments, JsonValue output) {
    return checkOutput(arguments, new JsonText.Document(output, List.of()));
  }

  /** As above, with duplicate keys of the text. */
  public List<Violation> checkOutput(Map<String, JsonValue> arguments, JsonText.Document output) {
    List<Violation> violations = new ArrayList<>(evaluator.check(prompt.returns(), output));
    boolean typed = violations.isEmpty();
    for (Violation violation :
        evaluator.check(prompt.ensures(), Environment.ofPrompt(arguments, output.value()))) {
      // What could not be evaluated because of the output's type has its violation already.
      if (typed || violation.kind() != Kind.LIMIT) {
        violations.add(violation);
      }
    }
    return violations;
  }

  /** The text to send for these arguments. */
  public Rendering render(Map<String, JsonValue> arguments) {
    List<Violation> violations = checkArguments(arguments);
    return violations.isEmpty()
        ? new Rendered(text(prompt.system(), arguments), text(prompt.user(), arguments))
        : new Rejected(violations);
  }

  private String text(@Nullable Template template, Map<String, JsonValue> arguments) {
    StringBuilder text = new StringBuilder();
    if (template != null) {
      for (Template.Part part : template.parts()) {
        text.append(text(part, arguments));
      }
    }
    return text.toString();
  }

  private String text(Template.Part part, Map<String, JsonValue> arguments) {
    if (part instanceof Template.LiteralPart literal) {
      return literal.text();
    }
    if (part instanceof Template.ParameterPart parameter) {
      @Nullable JsonValue argument = arguments.get(parameter.parameter());
      // The checker allows only placeholders of parameters, and their arguments were checked.
      return argument == null ? "" : ArgumentText.of(argument);
    }
    return format;
  }
}
