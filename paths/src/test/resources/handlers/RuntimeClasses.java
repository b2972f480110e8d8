import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Formattable;
import java.util.Formatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.Spliterator;
import java.util.stream.IntStream;

/** What is known of the class of an object, wherever somebody asks for it. */
class RuntimeClasses {
  interface Shape {}

  static final class Square implements Shape {}

  static class Plain {}

  abstract static class Base {
    final int sum(int a, int b) {
      return a + b;
    }
  }

  // UNKNOWN: cannot be decided
  static void storeOpen(Shape shape) {
    Object[] squares = new Square[1];
    try {
      squares[0] = shape;
      if (shape != null) {
        throw new AssertionError();
      }
    } catch (ArrayStoreException e) {
      return;
    }
  }

  static void storeList(List<String> list) {
    Object[] lists = new ArrayList[1];
    lists[0] = list; // REFUTED: ArrayStoreException
  }

  // UNKNOWN: cannot be decided
  static void storeNarrowerArray(Object[][] rows) {
    if (rows == null || rows.length == 0) {
      return;
    }
    Object[] texts = new String[1][];
    texts[0] = rows[0];
  }

  static void storeLambda() {
    Object[] serializable = new Serializable[1];
    Object lambda = (Runnable & Serializable) () -> {};
    serializable[0] = lambda;
    throw new IllegalStateException(); // REFUTED: IllegalStateException
  }

  // PROVED
  static boolean unrelatedClass(Base base) {
    Object object = base;
    if (object instanceof Plain || object instanceof String || object instanceof Object[]) {
      throw new AssertionError();
    }
    return true;
  }

  // PROVED
  static int finalMethod(Base base) {
    return base == null ? 0 : base.sum(1, 2);
  }

  // PROVED
  static void keyOfMap(Shape shape) {
    if (shape != null) {
      new HashMap<Shape, Integer>().put(shape, 1);
    }
  }

  static void primitives() {
    if ((Object) int.class != (Object) long.class) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static void samePrimitive() {
    if (int.class != Integer.TYPE || void.class == (Class<?>) int.class) {
      throw new AssertionError();
    }
    if (new int[0].getClass().getComponentType() != int.class) {
      throw new AssertionError();
    }
  }

  static String primitivesAsKeys() {
    Map<Class<?>, String> names = new LinkedHashMap<>();
    names.put(int.class, "i");
    names.put(boolean.class, "b");
    return names.get(int.class).equals("i") ? names.get(char.class).trim() : ""; // REFUTED: NullPointerException
  }

  // PROVED
  static String names() {
    String all = int[].class.getName() + Map.Entry.class.getSimpleName() + void.class.getName();
    if (!all.equals("[IEntryvoid")) {
      throw new AssertionError();
    }
    return all;
  }

  static void copyBetweenKinds() {
    System.arraycopy(new int[2], 0, new Object[2], 0, 0); // REFUTED: ArrayStoreException
  }

  // PROVED
  static void copyUpToTheFirstThatFits() {
    Object[] from = {"a", 1};
    String[] to = new String[2];
    try {
      System.arraycopy(from, 0, to, 0, 2);
    } catch (ArrayStoreException e) {
      if (to[0] != "a" || to[1] != null) {
        throw new AssertionError();
      }
      return;
    }
    throw new AssertionError();
  }

  // PROVED
  static void boundsBeforeElements() {
    try {
      System.arraycopy(new Object[] {1}, 0, new String[1], 0, 2);
    } catch (ArrayIndexOutOfBoundsException e) {
      return;
    }
    throw new AssertionError();
  }

  static void lengthBeforeNull(int n) {
    try {
      Arrays.copyOf((int[]) null, n); // REFUTED: NegativeArraySizeException
    } catch (NullPointerException e) {
      return;
    }
  }

  static void rangeBeforeNull(int n) {
    try {
      Arrays.copyOfRange((long[]) null, n, 3); // REFUTED: IllegalArgumentException
    } catch (NullPointerException e) {
      return;
    }
  }

  // PROVED
  static void nullBeforeLength(int n) {
    try {
      Arrays.copyOf((Object[]) null, n);
    } catch (NullPointerException e) {
      return;
    }
  }

  static final class Refusing implements Formattable {
    @Override
    public void formatTo(Formatter formatter, int flags, int width, int precision) {
      throw new IllegalStateException();
    }
  }

  static String refusing(int n) {
    try {
      return String.format("%d %s", n, new Refusing());
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(); // REFUTED: IllegalArgumentException
    }
  }

  static final class Writing implements Formattable {
    @Override
    public void formatTo(Formatter formatter, int flags, int width, int precision) {
      formatter.format("x");
    }
  }

  static final class NoText {
    @Override
    public String toString() {
      return null;
    }
  }

  static String nullNeedsNoWidth() {
    if (!String.format("%s", new NoText()).equals("null")) {
      throw new AssertionError();
    }
    return String.format("%5s", new NoText()); // REFUTED: NullPointerException
  }

  static String nullNeedsNoPrecision() {
    return String.format("%.1s", new NoText()); // REFUTED: NullPointerException
  }

  // UNKNOWN: not modelled
  static String writing() {
    return String.format("%s", new Writing());
  }

  static int conversion() {
    try {
      String.format("%d", 1.5);
    } catch (java.util.IllegalFormatConversionException e) {
      return 1 / (e.getConversion() - 'd'); // REFUTED: ArithmeticException
    }
    return 1;
  }

  // UNKNOWN: what getClass() says cannot be followed
  static int iteratorsOfOneClass() {
    Map<String, String> map = new HashMap<>();
    return map.keySet().iterator().getClass() == map.values().iterator().getClass() ? 1 : 1 / 0;
  }

  // UNKNOWN: what getClass() says cannot be followed
  static int entriesOfOneClass() {
    Map<String, String> linked = new LinkedHashMap<>(Map.of("a", "b"));
    Map<String, String> hashed = new HashMap<>(Map.of("a", "b"));
    Object one = linked.entrySet().iterator().next();
    Object other = hashed.entrySet().iterator().next();
    return one.getClass() == other.getClass() ? 1 : 1 / 0;
  }

  // PROVED
  static int entryIsNoText() {
    Object entry = new HashMap<>(Map.of("a", "b")).entrySet().iterator().next();
    return entry instanceof Comparable ? 1 / 0 : 1;
  }

  // UNKNOWN: the simple name of java.util.HashMap$KeySet is not modelled
  static int nameOfView() {
    String name = new HashMap<String, String>().keySet().getClass().getSimpleName();
    return name.equals("KeySet") ? 1 / 0 : 1;
  }

  static int nameOfMap() {
    String name = new HashMap<String, String>().getClass().getSimpleName();
    return name.equals("HashMap") ? 1 / 0 : 1; // REFUTED: ArithmeticException
  }

  // UNKNOWN: the superclass of java.lang.StringBuilder is not modelled
  static int superclassOfBuilder() {
    return StringBuilder.class.getSuperclass() == Object.class ? 1 : 1 / 0;
  }

  @interface NonNull {}

  enum Level {
    LOW,
    HIGH {
      @Override
      public String toString() {
        return "h";
      }
    }
  }

  // PROVED
  static int classIsCompared(@NonNull Object object) {
    if (object.getClass() == String.class) {
      return ((String) object).length();
    }
    return object.getClass().equals(Square.class) && object instanceof String ? 1 / 0 : 0;
  }

  static int comparedWithBox(@NonNull Object object) {
    return Integer.class.equals(object.getClass())
        ? 10 / (Integer) object // REFUTED: ArithmeticException
        : 0;
  }

  // PROVED
  static int notOfTheClass(@NonNull Object object) {
    return object.getClass() != Square.class && object instanceof Square ? 1 / 0 : 0;
  }

  // PROVED
  static int nameOfAny(@NonNull Object object) {
    return object.getClass().getName().length() + object.getClass().getSimpleName().length();
  }

  // PROVED
  static int isInstance(Object object) {
    return String.class.isInstance(object) ? String.class.cast(object).length() : 0;
  }

  static String cast(Object object) {
    return String.class.cast(object); // REFUTED: ClassCastException
  }

  // PROVED
  static String castOfNull() {
    return String.class.cast(null);
  }

  static Object castToPrimitive() {
    return int.class.cast(1); // REFUTED: ClassCastException
  }

  // PROVED
  static boolean assignable() {
    if (!Number.class.isAssignableFrom(Integer.class)
        || Integer.class.isAssignableFrom(Number.class)
        || Object.class.isAssignableFrom(int.class)
        || !int.class.isAssignableFrom(int.class)
        || !Object[].class.isAssignableFrom(String[].class)) {
      throw new IllegalStateException();
    }
    return true;
  }

  // PROVED
  static Class<?> byName() throws ClassNotFoundException {
    Class<?> found = Class.forName("RuntimeClasses$Square");
    if (found != Square.class || Class.forName("java.util.ArrayList") != ArrayList.class) {
      throw new IllegalStateException();
    }
    return found;
  }

  // PROVED
  static Level constants(@NonNull Level level) {
    Level[] all = level.getDeclaringClass().getEnumConstants();
    if (all.length != 2
        || String.class.getEnumConstants() != null
        || !Level.class.isEnum()
        || Level.HIGH.getClass().isEnum()) {
      throw new IllegalStateException();
    }
    all[0] = Level.HIGH;
    return Level.class.getEnumConstants()[0] == Level.LOW ? level : all[2];
  }

  static Level constantAt(int index) {
    return Level.class.getEnumConstants()[index]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // UNKNOWN: a cast to java.util.RandomAccess cannot be decided
  static int wrapperOfCaller(@NonNull List<String> list) {
    return Collections.unmodifiableList(list) instanceof RandomAccess ? 1 / 0 : 1;
  }

  // UNKNOWN: a cast to java.util.RandomAccess cannot be decided
  static int synchronizedWrapperOfCaller(@NonNull List<String> list) {
    return Collections.synchronizedList(list) instanceof RandomAccess ? 1 / 0 : 1;
  }

  // UNKNOWN: what getClass() says cannot be followed
  static int nameOfWrapper(@NonNull List<String> list) {
    String name = Collections.unmodifiableList(list).getClass().getSimpleName();
    return name.equals("UnmodifiableList") ? 1 : 1 / 0;
  }

  // PROVED
  static int wrapperOfArray() {
    return Collections.unmodifiableList(new ArrayList<>()) instanceof RandomAccess ? 1 : 1 / 0;
  }

  // UNKNOWN: what a spliterator of the JDK says of its source is not modelled
  static int orderOfCaller(@NonNull Set<String> set) {
    return set.spliterator().hasCharacteristics(Spliterator.SORTED) ? 1 / 0 : 1;
  }

  // UNKNOWN: what a spliterator of the JDK says of its source is not modelled
  static int orderOfStream(@NonNull Collection<String> texts) {
    return (texts.stream().spliterator().characteristics() & Spliterator.DISTINCT) == 0 ? 1 : 1 / 0;
  }

  // PROVED
  static int streamsOfTexts() {
    return "abc".chars().getClass() == IntStream.range(0, 3).getClass()
            && "abc".lines().getClass() == List.of(1).stream().getClass()
        ? 1
        : 1 / 0;
  }
}
