import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What earlier calls may have left in static fields. */
public class Statics {
  static int calls;
  static int limit = 10;
  static String last;
  static Integer boxed;
  static List<String> current = new ArrayList<>();
  private static int divisor = 7;
  private static int changed = 7;
  public static String greeting = "hello";
  private static int[] sizes = {1, 2, 3};
  static final int[] WEIGHTS = {1, 5, 10};
  static final int[] COUNTS = {1, 1, 1};
  static final List<String> NAMES = List.of("a", "bb");
  static final List<String> LATER = new ArrayList<>();
  static final List<String> LISTED = new ArrayList<>();
  static final Map<String, Integer> PRICES = new HashMap<>();
  static final Map<String, List<String>> GROUPS = Map.of("a", new ArrayList<>(), "b", List.of());
  static final Map<String, int[]> ARRAYS = Map.of("a", new int[] {1}, "b", new int[] {2});
  static final List<int[]> ROWS = List.of(new int[] {1});
  static final Optional<Cell> CELL = Optional.of(new Cell());
  static final Cell OWN = new Cell();
  static final Point ORIGIN = new Point(0, 0);
  static final StringBuilder BUILDER = new StringBuilder("a");
  static final Runnable COUNTING;
  static int[] opened = {1};

  static {
    LISTED.add("a");
    PRICES.put("a", 1);
    PRICES.put("b", 2);
    int[] count = {0};
    COUNTING = () -> count[0]++;
  }

  static class Cell {
    int value = 5;
  }

  record Point(int x, int y) {}

  enum Kind {
    ONE,
    TWO;

    int uses = 1;
  }

  enum Code {
    LOW("l"),
    HIGH("h");

    final String text;

    Code(String text) {
      this.text = text;
      Holder.CODES.put(text, this);
    }

    static class Holder {
      static final Map<String, Code> CODES = new HashMap<>();
    }
  }

  static class Other {
    static int limitAtFirst = limit;
    static final int LIMIT = limit;
    static final int TEN = 10;
    static final Kind KIND = Kind.ONE;
  }

  static class Elsewhere {
    static int written;

    static void write() {
      written = 0;
    }
  }

  static void change(int by) {
    changed += by;
    limit = by;
    greeting = greeting + by;
    opened = new int[0];
  }

  // UNKNOWN: returned normally when replayed (without the calls that may have set Statics
  static int secondCall() {
    if (calls++ > 0) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // PROVED: without refers to
  static int counting(int a) {
    calls++;
    return a == 0 ? 0 : 10 / a;
  }

  static int countingWrong(int a) {
    calls++;
    return 10 / a; // REFUTED: ArithmeticException
  }

  // UNKNOWN: returned normally when replayed (without the calls that may have set Statics
  static int byLimit() {
    return 100 / limit;
  }

  // PROVED: without refers to
  static int byOwnLimit() {
    limit = 5;
    return 100 / limit;
  }

  // UNKNOWN: returned normally when replayed (without the calls that may have set Statics
  static int lastLength(String text) {
    String before = last;
    last = "x";
    return before == null ? 0 : 1 / before.length();
  }

  static int lastIsNull() {
    return last.length(); // REFUTED: NullPointerException
  }

  static int boxedIsNull() {
    return boxed; // REFUTED: NullPointerException
  }

  // UNKNOWN: what Statics.current refers to depends on earlier calls
  static int replaced() {
    return current == null ? 0 : current.size();
  }

  // UNKNOWN: what Statics.current refers to depends on earlier calls
  static int replacedIs(ArrayList<String> list) {
    current = current == null ? list : current;
    return current == LISTED ? 1 / 0 : 1;
  }

  static void replace(List<String> list) {
    current = list;
  }

  // PROVED: without refers to
  static int neverAssigned() {
    return 100 / divisor;
  }

  // UNKNOWN: returned normally when replayed (without the calls that may have set Statics
  static int assigned() {
    return 100 / changed;
  }

  // UNKNOWN: returned normally when replayed (without the calls that may have set Statics
  static int assignedText() {
    return greeting.charAt(0);
  }

  // UNKNOWN: what Statics.opened refers to depends on earlier calls
  static int assignedArray() {
    return opened == null ? 0 : 1 / opened.length;
  }

  // UNKNOWN: returned normally when replayed (without the calls that may have set Statics
  static int assignedElsewhere() {
    return Elsewhere.written == 5 ? 1 / 0 : 1;
  }

  // PROVED: what Statics.WEIGHTS refers to is as its static initialiser left it
  static int table(int i) {
    return i < 0 || i > 2 ? 0 : 100 / WEIGHTS[i];
  }

  static int tableTooShort(int i) {
    if (i < 0) {
      return 0;
    }
    return WEIGHTS[i]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // PROVED: what Statics.sizes refers to is as its static initialiser left it
  static int neverAssignedTable(int i) {
    return i < 0 || i > 2 ? 0 : 100 / sizes[i];
  }

  // UNKNOWN: what Statics.COUNTS refers to is changed by the handler and seen by later calls
  static int counted(int i) {
    if (i < 0 || i > 2) {
      return 0;
    }
    return 100 / COUNTS[i]--;
  }

  // UNKNOWN: what Statics.COUNTS refers to is changed by the handler and seen by later calls
  static int copiedInto() {
    System.arraycopy(new int[] {0}, 0, COUNTS, 0, 1);
    return 1;
  }

  // PROVED: what Statics.WEIGHTS refers to is as its static initialiser left it
  static int copied() {
    int[] own = WEIGHTS.clone();
    own[0] = 3;
    return 100 / own[0] + 100 / own[1];
  }

  // PROVED: without refers to
  static int names() {
    return NAMES.get(1).length() == 2 ? 1 : 1 / 0;
  }

  // PROVED: what Statics.LISTED refers to is as its static initialiser left it
  static int listed() {
    return LISTED.size() == 1 ? LISTED.get(0).length() : 1 / 0;
  }

  // UNKNOWN: what Statics.LATER refers to is changed by the handler and seen by later calls
  static int remembered(String text) {
    LATER.add(text);
    if (LATER.size() > 1) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // PROVED: what Statics.PRICES refers to is as its static initialiser left it
  static int price(boolean first) {
    return 10 / PRICES.get(first ? "a" : "b");
  }

  static int priceOf(String name) {
    return PRICES.get(name); // REFUTED: NullPointerException
  }

  // UNKNOWN: what Statics.PRICES refers to is changed by the handler and seen by later calls
  static int raised() {
    return 10 / PRICES.merge("a", 1, Integer::sum);
  }

  // UNKNOWN: what Statics.GROUPS refers to is changed by the handler and seen by later calls
  static int grouped(String text) {
    GROUPS.get("a").add(text);
    return GROUPS.get("a").size() == 1 ? 1 : 1 / 0;
  }

  // UNKNOWN: what Statics.ARRAYS refers to is changed by the handler and seen by later calls
  static int arrayInMap() {
    return 1 / ARRAYS.get("a")[0]--;
  }

  // UNKNOWN: what Statics.ROWS refers to is changed by the handler and seen by later calls
  static int arrayInList() {
    return 1 / ROWS.get(0)[0]--;
  }

  // UNKNOWN: what Statics.CELL refers to is changed by the handler and seen by later calls
  static int cellInOptional() {
    return 1 / CELL.get().value--;
  }

  // UNKNOWN: what Statics.OWN refers to is changed by the handler and seen by later calls
  static int ownCell() {
    return 1 / OWN.value--;
  }

  // PROVED: what Statics.OWN refers to is as its static initialiser left it
  static int ownCellRead() {
    return 1 / OWN.value;
  }

  // PROVED: without refers to
  static int origin() {
    return ORIGIN.x() == 0 ? 1 : 1 / 0;
  }

  // UNKNOWN: what Statics.BUILDER refers to is changed by the handler and seen by later calls
  static int builder() {
    return BUILDER.append("x").length() == 2 ? 1 : 1 / 0;
  }

  // UNKNOWN: what Statics.COUNTING refers to is changed by the handler and seen by later calls
  static int captured() {
    COUNTING.run();
    return 1;
  }

  // UNKNOWN: what Statics$Kind.ONE refers to is changed by the handler and seen by later calls
  static int constant() {
    return 10 / Kind.ONE.uses--;
  }

  // UNKNOWN: is changed by the handler and seen by later calls
  static int anyConstant(Kind kind) {
    return kind == null ? 0 : 10 / kind.uses--;
  }

  // PROVED: what Statics$Kind.ONE refers to is as
  static int constantRead(Kind kind) {
    return kind == null ? 0 : 10 / kind.uses;
  }

  // PROVED
  static int filledTogether(Code code) {
    return code == null || Code.Holder.CODES.get(code.text) != null ? 1 : 1 / 0;
  }

  // UNKNOWN: returned normally when replayed (without the calls that may have set Statics
  static int initialisedLater() {
    limit = 0;
    return Other.LIMIT == 0 ? 1 : 1 / 0;
  }

  // UNKNOWN: returned normally when replayed (without the calls that may have set Statics
  static int initialisedEarlier() {
    limit = 5;
    return 10 / Other.LIMIT;
  }

  // PROVED
  static int constants() {
    return 10 / Other.TEN + (Other.KIND == Kind.ONE ? 1 : 1 / 0);
  }

  static class Iterated {
    static final Iterator<String> NEXT = List.of("a").iterator();
  }

  // UNKNOWN: what Statics$Iterated.NEXT refers to is changed by the handler and seen by later calls
  static int iterated() {
    return Iterated.NEXT.next().length();
  }

  static class OfUses {
    static final int FIRST = Kind.ONE.uses;
  }

  // PROVED: Kind.uses refers to is as its static initialiser left it
  static int constantOfAnother() {
    return 1 / OfUses.FIRST;
  }

  static class Wrapped {
    static final List<String> LIST = Collections.unmodifiableList(new ArrayList<>(List.of("q")));
    static final Map<Kind, Integer> MAP;

    static {
      Map<Kind, Integer> map = new EnumMap<>(Kind.class);
      map.put(Kind.ONE, 1);
      map.put(Kind.TWO, 2);
      MAP = Collections.unmodifiableMap(map);
    }
  }

  // PROVED: without refers to
  static int wrapped() {
    int sum = 0;
    for (Kind kind : Wrapped.MAP.keySet()) {
      sum += Wrapped.MAP.get(kind);
    }
    return sum == 3 && Wrapped.LIST.get(0).length() == 1 ? 1 : 1 / 0;
  }

  static class Fixed {
    static final Map<String, Integer> NUMBERS = Map.of("a", 1, "b", 2, "c", 3);
    static final Map<String, Integer> NUMBER = Map.of("a", 1);
  }

  // PROVED: without refers to
  static int fixed(String name) {
    if (name == null) {
      return 0;
    }
    Integer number = Fixed.NUMBERS.get(name);
    return number == null ? Fixed.NUMBER.size() : 10 / number;
  }

  // PROVED: no argument is an object that a static field leads to
  static int isOrigin(Point point) {
    return point == ORIGIN ? 1 / 0 : 1;
  }

  // PROVED: no argument is an object that a static field leads to
  static int isNames(List<String> names) {
    return names == Wrapped.LIST ? 1 / 0 : 1;
  }

  // UNKNOWN: what java.lang.System.props refers to depends on earlier calls
  static int property() {
    return Boolean.getBoolean("strict") ? 1 / 0 : 1;
  }

  // UNKNOWN: what java.lang.System.props refers to depends on earlier calls
  static int caughtWithoutProperties() {
    try {
      return System.getProperty("java.version").length();
    } catch (NullPointerException e) {
      return 1;
    }
  }
}
