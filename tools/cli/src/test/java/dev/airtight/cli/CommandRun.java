package dev.airtight.cli;

import dev.airtight.cli.render.Style;
import dev.airtight.verification.Verifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What one run of the command in this JVM came to. */
record CommandRun(int status, String out, String err) {

  static CommandRun of(Verifier verifier, Object... arguments) {
    return reading(new byte[0], verifier, arguments);
  }

  static CommandRun reading(byte[] in, Verifier verifier, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] texts = new String[arguments.length];
    for (int index = 0; index < texts.length; index++) {
      texts[index] = arguments[index].toString();
    }
    int status =
        Main.run(
            new Console(
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                0,
                Style.PLAIN),
            verifier,
            texts);
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
