package dev.airtight.cli;

import dev.airtight.cli.render.HumanRenderer;
import dev.airtight.verification.CacheOptions;
import dev.airtight.verification.VerificationInputs;
import dev.airtight.verification.VerificationOptions;
import dev.airtight.verification.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Mixin private ClassPathOptions others = new ClassPathOptions();

  @Option(
      names = "--handler",
      paramLabel = "CLASS#METHOD",
      description = {
        "A method to prove, '#*' for all of a class (repeatable).",
        "Without it: every method annotated with @Handles or @Prompt."
      })
  private List<String> handlers = new ArrayList<>();

  @Mixin private ReportOptions report = new ReportOptions();

  @Option(
      names = "--strict",
      description =
          "Prove nothing that rests on what calls do that are not followed (such as logging).")
  private boolean strict;

  @Option(
      names = "--deployment",
      paramLabel = "text|schema|contract|all",
      description = {
        "What the models that call sites ask may send: any text at all, what conforms to the JSON",
        "Schema that the framework sends along, or (by default) what conforms to the contract; or",
        "all, one after the other."
      })
  private String deployment = VerificationOptions.CONTRACT;

  @Mixin private FollowedCodeOptions followed = new FollowedCodeOptions();

  @Mixin private MemoryOption memory = new MemoryOption();

  @Mixin private CacheSettings cache = new CacheSettings();

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
        "Write a JUnit 5 test for every refuted handler below this directory, src/test/java for"
            + " one.",
        "It fails until the handler takes the witness."
      })
  private @Nullable Path tests;

  VerifyCommand(Console console, Verifier verifier) {
    this.console = console;
    this.verifier = verifier;
  }

  @Override
  public Integer call() {
    return report.show(
        console,
        HumanRenderer::new,
        listener -> {
          CacheOptions cached = cache.options();
          prepareQueries();
          return verifier.verify(
              new VerificationInputs(
                  paths.isEmpty() && handlers.isEmpty() ? List.of(Path.of(".")) : paths,
                  ClassPathOptions.entries(classes),
                  others.classPath(),
                  others.sources(),
                  handlers),
              new VerificationOptions(
                  strict, deployment, followed.code(), allowEmpty, smt2, tests, cached),
              listener);
        });
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
