/** Exceptions that the JVM and libraries raise are objects like others, made by constructors. */
class RaisedExceptions {

  static void causeIsStillUnset(String text) {
    try {
      Integer.parseInt(text);
    } catch (NumberFormatException e) {
      e.initCause(null);
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static void causeIsSetOnce(int n) {
    try {
      n = 1 / n;
    } catch (ArithmeticException e) {
      e.initCause(null);
      try {
        e.initCause(new Exception());
        throw new AssertionError();
      } catch (IllegalStateException again) {
        return;
      }
    }
  }

  static void causeOfItself() {
    try {
      Object[] none = new Object[-1];
    } catch (NegativeArraySizeException e) {
      e.initCause(e); // REFUTED: IllegalArgumentException
    }
  }

  static void suppressesItself(Object[] array) {
    try {
      array[0] = null;
    } catch (RuntimeException e) {
      e.addSuppressed(e); // REFUTED: IllegalArgumentException
    }
  }

  static int suppressed(int n) {
    try {
      return 1 / n;
    } catch (ArithmeticException e) {
      if (e.getSuppressed().length != 0) {
        throw new AssertionError();
      }
      e.addSuppressed(new Exception());
      return 1 / (e.getSuppressed().length - 1); // REFUTED: ArithmeticException
    }
  }

  // PROVED
  static void causeOfRaised(String text) {
    try {
      text.length();
    } catch (NullPointerException e) {
      if (e.getCause() != null) {
        throw new AssertionError();
      }
    }
  }

  // PROVED
  static int messageOfNumberFormat(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return e.getMessage().length();
    }
  }

  static String textOfCause() {
    RuntimeException e = new RuntimeException(new IllegalStateException("x"));
    if (e.getMessage().equals("java.lang.IllegalStateException: x")) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return "";
  }

  static class Loud extends RuntimeException {
    @Override
    public String toString() {
      return String.valueOf(Integer.parseInt("loud"));
    }
  }

  static void causeThrows() {
    try {
      new RuntimeException(new Loud());
    } catch (NumberFormatException e) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // UNKNOWN: may make its text itself
  static void printsSuppressed() {
    RuntimeException e = new RuntimeException();
    e.addSuppressed(new Loud());
    e.printStackTrace();
  }

  abstract static class Unknown extends RuntimeException {}

  static class Known extends Unknown {}

  // UNKNOWN: which class implements
  static void printed(Unknown e) {
    if (e != null) {
      e.printStackTrace();
    }
  }

  // UNKNOWN: which class implements
  static void filled(Unknown e) {
    if (e != null) {
      e.fillInStackTrace();
    }
  }

  // UNKNOWN: which class implements
  static void wrapped(Unknown e) {
    if (e != null) {
      new RuntimeException(e);
    }
  }

  // UNKNOWN: may escape
  static void caughtBelow(Unknown e) {
    try {
      if (e != null) {
        throw e;
      }
    } catch (Known known) {
      return;
    }
  }

  // UNKNOWN: IllegalStateException
  static void caughtBelowThrows(Unknown e) {
    try {
      if (e != null) {
        throw e;
      }
    } catch (Known known) {
      throw new IllegalStateException();
    } catch (Unknown other) {
      return;
    }
  }
}
