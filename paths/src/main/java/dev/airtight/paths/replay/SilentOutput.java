package dev.airtight.paths.replay;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Drops what replayed code prints, and lets everything else of this JVM print as before. */
final class SilentOutput extends PrintStream {
  private SilentOutput(PrintStream original) {
    super(new Filter(original), true, Charset.defaultCharset());
  }

  /** Puts itself before the standard streams, where it is not there yet. */
  static synchronized void install() {
    if (!(System.out instanceof SilentOutput)) {
      System.setOut(new SilentOutput(System.out));
    }
    if (!(System.err instanceof SilentOutput)) {
      System.setErr(new SilentOutput(System.err));
    }
  }

  private static final class Filter extends OutputStream {
    private final PrintStream original;

    Filter(PrintStream original) {
      this.original = original;
    }

    @Override
    public void write(int unit) {
      if (!ExitAttempt.insideReplay()) {
        original.write(unit);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (!ExitAttempt.insideReplay()) {
        original.write(bytes, offset, length);
      }
    }

    @Override
    public void flush() {
      if (!ExitAttempt.insideReplay()) {
        original.flush();
      }
    }
  }
}
