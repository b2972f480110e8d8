package dev.airtight.cli;

import dev.airtight.cli.render.JsonLinesRenderer;
import dev.airtight.cli.render.JsonRenderer;
import dev.airtight.cli.render.ReportRenderer;
import dev.airtight.cli.render.Statistics;
import dev.airtight.cli.render.Style;
import dev.airtight.verification.VerificationListener;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.VerificationReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a report is shown, by every command that makes one. */
final class ReportOptions {
  private static final String JSON = "--json";
  private static final String JSON_LINES = "--json-lines";

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
      names = "--stats",
      description = "Print to the standard error where the work went, at the end.")
  private boolean stats;

  private final Statistics statistics = new Statistics();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Shows a report to a person. */
  interface Human {
    ReportRenderer on(Appendable to, Style style, boolean quiet);
  }

  /**
   * Makes a report and shows it as it grows.
   *
   * @param work makes it, telling the listener
   * @return the exit status
   */
  int show(Console console, Human human, Function<VerificationListener, VerificationReport> work) {
    if (json && jsonLines) {
      throw new ParameterException(
          spec.commandLine(), JSON + " and " + JSON_LINES + " exclude each other");
    }
    ReportRenderer renderer = renderer(console, human);
    List<ObligationReport> answered = new ArrayList<>();
    try {
      VerificationReport report = report(console, renderer, answered, work);
      report.warnings().forEach(console.err()::println);
      report.problems().forEach(console.err()::println);
      renderer.end(report);
      if (stats) {
        console.out().flush();
        statistics.show(
            console.err(),
            ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis());
      }
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
  static void refused(Console console, List<String> arguments, String problem) {
    if (arguments.contains(JSON)) {
      end(new JsonRenderer(console.out()), List.of(), problem);
    } else if (arguments.contains(JSON_LINES)) {
      end(new JsonLinesRenderer(console.out()), List.of(), problem);
    }
  }

  private VerificationReport report(
      Console console,
      ReportRenderer renderer,
      List<ObligationReport> answered,
      Function<VerificationListener, VerificationReport> work) {
    try (ProgressDisplay progress =
        ProgressDisplay.on(
            console,
            !quiet,
            obligation -> {
              answered.add(obligation);
              renderer.answered(obligation);
              // At once, since the next one may be long in coming.
              console.out().flush();
            },
            statistics::add)) {
      return work.apply(progress);
    }
  }

  private ReportRenderer renderer(Console console, Human human) {
    if (jsonLines) {
      return new JsonLinesRenderer(console.out());
    }
    return json ? new JsonRenderer(console.out()) : human.on(console.out(), console.style(), quiet);
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
    renderer.end(new VerificationReport(answered, List.of(problem), List.of(), false, 0, 0));
  }
}
