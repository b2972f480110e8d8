import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What objects promise by convention only: identity, equality, hash codes, texts. */
class Identities {
  record Swapped(int a, int b) {
    Swapped(int a, int b) {
      this.a = b;
      this.b = a;
    }
  }

  static int mixedUpComponents(Swapped swapped) {
    if (swapped == null || swapped.a() != 0) {
      return 0;
    }
    return 1 / swapped.a(); // REFUTED: ArithmeticException
  }

  static int localRecordText() {
    record Local(int q) {}
    int length = new Local(1).toString().length();
    return 1 / (length - "Local[q=1]".length()); // REFUTED: ArithmeticException
  }

  static class NeverEqual {
    @Override
    public boolean equals(Object other) {
      return false;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  record Holder(NeverEqual held) {}

  static int componentThatIsItself() {
    NeverEqual held = new NeverEqual();
    boolean equal = new Holder(held).equals(new Holder(held));
    return 1 / (equal ? 0 : 1); // REFUTED: ArithmeticException
  }

  interface Prepared {
    int READY = Integer.parseInt("x");

    default void prepare() {}
  }

  static class Preparing implements Prepared {}

  static int interfaceInitialiser() {
    return new Preparing().hashCode() == 0 ? 1 : 2; // REFUTED: ExceptionInInitializerError
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static int lambdaOfAnotherType() {
    Function<String, Integer> length = s -> 1;
    Object result = ((Function) length).apply(3); // REFUTED: ClassCastException
    return result == null ? 0 : 1;
  }

  static class Key {
    int value = 1;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.value == value;
    }

    @Override
    public int hashCode() {
      return value;
    }
  }

  static int changedKey() {
    Key key = new Key();
    Map<Key, Integer> map = new HashMap<>();
    map.put(key, 1);
    key.value = 2;
    return map.get(key); // REFUTED: NullPointerException
  }

  static int mapChangedWhileComputing() {
    Map<String, Integer> map = new HashMap<>();
    map.put("a", 1);
    map.computeIfPresent( // REFUTED: ConcurrentModificationException
        "a",
        (k, v) -> {
          map.put("b", 1);
          return v;
        });
    return 1;
  }

  static class NoText {
    @Override
    public String toString() {
      return null;
    }
  }

  static int textThatIsNull() {
    return String.valueOf(new NoText()).length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int textThatIsNullInConcatenation() {
    return ("" + new NoText()).charAt(3);
  }

  static int emptyOptional(Optional<String> text) {
    if (text == null) {
      return 0;
    }
    return 1 / (text == Optional.<String>empty() ? 0 : 1); // REFUTED: ArithmeticException
  }

  static Supplier<Integer> supplier() {
    return () -> 1;
  }

  static int sameLambda() {
    return 1 / (supplier() == supplier() ? 0 : 1); // REFUTED: ArithmeticException
  }

  static int interned(int n) {
    String text = "a" + n;
    return 1 / (text.intern() == text ? 1 : 0); // REFUTED: ArithmeticException
  }

  static int shortenedCopy() {
    int[] two = Arrays.copyOf(new int[] {1, 2, 3, 4, 5}, 2);
    int[] five = Arrays.copyOf(two, 5);
    return 1 / five[3]; // REFUTED: ArithmeticException
  }

  // PROVED
  static int unchangedKey() {
    Map<List<Integer>, Integer> map = new HashMap<>();
    List<Integer> key = List.of(1);
    map.put(key, 1);
    return map.get(key);
  }

  // UNKNOWN: getClass() says cannot be followed
  static int classOfLambda() {
    Supplier<Integer> one = () -> 1;
    return one.getClass() == Supplier.class ? 1 : 1 / 0;
  }

  static int exceptionThatFailsToBeMade() {
    try {
      throw new Filling();
    } catch (Filling e) {
      return 1;
    }
  }

  static class Filling extends RuntimeException {
    @Override
    public synchronized Throwable fillInStackTrace() {
      throw new UnsupportedOperationException(); // REFUTED: UnsupportedOperationException
    }
  }

  static class Light extends RuntimeException {
    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  // PROVED
  static int exceptionWithoutTrace() {
    try {
      throw new Light();
    } catch (Light e) {
      return 1;
    }
  }

  enum Rank implements Ranked {
    LOW,
    HIGH
  }

  interface Ranked {}

  // UNKNOWN: IllegalStateException
  static void anObjectMayBeALiteral(Object given) {
    if (given == "literal") {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: IllegalStateException
  static void anObjectMayBeACachedBox(Object given) {
    if (given == Integer.valueOf(1)) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: IllegalStateException
  static void anObjectMayBeAClass(Object given) {
    if (given == Rank.class) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: IllegalStateException
  static void anObjectMayBeAConstant(Object given) {
    if (given == Rank.LOW) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: IllegalStateException
  static void anObjectOfAnInterfaceMayBeAConstant(Ranked given) {
    if (given == Rank.HIGH) {
      throw new IllegalStateException();
    }
  }

  // PROVED
  static void anObjectIsNotOneThatTheHandlerMakes(Object given) {
    if (given == new Object()) {
      throw new IllegalStateException();
    }
  }

  // PROVED
  static void anObjectOfAnotherTypeIsNoLiteral(Ranked given) {
    if ((Object) given == "literal") {
      throw new IllegalStateException();
    }
  }
}
