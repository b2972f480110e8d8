package dev.airtight.paths.audit;

import java.io.Serializable;
import java.util.Formattable;
import java.util.Formatter;

/** Objects of an application that do everything but what their users expect. */
final class HostileArguments {
  private HostileArguments() {}

  static class NullText implements CharSequence {
    @Override
    public int length() {
      return 2;
    }

    @Override
    public char charAt(int index) {
      return 'x';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }

    @Override
    @SuppressWarnings("NullAway") // Being hostile is the purpose.
    public String toString() {
      return null;
    }
  }

  static final class ThrowingText extends NullText {
    @Override
    public int length() {
      throw new IllegalStateException();
    }

    @Override
    public char charAt(int index) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      throw new IllegalMonitorStateException();
    }
  }

  /** Its length is negative, then grows each time it is asked. */
  static final class ChangingText extends NullText {
    private int length = -2;

    @Override
    public int length() {
      return ++length;
    }

    @Override
    public String toString() {
      return "changing";
    }
  }

  @SuppressWarnings("ComparableType") // As above.
  static final class Keys implements Comparable<Object> {
    private final boolean throwing;

    Keys(boolean throwing) {
      this.throwing = throwing;
    }

    @Override
    public boolean equals(Object other) {
      if (throwing) {
        throw new IllegalStateException();
      }
      return true;
    }

    @Override
    public int hashCode() {
      if (throwing) {
        throw new UnsupportedOperationException();
      }
      return 7;
    }

    @Override
    public int compareTo(Object other) {
      throw new ClassCastException();
    }
  }

  static final class Format implements Formattable {
    private final boolean throwing;

    Format(boolean throwing) {
      this.throwing = throwing;
    }

    @Override
    public void formatTo(Formatter formatter, int flags, int width, int precision) {
      if (throwing) {
        throw new IllegalStateException();
      }
    }

    @Override
    public String toString() {
      throw new UnsupportedOperationException();
    }
  }

  static class Copied implements Cloneable {
    int number = 3;
  }

  static final class Loud extends RuntimeException {
    private static final long serialVersionUID = 1;

    Loud() {
      super("loud", new IllegalStateException());
    }

    @Override
    public String toString() {
      throw new UnsupportedOperationException();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  record Pair(Object left, int right) {}

  interface Marked extends Runnable, Serializable {}

  enum Level {
    LOW,
    HIGH
  }

  enum Shaped {
    ROUND {
      @Override
      int corners() {
        return 0;
      }
    },
    SQUARE {
      @Override
      int corners() {
        return 4;
      }
    };

    abstract int corners();
  }
}
