import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** States that objects can be in, and such that they cannot. */
public class ObjectStates {
  @interface Autowired {
    boolean required() default true;
  }

  @interface Column {}

  @interface NotNull {}

  interface Oracle {
    String ask(String question);
  }

  static final class Service {
    private final Oracle oracle;
    private final String name;
    private final int limit;
    private final int[] histogram = new int[5];
    private final List<String> audit = new ArrayList<>();
    private final String given;

    Service(Oracle oracle, String name, int limit, String given) {
      if (limit < 1 || limit > 10) {
        throw new IllegalArgumentException();
      }
      this.oracle = Objects.requireNonNull(oracle);
      this.name = name == null ? "" : name;
      this.limit = limit;
      this.given = given;
    }

    void note(String text) {
      audit.add(text);
      histogram[0]++;
    }
  }

  // PROVED
  static int checked(@NotNull Service service) {
    return service.oracle == null ? 1 / 0 : service.name.length();
  }

  // PROVED
  static int limited(@NotNull Service service) {
    return 100 / service.limit + new int[11][2].length / service.limit;
  }

  static int atLimit(@NotNull Service service) {
    return 1 / (service.limit - 10); // REFUTED: ArithmeticException
  }

  static int unchecked(@NotNull Service service) {
    return service.given.length(); // REFUTED: NullPointerException
  }

  // PROVED
  static void counts(@NotNull Service service, int score) {
    if (score >= 1 && score <= 5) {
      service.histogram[score - 1]++;
      service.audit.add("x");
    }
  }

  // UNKNOWN: may escape
  static int countedOnce(@NotNull Service service) {
    return 1 / (service.histogram[0] - 1);
  }

  // UNKNOWN: may escape
  static int auditedOnce(@NotNull Service service) {
    return 1 / (service.audit.size() - 1);
  }

  static int notYetAudited(@NotNull Service service) {
    return 1 / service.audit.size(); // REFUTED: ArithmeticException
  }

  static final class Private {
    private String text;
    private String set;
    private List<String> list = new ArrayList<>();
    private int state = 3;

    void start() {
      text = "started";
      state = 4;
    }

    void setSet(String set) {
      this.set = set;
    }
  }

  static int beforeStart(@NotNull Private object) {
    return object.text.length(); // REFUTED: NullPointerException
  }

  static int bySetter(@NotNull Private object) {
    return object.set.equals("a") ? 1 / 0 : 0; // REFUTED: NullPointerException
  }

  static int afterSetter(@NotNull Private object) {
    return "a".equals(object.set) ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int onlyByConstructor(@NotNull Private object) {
    return object.list.size();
  }

  static int asMade(@NotNull Private object) {
    return 1 / (object.state - 3); // REFUTED: ArithmeticException
  }

  // UNKNOWN: may escape
  static int afterwards(@NotNull Private object) {
    return 1 / (object.state - 4);
  }

  static final class Factory {
    private final String text;

    private Factory(String text) {
      this.text = text;
    }

    static Factory of(String text) {
      return new Factory(Objects.requireNonNull(text));
    }
  }

  // UNKNOWN: may escape
  static int byFactory(@NotNull Factory object) {
    return object.text.length();
  }

  static int emptyByFactory(@NotNull Factory object) {
    return object.text == null ? 0 : 1 / object.text.length(); // REFUTED: ArithmeticException
  }

  static final class Container {
    @Autowired private Oracle oracle;

    @Autowired(required = false)
    private Oracle perhaps;

    @Column private String column;
    private Oracle later;

    @Autowired
    void setLater(Oracle later) {
      this.later = later;
    }
  }

  // PROVED: container.oracle is not null, as a container fills it
  static int injected(@NotNull Container container) {
    return container.oracle == null ? 1 / 0 : 0;
  }

  // PROVED: container.later is not null, as a container fills it
  static int injectedLater(@NotNull Container container) {
    return container.later == null ? 1 / 0 : 0;
  }

  static int notRequired(@NotNull Container container) {
    return container.perhaps == null ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  static int filledByReflection(@NotNull Container container) {
    return "x".equals(container.column) ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  static final class Refuses {
    Refuses() {
      throw new IllegalStateException();
    }

    int value;
  }

  // PROVED
  static int neverThere(@NotNull Refuses object) {
    return 1 / 0 + object.value;
  }

  static final class Keeps {
    private final List<String> items;
    private final List<String> view;
    private final List<String> copy;

    Keeps(List<String> items, List<String> other) {
      if (items.isEmpty() || other.isEmpty() || other.get(0) == null) {
        throw new IllegalArgumentException();
      }
      this.items = items;
      this.view = Collections.unmodifiableList(items);
      this.copy = List.copyOf(other);
    }
  }

  // UNKNOWN: may escape
  static String emptiedSince(@NotNull Keeps object) {
    return object.items.get(0);
  }

  // UNKNOWN: may escape
  static String emptiedBehind(@NotNull Keeps object) {
    return object.view.get(0);
  }

  static final class Emptied {
    private final List<String> items;

    Emptied(List<String> items) {
      if (items.isEmpty()) {
        throw new IllegalArgumentException();
      }
      this.items = items;
    }
  }

  // UNKNOWN: may escape
  static int emptiedSinceThen(@NotNull Emptied object) {
    return 1 / object.items.size();
  }

  record Lines(List<String> lines) {
    Lines {
      if (lines.isEmpty()) {
        throw new IllegalArgumentException();
      }
    }
  }

  // UNKNOWN: may escape
  static int emptiedRecord(@NotNull Lines record) {
    return 1 / record.lines().size();
  }

  static class Leaks {
    static final List<Leaks> ALL = new ArrayList<>();
    private final String text;

    Leaks(String text) {
      ALL.add(this);
      this.text = Objects.requireNonNull(text);
    }
  }

  // UNKNOWN: may escape
  static int leaked(@NotNull Leaks object) {
    return object.text.length();
  }

  class Inner {
    int value() {
      return own;
    }
  }

  int own;

  // PROVED
  static int outer(@NotNull Inner inner) {
    return inner.value();
  }

  static int outerState(@NotNull Inner inner) {
    return 1 / inner.value(); // REFUTED: ArithmeticException
  }

  abstract static class Shape {
    private final int sides;

    Shape(int sides) {
      this.sides = Math.max(1, sides);
    }
  }

  static final class Square extends Shape {
    Square() {
      super(4);
    }
  }

  // PROVED
  static int inherited(@NotNull Square square) {
    return 1 / (((Shape) square).sides - 3);
  }

  static int inheritedFour(@NotNull Square square) {
    return 1 / (((Shape) square).sides - 4); // REFUTED: ArithmeticException
  }

  sealed interface Answer permits Yes, No {}

  record Yes(int value) implements Answer {
    Yes {
      if (value == 0) {
        throw new IllegalArgumentException();
      }
    }
  }

  static final class No implements Answer {
    private final int value;

    No(int value) {
      this.value = value == 0 ? 1 : value;
    }
  }

  // PROVED
  static int sealed(@NotNull Answer answer) {
    return answer instanceof Yes yes ? 1 / yes.value() : 1 / ((No) answer).value;
  }

  static final class Builder {
    private String name = "";

    Builder name(String name) {
      this.name = name;
      return this;
    }
  }

  static int builder(@NotNull Builder builder) {
    return builder.name.length(); // REFUTED: NullPointerException
  }

  static final class ByLambda {
    private String text = "";

    Supplier<String> clearing() {
      return () -> text = null;
    }
  }

  // UNKNOWN: may escape
  static int byLambda(@NotNull ByLambda object) {
    return object.text.length();
  }

  static final class ByNested {
    private String text = "";

    static final class Editor {
      void clear(ByNested object) {
        object.text = null;
      }
    }
  }

  // UNKNOWN: may escape
  static int byNested(@NotNull ByNested object) {
    return object.text.length();
  }

  static final class Copying {
    private String text = "";

    Copying() {}

    Copying(Copying other) {
      other.text = null;
    }
  }

  // UNKNOWN: may escape
  static int byConstructorOfAnother(@NotNull Copying object) {
    return object.text.length();
  }

  static final class BeyondTheEngine {
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Oracle oracle;
    private final int limit;

    BeyondTheEngine(Oracle oracle, int limit) {
      this.oracle = Objects.requireNonNull(oracle);
      this.limit = limit < 1 ? 1 : limit;
    }
  }

  // PROVED
  static int besideWhatIsNotFollowed(@NotNull BeyondTheEngine object, int divisor) {
    return divisor == 0 ? 0 : 1 / divisor;
  }

  static int crashBesideIt(@NotNull BeyondTheEngine object, int divisor) {
    return object.limit > 0 ? 1 / divisor : 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int fieldsBesideIt(@NotNull BeyondTheEngine object) {
    return object.oracle == null ? 1 / 0 : 1 / object.limit;
  }

  static final class Counter {
    private final AtomicInteger count = new AtomicInteger(1);
    private final Map<String, Integer> byName = new HashMap<>();
  }

  // UNKNOWN: AtomicInteger
  static int atomic(@NotNull Counter counter) {
    return counter.count.incrementAndGet();
  }

  static int unknownName(@NotNull Counter counter) {
    return counter.byName.get("a"); // REFUTED: NullPointerException
  }

  static class Counted {
    private final int count;
    private int step;

    Counted(int count) {
      this.count = count;
      this.step = 3;
    }
  }

  static class Stepped {
    private int step;

    void setStep(int step) {
      this.step = step;
    }
  }

  // PROVED
  static int stepOfAnother(Counted counted) {
    return counted == null ? 0 : 1 / (counted.step - 2);
  }

  static int ownStep(Stepped stepped) {
    return stepped == null ? 0 : 1 / (stepped.step - 2); // REFUTED: ArithmeticException
  }

  static final class Registry {
    Object last;
  }

  static final class Registered {
    private final int weight;

    Registered(Registry registry, int weight) {
      registry.last = this;
      if (weight <= 0) {
        throw new IllegalArgumentException();
      }
      this.weight = weight;
    }
  }

  // UNKNOWN: ArithmeticException
  static int handedOutUnfinished(Registered registered) {
    return registered == null ? 0 : 1 / registered.weight;
  }

  static class Remembered {
    static Remembered last;
    private final int weight;

    Remembered(int weight) {
      this(weight, new Remembered[1]);
    }

    private Remembered(int weight, Remembered[] all) {
      all[0] = this;
      remember(all);
      if (weight <= 0) {
        throw new IllegalArgumentException();
      }
      this.weight = weight;
    }

    private static void remember(Remembered[] all) {
      last = all[0];
    }
  }

  // UNKNOWN: ArithmeticException
  static int rememberedUnfinished(Remembered remembered) {
    return remembered == null ? 0 : 1 / remembered.weight;
  }

  static final class Linked {
    private final Runnable task;
    private final int weight;
    private Linked self;

    Linked(int weight) {
      this.self = this;
      this.task = this::run;
      this.weight = weight == 0 ? 1 : weight;
    }

    private void run() {}
  }

  // PROVED
  static int handedOutFinished(Linked linked) {
    return linked == null ? 0 : 1 / linked.weight;
  }

  static final class Settings {
    private String annotated = "";
    private String required = "";
    private String reset = "";
    private String unset;
    private int positive = 1;
    private int upTo = 1;

    void setAnnotated(@NotNull String annotated) {
      this.annotated = annotated;
    }

    Settings setRequired(String required) {
      this.required = Objects.requireNonNull(required, "required");
      return this;
    }

    void setReset(@NotNull String reset) {
      this.reset = reset;
    }

    void reset() {
      reset = null;
    }

    void setUnset(@NotNull String unset) {
      this.unset = unset;
    }

    void setPositive(int positive) {
      if (positive <= 0) {
        throw new IllegalArgumentException();
      }
      this.positive = positive;
    }

    void setUpTo(int upTo) {
      if (upTo > 10) {
        throw new IllegalArgumentException();
      }
      this.upTo = upTo;
    }
  }

  // PROVED: what is assigned to settings.annotated is not null, as annotations say
  static int setToNoNull(@NotNull Settings settings) {
    return settings.annotated.length();
  }

  // PROVED
  static int setToRequired(@NotNull Settings settings) {
    return settings.required.length();
  }

  static int setToSomething(@NotNull Settings settings) {
    return 1 / (settings.required.length() - 3); // REFUTED: ArithmeticException
  }

  // UNKNOWN: may escape
  static int resetSince(@NotNull Settings settings) {
    return settings.reset.length();
  }

  static int neverSet(@NotNull Settings settings) {
    return settings.unset.length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int setToZero(@NotNull Settings settings) {
    return 1 / settings.positive;
  }

  static int setToTwo(@NotNull Settings settings) {
    return 1 / (settings.upTo - 2); // REFUTED: ArithmeticException
  }

  static final class Copies {
    private final List<String> tags;
    private final Map<Integer, String> labels;
    private final int divisor;

    Copies(List<String> tags, Map<Integer, String> labels, int divisor) {
      this.tags = List.copyOf(tags);
      this.labels = Map.copyOf(labels);
      this.divisor = divisor == 0 ? 1 : divisor;
    }
  }

  // PROVED
  static int copied(@NotNull Copies copies) {
    return copies.tags == null || copies.labels == null ? 1 / 0 : 1 / copies.divisor;
  }

  static int besideCopies(@NotNull Copies copies) {
    return 1 / (copies.divisor - 3); // REFUTED: ArithmeticException
  }

  static final class Limits {
    static int most = 9;
    private int step = 1;
    private int stored = 1;
    private int clamped = 1;
    private int below = 1;
    private String name = "a";

    void setStep(int step) {
      if (step < 1) {
        throw new IllegalArgumentException("step " + step);
      }
      this.step = step;
    }

    void setStored(int stored) {
      this.stored = stored;
      if (stored < 1) {
        throw new IllegalArgumentException();
      }
    }

    void setClamped(int clamped) {
      if (clamped < 1) {
        return;
      }
      this.clamped = clamped;
    }

    void setBelow(int below) {
      if (below > most) {
        throw new IllegalArgumentException();
      }
      this.below = below;
    }

    void setName(String name) {
      if (name == null || name.isEmpty()) {
        throw new IllegalArgumentException();
      }
      this.name = name;
    }

    private int filtered = 1;

    void setFiltered(int filtered) {
      if (Optional.of(filtered).filter(value -> value < most).isEmpty()) {
        throw new IllegalArgumentException();
      }
      this.filtered = filtered;
    }
  }

  // UNKNOWN: may escape
  static int filteredByWhatChanges(@NotNull Limits limits) {
    return limits.filtered > 100 ? 1 / 0 : 0;
  }

  // PROVED
  static int checkedBySetter(@NotNull Limits limits) {
    return 10 / limits.step;
  }

  static int noMoreThanChecked(@NotNull Limits limits) {
    return 10 / (limits.step - 3); // REFUTED: ArithmeticException
  }

  // PROVED
  static char textCheckedBySetter(@NotNull Limits limits) {
    return limits.name.charAt(0);
  }

  static char noMoreThanTextChecked(@NotNull Limits limits) {
    return limits.name.charAt(1); // REFUTED: StringIndexOutOfBoundsException
  }

  // UNKNOWN: may escape
  static int storedBeforeItIsChecked(@NotNull Limits limits) {
    return 10 / limits.stored;
  }

  // PROVED
  static int leftAloneBySetter(@NotNull Limits limits) {
    return 10 / limits.clamped;
  }

  static int checkedAgainstWhatChanges(@NotNull Limits limits) {
    return limits.below > 100 ? 1 / 0 : 0; // UNKNOWN: may escape
  }

  abstract static class Source<T> {
    private final T first;
    private T last;

    Source(T first) {
      this.first = Objects.requireNonNull(first);
      this.last = first;
    }

    void setLast(T last) {
      this.last = Objects.requireNonNull(last);
    }

    abstract T next();
  }

  abstract static class Words extends Source<String> {
    Words(String first) {
      super(first);
    }
  }

  // PROVED
  static int ofSubclass(@NotNull Words words) {
    return words.next().length();
  }

  static char fieldOfSubclass(@NotNull Words words) {
    return ((Source<String>) words).last.charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static int ofArgument(@NotNull Source<String> source) {
    return source.next().length() + source.first.length();
  }

  static int castOfArgument(@NotNull Source<Integer> source) {
    return 1 / source.first; // REFUTED: ArithmeticException
  }

  static class Unchecked<T> {
    private T value;

    Unchecked(T value) {
      this.value = value;
    }

    @SuppressWarnings("unchecked")
    void put(Object anything) {
      value = (T) anything;
    }

    T value() {
      return value;
    }
  }

  // UNKNOWN: which type stands for that of
  static int afterAnUncheckedCast(@NotNull Unchecked<String> unchecked) {
    String value = unchecked.value();
    return value == null ? 0 : 1;
  }

  static class Checked<T> {
    private T value;

    Checked(T value) {
      this.value = value;
    }

    void put(T newValue) {
      value = newValue;
    }

    T value() {
      return value;
    }
  }

  // PROVED
  static int withoutACast(@NotNull Checked<String> checked) {
    String value = checked.value();
    return value == null ? 0 : 1;
  }
}
