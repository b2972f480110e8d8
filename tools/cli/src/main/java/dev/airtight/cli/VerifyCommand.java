package dev.airtight.cli;

import dev.airtight.cli.render.HumanRenderer;
import dev.airtight.cli.render.JsonLinesRenderer;
import dev.airtight.cli.render.JsonRenderer;
import dev.airtight.cli.render.ReportRenderer;
import dev.airtight.verification.VerificationInputs;
import dev.airtight.verification.VerificationOptions;
import dev.airtight.verification.Verifier;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.VerificationReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code airtight verify}: contracts and handlers in, verdicts out. */
@Command(
    name = "verify",
    description =
        "Prove or refute every obligation of contracts and of the handlers that consume them.",
    footer = {
      "",
      "Exit status: 0 all proved; 1 something refuted; 2 nothing refuted, something unknown, or",
      "nothing verified at all; 3 invalid contract or arguments; 4 internal error."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private static final String JSON = "--json";
  private static final String JSON_LINES = "--json-lines";

  private final Console console;
  private final Verifier verifier;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "Contract files, or directories searched for *.contract files.",
        "The current directory when neither PATH nor --handler is given."
      })
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--classes",
      paramLabel = "CLASSPATH",
      description = {
        "Directories and jars that are searched for handlers: a class path, repeatable.",
        "Without it: target/classes and build/classes/java/main below each PATH."
      })
  private List<String> classes = new ArrayList<>();

  @Option(
      names = {"--classpath", "--class-path"},
      paramLabel = "CLASSPATH",
      description =
          "What handlers call besides, not searched for handlers: a class path, repeatable.")
  private List<String> classPath = new ArrayList<>();

  @Option(
      names = "--handler",
      paramLabel = "CLASS#METHOD",
      description = {
        "A method to prove, '#*' for all of a class (repeatable).",
        "Without it: every method annotated with @Handles."
      })
  private List<String> handlers = new ArrayList<>();

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description = {
        "Java sources, to show lines of them and to tell whether class files are current (repeatable).",
        "Without it: src/main/java below each PATH and beside each --classes."
      })
  private List<Path> sources = new ArrayList<>();

  @Option(names = JSON, description = "Print one JSON document instead of text.")
  private boolean json;

  @Option(
      names = JSON_LINES,
      description =
          "Print one JSON document a line: each obligation when it is known, then the end.")
  private boolean jsonLines;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only what is not proved; nothing when all is.")
  private boolean quiet;

  @Option(
      names = "--strict",
      description = "Calls that are assumed not to throw (such as logging) may throw anything.")
  private boolean strict;

  @Option(
      names = "--allow-empty",
      description = "Let a run that finds nothing to verify count as proved.")
  private boolean allowEmpty;

  @Option(
      names = "--smt2",
      paramLabel = "DIR",
      description = "Write every query to the solver as an SMT-LIB file into this directory.")
  private @Nullable Path smt2;

  @Option(
      names = "--write-tests",
      paramLabel = "DIR",
      description = {
        "Write a JUnit 5 test for every refuted handler below this directory, src/test/java for one.",
        "It fails until the handler takes the witness."
      })
  private @Nullable Path tests;

  @Spec private CommandSpec spec = CommandSpec.create();

  VerifyCommand(Console console, Verifier verifier) {
    this.console = console;
    this.verifier = verifier;
  }

  @Override
  public Integer call() {
    if (json && jsonLines) {
      throw new ParameterException(
          spec.commandLine(), JSON + " and " + JSON_LINES + " exclude each other");
    }
    ReportRenderer renderer = renderer();
    List<ObligationReport> answered = new ArrayList<>();
    try {
      prepareQueries();
      VerificationReport report = verify(renderer, answered);
      report.warnings().forEach(console.err()::println);
      report.problems().forEach(console.err()::println);
      renderer.end(report);
      return ExitStatus.of(report);
    } catch (InvalidInputException invalid) {
      throw ended(renderer, answered, String.valueOf(invalid.getMessage()), invalid);
    } catch (RuntimeException fault) {
      throw ended(renderer, answered, Main.inWords(fault), fault);
    } catch (Error fault) {
      throw ended(renderer, answered, Main.inWords(fault), fault);
    }
  }

  /**
   * Prints the document that a machine waits for also where the arguments are unusable.
   *
   * @param arguments as they were given, since they may not have been understood
   */
  void refused(List<String> arguments, String problem) {
    if (arguments.contains(JSON)) {
      end(new JsonRenderer(console.out()), List.of(), problem);
    } else if (arguments.contains(JSON_LINES)) {
      end(new JsonLinesRenderer(console.out()), List.of(), problem);
    }
  }

  private <T extends Throwable> T ended(
      ReportRenderer renderer, List<ObligationReport> answered, String problem, T thrown) {
    if (json || jsonLines) {
      end(renderer, answered, problem);
    }
    return thrown;
  }

  private static void end(
      ReportRenderer renderer, List<ObligationReport> answered, String problem) {
    renderer.end(new VerificationReport(answered, List.of(problem), List.of(), false, 0));
  }

  private ReportRenderer renderer() {
    if (jsonLines) {
      return new JsonLinesRenderer(console.out());
    }
    return json
        ? new JsonRenderer(console.out())
        : new HumanRenderer(console.out(), console.style(), quiet);
  }

  private VerificationReport verify(ReportRenderer renderer, List<ObligationReport> answered) {
    VerificationInputs inputs =
        new VerificationInputs(
            paths.isEmpty() && handlers.isEmpty() ? List.of(Path.of(".")) : paths,
            entries(classes),
            entries(classPath),
            sources,
            handlers);
    try (ProgressDisplay progress =
        ProgressDisplay.on(
            console,
            !quiet,
            obligation -> {
              answered.add(obligation);
              renderer.answered(obligation);
              // At once, since the next one may be long in coming.
              console.out().flush();
            })) {
      return verifier.verify(
          inputs, new VerificationOptions(strict, allowEmpty, smt2, tests), progress);
    }
  }

  private static List<Path> entries(List<String> classPaths) {
    return classPaths.stream()
        .flatMap(each -> Arrays.stream(each.split(File.pathSeparator)))
        .filter(each -> !each.isEmpty())
        .map(Path::of)
        .toList();
  }

  private void prepareQueries() {
    if (smt2 == null) {
      return;
    }
    try {
      Files.createDirectories(smt2);
    } catch (IOException unusable) {
      throw new InvalidInputException("--smt2 " + smt2 + ": not a directory and cannot be made");
    }
    if (!Files.isWritable(smt2)) {
      throw new InvalidInputException("--smt2 " + smt2 + ": not writable");
    }
  }
}
