package dev.airtight.cli;

import dev.airtight.cli.render.Style;
import dev.airtight.verification.Scanner;
import dev.airtight.verification.Verifier;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The {@code airtight} command: reads its arguments, runs a subcommand, turns every end into an
 * exit status.
 */
@Command(
    name = "airtight",
    description = "Proves that nothing a language model can answer makes your Java code throw.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 all proved; 1 something refuted; 2 nothing refuted, something unknown, or",
      "nothing verified at all; 3 invalid contract or arguments; 4 internal error."
    })
public final class Main implements Runnable {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an internal error.")
  private boolean debug;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs the command and ends the JVM with its exit status. */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    int status = run(console, Verifier.standard(), arguments);
    console.out().flush();
    // Threads that a replay left behind must not keep the process alive.
    System.exit(status);
  }

  /**
   * Runs the command in this JVM and returns its exit status; never throws. Standard input is the
   * process's own.
   *
   * @param out gets what was asked for
   * @param err gets diagnostics and hints
   */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return run(new Console(System.in, out, err, 0, Style.PLAIN), Verifier.standard(), arguments);
  }

  static int run(Console console, Verifier verifier, String... arguments) {
    Main main = new Main();
    Map<String, Supplier<Object>> commands = commands(console, verifier);
    CommandLine line = new CommandLine(main);
    // The others are of no use to one that is named, and take longer to make than a short run.
    Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
    if (named == null) {
      commands.values().forEach(each -> line.addSubcommand(each.get()));
      line.addSubcommand(new HelpCommand());
    } else {
      line.addSubcommand(named.get());
    }
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler((problem, given) -> invalidArguments(console, problem, given))
        .setExecutionExceptionHandler(
            (failure, unused, alsoUnused) -> failed(console, failure, main.debug));
    try {
      int status = line.execute(arguments);
      if (console.out().checkError()) {
        console.complain("the output could not be written");
        return ExitStatus.INVALID;
      }
      return status;
    } catch (Error fault) {
      // Also what native code and its loading raise; picocli passes on exceptions only.
      return failed(console, fault, main.debug);
    }
  }

  private static Map<String, Supplier<Object>> commands(Console console, Verifier verifier) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("verify", () -> new VerifyCommand(console, verifier));
    commands.put("scan", () -> new ScanCommand(console, Scanner.standard()));
    commands.put("format", () -> new FormatCommand(console));
    commands.put("check", () -> new CheckCommand(console));
    commands.put("explain", () -> new ExplainCommand(console));
    return commands;
  }

  private static int invalidArguments(
      Console console, ParameterException problem, String[] arguments) {
    CommandLine line = problem.getCommandLine();
    if (line.getMixins().values().stream().anyMatch(ReportOptions.class::isInstance)) {
      ReportOptions.refused(console, List.of(arguments), String.valueOf(problem.getMessage()));
    }
    console.complain(String.valueOf(problem.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(problem, line.getErr())) {
      console.err().println("try: " + line.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitStatus.INVALID;
  }

  /** What a fault of this program is called. */
  static String inWords(Throwable fault) {
    return "internal error: " + fault;
  }

  private static int failed(Console console, Throwable failure, boolean debug) {
    if (failure instanceof InvalidInputException invalid) {
      console.complain(String.valueOf(invalid.getMessage()));
      return ExitStatus.INVALID;
    }
    console.complain(inWords(failure));
    if (debug) {
      failure.printStackTrace(console.err());
    } else {
      console
          .err()
          .println("this is a bug in airtight; run again with --debug for the stack trace");
    }
    return ExitStatus.INTERNAL;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "which command? verify, scan, format, check or explain");
  }
}
