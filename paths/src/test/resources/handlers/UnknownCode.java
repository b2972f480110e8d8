import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Calls of methods that somebody else implements. */
public class UnknownCode {
  @interface NotNull {}

  interface Oracle {
    String ask(String question);

    @Nullable String perhaps(String question);

    List<String> list();

    int count();

    void tell(Object anything);

    default String twice(String question) {
      return ask(question) + ask(question);
    }
  }

  interface Numbers extends Supplier<Integer> {}

  interface Loader {
    String load(String name) throws IOException;

    void store(String name) throws IOException;

    int check(String name) throws IllegalStateException;
  }

  record Order(String id, int amount, List<String> lines) {}

  record Pair(String left, int right) {}

  static final class Box {
    int value;
  }

  static final class Site {
    private final Oracle oracle;

    Site(Oracle oracle) {
      this.oracle = Objects.requireNonNull(oracle);
    }

    int answer(String question) {
      return oracle.ask(question).charAt(0);
    }
  }

  static int injected(@NotNull Site site) {
    return site.oracle.ask("?").isEmpty()
        ? site.oracle.count()
        : 1 / (site.oracle.count() - 1); // REFUTED: ArithmeticException
  }

  // PROVED: UnknownCode$Oracle.ask is assumed to end
  static int notNull(@NotNull Oracle oracle, String question) {
    return oracle.ask(question).length();
  }

  interface Tally {
    int sum(Box box);
  }

  static final class PlainTally implements Tally {
    @Override
    public int sum(Box box) {
      return box.value;
    }
  }

  // PROVED: UnknownCode$Tally has one implementation here, UnknownCode$PlainTally: --resolve
  static int offered(@NotNull Tally tally) {
    return tally.sum(new Box()) / 2;
  }

  // UNKNOWN: gets is not followed (UnknownCode$Tally has one implementation here
  static int offeredForWhatItChanges(@NotNull Tally tally) {
    Box box = new Box();
    tally.sum(box);
    return 1 / (box.value + 1);
  }

  // UNKNOWN: which objects something leads to is not known
  static int partOfACopy(@NotNull Oracle oracle, int size) {
    Box box = new Box();
    if (size > 0 && size < 3) {
      Object[] all = {box, null};
      oracle.tell(Arrays.copyOf(all, size));
    }
    return 1 / (box.value + 1);
  }

  // UNKNOWN: which objects something leads to is not known
  static int partOfALongCopy(@NotNull Oracle oracle, int size) {
    Box box = new Box();
    Object[] all = new Object[100];
    all[0] = box;
    Object[] some = new Object[100];
    if (size > 0 && size < 100) {
      System.arraycopy(all, 0, some, 0, size);
      oracle.tell(some);
    }
    return 1 / (box.value + 1);
  }

  // UNKNOWN: gets is not followed
  static int readFromACopy(@NotNull Oracle oracle, Box[] boxes) {
    if (boxes == null || boxes.length < 2) {
      return 0;
    }
    Box[] copy = boxes.clone();
    Box box = copy[0];
    if (box == null) {
      return 0;
    }
    box.value = 1;
    oracle.tell(boxes);
    return 3 / box.value;
  }

  // UNKNOWN: gets is not followed
  static int readFromTheOriginal(@NotNull Oracle oracle, List<Box> boxes) {
    if (boxes == null || boxes.size() < 2) {
      return 0;
    }
    List<Box> copy = new ArrayList<>(boxes);
    Box box = boxes.get(0);
    if (box == null) {
      return 0;
    }
    box.value = 1;
    oracle.tell(copy);
    return 3 / box.value;
  }

  // UNKNOWN: gets is not followed
  static int readFromAMap(@NotNull Oracle oracle, Map<String, Box> boxes) {
    Box box = boxes == null ? null : boxes.get("a");
    if (box == null) {
      return 0;
    }
    box.value = 1;
    oracle.tell(boxes);
    return 3 / box.value;
  }

  // PROVED
  static int besideTheMap(@NotNull Oracle oracle, Map<String, Box> boxes, String[] texts) {
    Box box = boxes == null ? null : boxes.get("a");
    if (box == null) {
      return 0;
    }
    box.value = 1;
    oracle.tell(texts);
    return 3 / box.value;
  }

  // PROVED
  static int copyOfTexts(@NotNull Oracle oracle, List<String> texts) {
    List<String> copy = texts == null ? new ArrayList<>() : new ArrayList<>(texts);
    copy.add("last");
    int size = copy.size();
    oracle.tell(copy);
    return 1 / size;
  }

  static int annotated(@NotNull Oracle oracle, String question) {
    return oracle.perhaps(question).length(); // REFUTED: NullPointerException
  }

  static int tooShort(@NotNull Oracle oracle, String question) {
    return oracle.ask(question).charAt(3); // REFUTED: StringIndexOutOfBoundsException
  }

  static int eachAnswerIsItsOwn(@NotNull Oracle oracle, String question) {
    String first = oracle.ask(question);
    String second = oracle.ask(question);
    boolean differ = first.equals("left") && second.equals("right");
    return differ ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  static int inOrder(@NotNull Oracle oracle) {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      sum = sum * 10 + (oracle.count() & 7);
    }
    return 1 / (sum - 123); // REFUTED: ArithmeticException
  }

  static int elements(@NotNull Oracle oracle) {
    return 1 / oracle.list().size(); // REFUTED: ArithmeticException
  }

  // PROVED: UnknownCode$Oracle.twice is not overridden
  static int ownBody(@NotNull Oracle oracle, String question) {
    return oracle.twice(question).length();
  }

  static int bothParts(@NotNull Oracle oracle, String question) {
    String both = oracle.twice(question);
    return both.equals("ab") ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  static int argument(@NotNull Numbers numbers) {
    return 1 / (numbers.get() - 7); // REFUTED: ArithmeticException
  }

  // PROVED
  static int caught(@NotNull Loader loader) {
    try {
      return loader.load("x").length();
    } catch (IOException failed) {
      return failed.getMessage() == null ? 0 : 1;
    }
  }

  static int wrapped(@NotNull Loader loader) {
    try {
      return loader.load("x").length();
    } catch (IOException failed) {
      throw new IllegalStateException(failed); // REFUTED: IllegalStateException
    }
  }

  static int messageOf(@NotNull Loader loader) {
    try {
      loader.store("x");
      return 0;
    } catch (IOException failed) {
      return failed.getMessage().length(); // REFUTED: NullPointerException
    }
  }

  static int secondTime(@NotNull Loader loader) throws IOException {
    loader.store("x");
    try {
      loader.store("y");
      return 0;
    } catch (IOException failed) {
      return 1 / 0; // REFUTED: ArithmeticException
    }
  }

  // UNKNOWN: may escape
  static int moreSpecial(@NotNull Loader loader) {
    try {
      return loader.load("x").length();
    } catch (FileNotFoundException failed) {
      return 1 / 0;
    } catch (IOException failed) {
      return 0;
    }
  }

  static int unchecked(@NotNull Loader loader) {
    return loader.check("x") > 0 ? 1 : 0; // REFUTED: IllegalStateException
  }

  // PROVED
  static int undeclared(@NotNull Oracle oracle) {
    try {
      return oracle.count() & 1;
    } catch (RuntimeException failed) {
      return 1 / 0;
    }
  }

  // UNKNOWN: that UnknownCode$Oracle.tell gets is not followed
  static int mayBeChanged(@NotNull Oracle oracle) {
    Box box = new Box();
    oracle.tell(box);
    return 1 / (box.value + 1);
  }

  // UNKNOWN: that UnknownCode$Oracle.tell gets is not followed
  static int mayBeChangedLater(@NotNull Oracle oracle) {
    Box box = new Box();
    oracle.tell(List.of(box));
    box.value = 1;
    oracle.count();
    return 1 / box.value;
  }

  // UNKNOWN: that UnknownCode$Oracle.tell gets is not followed
  static int argumentMayBeChanged(@NotNull Oracle oracle, @NotNull Box box) {
    oracle.tell(box);
    if (box.value != 0) {
      oracle.count();
      return 1 / box.value;
    }
    return 0;
  }

  // UNKNOWN: java.util.List that UnknownCode$Oracle.tell gets is not followed
  static int partMayBeChanged(@NotNull Oracle oracle, @NotNull Order order) {
    oracle.tell(order);
    return order.lines() == null ? 0 : order.lines().size();
  }

  // PROVED
  static int fieldsStay(@NotNull Oracle oracle, @NotNull Order order) {
    if (order.amount() == 0) {
      return 0;
    }
    oracle.tell(order);
    return 1 / order.amount();
  }

  // PROVED
  static int neverChanges(@NotNull Oracle oracle, @NotNull Pair pair) {
    oracle.tell(pair);
    return pair.left() == null ? 0 : pair.left().length() + pair.right();
  }

  static int crashesBeside(@NotNull Oracle oracle, @NotNull List<String> texts, int divisor) {
    oracle.tell(texts);
    return 1 / divisor; // REFUTED: ArithmeticException
  }

  // UNKNOWN: may escape
  static int lambda(@NotNull Oracle oracle, int divisor) {
    oracle.tell((Supplier<Integer>) () -> 1 / divisor);
    return 0;
  }

  static final List<Box> SHARED = new ArrayList<>();

  // UNKNOWN: may be changed by UnknownCode$Oracle.tell
  static int shared(@NotNull Oracle oracle) {
    oracle.tell(SHARED);
    return 0;
  }

  static int function(@NotNull Function<String, List<Integer>> reader) {
    List<Integer> read = reader.apply("x");
    return read.size() == 2 ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int functionOfInts(@NotNull IntUnaryOperator operator) {
    return operator.applyAsInt(3) / 2;
  }

  // PROVED
  static String functionInStream(@NotNull Function<String, String> change) {
    return List.of("a", "b").stream().map(change).findFirst().get();
  }

  static int callable(@NotNull Callable<String> callable) {
    try {
      return callable.call().length();
    } catch (Exception failed) {
      return 1 / 0; // REFUTED: ArithmeticException
    }
  }

  @NullMarked
  interface Marked<T extends @Nullable Object> {
    T read();

    String text();

    List<String> texts();

    List<@Nullable String> holes();

    List<T> all();

    List<@Nullable T> gaps();
  }

  // PROVED
  @NullMarked
  static int elementsOfArgument(Marked<String> marked) {
    List<String> all = marked.all();
    return all.isEmpty() ? 0 : all.get(0).length();
  }

  @NullMarked
  static int elementsThatAreNullable(Marked<@Nullable String> marked) {
    List<@Nullable String> all = marked.all();
    return all.isEmpty() ? 0 : all.get(0).length(); // REFUTED: NullPointerException
  }

  @NullMarked
  static int gapsOfArgument(Marked<String> marked) {
    List<@Nullable String> all = marked.gaps();
    return all.isEmpty() ? 0 : all.get(0).length(); // REFUTED: NullPointerException
  }

  @NullMarked
  static int nullDeepInArgument(Marked<List<@Nullable String>> marked) {
    List<List<@Nullable String>> all = marked.all();
    if (all.isEmpty() || all.get(0) == null || all.get(0).isEmpty()) {
      return 0;
    }
    return all.get(0).get(0).length(); // REFUTED: NullPointerException
  }

  // PROVED
  @NullMarked
  static int sizeOfVariables(Marked<@Nullable String> marked) {
    return marked.all().size();
  }

  // PROVED
  static int marked(@NotNull Marked<String> marked) {
    return marked.texts().isEmpty() ? marked.text().length() : marked.texts().size();
  }

  // PROVED
  static int markedElements(@NotNull Marked<String> marked) {
    List<String> texts = marked.texts();
    return texts.isEmpty() ? 0 : texts.get(0).length();
  }

  static int holes(@NotNull Marked<String> marked) {
    List<String> texts = marked.holes();
    return texts.isEmpty() ? 0 : texts.get(0).length(); // REFUTED: NullPointerException
  }

  static int nullableArgument(@NotNull Marked<@Nullable String> marked) {
    return marked.read().length(); // REFUTED: NullPointerException
  }

  // PROVED: marked.read() is not null
  static int argumentOfMarked(@NotNull Marked<String> marked) {
    return marked.read().length();
  }

  static final class Asks {
    private final String answer;

    Asks(Oracle oracle) {
      this.answer = oracle.ask("name");
    }
  }

  static int askedByConstructor(@NotNull Asks asks) {
    return asks.answer.equals("x") ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  static final class Node {
    private final Oracle oracle;

    Node(Oracle oracle) {
      this.oracle = oracle;
      oracle.tell(this);
    }
  }

  // UNKNOWN: may escape
  static int handedOutByConstructor(@NotNull Node node) {
    return node.oracle == null ? 1 / 0 : 0;
  }

  abstract static class Reader<T> {
    private final int least;
    private String last = "";

    protected Reader(int least) {
      if (least < 1) {
        throw new IllegalArgumentException();
      }
      this.least = least;
    }

    protected abstract T read(String text) throws IOException;

    abstract int limit();

    abstract void close();

    int least() {
      return least;
    }

    void setLast(String last) {
      this.last = Objects.requireNonNull(last);
    }
  }

  static final class Lines extends Reader<String> {
    Lines() {
      super(1);
    }

    @Override
    protected String read(String text) {
      return text;
    }

    @Override
    int limit() {
      return 1;
    }

    @Override
    void close() {}
  }

  // PROVED: UnknownCode$Reader.least is not overridden
  static int ofEverySubclass(@NotNull Reader<String> reader) {
    return 10 / reader.least() + reader.last.length();
  }

  static int leftOpen(@NotNull Reader<String> reader) {
    reader.close();
    return 1 / (reader.limit() - 5); // REFUTED: ArithmeticException
  }

  static int ofTypeArgument(@NotNull Reader<List<Integer>> reader) throws IOException {
    List<Integer> read = reader.read("x");
    return read.size() == 2 && reader.least() == 3 ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  static int declaredByAbstractClass(@NotNull Reader<String> reader) {
    try {
      reader.read("x");
      return 0;
    } catch (IOException failed) {
      return 1 / (reader.least() - 2); // REFUTED: ArithmeticException
    }
  }

  // UNKNOWN: of which class
  static int whichSubclass(@NotNull Reader<String> reader) {
    return reader instanceof Lines ? 1 / 0 : 0;
  }

  // UNKNOWN: may escape
  static int overriddenPerhaps(@NotNull Hidden hidden) {
    return 1 / (hidden.value() - 5);
  }

  abstract static class Hidden {
    private Hidden() {}

    abstract int value();
  }

  @NullMarked
  abstract static class Crate<T extends @Nullable Object> {
    abstract T content();
  }

  @NullMarked
  interface Slot<T extends @Nullable Object> extends Supplier<T> {}

  interface Maybe<T> {
    T any();
  }

  interface PerhapsText extends Maybe<@Nullable String> {}

  // UNKNOWN: may be null depends on type arguments
  static int nullInACrate(@NotNull Crate<@Nullable String> crate) {
    return crate.content().length();
  }

  // UNKNOWN: may be null depends on type arguments
  static int nullInASlot(@NotNull Slot<@Nullable String> slot) {
    return slot.get().length();
  }

  // UNKNOWN: may be null depends on type arguments
  static int nullOfASupertype(@NotNull PerhapsText text) {
    return text.any().length();
  }

  // PROVED
  static int nothingSaidOfASupertype(@NotNull Supplier<String> supplier) {
    return supplier.get().length();
  }
}
