package dev.airtight.paths.standin;

import java.util.Arrays;

/**
 * Takes the place of {@link Engine} where stand-ins run on the JVM: a choice is what the test says.
 */
public final class EngineOnJvm {
  private static Choices choices = new Choices();

  private EngineOnJvm() {}

  /** Thrown where a stand-in leaves it to the engine to say that something is not modelled. */
  static final class LeftOpen extends Error {
    private static final long serialVersionUID = 1L;

    LeftOpen(String what) {
      super(what, null, false, false);
    }
  }

  static void use(Choices next) {
    choices = next;
  }

  public static int choose(int count) {
    return choices.next(count);
  }

  public static boolean classDecides(Object collection) {
    return choices.next(2) == 1 && collection != null;
  }

  public static RuntimeException unknown(String what) {
    throw new LeftOpen(what);
  }

  public static void runsAtOnce() {}

  public static boolean isPlain(Object object) {
    return object instanceof String
        || object instanceof Integer
        || object instanceof Long
        || (!declares(object, "hashCode") && !declares(object, "equals", Object.class));
  }

  public static void lose(Object object) {
    throw new LeftOpen(String.valueOf(object));
  }

  public static boolean isOfJdk(Object object) {
    return object.getClass().getClassLoader() == null;
  }

  private static boolean declares(Object object, String name, Class<?>... types) {
    try {
      return object.getClass().getMethod(name, types).getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static boolean comparesItself(Object object) {
    return object instanceof Comparable && !isOfJdk(object);
  }

  public static boolean isKnown(int number) {
    return number == (long) number;
  }

  public static boolean isSame(Object object, Object other) {
    return object == other;
  }

  public static boolean isAmong(Object object, Object[] array) {
    return Arrays.stream(array).anyMatch(element -> element == object);
  }

  public static String slice(String text, int begin, int end) {
    return text.substring(begin, end);
  }
}
