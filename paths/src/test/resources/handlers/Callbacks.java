import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Lambdas in the hands of code that nobody knows. */
public class Callbacks {
  @interface NotNull {}

  record Order(String id, int amount) {}

  interface Orders {
    void each(Consumer<Order> action);

    <T> T inTransaction(Supplier<T> work);

    int sum(Function<Order, Integer> amount);

    void numbers(IntConsumer action);

    String name();
  }

  static final class Counter {
    private int count;
    private String last = "";
  }

  // PROVED: Callbacks$Orders.each is assumed to call the lambdas it gets before it ends
  static int harmless(@NotNull Orders orders, int number) {
    orders.each(order -> Math.abs(order.amount()));
    return number;
  }

  static void throwsItself(@NotNull Orders orders) {
    orders.each(
        order -> {
          if (order.amount() == 1234567) {
            throw new IllegalStateException(); // REFUTED: IllegalStateException
          }
        });
  }

  static int ofWhatItGets(@NotNull Orders orders) {
    return orders.sum(order -> 10 / order.amount()); // REFUTED: ArithmeticException
  }

  // PROVED
  static int caught(@NotNull Orders orders) {
    try {
      return orders.sum(order -> 10 / order.amount());
    } catch (ArithmeticException zero) {
      return 0;
    }
  }

  // UNKNOWN: returns null, as a lambda that it gets may
  static String returned(@NotNull Orders orders, String text) {
    return orders.inTransaction(() -> text);
  }

  // PROVED: Callbacks$Orders.inTransaction is assumed to end
  static int returnedOfAVariable(@NotNull Orders orders, int number) {
    String made = orders.inTransaction(() -> "number " + number);
    return made.length();
  }

  static int whateverIsReturned(@NotNull Orders orders, int number) {
    String made = orders.inTransaction(() -> "number " + number);
    return made.charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  static int counted(@NotNull Orders orders) {
    int[] count = {1};
    orders.each(order -> count[0] = order.amount());
    return 1 / count[0]; // REFUTED: ArithmeticException
  }

  // PROVED
  static int anyNumberOfTimes(@NotNull Orders orders) {
    int[] count = {0};
    orders.numbers(number -> count[0]++);
    return count[0] == 3 ? 1 : 2;
  }

  // UNKNOWN: may escape
  static int threeTimes(@NotNull Orders orders) {
    int[] count = {0};
    orders.numbers(number -> count[0]++);
    return 1 / (count[0] - 3);
  }

  // UNKNOWN: may escape
  static void secondTime(@NotNull Orders orders) {
    int[] count = {0};
    orders.numbers(
        number -> {
          if (count[0]++ == 1) {
            throw new IllegalStateException();
          }
        });
  }

  // PROVED
  static int collected(@NotNull Orders orders) {
    List<String> ids = new ArrayList<>();
    orders.each(order -> ids.add(order.id()));
    int length = ids.isEmpty() || ids.get(0) == null ? 0 : ids.get(0).length();
    return length + ids.size();
  }

  static String noneCollected(@NotNull Orders orders) {
    List<String> ids = new ArrayList<>();
    orders.each(order -> ids.add(order.id()));
    return ids.get(0); // REFUTED: IndexOutOfBoundsException
  }

  static int oneCollected(@NotNull Orders orders) {
    List<String> ids = new ArrayList<>();
    orders.each(order -> ids.add(order.id()));
    return ids.isEmpty() ? 0 : Integer.parseInt(ids.get(0)); // REFUTED: NumberFormatException
  }

  static int inAnObject(@NotNull Orders orders) {
    Counter counter = new Counter();
    orders.each(
        order -> {
          counter.count = order.amount();
          counter.last = order.id();
        });
    return counter.last == null ? 0 : 10 / counter.count; // REFUTED: ArithmeticException
  }

  // UNKNOWN: may escape
  static int whatNobodyMakesNull(@NotNull Orders orders) {
    Counter counter = new Counter();
    orders.each(order -> counter.last = "x");
    return counter.last.length();
  }

  static int calledTwice(@NotNull Orders orders) {
    int[] last = {1};
    orders.each(order -> last[0] = order.amount());
    orders.name();
    return 10 / last[0]; // REFUTED: ArithmeticException
  }

  // PROVED
  static int inABuilder(@NotNull Orders orders) {
    StringBuilder all = new StringBuilder();
    orders.each(order -> all.append(order.amount()).append(", "));
    return all.length() < 2 ? 0 : all.toString().substring(2).length();
  }

  static int inAnEmptyBuilder(@NotNull Orders orders) {
    StringBuilder all = new StringBuilder();
    orders.each(order -> all.append(order.amount()));
    return all.charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  static int ofAnArgument(@NotNull Orders orders, @NotNull Counter one, @NotNull Counter other) {
    one.count = 1;
    orders.each(order -> other.count = 0);
    return 10 / one.count; // REFUTED: ArithmeticException
  }

  // UNKNOWN: holds that a lambda changes
  static int inAMap(@NotNull Orders orders) {
    java.util.Map<String, Order> all = new java.util.HashMap<>();
    orders.each(order -> all.put(order.id(), order));
    return all.size();
  }

  private static int seen;

  static int inAStatic(@NotNull Orders orders) {
    seen = 1;
    orders.each(order -> seen = 0);
    return 10 / seen; // REFUTED: ArithmeticException
  }

  // PROVED
  static int inAStaticAndChecked(@NotNull Orders orders) {
    seen = 1;
    orders.each(order -> seen = order.amount());
    return seen == 0 ? 0 : 10 / seen;
  }

  private static List<String> kept = new ArrayList<>();

  // UNKNOWN: assigns a static field that is no number or text
  static int inAStaticList(@NotNull Orders orders) {
    orders.each(order -> kept = List.of(order.id()));
    return kept.size();
  }

  // UNKNOWN: a lambda returns an object
  static int handsOut(@NotNull Orders orders) {
    List<String> ids = new ArrayList<>();
    List<String> same = orders.inTransaction(() -> ids);
    return same.size() + ids.size();
  }

  // UNKNOWN: may escape
  static int setInAList(@NotNull Orders orders) {
    List<String> ids = new ArrayList<>(List.of("a"));
    orders.each(
        order -> {
          if (ids.size() > 3) {
            ids.set(0, null);
          } else {
            ids.add(order.id());
          }
        });
    return ids.isEmpty() ? 0 : ids.get(0).length();
  }

  // PROVED
  static int addsToAList(@NotNull Orders orders) {
    List<String> ids = new ArrayList<>(List.of("a"));
    orders.each(order -> ids.add(String.valueOf(order.amount())));
    return ids.isEmpty() ? 0 : ids.get(0).length();
  }

  interface Keeper {
    void keep(Object object);
  }

  // UNKNOWN: gets is not followed
  static int handsOverLater(@NotNull Orders orders, @NotNull Keeper keeper) {
    int[] kept = new int[1];
    int[] calls = new int[1];
    orders.each(
        order -> {
          if (calls[0]++ > 3) {
            keeper.keep(kept);
          }
        });
    kept[0] = 1;
    keeper.keep("");
    return 1 / (kept[0] - 5);
  }
}
