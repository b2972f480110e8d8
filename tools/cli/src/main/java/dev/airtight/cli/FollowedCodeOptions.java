package dev.airtight.cli;

import dev.airtight.verification.CodeOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which of the code at hand is followed. */
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

  CodeOptions code() {
    return new CodeOptions(resolve, opaque);
  }
}
