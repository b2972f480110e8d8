package dev.airtight.cli;

import dev.airtight.core.check.CheckResult;
import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.grammar.source.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code airtight check}: whether one value is what a type of a contract allows. */
@Command(
    name = "check",
    description = "Check a JSON value against a type of a contract and show every violation.",
    footer = {
      "",
      "Exit status: 0 it conforms; 1 it does not; 3 invalid contract, file or arguments."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Console console;

  @Parameters(index = "0", paramLabel = "CONTRACT", description = "A contract file.")
  private Path contractFile = Path.of("");

  @Parameters(index = "1", paramLabel = "TYPE", description = "A type of it.")
  private String typeName = "";

  @Parameters(
      index = "2",
      paramLabel = "FILE.json",
      description = "A file with one JSON value; - for standard input.")
  private Path valueFile = Path.of("");

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Contract contract = contract();
    TypeDefinition definition = contract.types().get(typeName);
    if (definition == null) {
      throw new InvalidInputException(
          (contract.prompts().containsKey(typeName)
                  ? "'"
                      + typeName
                      + "' is a prompt of "
                      + contractFile
                      + ", not a type; its types are "
                  : contractFile + " has no type '" + typeName + "'; it has ")
              + String.join(", ", contract.types().keySet()));
    }
    List<Violation> violations = new ContractEvaluator(contract).check(definition, document());
    if (violations.isEmpty()) {
      console.out().println(valueName() + " conforms to " + typeName);
      return ExitStatus.PROVED;
    }
    violations.forEach(this::show);
    return ExitStatus.REFUTED;
  }

  private Contract contract() {
    CheckResult result = ContractLoader.load(contractFile);
    console.err().print(DiagnosticRenderer.render(result.diagnostics()));
    if (result.contract() == null) {
      throw new InvalidInputException(contractFile + " is not a valid contract");
    }
    return result.contract();
  }

  private JsonText.Document document() {
    JsonText text = new JsonReader().read(valueText());
    if (text instanceof JsonText.JsonProblem problem) {
      throw new InvalidInputException(
          valueName() + ":" + problem.line() + ":" + problem.column() + ": " + problem.message());
    }
    return (JsonText.Document) text;
  }

  private String valueText() {
    return valueFile.equals(STANDARD_INPUT)
        ? TextFile.read(valueName(), console.in())
        : TextFile.read(valueFile);
  }

  private String valueName() {
    return valueFile.equals(STANDARD_INPUT) ? "standard input" : valueFile.toString();
  }

  private void show(Violation violation) {
    String place = violation.place().toString();
    console
        .out()
        .println(
            valueName()
                + ": "
                + (place.isEmpty() ? "the value" : place)
                + ": "
                + violation.message());
    Clause clause = violation.clause();
    Position position = clause.source().position(clause.span().start());
    console
        .out()
        .println(
            "  "
                + clause.source().name()
                + ":"
                + position.line()
                + ":"
                + position.column()
                + ": "
                + clause.source().line(position.line()).strip());
  }
}
