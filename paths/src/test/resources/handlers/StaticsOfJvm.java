import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What initialisers leave that cannot be followed, as a real JVM has it. */
public class StaticsOfJvm {
  static final Pattern WORDS = Pattern.compile("[a-z]+(?: [a-z]+)*");
  static final Random RANDOM = new Random(7);
  static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();
  static final AtomicInteger COUNT = new AtomicInteger(3);
  static final int[] TABLE = new Random(5).ints(8, 1, 100).toArray();
  static final int WIDTH = Pattern.compile(",").split("a,b,c").length;
  static final long BIG = Long.MAX_VALUE;
  static final double HALF = 0.5;
  static final char SIGN = WORDS.pattern().charAt(0);
  static final boolean FLAG = WORDS.matcher("a b").matches();
  static final String NAME = WORDS.pattern();
  static final Integer BOXED = WORDS.flags() + 1000;
  static final List<String> PARTS = List.of(Pattern.compile(",").split("a,b,c"));
  static final Map<String, Integer> PRICES = new HashMap<>();
  static final Map<String, Integer> FIXED = Map.of("a", 1, "b", 0, "c", 2);
  static final Set<String> KNOWN = Set.of("x", "y", "z");
  static final Map<Level, String> LEVELS = new EnumMap<>(Level.class);
  static final Class<?> TYPE = WORDS.getClass();
  static final Runnable LAMBDA = () -> WORDS.matcher("");
  static final Holder HOLDER = new Holder(WORDS.pattern(), 4);
  static final Holder AGAIN = HOLDER;
  static final Holder[] HOLDERS = {HOLDER, null};
  static String changeable = WORDS.pattern();
  static String assignedOnce = WORDS.pattern();

  static {
    for (String part : PARTS) {
      PRICES.put(part, WORDS.matcher(part).matches() ? 0 : 1);
    }
    LEVELS.put(Level.HIGH, WORDS.pattern());
  }

  record Holder(String text, int size) {}

  enum Level {
    LOW,
    HIGH {
      @Override
      int weight() {
        return WORDS.flags();
      }
    };

    static final Pattern NAMES = Pattern.compile("low|high");

    int weight() {
      return 1;
    }
  }

  static class Reads {
    static final int SIZE = WORDS.matcher("a").matches() ? WIDTH : 0;
  }

  static void change(String to) {
    changeable = to;
  }

  // PROVED: without leaves what it left
  static int nothingRead(int a) {
    return a / 2;
  }

  // PROVED: the static initialiser of StaticsOfJvm leaves what it left on this machine's JVM
  static int width() {
    return 6 / WIDTH;
  }

  static int widthWrong() {
    return 6 / (WIDTH - 3); // REFUTED: ArithmeticException
  }

  // PROVED: what StaticsOfJvm.TABLE refers to is as its static initialiser left it
  static int table(int i) {
    return 100 / TABLE[i & 7];
  }

  static int tableEnd(int i) {
    return TABLE[i & 15]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // PROVED
  static int primitives() {
    return BIG > 0 && HALF < 1 && SIGN == '[' && FLAG ? 1 : 1 / 0;
  }

  static int boxed() {
    return 1 / (BOXED - 1000); // REFUTED: ArithmeticException
  }

  // PROVED
  static int text() {
    return 1 / (NAME.length() - 3) + NAME.indexOf('z');
  }

  static int textWrong() {
    return 1 / NAME.indexOf('['); // REFUTED: ArithmeticException
  }

  // PROVED
  static int list() {
    return PARTS.get(2).length();
  }

  static int listEnd() {
    return PARTS.get(3).length(); // REFUTED: ArrayIndexOutOfBoundsException
  }

  static int hashMap(String key) {
    Integer price = PRICES.get(key);
    return price == null ? 1 : 1 / price; // REFUTED: ArithmeticException
  }

  // PROVED
  static int mapOf(String key) {
    return key == null ? 0 : FIXED.getOrDefault(key, 3) + (KNOWN.contains(key) ? 1 : 0);
  }

  static int mapOfWrong(String key) {
    return key == null ? 0 : 1 / FIXED.getOrDefault(key, 3); // REFUTED: ArithmeticException
  }

  // PROVED
  static int enumMap() {
    return LEVELS.get(Level.HIGH).length() + LEVELS.size();
  }

  static int enumMapWrong(Level level) {
    return LEVELS.get(level).length(); // REFUTED: NullPointerException
  }

  static int constants(Level level) {
    return level == null ? 0 : 1 / level.weight(); // REFUTED: ArithmeticException
  }

  // PROVED
  static int constantIsItself() {
    return Level.valueOf("HIGH") == Level.HIGH && Level.values()[1] == Level.HIGH ? 1 : 1 / 0;
  }

  // PROVED
  static int identity() {
    return HOLDER == AGAIN && HOLDERS[0] == HOLDER ? HOLDER.size() : 1 / 0;
  }

  static int inside() {
    return HOLDERS[1].size(); // REFUTED: NullPointerException
  }

  // PROVED
  static int classObject() {
    return TYPE == Pattern.class ? 1 : 1 / 0;
  }

  // PROVED
  static int pattern() {
    return WORDS.pattern().length();
  }

  // UNKNOWN: StaticsOfJvm.LAMBDA holds a lambda
  static int lambda() {
    LAMBDA.run();
    return 1;
  }

  // UNKNOWN: returned normally when replayed (without the calls that may have set StaticsOfJvm
  static int reassigned() {
    return changeable.length();
  }

  // PROVED
  static int onlyAssignedByItsInitialiser() {
    return assignedOnce.length();
  }

  // UNKNOWN: what StaticsOfJvm.PRICES refers to is changed by the handler
  static int changes() {
    PRICES.put("d", 0);
    return 1;
  }

  // PROVED
  static int readsAnother() {
    return 3 / Reads.SIZE;
  }

  static class Failing {
    static final int X = Integer.parseInt("x");
  }

  // PROVED
  static int failsOnceAndForAll() {
    try {
      return Failing.X;
    } catch (ExceptionInInitializerError first) {
      try {
        return Failing.X;
      } catch (NoClassDefFoundError later) {
        return 1;
      }
    } catch (NoClassDefFoundError beforeThisCall) {
      return 2;
    }
  }

  // UNKNOWN: NoClassDefFoundError at
  static int mayHaveFailedBefore() {
    try {
      return Failing.X;
    } catch (ExceptionInInitializerError first) {
      return 1;
    }
  }

  static int failsLater() {
    try {
      return Failing.X;
    } catch (ExceptionInInitializerError first) {
      return Failing.X; // REFUTED: NoClassDefFoundError
    }
  }

  static class ThrowsError {
    static final int X = fail();

    static int fail() {
      throw new StackOverflowError();
    }
  }

  // UNKNOWN: threw java.lang.StackOverflowError at StaticsOfJvm.java
  static int failsByAnError() {
    return ThrowsError.X;
  }

  static int equalRecords() {
    return 1 / (HOLDER.equals(new Holder(NAME, 4)) ? 0 : 1); // REFUTED: ArithmeticException
  }

  static int equalToRecord() {
    return 1 / (new Holder(NAME, 4).equals(HOLDER) ? 0 : 1); // REFUTED: ArithmeticException
  }

  // PROVED
  static int textOfRecord() {
    return 1 / (HOLDER.toString().length() - "Holder[text=null, size=0]".length());
  }

  static class WrapsItself {
    static final int X = fail();

    static int fail() {
      throw new ExceptionInInitializerError(new AssertionError(WORDS.pattern()));
    }
  }

  // UNKNOWN: ExceptionInInitializerError
  static int failsByAWrapperOfItsOwn() {
    try {
      return WrapsItself.X;
    } catch (AssertionError never) {
      return 1;
    }
  }

  // UNKNOWN: the cause of the java.lang.ExceptionInInitializerError that a static initialiser
  static int causeOfFailure() {
    try {
      return Failing.X;
    } catch (ExceptionInInitializerError first) {
      return first.getCause() instanceof NumberFormatException ? 1 / 0 : 1;
    } catch (NoClassDefFoundError later) {
      return 2;
    }
  }

  static class Hashed {
    static final Map<List<String>, String> CHANGED_KEY = new HashMap<>();
    static final Set<List<String>> EQUAL = new HashSet<>();
    static final Map<String, Integer> ACCESSED = new LinkedHashMap<>(8, 0.75f, true);

    static {
      List<String> key = new ArrayList<>();
      CHANGED_KEY.put(key, WORDS.pattern());
      key.add("a");
      List<String> other = new ArrayList<>(List.of("b"));
      EQUAL.add(key);
      EQUAL.add(other);
      other.set(0, "a");
      ACCESSED.put("a", 1);
      ACCESSED.put("b", 2);
    }
  }

  // UNKNOWN: a java.util.HashMap that is not looked into
  static int keyChangedSince() {
    return Hashed.CHANGED_KEY.get(List.of("a")).length();
  }

  // UNKNOWN: a java.util.HashMap that is not looked into
  static int equalElements() {
    return 1 / (2 - Hashed.EQUAL.size());
  }

  // UNKNOWN: a java.util.LinkedHashMap that is not looked into
  static int readingChanges() {
    int sum = 0;
    for (String key : Hashed.ACCESSED.keySet()) {
      sum += Hashed.ACCESSED.get(key);
    }
    return sum;
  }

  static class Ending {
    static final int X = end();

    static int end() {
      System.exit(3);
      return 1;
    }
  }

  // UNKNOWN: run on a JVM, it ends the JVM with status 3
  static int endsTheJvm() {
    return Ending.X;
  }

  // PROVED
  static int goesOnAfterwards() {
    return WIDTH + new ArrayList<>(List.of("a", 1)).size();
  }

  static class Endless {
    static final int X = loop();

    static int loop() {
      while (WORDS.flags() == 0) {}
      return 1;
    }
  }

  // UNKNOWN: run on a JVM, it does not end in time
  static int neverReady() {
    return Endless.X;
  }
}
