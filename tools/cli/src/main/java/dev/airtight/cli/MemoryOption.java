package dev.airtight.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much memory a run may take. The script that starts the JVM passes it on. */
final class MemoryOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = {
        "How large the heap may become, such as 900m or 2g: methods are worked out side by side as",
        "far as it and the processors allow. Without it a quarter of the machine's memory."
      })
  private void check(String size) {
    if (!size.matches("[1-9][0-9]*[mMgG]")) {
      throw new ParameterException(
          spec.commandLine(), "--memory " + size + ": is no size such as 900m or 2g");
    }
  }
}
