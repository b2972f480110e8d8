package dev.airtight.cli;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.diagnostic.Diagnostic;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import dev.airtight.grammar.format.ContractFormatter;
import dev.airtight.grammar.format.FormatResult;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.verification.discover.FoundFiles;
import dev.airtight.verification.discover.InputFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code airtight format}: contracts in their one layout. */
@Command(
    name = "format",
    description = "Print contracts in their standard layout, or rewrite the files.",
    footer = {
      "",
      "Exit status: 0 done; 1 a file is not in its layout (--check); 3 invalid contract or"
          + " arguments."
    },
    mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {
  private static final String SYNTAX_CODES = "AT02";

  private final Console console;
  private boolean invalid;
  private boolean different;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Contract files, or directories searched for *.contract files.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--check", description = "Only list the files that are not in their layout.")
  private boolean check;

  @Option(
      names = {"-w", "--write"},
      description = "Rewrite the files instead of printing.")
  private boolean write;

  @Spec private CommandSpec spec = CommandSpec.create();

  FormatCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (check && write) {
      throw new ParameterException(spec.commandLine(), "--check and --write exclude each other");
    }
    FoundFiles inputs = InputFinder.find(paths);
    inputs.withoutContracts().forEach(console::complain);
    inputs.problems().forEach(console::complain);
    invalid = !inputs.withoutContracts().isEmpty() || !inputs.problems().isEmpty();
    for (Path file : inputs.contracts()) {
      try {
        format(file);
      } catch (InvalidInputException problem) {
        console.complain(String.valueOf(problem.getMessage()));
        invalid = true;
      }
    }
    if (invalid) {
      return ExitStatus.INVALID;
    }
    return different ? ExitStatus.REFUTED : ExitStatus.PROVED;
  }

  private void format(Path file) {
    String text = TextFile.read(file);
    FormatResult result = ContractFormatter.format(new SourceText(file.toString(), text));
    if (result instanceof FormatResult.Formatted formatted) {
      finish(file, text, formatted.text());
    } else {
      console.err().print(DiagnosticRenderer.render(syntaxErrors(file, text)));
      invalid = true;
    }
  }

  private void finish(Path file, String before, String after) {
    if (check) {
      if (!before.equals(after)) {
        console.out().println(file);
        different = true;
      }
    } else if (!write) {
      console.out().print(after);
    } else if (!before.equals(after)) {
      try {
        TextFile.replace(file, after);
      } catch (IOException failure) {
        throw new InvalidInputException(file + ": cannot be written: " + failure.getMessage());
      }
    }
  }

  /** Names and types do not matter to a layout, so only what the parser says is shown. */
  private static List<Diagnostic> syntaxErrors(Path file, String text) {
    return ContractLoader.loadText(file.toString(), text).diagnostics().stream()
        .filter(each -> each.code().code().startsWith(SYNTAX_CODES))
        .toList();
  }
}
