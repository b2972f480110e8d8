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
 * @param watched how many columns the terminal has on which somebody watches {@code err}; 0 where
 *     nobody does
 * @param style how text on {@code out} is laid out
 */
record Console(InputStream in, PrintStream out, PrintStream err, int watched, Style style) {

  /**
   * The process's own streams, in UTF-8 whatever the locale says. The launching script knows best
   * which of them are terminals and says so in system properties: {@code airtight.terminal} and
   * {@code airtight.columns} are the columns of that of the error stream and of the output, {@code
   * airtight.colours} is about the output.
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
    return new Console(System.in, out, err, Integer.getInteger("airtight.terminal", 0), style);
  }

  /** Prints one line about a fault, prefixed with the program's name. */
  void complain(String message) {
    err.println("airtight: " + message);
  }
}
