package dev.airtight.cli;

import dev.airtight.cli.discover.InputFinder;
import dev.airtight.cli.discover.Inputs;
import dev.airtight.cli.render.HumanRenderer;
import dev.airtight.cli.render.JsonRenderer;
import dev.airtight.cli.report.ObligationReport;
import dev.airtight.cli.report.VerificationReport;
import dev.airtight.cli.verify.VerificationRequest;
import dev.airtight.cli.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code airtight verify}: contracts and handlers in, verdicts out. */
@Command(
    name = "verify",
    description =
        "Prove or refute every obligation of contracts and of the handlers that consume them.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
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
      paramLabel = "DIR|JAR",
      description = {
        "Where the handlers' class files are, and those of what they call (repeatable).",
        "Without it: target/classes and build/classes/java/main below each PATH."
      })
  private List<Path> classes = new ArrayList<>();

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
        "Java sources, to show the line where it throws (repeatable).",
        "Without it: src/main/java below each PATH and beside each --classes."
      })
  private List<Path> sources = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Option(
      names = "--strict",
      description = "Calls that are assumed not to throw (such as logging) may throw anything.")
  private boolean strict;

  @Option(
      names = "--provider",
      paramLabel = "NAME",
      defaultValue = "any",
      description =
          "Who runs the model (default and only one so far: any, which enforces nothing).")
  private String provider = "any";

  @Option(
      names = "--decoder",
      paramLabel = "NAME",
      defaultValue = "jackson",
      description = "What turns JSON into objects (default and only one so far: jackson).")
  private String decoder = "jackson";

  @Option(
      names = "--smt2",
      paramLabel = "DIR",
      description = "Write every query to the solver as an SMT-LIB file into this directory.")
  private @Nullable Path smt2;

  @Option(names = "--certify", description = "Not available yet.")
  private boolean certify;

  VerifyCommand(Console console, Verifier verifier) {
    this.console = console;
    this.verifier = verifier;
  }

  @Override
  public Integer call() {
    rejectWhatIsNotCovered();
    prepareQueries();
    Inputs inputs =
        InputFinder.find(paths.isEmpty() && handlers.isEmpty() ? List.of(Path.of(".")) : paths);
    List<String> problems = new ArrayList<>(inputs.problems());
    VerificationRequest request =
        new VerificationRequest(
            inputs.contracts(),
            paths.stream().noneMatch(Files::isDirectory),
            existing(classes, inputs.classDirectories(), "--classes", problems),
            existing(sources, foundSources(inputs), "--sources", problems),
            handlers,
            strict,
            smt2);
    boolean nothingToDo = request.contracts().isEmpty() && request.handlers().isEmpty();
    if (nothingToDo && !problems.isEmpty()) {
      problems.forEach(console::complain);
      return ExitStatus.INVALID;
    }
    HumanRenderer text = new HumanRenderer(console.out());
    VerificationReport report = verify(request, text);
    problems.forEach(console::complain);
    report.warnings().forEach(console.err()::println);
    report.problems().forEach(console.err()::println);
    problems.addAll(report.problems());
    VerificationReport complete =
        new VerificationReport(report.obligations(), problems, report.warnings(), report.millis());
    boolean nothingToSay = complete.obligations().isEmpty() && !problems.isEmpty();
    if (json) {
      console.out().print(JsonRenderer.render(complete));
    } else if (!nothingToSay) {
      text.end(complete);
    }
    return ExitStatus.of(complete);
  }

  private void rejectWhatIsNotCovered() {
    if (certify) {
      throw new InvalidInputException("--certify is not available yet");
    }
    if (!decoder.equals("jackson")) {
      throw new InvalidInputException("unknown decoder '" + decoder + "'; known: jackson");
    }
    if (!provider.equals("any")) {
      throw new InvalidInputException(
          "unknown provider '"
              + provider
              + "'; known: any (no provider's own enforcement is taken into account yet)");
    }
  }

  private VerificationReport verify(VerificationRequest request, HumanRenderer text) {
    try (ProgressDisplay progress =
        ProgressDisplay.on(console, obligation -> show(obligation, text))) {
      return verifier.verify(request, progress);
    }
  }

  /** Shows an answer at once, since the next one may be long in coming. */
  private void show(ObligationReport obligation, HumanRenderer text) {
    if (!json) {
      text.obligation(obligation);
      console.out().flush();
    }
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

  /** Those below each PATH, and those of the modules that --classes points into. */
  private List<Path> foundSources(Inputs inputs) {
    Set<Path> found = new LinkedHashSet<>(inputs.sourceDirectories());
    classes.forEach(each -> InputFinder.sourcesBeside(each).ifPresent(found::add));
    return List.copyOf(found);
  }

  private static List<Path> existing(
      List<Path> given, List<Path> found, String option, List<String> problems) {
    if (given.isEmpty()) {
      return found;
    }
    List<Path> existing = new ArrayList<>();
    for (Path path : given) {
      if (Files.isReadable(path)) {
        existing.add(path);
      } else {
        problems.add(option + " " + path + ": no such file or directory, or not readable");
      }
    }
    return existing;
  }
}
