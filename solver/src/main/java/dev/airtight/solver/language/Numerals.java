package dev.airtight.solver.language;

import dev.airtight.solver.language.automaton.Nfa;
import dev.airtight.solver.language.automaton.Table;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.words.LengthSet;
import dev.airtight.solver.language.words.UnitOrder;
import dev.airtight.solver.language.words.WordSearch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts of integers. A <em>numeral</em> is what {@link Long#parseLong(String)} accepts but for its
 * range: an optional sign {@code +} or {@code -} and one or more units that {@link
 * Character#digit(char, int)} gives a value in radix 10, of which there are several hundred in the
 * BMP; digits outside of it are not accepted, because units are looked at one by one.
 */
public final class Numerals {
  private static final BigInteger TEN = BigInteger.TEN;

  /** Element d: the units of digit value d. */
  private static final List<UnitSet> JAVA_DIGITS = javaDigits();

  private static final List<UnitSet> ASCII_DIGITS = asciiDigits();
  private static final UnitSet MINUS = UnitSet.of('-');
  private static final UnitSet PLUS = UnitSet.of('+');

  private Numerals() {}

  /** Exactly what {@link Integer#parseInt(String)} accepts. */
  public static Language javaInt() {
    return parsedIn(IntegerRange.JAVA_INT);
  }

  /** Exactly what {@link Long#parseLong(String)} accepts. */
  public static Language javaLong() {
    return parsedIn(IntegerRange.JAVA_LONG);
  }

  /** All numerals, of any number of digits. */
  public static Language any() {
    return parsedIn(IntegerRange.ALL);
  }

  /** The numerals whose value is in the range. */
  public static Language parsedIn(IntegerRange range) {
    return OperationCache.get(
        new OperationCache.Key("numerals", range, null),
        () -> {
          Nfa nfa = new Nfa();
          int initial = nfa.addState();
          int end = nfa.addState();
          nfa.accept(end);
          int positive = nfa.addState();
          nfa.addEmptyMove(initial, positive);
          nfa.addEdge(initial, PLUS, positive);
          addWithZeros(nfa, positive, end, range);
          int negative = nfa.addState();
          nfa.addEdge(initial, MINUS, negative);
          addWithZeros(nfa, negative, end, negated(range));
          return Language.ofTable(nfa.determinize(initial));
        });
  }

  /**
   * The texts {@link Integer#toString(int)} and {@link BigInteger#toString()} give for the integers
   * of the range.
   */
  public static Language decimalTextIn(IntegerRange range) {
    return OperationCache.get(
        new OperationCache.Key("decimal text", range, null),
        () -> {
          Nfa nfa = new Nfa();
          int initial = nfa.addState();
          int end = nfa.addState();
          nfa.accept(end);
          if (range.contains(BigInteger.ZERO)) {
            nfa.addEdge(initial, ASCII_DIGITS.get(0), end);
          }
          IntegerRange positive = IntegerRange.atLeast(BigInteger.ONE);
          new Magnitudes(nfa, end, ASCII_DIGITS).add(initial, range.intersect(positive));
          int negative = nfa.addState();
          nfa.addEdge(initial, MINUS, negative);
          new Magnitudes(nfa, end, ASCII_DIGITS).add(negative, negated(range).intersect(positive));
          return Language.ofTable(nfa.determinize(initial));
        });
  }

  /**
   * The decimal texts (as of {@link BigInteger#toString()}) of the values of the numerals in the
   * language.
   */
  public static Language valuesOf(Language language) {
    return OperationCache.get(
        new OperationCache.Key("values", language, null),
        () -> normalized(language.intersect(any())));
  }

  public static IntegerRange hull(Language language) {
    Language values = valuesOf(language);
    Language positive = values.intersect(decimalTextIn(IntegerRange.atLeast(BigInteger.ZERO)));
    Language negative =
        Quotients.after(
            values.intersect(decimalTextIn(IntegerRange.atMost(BigInteger.ONE.negate()))), "-");
    IntegerRange magnitudes = magnitudes(negative);
    return magnitudes(positive).hull(magnitudes.isEmpty() ? magnitudes : negated(magnitudes));
  }

  private static IntegerRange magnitudes(Language canonical) {
    LengthSet lengths = canonical.lengths();
    if (lengths.isEmpty()) {
      return IntegerRange.EMPTY;
    }
    WordSearch words = new WordSearch(canonical.table(), UnitOrder.ANY);
    String least = words.extreme(lengths.min().orElseThrow(), false);
    BigInteger max =
        lengths.max().isEmpty()
            ? null
            : new BigInteger(words.extreme(lengths.max().getAsInt(), true));
    return new IntegerRange(new BigInteger(least), max);
  }

  private static Language normalized(Language numerals) {
    if (numerals.isEmpty()) {
      return numerals;
    }
    // Every edge by digits of one value becomes an edge by the ASCII digit; signs and leading zeros
    // become empty moves.
    Table table = numerals.table();
    Nfa nfa = new Nfa();
    int start = nfa.addState();
    int significant = base(nfa, table);
    int zeros = base(nfa, table);
    int negativeStart = nfa.addState();
    int negativeZeros = base(nfa, table);
    nfa.addEdge(start, MINUS, negativeStart);
    nfa.addEmptyMove(start, zeros);
    addAfterSign(nfa, start, table, '+', zeros);
    addAfterSign(nfa, negativeStart, table, '-', negativeZeros);
    List<List<Integer>> digits = classesOfDigits(table);
    int zero = nfa.addState();
    nfa.accept(zero);
    nfa.addEdge(start, ASCII_DIGITS.get(0), zero);
    for (int state = 0; state < table.states; state++) {
      for (int value = 0; value <= 9; value++) {
        for (int target : targets(table, state, digits.get(value))) {
          UnitSet digit = ASCII_DIGITS.get(value);
          nfa.addEdge(significant + state, digit, significant + target);
          if (value == 0) {
            nfa.addEmptyMove(zeros + state, zeros + target);
            nfa.addEmptyMove(negativeZeros + state, negativeZeros + target);
          } else {
            nfa.addEdge(zeros + state, digit, significant + target);
            nfa.addEdge(negativeZeros + state, digit, significant + target);
          }
        }
      }
      if (table.accepting.get(state)) {
        nfa.accept(significant + state);
      }
    }
    Language values = Language.ofTable(nfa.determinize(start));
    boolean hasZero = numerals.intersects(parsedIn(IntegerRange.exactly(BigInteger.ZERO)));
    return hasZero ? values : values.minus(Language.word("0"));
  }

  private static int base(Nfa nfa, Table table) {
    int base = nfa.addState();
    for (int state = 1; state < table.states; state++) {
      nfa.addState();
    }
    return base;
  }

  private static void addAfterSign(Nfa nfa, int from, Table table, char sign, int base) {
    int target = table.step(0, sign);
    if (target != Table.NONE) {
      nfa.addEmptyMove(from, base + target);
    }
  }

  /** Element d: the classes of the table that hold a unit of digit value d. */
  private static List<List<Integer>> classesOfDigits(Table table) {
    List<List<Integer>> result = new ArrayList<>();
    for (UnitSet digit : JAVA_DIGITS) {
      List<Integer> classes = new ArrayList<>();
      for (int number = 0; number < table.classes; number++) {
        if (table.partition.units(number).intersects(digit)) {
          classes.add(number);
        }
      }
      result.add(classes);
    }
    return result;
  }

  private static int[] targets(Table table, int state, List<Integer> classes) {
    return classes.stream()
        .mapToInt(number -> table.next[state * table.classes + number])
        .filter(target -> target != Table.NONE)
        .distinct()
        .toArray();
  }

  private static IntegerRange negated(IntegerRange range) {
    BigInteger min = range.max() == null ? null : range.max().negate();
    BigInteger max = range.min() == null ? null : range.min().negate();
    return new IntegerRange(min, max);
  }

  private static void addWithZeros(Nfa nfa, int from, int end, IntegerRange values) {
    UnitSet zero = JAVA_DIGITS.get(0);
    int zeros = nfa.addState();
    nfa.addEmptyMove(from, zeros);
    nfa.addEdge(zeros, zero, zeros);
    if (values.contains(BigInteger.ZERO)) {
      nfa.addEdge(zeros, zero, end);
    }
    new Magnitudes(nfa, end, JAVA_DIGITS)
        .add(zeros, values.intersect(IntegerRange.atLeast(BigInteger.ONE)));
  }

  private static List<UnitSet> asciiDigits() {
    return IntStream.range('0', '9' + 1).mapToObj(unit -> UnitSet.of((char) unit)).toList();
  }

  private static List<UnitSet> javaDigits() {
    List<BitSet> digits = Stream.generate(BitSet::new).limit(10).toList();
    for (int unit = 0; unit < 65536; unit++) {
      int value = Character.digit((char) unit, 10);
      if (value >= 0) {
        digits.get(value).set(unit);
      }
    }
    return digits.stream().map(UnitSet::of).toList();
  }

  /** Adds paths for the digit strings, first digit not 0, of all integers of a range. */
  private static final class Magnitudes {
    private final Nfa nfa;
    private final List<UnitSet> digits;

    /** Element k: the state from which any k digits lead to the end. */
    private final List<Integer> free = new ArrayList<>();

    Magnitudes(Nfa nfa, int end, List<UnitSet> digits) {
      this.nfa = nfa;
      this.digits = digits;
      free.add(end);
    }

    /** {@code range} has no integer below 1. */
    void add(int from, IntegerRange range) {
      if (range.isEmpty() || range.min() == null) {
        return;
      }
      String low = range.min().toString();
      String high = highOf(range.max(), low.length());
      if (low.length() == high.length()) {
        addBetween(from, low, high);
      } else {
        addBetween(from, low, "9".repeat(low.length()));
        for (int length = low.length() + 1; length < high.length(); length++) {
          nfa.addEdge(from, some(1, 9), free(length - 1));
        }
        addBetween(from, TEN.pow(high.length() - 1).toString(), high);
      }
      if (range.max() == null) {
        int loop = nfa.addState();
        nfa.addEdge(loop, some(0, 9), loop);
        nfa.addEmptyMove(loop, free(high.length()));
        nfa.addEdge(from, some(1, 9), loop);
      }
    }

    private static String highOf(@Nullable BigInteger max, int lengthWithoutMax) {
      return max == null ? "9".repeat(lengthWithoutMax) : max.toString();
    }

    private int free(int count) {
      while (free.size() <= count) {
        int state = nfa.addState();
        nfa.addEdge(state, some(0, 9), free.get(free.size() - 1));
        free.add(state);
      }
      return free.get(count);
    }

    private UnitSet some(int low, int high) {
      UnitSet units = UnitSet.NONE;
      for (int value = low; value <= high; value++) {
        units = units.union(digits.get(value));
      }
      return units;
    }

    private void addBetween(int from, String low, String high) {
      int state = from;
      int i = 0;
      while (i < low.length() && low.charAt(i) == high.charAt(i)) {
        state = addDigit(state, low.charAt(i) - '0', low.length() - i - 1);
        i++;
      }
      if (i == low.length()) {
        return;
      }
      int rest = low.length() - i - 1;
      nfa.addEdge(state, some(low.charAt(i) - '0' + 1, high.charAt(i) - '0' - 1), free(rest));
      int lowState = addDigit(state, low.charAt(i) - '0', rest);
      int highState = addDigit(state, high.charAt(i) - '0', rest);
      for (int j = i + 1; j < low.length(); j++) {
        int after = low.length() - j - 1;
        nfa.addEdge(lowState, some(low.charAt(j) - '0' + 1, 9), free(after));
        nfa.addEdge(highState, some(0, high.charAt(j) - '0' - 1), free(after));
        lowState = addDigit(lowState, low.charAt(j) - '0', after);
        highState = addDigit(highState, high.charAt(j) - '0', after);
      }
    }

    private int addDigit(int from, int value, int remaining) {
      int target = remaining == 0 ? free(0) : nfa.addState();
      nfa.addEdge(from, digits.get(value), target);
      return target;
    }
  }
}
