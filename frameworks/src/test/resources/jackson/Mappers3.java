import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Texts that applications decode by Jackson 3. Each method takes one text. */
public class Mappers3 {
  enum Level { low, high }

  record Item(String name, int amount, Level level) {}

  record Texts(String name, List<String> tags) {}

  static class Bean {
    private String name = "none";
    public List<Item> items;

    public void setName(String name) {
      this.name = name;
    }
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonMapper BUILT =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  static int uncheckedExceptions(String text) {
    if (text == null) {
      return 0;
    }
    Item item = MAPPER.readValue(text, Item.class); // REFUTED: Exception
    return item == null ? 0 : 1;
  }

  // PROVED
  static int everythingIsCaught(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Item item = MAPPER.readValue(text, Item.class);
      return item == null || item.name() == null ? 0 : 10 / (item.name().length() + 1);
    } catch (JacksonException refused) {
      return -1;
    }
  }

  // UNKNOWN
  static int notAllIsCaught(String text) {
    if (text == null) {
      return 0;
    }
    try {
      return JSON.readValue(text, Texts.class) == null ? 0 : 1;
    } catch (DatabindException refused) {
      return -1;
    }
  }

  static int noText(String text) {
    try {
      return JSON.readValue(text, Texts.class) == null ? 0 : 1; // REFUTED: IllegalArgumentException
    } catch (JacksonException refused) {
      return -1;
    }
  }

  static int nullIsJson(String text) {
    try {
      return JsonMapper.shared().readValue(text == null ? "" : text, Item.class).amount(); // REFUTED: NullPointerException
    } catch (JacksonException refused) {
      return -1;
    }
  }

  static int division(String text) {
    try {
      Item item = BUILT.readValue(text == null ? "" : text, Item.class);
      return item == null ? 0 : 100 / item.amount(); // REFUTED: ArithmeticException
    } catch (JacksonException refused) {
      return -1;
    }
  }

  static int elements(String text) {
    try {
      List<Texts> all = JSON.readValue(text == null ? "" : text, new TypeReference<List<Texts>>() {});
      return all == null || all.isEmpty() ? 0 : all.get(0).name() == null ? 1 : 2; // REFUTED: NullPointerException
    } catch (JacksonException refused) {
      return -1;
    }
  }

  // PROVED
  static int bean(String text) {
    try {
      Bean bean = JSON.readValue(text == null ? "" : text, Bean.class);
      return bean == null || bean.name == null || bean.items == null ? 0 : bean.items.size();
    } catch (JacksonException refused) {
      return -1;
    }
  }

  // PROVED
  static String messages(String text) {
    try {
      Level level = JSON.readValue(text == null ? "" : text, Level.class);
      return level == null ? "" : level.name();
    } catch (JacksonException refused) {
      return refused.getMessage().trim();
    }
  }
}
