import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Initialisers that cannot be followed and that have to do with other classes. */
public class InitialisersTogether {
  static class Shared {
    static final int[] CALLS = {0};
    static final List<String> NAMES = new ArrayList<>();
    static final Map<String, String> KNOWN = new HashMap<>();
  }

  static class First {
    static final Pattern P = Pattern.compile("a");
    static final int NUMBER = ++Shared.CALLS[0];

    static {
      Shared.NAMES.add("first");
      Shared.KNOWN.put("first", "a");
    }
  }

  static class Second {
    static final Pattern P = Pattern.compile("b");
    static final int NUMBER = ++Shared.CALLS[0];
  }

  static class Alone {
    static final Pattern P = Pattern.compile("c");
    static final Level LEVEL = Level.valueOf("LOW");
  }

  static class AloneToo {
    static final Pattern P = Pattern.compile("d");
    static final Level LEVEL = Level.valueOf("HIGH");
  }

  enum Level {
    LOW,
    HIGH
  }

  static class Outer {
    static final Pattern P = Pattern.compile("x");
    static final Object EARLY = new Object();
    static final Inner INNER = new Inner();
    static final Object LATE = new Object();
  }

  static class Inner {
    static final Pattern P = Pattern.compile("y");
    static final Object SEEN = Outer.LATE;
  }

  static int effect() {
    Object first = First.P;
    return 1 / (Shared.NAMES.size() - 1); // REFUTED: ArithmeticException
  }

  static int effectOnNumbers() {
    int number = First.NUMBER;
    return 1 / (Shared.CALLS[0] - number); // REFUTED: ArithmeticException
  }

  // UNKNOWN: does to InitialisersTogether$Shared is not followed
  static int effectOnWhatWasThereBefore() {
    int before = Shared.NAMES.size();
    Object first = First.P;
    return 1 / (Shared.NAMES.size() - before - 1);
  }

  static int inOrder() {
    return 1 / (First.NUMBER + Second.NUMBER * 2 - 5); // REFUTED: ArithmeticException
  }

  // PROVED
  static int inTheOtherOrder() {
    return 1 / (Second.NUMBER + First.NUMBER - 2) + 1 / (Second.NUMBER * 3 - First.NUMBER);
  }

  // PROVED
  static int independent() {
    return 1 / (Alone.LEVEL == AloneToo.LEVEL ? 0 : 1);
  }

  // PROVED
  static int constantsThatWereThereBefore() {
    Level low = Level.LOW;
    return 1 / (Alone.LEVEL == low ? 1 : 0);
  }

  static int cycle() {
    Object early = Outer.EARLY;
    return Inner.SEEN.hashCode(); // REFUTED: NullPointerException
  }

  // PROVED
  static int cycleFromTheOtherEnd() {
    return Inner.SEEN == null ? 1 / 0 : 1;
  }

  static int cycleOnOnePath(boolean early) {
    if (early) {
      Object seen = Outer.EARLY;
    }
    return Inner.SEEN == null ? 1 / 0 : 1; // REFUTED: ArithmeticException
  }

  static class Flagged {
    static boolean flag;
  }

  static class ReadsFlag {
    static final Pattern P = Pattern.compile("f");
    static final int VALUE = Flagged.flag ? 1 : 0;
  }

  static class Opens {
    static final Pattern P = Pattern.compile("g");
    static int times;
    static final int FIRST = Later.COUNT;
  }

  static class Later {
    static final Pattern P = Pattern.compile("h");
    static final int COUNT = 1;
  }

  static class ReadsTimes {
    static final Pattern P = Pattern.compile("i");
    static final int VALUE = Opens.times;
  }

  static class FailsOnce {
    static final int X = Shared.CALLS[0]++ == 0 ? Integer.parseInt("x") : 1;
  }

  static class Tries {
    static final Pattern P = Pattern.compile("j");
    static final boolean FAILED = tried();

    static boolean tried() {
      try {
        return FailsOnce.X == 0;
      } catch (ExceptionInInitializerError failed) {
        return true;
      }
    }
  }

  // UNKNOWN: does to InitialisersTogether$Flagged is not followed
  static int assignedBefore() {
    Flagged.flag = true;
    return 1 / (ReadsFlag.VALUE - 1);
  }

  // UNKNOWN: a static field was assigned that InitialisersTogether$ReadsTimes may read
  static int assignedInWhatAJvmInitialised() {
    Object opened = Opens.P;
    Opens.times = 7;
    return 1 / (ReadsTimes.VALUE - 7);
  }

  // UNKNOWN: run on a JVM, it ends with java.lang.NoClassDefFoundError
  static int failedInsideOfAnother() {
    return Tries.FAILED ? FailsOnce.X : 0;
  }

  static class Settings {
    static int timeout = 30;
    static final int[] TABLE = {1};

    static void reset() {
      timeout = 0;
    }
  }

  static class OfSettings {
    static final int RATE = 1000 / Settings.timeout;
  }

  // UNKNOWN: which it reads, may be assigned before it runs
  static int initialisedLater() {
    return OfSettings.RATE;
  }

  static class OfTable {
    static final int FIRST = Settings.TABLE[0];
  }

  // PROVED: Settings.TABLE refers to is as its static initialiser left it
  static int ofTable() {
    return 1 / OfTable.FIRST;
  }

  record Begun(int value) {
    static final Integer SEEN = Begins.SEEN == null ? 5 : 6;
  }

  static class Begins {
    static final Integer SEEN = Begun.SEEN;
  }

  // PROVED: are initialised in the order in which the method uses them
  static int argumentInitialisedBefore(Begun begun) {
    return begun == null ? 0 : Begins.SEEN;
  }

  static class Above {
    static final Above ONE = new Below(0);
    static final Integer NUMBER = Integer.valueOf(5);
    final int value;

    Above(int value) {
      this.value = value;
    }
  }

  static class Below extends Above {
    static final Integer SEEN = Above.NUMBER;

    Below(int value) {
      super(value);
    }
  }

  // PROVED: are initialised in the order in which the method uses them
  static int superclassHalfDone(Above above) {
    return above == null ? 0 : Below.SEEN;
  }
}
