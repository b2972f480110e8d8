package dev.airtight.cli;

import dev.airtight.verification.CodeOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which of the code at hand is followed, and what is known of the rest. */
final class FollowedCodeOptions {
  @Option(
      names = "--resolve",
      description = {
        "Follow the one class here that implements an interface or",
        "extends an abstract class, or that a container (Spring, CDI) puts."
      })
  private boolean resolve;

  @Option(
      names = "--opaque",
      paramLabel = "PACKAGE",
      description = {
        "Take the code of a package and of those below it for",
        "unknown, as if only declarations were there (repeatable)."
      })
  private List<String> opaque = new ArrayList<>();

  @Option(
      names = "--no-merge",
      description = {
        "Keep paths apart that meet again, however many they become:",
        "proofs and refutations need more work, and are the same."
      })
  private boolean apart;

  @Option(
      names = "--no-loop-facts",
      description = {
        "Follow loops round by round only: those without a bound are undecided",
        "unless they crash."
      })
  private boolean byRounds;

  @Option(
      names = "--extensions",
      paramLabel = "JAR",
      description = {
        "Take what the extensions in this jar say of libraries for true; what is",
        "proved with it names them (repeatable)."
      })
  private List<String> extensions = new ArrayList<>();

  CodeOptions code() {
    return new CodeOptions(
        resolve, opaque, !apart, !byRounds, ClassPathOptions.entries(extensions));
  }
}
