import java.io.FileNotFoundException;
import java.io.IOException;

/** What a {@code throws} clause excuses. */
public class Declarations {
  static class Refusal extends IllegalStateException {}

  static class Failure extends Error {}

  static int underException(String text) throws Exception {
    return text.length(); // REFUTED: NullPointerException
  }

  static int underThrowable(String text) throws Throwable {
    return text.length(); // REFUTED: NullPointerException
  }

  static int underRuntimeException(String text) throws RuntimeException {
    return text.length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int underItsOwnClass(String text) throws NullPointerException {
    return text.length();
  }

  // PROVED
  static void underASuperclass(boolean odd) throws IllegalStateException {
    if (odd) {
      throw new Refusal();
    }
  }

  static void underAnotherClass(boolean odd) throws IllegalArgumentException {
    if (odd) {
      throw new Refusal(); // REFUTED: Refusal
    }
  }

  // PROVED
  static void exactlyRuntimeException(boolean odd) throws RuntimeException {
    if (odd) {
      throw new RuntimeException();
    }
  }

  // PROVED
  static void checked(boolean odd) throws Exception {
    if (odd) {
      throw new FileNotFoundException();
    }
  }

  // PROVED
  static void checkedUnderASuperclass(boolean odd) throws IOException {
    if (odd) {
      throw new FileNotFoundException();
    }
  }

  static void errorUnderThrowable(boolean odd) throws Throwable {
    if (odd) {
      throw new Failure(); // REFUTED: Failure
    }
  }

  static void errorUnderError(boolean odd) throws Error {
    if (odd) {
      throw new Failure(); // REFUTED: Failure
    }
  }
}
