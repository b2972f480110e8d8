import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What library methods call, and what is not known of library objects. */
public class Summaries {
  static class Slow implements CharSequence {
    @Override
    public int length() {
      return 1;
    }

    @Override
    public char charAt(int index) {
      throw new IllegalStateException();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }

    @Override
    public String toString() {
      return "x";
    }
  }

  static class Silent extends RuntimeException {
    @Override
    public String getMessage() {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: appending a CharSequence of another class
  static int append() {
    return new StringBuilder().append((CharSequence) new Slow()).length();
  }

  // UNKNOWN: a CharSequence of class Summaries$Slow
  static boolean contentEquals() {
    return "x".contentEquals(new Slow());
  }

  // PROVED
  static int appendBuilder() {
    CharSequence inner = new StringBuilder("ab");
    return "ab".contentEquals(new StringBuilder(inner).append((CharSequence) "")) ? 1 : 1 / 0;
  }

  // UNKNOWN: printing the stack trace of Summaries$Silent
  static void printSilent() {
    new RuntimeException("a", new Silent()).printStackTrace();
  }

  // PROVED
  static void print() {
    new RuntimeException("a", new Exception()).printStackTrace();
  }

  static void suppressed() {
    Exception e = new Exception();
    e.addSuppressed(new Exception());
    if (e.getSuppressed().length > 0) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  static void trace() {
    if (new Exception().getStackTrace().length > 0) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static int closed() {
    try (AutoCloseable c =
        () -> {
          throw new Exception("b");
        }) {
      throw new RuntimeException("a");
    } catch (Exception e) {
      return e instanceof RuntimeException ? 1 : 1 / 0;
    }
  }

  static void noLogger() {
    Logger.getLogger(null); // REFUTED: NullPointerException
  }

  // UNKNOWN: is not modelled
  static void level() {
    if (Level.INFO.intValue() == 800) {
      throw new IllegalStateException();
    }
  }

  static int range() {
    try {
      Arrays.copyOfRange(new int[3], Integer.MIN_VALUE, 10);
    } catch (ArrayIndexOutOfBoundsException e) {
      return 2;
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // UNKNOWN: locale
  static int format(Locale locale) {
    return locale == null ? 0 : Integer.parseInt(String.format(locale, "%d", 12));
  }

  // PROVED
  static int formatRoot(int n) {
    return Integer.parseInt(String.format(Locale.ROOT, "%d", n));
  }

  // UNKNOWN: java.lang.String.<init>(byte[], int), which is not modelled
  static void textOfHighBytes() {
    if (new String(new byte[] {65}, 0).length() == 1) {
      throw new IllegalStateException();
    }
  }

  static void eightDigits(int i) {
    if (Integer.toHexString(i).length() == 8) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static void someDigits(int i) {
    if (Integer.toHexString(i & 0xffff).isEmpty()) {
      throw new IllegalStateException();
    }
  }

  static final class NoText implements CharSequence {
    @Override
    public int length() {
      return 0;
    }

    @Override
    public char charAt(int index) {
      return 'a';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }

    @Override
    public String toString() {
      return null;
    }
  }

  static void joinsNull() {
    String.join(",", "a", new NoText()); // REFUTED: NullPointerException
  }

  static void traced() {
    if (new IllegalStateException().getStackTrace().length != 0) {
      throw new UnsupportedOperationException(); // REFUTED: UnsupportedOperationException
    }
  }
}
