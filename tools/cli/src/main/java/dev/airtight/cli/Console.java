package dev.airtight.cli;

import dev.airtight.cli.render.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the command reads from and writes to.
 *
 * @param in what the argument {@code -} stands for
 * @param out what was asked for; a machine may read it
 * @param err progress, diagnostics and hints
 * @param interactive whether somebody watches {@code err}
 * @param style how text on {@code out} is laid out
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean interactive, Style style) {

  /**
   * The process's own streams, in UTF-8 whatever the locale says. The launching script knows best
   * which of them are terminals and says so in system properties: {@code airtight.terminal} for the
   * error stream, {@code airtight.columns} and {@code airtight.colours} for the output.
   */
  static Console ofProcess() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Style style =
        new Style(
            Integer.getInteger("airtight.columns", Style.PLAIN.width()),
            Boolean.getBoolean("airtight.colours"));
    return new Console(System.in, out, err, Boolean.getBoolean("airtight.terminal"), style);
  }

  /** Prints one line about a fault, prefixed with the program's name. */
  void complain(String message) {
    err.println("airtight: " + message);
  }
}
