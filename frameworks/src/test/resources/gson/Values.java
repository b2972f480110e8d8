import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonIOException;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Texts that applications decode by Gson. Each method takes one text. */
public class Values {
  enum Level {
    @SerializedName("low")
    LOW,
    HIGH
  }

  record Item(String name, int amount, Level level) {}

  record Texts(String name, @SerializedName("full_name") String full, List<String> tags) {}

  record Strict(String name) {
    Strict {
      Objects.requireNonNull(name);
    }
  }

  record Dated(String name, LocalDate day) {}

  static class Order {
    private String customer;
    private int amount;
    private List<Item> items;
    private Item first;
    private BigDecimal price;
    private Map<String, Integer> counts;
  }

  static class Defaults {
    String name = "none";
    List<String> tags = new ArrayList<>();
    final int limit;

    Defaults() {
      limit = 10;
    }
  }

  /** Without a constructor that takes nothing, none runs. */
  static class Unmade {
    String name = "none";
    int size;

    Unmade(int size) {
      this.size = size;
    }
  }

  static class Base {
    private String id;
  }

  static class Derived extends Base {
    transient String cached;
    static String shared = "s";
    Set<Level> levels;
  }

  static class Refusing {
    String name;

    Refusing() {
      throw new UnsupportedOperationException();
    }
  }

  record Box<T>(T content) {}

  record Numbers(int[] all) {}

  private static int shared(Derived derived) {
    return Derived.shared.length();
  }

  private static final Gson GSON = new Gson();
  private static final Gson BUILT =
      new GsonBuilder()
          .setPrettyPrinting()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .create();
  private static final Gson ADAPTED =
      new GsonBuilder()
          .registerTypeAdapter(
              LocalDate.class,
              (JsonDeserializer<LocalDate>) (json, type, context) -> LocalDate.MIN)
          .create();
  private static final Type ITEMS = new TypeToken<List<Item>>() {}.getType();

  static int unguarded(String text) {
    Texts texts = new Gson().fromJson(text, Texts.class); // REFUTED: JsonSyntaxException
    return texts == null ? 0 : 1;
  }

  // PROVED
  static int guarded(String text) {
    try {
      Texts texts = GSON.fromJson(text, Texts.class);
      return texts == null || texts.name() == null ? 0 : 10 / (texts.name().length() + 1);
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  // PROVED
  static boolean noText(String text) {
    return text == null && GSON.fromJson(text, Texts.class) != null ? 1 / text.length() > 0 : true;
  }

  static int nothing(String text) {
    try {
      return GSON.fromJson(text, Texts.class).tags() == null ? 0 : 1; // REFUTED: NullPointerException
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  static int missingMember(String text) {
    try {
      Texts texts = GSON.fromJson(text, Texts.class);
      return texts == null ? 0 : texts.full().length(); // REFUTED: NullPointerException
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  // PROVED
  static int recordOfPrimitives(String text) {
    try {
      Item item = GSON.fromJson(text, Item.class);
      return item == null ? 0 : item.amount() / 2;
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  static int zero(String text) {
    try {
      Item item = GSON.fromJson(text, Item.class);
      return item == null ? 0 : 10 / item.amount(); // REFUTED: ArithmeticException
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  static int unknownConstant(String text) {
    try {
      Item item = GSON.fromJson(text, Item.class);
      return item == null
          ? 0
          : switch (item.level()) { // REFUTED: NullPointerException
            case LOW -> 1;
            case HIGH -> 2;
          };
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  // PROVED
  static int constants(String text) {
    try {
      Level level = GSON.fromJson(text, Level.class);
      return level == null ? 0 : 1 / (level.ordinal() + 1);
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  // PROVED
  static String fields(String text) {
    try {
      Order order = GSON.fromJson(text, Order.class);
      if (order == null || order.customer == null || order.first == null) {
        return "";
      }
      return order.customer.trim() + order.first.amount() + order.amount;
    } catch (RuntimeException refused) {
      return "";
    }
  }

  static int elements(String text) {
    Order order;
    try {
      order = GSON.fromJson(text, Order.class);
    } catch (RuntimeException refused) {
      return -1;
    }
    int sum = 0;
    if (order != null && order.items != null) {
      for (Item item : order.items) {
        sum += item.amount(); // REFUTED: NullPointerException
      }
    }
    return sum;
  }

  static int price(String text) {
    Order order;
    try {
      order = GSON.fromJson(text, Order.class);
    } catch (RuntimeException refused) {
      return -1;
    }
    return order == null ? 0 : order.price.signum(); // REFUTED: NullPointerException
  }

  // PROVED
  static int initialisersRun(String text) {
    try {
      Defaults defaults = GSON.fromJson("{}".equals(text) ? text : "{}", Defaults.class);
      return defaults == null || defaults.name == null || defaults.tags == null ? 0 : defaults.tags.size();
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  static int initialisersAreNoDefaults(String text) {
    try {
      Defaults defaults = GSON.fromJson(text, Defaults.class);
      return defaults == null ? 0 : defaults.tags.size(); // REFUTED: NullPointerException
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  static int withoutConstructor(String text) {
    try {
      Unmade made = GSON.fromJson(text, Unmade.class);
      return made == null ? 0 : made.name.length(); // REFUTED: NullPointerException
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  // PROVED
  static int inherited(String text) {
    try {
      Derived derived = GSON.fromJson(text, Derived.class);
      if (derived == null || derived.levels == null) {
        return 0;
      }
      return derived.cached == null ? 1 : 1 / (shared(derived) - shared(derived));
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  static int constructorsMayThrow(String text) {
    try {
      return GSON.fromJson(text, Refusing.class) == null ? 0 : 1; // REFUTED: RuntimeException
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  static int recordsMayThrow(String text) {
    try {
      Strict strict = GSON.fromJson(text, Strict.class); // REFUTED: RuntimeException
      return strict == null ? 0 : strict.name().length();
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  // PROVED
  static int strictRecord(String text) {
    try {
      Strict strict = GSON.fromJson(text, Strict.class);
      return strict == null ? 0 : strict.name().length();
    } catch (RuntimeException refused) {
      return -1;
    }
  }

  static int dates(String text) {
    try {
      return GSON.fromJson(text, Dated.class) == null ? 0 : 1; // REFUTED: JsonIOException
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  static int typeToken(String text) {
    try {
      List<Item> items = GSON.fromJson(text, ITEMS);
      return items == null || items.isEmpty() ? 0 : items.get(0).amount(); // REFUTED: NullPointerException
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  // PROVED
  static int token(String text) {
    try {
      List<Item> items = GSON.fromJson(text, new TypeToken<List<Item>>() {});
      return items == null || items.isEmpty() || items.get(0) == null ? 0 : items.get(0).amount();
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  // PROVED
  static int parameterised(String text) {
    try {
      List<String> texts = GSON.fromJson(text, TypeToken.getParameterized(List.class, String.class).getType());
      return texts == null || texts.isEmpty() || texts.get(0) == null ? 0 : texts.get(0).length();
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  static int array(String text) {
    try {
      Texts[] all = GSON.fromJson(text, Texts[].class);
      return all == null || all.length == 0 ? 0 : all[0].name() == null ? 1 : 2; // REFUTED: NullPointerException
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  // PROVED
  static int generic(String text) {
    try {
      Box<String> box = GSON.fromJson(text, new TypeToken<Box<String>>() {}.getType());
      return box == null || box.content() == null ? 0 : box.content().length();
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  static int primitive(String text) {
    try {
      return GSON.fromJson(text, int.class); // REFUTED: NullPointerException
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  // PROVED
  static int scalar(String text) {
    try {
      String said = GSON.fromJson(text, String.class);
      Boolean truth = said == null ? null : !said.isEmpty();
      return truth == null ? 0 : said.length();
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  // PROVED
  static int nullInArray(String text) {
    try {
      Numbers numbers = GSON.fromJson(text, Numbers.class);
      return numbers == null || numbers.all() == null ? 0 : numbers.all().length;
    } catch (JsonParseException | IllegalArgumentException refused) {
      return -1;
    }
  }

  static int counts(String text) {
    try {
      Map<String, Integer> counts = GSON.fromJson(text, new TypeToken<Map<String, Integer>>() {}.getType());
      return counts == null ? 0 : counts.get("a"); // REFUTED: NullPointerException
    } catch (RuntimeException refused) {
      if (refused instanceof NullPointerException && text != null && text.startsWith("{")) {
        throw refused;
      }
      return -1;
    }
  }

  // PROVED
  static int countsOrNone(String text) {
    try {
      Map<String, Integer> counts = GSON.fromJson(text, new TypeToken<Map<String, Integer>>() {}.getType());
      return counts == null || counts.get("a") == null ? 0 : counts.get("a") / 2;
    } catch (JsonSyntaxException | NullPointerException refused) {
      return -1;
    }
  }

  static int mapWithNullKey(String text) {
    try {
      Map<String, Object> map = GSON.fromJson(text, new TypeToken<Map<String, Object>>() {}.getType()); // REFUTED: NullPointerException
      return map == null ? 0 : 1;
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  static String castOfAnything(String text) {
    Map<String, Object> map;
    try {
      map = GSON.fromJson(text, new TypeToken<Map<String, Object>>() {}.getType());
    } catch (JsonSyntaxException | NullPointerException refused) {
      return "";
    }
    return map == null ? "" : (String) map.get("name"); // REFUTED: ClassCastException
  }

  static int integersAreDoubles(String text) {
    Map<?, ?> map;
    try {
      map = GSON.fromJson(text, Map.class);
    } catch (RuntimeException refused) {
      return -1;
    }
    return map != null && map.get("n") instanceof Number ? (Integer) map.get("n") : 0; // REFUTED: ClassCastException
  }

  static int keysThatAreNotComparable(String text) {
    try {
      return GSON.fromJson(text, Map.class) == null ? 0 : 1; // REFUTED: ClassCastException
    } catch (JsonSyntaxException | NullPointerException refused) {
      return -1;
    }
  }

  // PROVED
  static String rawMap(String text) {
    try {
      Map<?, ?> map = GSON.fromJson(text, Map.class);
      return map != null && map.get("name") instanceof String name ? name.trim() : "";
    } catch (JsonSyntaxException | NullPointerException | ClassCastException refused) {
      return "";
    }
  }

  static int wholeNumber(String text) {
    Object any;
    try {
      any = GSON.fromJson(text, Object.class);
    } catch (JsonSyntaxException refused) {
      return -1;
    }
    return any instanceof Double number ? 10 / number.intValue() : 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int builder(String text) {
    try {
      Texts texts = BUILT.fromJson(text, Texts.class);
      return texts == null || texts.full() == null ? 0 : texts.full().length();
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  record Alike(String aB, String a_b) {}

  static int namesCollide(String text) {
    try {
      return BUILT.fromJson(text, Alike.class) == null ? 0 : 1; // REFUTED: IllegalArgumentException
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  // UNKNOWN
  static int adapters(String text) {
    try {
      return ADAPTED.fromJson(text, Dated.class) == null ? 0 : 1;
    } catch (JsonParseException refused) {
      return -1;
    }
  }
}
