package dev.airtight.paths.regex;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tries what it costs the JDK to match an expression. */
final class MatchingTrial {
  /** How deep it goes shows before more units are read. */
  private static final int READ_IN_DEPTH = 1 << 22;

  private final Pattern pattern;

  /** What came of it. */
  enum Outcome {
    ENDS,
    OVERFLOWS,
    GOES_ON
  }

  MatchingTrial(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Whether the stack overflows on a text.
   *
   * @param stackSize of the thread, in bytes
   */
  boolean overflows(String text, MatchMode mode, long stackSize) {
    Outcome[] outcome = {Outcome.ENDS};
    Thread thread =
        new Thread(null, () -> outcome[0] = run(text, mode, READ_IN_DEPTH), "matching", stackSize);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return outcome[0] == Outcome.OVERFLOWS;
  }

  /** Whether more units of a short text are read than a given number. */
  boolean goesOn(String text, MatchMode mode, int mostRead) {
    return run(text, mode, mostRead) == Outcome.GOES_ON;
  }

  private Outcome run(String text, MatchMode mode, int mostRead) {
    try {
      boolean ignored = mode.find(pattern.matcher(new Counted(text, mostRead)), 0);
      return Outcome.ENDS;
    } catch (ReadEnoughException slow) {
      return Outcome.GOES_ON;
    } catch (StackOverflowError deep) {
      return Outcome.OVERFLOWS;
    }
  }

  private static final class ReadEnoughException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A text that can be read so often only. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int left;

    Counted(String text, int mostRead) {
      this.text = text;
      this.left = mostRead;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new ReadEnoughException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public IntStream chars() {
      return text.chars();
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
