package dev.airtight.cli;

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
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

  /**
   * The process's own streams, in UTF-8 whatever the locale says. The launching script knows best
   * whether the error stream is a terminal and says so in the system property {@code
   * airtight.terminal}.
   */
  static Console ofProcess() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new Console(System.in, out, err, Boolean.getBoolean("airtight.terminal"));
  }

  /** Prints one line about a fault, prefixed with the program's name. */
  void complain(String message) {
    err.println("airtight: " + message);
  }
}
