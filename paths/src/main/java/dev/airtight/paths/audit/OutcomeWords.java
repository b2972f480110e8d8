package dev.airtight.paths.audit;

/** The words in which ends of the JVM's and of the engine's calls are compared. */
final class OutcomeWords {
  static final String VOID = "void";
  static final String OBJECT = "an object";
  static final String THROWS = "throws ";
  static final String AFTER = " leaving ";

  static final String TOO_LARGE = "a very large array";

  /** In the engine's words: any text stands here. */
  static final String ANY = "\ue000";

  /** In the engine's words: a message or none. */
  private static final String MAYBE_MESSAGE = "\ue001";

  private static final String MESSAGE = " with a message";
  private static final String CAUSE = " with a cause";

  private OutcomeWords() {}

  /** The engine's words for people. */
  static String readable(String engine) {
    return engine.replace(ANY, "anything").replace(MAYBE_MESSAGE, "");
  }

  static String text(String value) {
    return '"' + value + '"';
  }

  static String primitive(Object value) {
    return value.getClass().getSimpleName() + " " + value;
  }

  static String argument(int position) {
    return "argument " + position;
  }

  static String ofClass(String descriptor) {
    return "class " + descriptor;
  }

  /** As {@link #thrown(String, boolean, boolean)}, where the message may be left open. */
  static String thrown(String className, boolean isOpen, boolean hasMessage, boolean hasCause) {
    return isOpen
        ? className + MAYBE_MESSAGE + (hasCause ? CAUSE : "")
        : thrown(className, hasMessage, hasCause);
  }

  static String thrown(String className, boolean hasMessage, boolean hasCause) {
    // What a NullPointerException says is any text in the engine, and found out when it is asked.
    boolean isSaid = hasMessage && !className.equals("java.lang.NullPointerException");
    return className + (isSaid ? MESSAGE : "") + (hasCause ? CAUSE : "");
  }

  /** Whether what the engine says allows what the JVM did. */
  static boolean allows(String engine, String real) {
    return engine.contains(MAYBE_MESSAGE)
        ? matches(engine.replace(MAYBE_MESSAGE, MESSAGE), real)
            || matches(engine.replace(MAYBE_MESSAGE, ""), real)
        : matches(engine, real);
  }

  private static boolean matches(String engine, String real) {
    String[] parts = engine.split(ANY, -1);
    String last = parts[parts.length - 1];
    if (parts.length == 1) {
      return engine.equals(real);
    }
    int position = parts[0].length();
    for (int i = 1; i < parts.length - 1 && position >= 0; i++) {
      int found = real.indexOf(parts[i], position);
      position = found < 0 ? -1 : found + parts[i].length();
    }
    return position >= 0
        && real.startsWith(parts[0])
        && real.endsWith(last)
        && position + last.length() <= real.length();
  }
}
