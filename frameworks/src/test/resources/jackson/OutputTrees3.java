import dev.airtight.annotations.Prompt;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Trees of JSON that are outputs of a contract, read by Jackson 3. Each method takes a model. */
@NullMarked
public class OutputTrees3 {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  interface Model {
    @Prompt("shop/order") String order(String text);
    @Prompt("shop/items") String items(String text);
  }

  record Item(String name, double price, int quantity, String note) {}

  record Head(String id, int count, boolean urgent) {}

  // PROVED
  static int member(Model model) {
    return MAPPER.readTree(model.order("x")).get("id").asString().substring(0, 3).length();
  }

  static int mayBeAbsent(Model model) {
    return MAPPER.readTree(model.order("x")).get("comment").asString().length(); // REFUTED: NullPointerException
  }

  static int missing(Model model) {
    return MAPPER.readTree(model.order("x")).path("comment").stringValue().length(); // REFUTED: JsonNodeException
  }

  // PROVED
  static int pathOfAbsent(Model model) {
    return MAPPER.readTree(model.order("x")).path("comment").asString("").length();
  }

  static int mayBeNull(Model model) {
    return MAPPER.readTree(model.order("x")).get("assignee").stringValue().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int within(Model model) {
    int[] counts = new int[1001];
    return counts[MAPPER.readTree(model.order("x")).get("count").intValue()];
  }

  static int largeIsRefused(Model model) {
    return MAPPER.readTree(model.order("x")).get("big").intValue(); // REFUTED: JsonNodeException
  }

  // PROVED
  static int allConstants(Model model) {
    return switch (MAPPER.readTree(model.order("x")).get("severity").asString()) {
      case "low", "medium", "high" -> 1;
      default -> throw new IllegalStateException();
    };
  }

  // PROVED
  static int ofJackson3(Model model) {
    try {
      return MAPPER.readTree(model.order("x")).size();
    } catch (JacksonException never) {
      throw new IllegalStateException(never);
    }
    }

  // PROVED
  static int part(Model model) {
    JsonNode order = MAPPER.readTree(model.order("x"));
    Item item = MAPPER.treeToValue(order.get("items").get(0), Item.class);
    return 100 / item.quantity() + item.name().charAt(0);
  }

  static int note(Model model) {
    JsonNode items = MAPPER.readTree(model.items("x"));
    return MAPPER.treeToValue(items.get(0), Item.class).note().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int others(Model model) {
    Head head = MAPPER.convertValue(MAPPER.readTree(model.order("x")), Head.class);
    return head.id().charAt(6) + 10 / (head.count() + 1);
  }

  // PROVED
  static int list(Model model) {
    List<Item> items = MAPPER.readValue(model.items("x"), new TypeReference<List<Item>>() {});
    return 10 / items.get(0).quantity();
  }
}
