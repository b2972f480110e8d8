package dev.airtight.cli;

import dev.airtight.core.diagnostic.DiagnosticCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code airtight explain}: what a diagnostic means and what to do about it. */
@Command(
    name = "explain",
    description = "Explain the code of a diagnostic, with a wrong and a right example.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "CODE", description = "A code such as AT0301.")
  private String code = "";

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DiagnosticCode found =
        DiagnosticCode.find(code)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "no diagnostic has the code '"
                            + code
                            + "'; codes go from "
                            + DiagnosticCode.values()[0].code()
                            + " to "
                            + DiagnosticCode.values()[DiagnosticCode.values().length - 1].code()));
    console.out().print(found.explanation());
    return ExitStatus.PROVED;
  }
}
