import java.util.function.Function;
import java.util.function.IntFunction;

public class Language {
  static int localRecord() {
    record P(int x) {}
    if (new P(1).toString().equals("P[x=1]")) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  record Money$(int amount) {}

  // PROVED
  static int recordNames() {
    record P(int x) {}
    if (!new P(1).toString().startsWith("P[") || !new Money$(2).toString().startsWith("Money$[")) {
      throw new IllegalStateException();
    }
    return 1;
  }

  static class Trail {
    static final StringBuilder STEPS = new StringBuilder();

    static int step(String name) {
      STEPS.append(name);
      return 1;
    }
  }

  interface WithBody {
    int X = Trail.step("i");

    default void body() {}
  }

  interface Inherits extends WithBody {
    int X = Trail.step("n");
  }

  interface Plain {
    int X = Trail.step("p");

    void abstractOnly();
  }

  static class Base {
    static final int X = Trail.step("b");
  }

  static class Derived extends Base implements Inherits, Plain {
    static final int X = Trail.step("d");

    static int get() {
      return X;
    }

    @Override
    public void abstractOnly() {}
  }

  // PROVED
  static int initialisationOrder() {
    Derived.get();
    if (!Trail.STEPS.toString().equals("bid")) {
      throw new IllegalStateException();
    }
    return 1;
  }

  static class Parent {
    static final int SEEN = Child.value;
  }

  static class Child extends Parent {
    static int value = Integer.parseInt("5");
    static final int KEPT = value;
  }

  static int cycleOfInitialisers() {
    int kept = Child.KEPT;
    return kept / Parent.SEEN; // REFUTED: ArithmeticException
  }

  static int failingInitialiser() {
    return Fails.X; // REFUTED: ExceptionInInitializerError
  }

  static class Fails {
    static final int X = fail();

    static int fail() {
      throw new IllegalStateException();
    }
  }

  interface Broken {
    int X = Integer.parseInt("x");

    default void body() {}
  }

  static class Breaks implements Broken {
    static int get() {
      return 1;
    }
  }

  static int failingSuperinterface() {
    return Breaks.get(); // REFUTED: ExceptionInInitializerError
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Object wrongArgument() {
    Function<Integer, Integer> f = x -> 1;
    return ((Function) f).apply("s"); // REFUTED: ClassCastException
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Object rightArgument() {
    Function f =
        (Function<Number, Integer>) x -> 10 / x.intValue(); // REFUTED: ArithmeticException
    return f.apply(0);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  // PROVED
  static int caughtArgument() {
    Function<Integer, Integer> f = x -> 1;
    try {
      ((Function) f).apply("s");
    } catch (ClassCastException e) {
      return 1;
    }
    throw new IllegalStateException();
  }

  static long twice(long x) {
    return 2 * x;
  }

  static long widened(int a) {
    IntFunction<Long> f = Language::twice;
    return 10 / f.apply(a); // REFUTED: ArithmeticException
  }

  static Runnable fresh() {
    return () -> {};
  }

  // UNKNOWN: returned normally when replayed
  static int twoLambdas() {
    if (fresh() != fresh()) {
      throw new IllegalStateException();
    }
    return 1;
  }

  static int sameLambda() {
    if (fresh() == fresh()) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  static int oneLambda(boolean same) {
    Runnable r = fresh();
    Runnable s = r;
    if (r == s && same) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  static int marked() {
    Runnable r = (Runnable & java.io.Serializable) () -> {};
    if (r instanceof java.io.Serializable) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // PROVED
  static int unmarked() {
    Runnable r = () -> {};
    if (r instanceof java.io.Serializable) {
      throw new IllegalStateException();
    }
    return 1;
  }

  interface Asks {
    int ask(Object o);
  }

  interface Answers extends Asks {
    @Override
    default int ask(Object o) {
      return 0;
    }

    int ask(String s);
  }

  static int defaultOverAbstract() {
    Asks asks = (Answers) s -> 1;
    return 10 / asks.ask("x"); // REFUTED: ArithmeticException
  }

  static class Wary {
    final int value;
    final boolean throwing;

    Wary(int value, boolean throwing) {
      this.value = value;
      this.throwing = throwing;
    }

    @Override
    public boolean equals(Object o) {
      if (throwing) {
        throw new IllegalStateException();
      }
      return o instanceof Wary w && w.value == value;
    }

    @Override
    public int hashCode() {
      return value;
    }
  }

  record Two(Wary first, Wary second) {}

  static int equalsStopsEarly() {
    Two a = new Two(new Wary(1, true), new Wary(2, false));
    Two b = new Two(new Wary(1, true), new Wary(3, false));
    try {
      a.equals(b);
    } catch (IllegalStateException e) {
      return 1;
    }
    throw new IllegalArgumentException(); // REFUTED: IllegalArgumentException
  }

  // PROVED
  static int writtenRow(int n, int i) {
    if (i < 0 || i >= n) {
      return 0;
    }
    int[][] rows = new int[n][n];
    rows[i][i] = 4;
    return 10 / rows[i][i];
  }

  static int otherRow(int n, int i, int j) {
    if (i < 0 || i >= n || j < 0 || j >= n) {
      return 0;
    }
    int[][] rows = new int[n][2];
    rows[i][0] = 4;
    return 10 / rows[j][0]; // REFUTED: ArithmeticException
  }

  // PROVED
  static int rowsOfACopy(int n, int i, int j) {
    if (i < 0 || i >= n || j < 0 || j >= n) {
      return 0;
    }
    int[][] rows = new int[n][n];
    rows[i][0] = 1;
    int[][] copy = rows.clone();
    copy[j][0]++;
    return i == j ? 2 / (rows[i][0] - 1) : 2 / copy[i][0];
  }

  static int rowsThatOnlyACopyShowed(int n) {
    if (n < 1) {
      return 0;
    }
    int[][] rows = new int[n][n];
    int[][] copy = rows.clone();
    copy[0][0] = 1;
    return 1 / (rows[0][0] - 1); // REFUTED: ArithmeticException
  }

  static int lengthOfNoRow(int n) {
    int[][] rows = new int[0][n]; // REFUTED: NegativeArraySizeException
    return rows.length;
  }

  // PROVED
  static int withoutInnermost(int n) {
    if (n < 1) {
      return 0;
    }
    String[][][] texts = new String[n][2][];
    return texts[n - 1][1] == null ? texts[0].length : texts[n][0].length;
  }

  static int rowsWrittenInALoop(int n) {
    if (n < 1) {
      return 0;
    }
    int[][] rows = new int[n][n];
    for (int i = 0; i < n; i++) {
      rows[i][0] = 7;
    }
    if (rows[n - 1][0] != 0) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }
}
