package dev.airtight.cli;

import dev.airtight.cli.render.ScanRenderer;
import dev.airtight.verification.ScanInputs;
import dev.airtight.verification.ScanOptions;
import dev.airtight.verification.Scanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code airtight scan}: class files in, what models can do to them out. */
@Command(
    name = "scan",
    description = {
      "Find what asks a model, or a model calls, and say which answers break it.",
      "Every method that asks a model, and every tool that a model calls, in compiled classes: with",
      "answers that conform to the contract where one is bound to them, answers that conform to the",
      "framework's schema, and raw text."
    },
    footer = {
      "",
      "Exit status: 0 all proved; 1 an answer breaks something; 2 none is known to, and something is",
      "unknown, breaks by its own arguments, or nothing was found; 3 invalid arguments;",
      "4 internal error."
    },
    mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
  private final Console console;
  private final Scanner scanner;

  @Parameters(
      paramLabel = "DIR|JAR",
      arity = "0..*",
      description = {
        "Built projects, directories with class files, or jars. Without any: the current directory.",
        "The class path of a project with a build file is asked of Maven or Gradle."
      })
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--contracts",
      paramLabel = "PATH",
      description = {
        "Contract files, or directories searched for them: what call sites are bound to by @Prompt",
        "(repeatable). Those in the projects that are scanned are found without."
      })
  private List<Path> bound = new ArrayList<>();

  @Mixin private ClassPathOptions others = new ClassPathOptions();

  @Mixin private FollowedCodeOptions followed = new FollowedCodeOptions();

  @Mixin private ReportOptions report = new ReportOptions();

  @Option(
      names = "--no-build",
      description = "Do not run Maven or Gradle; --classpath names what the code calls.")
  private boolean noBuild;

  @Mixin private MemoryOption memory = new MemoryOption();

  @Mixin private CacheSettings cache = new CacheSettings();

  @Option(
      names = "--write-contracts",
      paramLabel = "DIR",
      description = "Write a contract for every type that answers are made into, to be completed.")
  private @Nullable Path contracts;

  @Option(
      names = "--write-tests",
      paramLabel = "DIR",
      description = "Write a JUnit 5 test for every refutation below this directory.")
  private @Nullable Path tests;

  ScanCommand(Console console, Scanner scanner) {
    this.console = console;
    this.scanner = scanner;
  }

  @Override
  public Integer call() {
    return report.show(
        console,
        ScanRenderer::new,
        listener ->
            scanner.scan(
                new ScanInputs(
                    paths.isEmpty() ? List.of(Path.of(".")) : paths,
                    bound,
                    others.classPath(),
                    others.sources(),
                    !noBuild),
                new ScanOptions(followed.code(), contracts, tests, cache.options()),
                listener));
  }
}
