import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import dev.airtight.annotations.Prompt;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Outputs of a contract, decoded by Gson. Each method takes a model. */
@NullMarked
public class Outputs {
  private static final Gson GSON = new Gson();

  interface Model {
    @Prompt("shop/order") String order(String text);
    @Prompt("shop/items") String items(String text);
    @Prompt("shop/large") String large(String text);
  }

  enum Severity { @SerializedName("low") LOW, @SerializedName("medium") MEDIUM, @SerializedName("high") HIGH }

  enum Known { low, high }

  record Item(String name, int quantity, String note) {}

  record Order(String id, Severity severity, int count, double total, boolean urgent,
      String comment, String assignee, List<Item> items) {}

  static class Bean {
    private String id;
    private int count = 7;
    private String comment = "none";
    private List<Item> items;
    private String missing;
  }

  record Rated(Known severity) {}

  record Counted(int count) {}

  enum Worded {
    low, medium, high;
    public String toString() { return "high"; }
  }

  record Words(Worded severity) {}

  enum Marked { @SerializedName("x") low, @SerializedName("medium") HIGH, high }

  record Marks(Marked severity) {}

  static class Counter {
    static int count = 1;
  }

  record Counting(int count) {
    static { Counter.count = 0; }
  }

  // UNKNOWN: what Gson makes of
  static int ownWords(Model model) {
    return GSON.fromJson(model.order("x"), Words.class).severity().ordinal();
  }

  static int nameBesideAnnotation(Model model) {
    Marked marked = GSON.fromJson(model.order("x"), Marks.class).severity();
    if (marked == Marked.low) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  static int initialisesItsClass(Model model) {
    Counter.count = 1;
    int count = GSON.fromJson(model.order("x"), Counting.class).count();
    return count / Counter.count; // REFUTED: ArithmeticException
  }

  record LargeCounting(int count) {
    static { Counter.count = 0; }
  }

  static int isNotInitialisedWhereRefused(Model model) {
    Counter.count = 1;
    try {
      return GSON.fromJson(model.large("x"), LargeCounting.class).count();
    } catch (JsonSyntaxException refused) {
      return 10 / (Counter.count - 1); // REFUTED: ArithmeticException
    }
  }

  // PROVED
  static int within(Model model) {
    Order order = GSON.fromJson(model.order("x"), Order.class);
    return new int[1001][order.count()].length + order.severity().name().length();
  }

  // PROVED
  static int firstItem(Model model) {
    return new Gson().fromJson(model.order("x"), Order.class).items().get(0).name().charAt(0);
  }

  static int mayBeNull(Model model) {
    return GSON.fromJson(model.order("x"), Order.class).assignee().length(); // REFUTED: NullPointerException
  }

  static int mayBeAbsent(Model model) {
    return GSON.fromJson(model.order("x"), Order.class).comment().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int keepsWhatTheConstructorSet(Model model) {
    Bean bean = GSON.fromJson(model.order("x"), Bean.class);
    return bean.comment.length() + new int[1001][bean.count].length + bean.items.get(0).quantity();
  }

  static int notInTheContract(Model model) {
    return GSON.fromJson(model.order("x"), Bean.class).missing.length(); // REFUTED: NullPointerException
  }

  static int noSuchConstant(Model model) {
    return GSON.fromJson(model.order("x"), Rated.class).severity().ordinal(); // REFUTED: NullPointerException
  }

  // PROVED
  static int noSuchConstantIsNull(Model model) {
    Known known = GSON.fromJson(model.order("x"), Rated.class).severity();
    return known == null ? 0 : known.ordinal();
  }

  static int tooLarge(Model model) {
    return GSON.fromJson(model.large("x"), Counted.class).count(); // REFUTED: JsonSyntaxException
  }

  // PROVED
  static int elements(Model model) {
    List<Item> items = GSON.fromJson(model.items("x"), new TypeToken<List<Item>>() {}.getType());
    return 10 / items.get(0).quantity();
  }

  static int noSecond(Model model) {
    List<Item> items = GSON.fromJson(model.items("x"), new TypeToken<List<Item>>() {}.getType());
    return items.get(1).quantity(); // REFUTED: IndexOutOfBoundsException
  }

  // PROVED
  static int writtenPrettily(Model model) {
    Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    return 10 / gson.fromJson(model.order("x"), Order.class).items().get(0).quantity();
  }

  static int noteOfAll(Model model) {
    int length = 0;
    for (Item item : GSON.fromJson(model.order("x"), Order.class).items()) {
      length += item.note().length(); // REFUTED: NullPointerException
    }
    return length;
  }
}
