package dev.airtight.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much memory a run may take. The script that starts the JVM passes it on. */
final class MemoryOption {
  private static final int LEAST_MEGABYTES = 64;

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
    if (!isSize(size)) {
      throw new ParameterException(
          spec.commandLine(),
          "--memory " + size + ": is no size from 64m to 999g, such as 900m or 2g");
    }
  }

  /** What the script that starts the JVM hands on to it: no other size is one that it takes. */
  private static boolean isSize(String size) {
    return size.matches("[1-9][0-9]{0,2}[gG]")
        || (size.matches("[1-9][0-9]{1,5}[mM]")
            && Integer.parseInt(size.substring(0, size.length() - 1)) >= LEAST_MEGABYTES);
  }
}
