import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.airtight.annotations.Handles;
import dev.airtight.annotations.Prompt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Trees of JSON that are outputs of a contract. Each method takes a model or an output. */
@NullMarked
public class OutputTrees {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  enum Severity { LOW, MEDIUM, HIGH }

  interface Model {
    @Prompt("shop/order") String order(String text);
    @Prompt("shop/action") String action(String text);
    @Prompt("shop/items") String items(String text);
  }

  static JsonNode read(String answer) {
    try {
      return MAPPER.readTree(answer);
    } catch (JsonProcessingException refused) {
      throw new IllegalStateException(refused);
    }
  }

  // PROVED
  static int member(Model model) {
    return read(model.order("x")).get("id").asText().substring(0, 3).length();
  }

  static int mayBeAbsent(Model model) {
    return read(model.order("x")).get("comment").asText().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int pathOfAbsent(Model model) {
    return read(model.order("x")).path("comment").asText().length();
  }

  // PROVED
  static int askedFor(Model model) {
    JsonNode order = read(model.order("x"));
    return order.has("comment") ? order.get("comment").textValue().length() : 0;
  }

  static int mayBeNull(Model model) {
    return read(model.order("x")).get("assignee").textValue().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int nullAsText(Model model) {
    return read(model.order("x")).get("assignee").asText().length();
  }

  // PROVED
  static int hasNonNull(Model model) {
    JsonNode order = read(model.order("x"));
    return order.hasNonNull("assignee") ? order.get("assignee").textValue().length() : 0;
  }

  static int theNullNode(Model model) {
    if (read(model.order("x")).get("assignee") == NullNode.getInstance()) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 0;
  }

  static int misspelled(Model model) {
    return read(model.order("x")).get("Id").asText().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int within(Model model) {
    int[] counts = new int[1001];
    return counts[read(model.order("x")).get("count").intValue()];
  }

  static int atTheEnd(Model model) {
    return 10 / read(model.order("x")).get("count").asInt(); // REFUTED: ArithmeticException
  }

  // PROVED
  static int largeFitsNoInt(Model model) {
    JsonNode big = read(model.order("x")).get("big");
    return big.canConvertToInt() ? big.intValue() / 2 : big.bigIntegerValue().signum();
  }

  static int largeIsCutOff(Model model) {
    return Math.toIntExact(read(model.order("x")).get("big").longValue()); // REFUTED: ArithmeticException
  }

  // PROVED
  static String decimal(Model model) {
    BigDecimal total = read(model.order("x")).get("total").decimalValue();
    return total.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  // PROVED
  static int allConstants(Model model) {
    switch (read(model.order("x")).get("severity").asText()) {
      case "low":
        return 1;
      case "medium":
        return 2;
      case "high":
        return 3;
      default:
        throw new IllegalStateException();
    }
  }

  static long asNumber(Model model) {
    return Long.parseLong(read(model.order("x")).get("id").asText()); // REFUTED: NumberFormatException
  }

  // PROVED
  static Severity ofEnumInCapitals(Model model) {
    return Severity.valueOf(read(model.order("x")).get("severity").asText().toUpperCase(Locale.ROOT));
  }

  // PROVED
  static int elements(Model model) {
    int length = 0;
    for (JsonNode item : read(model.order("x")).get("items")) {
      length += item.get("name").textValue().charAt(0) + 10 / item.get("quantity").intValue();
    }
    return length;
  }

  static int membersOfElements(Model model) {
    int length = 0;
    for (JsonNode item : read(model.order("x")).get("items")) {
      length += item.get("note").asText().length(); // REFUTED: NullPointerException
    }
    return length;
  }

  // PROVED
  static String first(Model model) {
    return read(model.order("x")).at("/items/0/name").textValue().trim();
  }

  static String second(Model model) {
    return read(model.order("x")).get("items").get(1).get("name").asText(); // REFUTED: NullPointerException
  }

  // PROVED
  static List<String> texts(Model model) {
    List<String> all = new ArrayList<>();
    read(model.order("x")).get("tags").forEach(tag -> all.add(tag.textValue().substring(1)));
    return all;
  }

  // PROVED
  static int entries(Model model) {
    int length = 0;
    for (Map.Entry<String, JsonNode> label : read(model.order("x")).get("labels").properties()) {
      length += label.getValue().textValue().charAt(0);
    }
    return length;
  }

  static int anyKey(Model model) {
    return read(model.order("x")).get("labels").get("a").asText().length(); // REFUTED: NullPointerException
  }

  static int required(Model model) {
    return read(model.order("x")).required("comment").asText().length(); // REFUTED: IllegalArgumentException
  }

  // PROVED
  static int requiredAt(Model model) {
    return read(model.order("x")).requiredAt("/items/0/quantity").asInt();
  }

  // PROVED
  static int variants(Model model) {
    JsonNode action = read(model.action("x"));
    return action.get("kind").asText().equals("refund")
        ? 100 / action.get("amount").intValue()
        : action.get("text").textValue().length();
  }

  static String otherVariant(Model model) {
    return read(model.action("x")).get("reason").asText(); // REFUTED: NullPointerException
  }

  // PROVED
  static int kinds(Model model) {
    JsonNode order = read(model.order("x"));
    if (!order.isObject() || !order.get("items").isArray() || !order.get("count").isInt()
        || !order.get("urgent").isBoolean() || !order.get("total").isNumber()) {
      throw new IllegalStateException();
    }
    return 10 / (order.size() - 9);
  }

  static int tooFew(Model model) {
    return 10 / (read(model.order("x")).size() - 10); // REFUTED: ArithmeticException
  }

  // PROVED
  static int recursive(Model model) {
    JsonNode parent = read(model.order("x")).path("parent");
    return parent.path("children").path(0).path("children").path(0).path("value").asInt();
  }

  // PROVED
  static int recursiveMembers(Model model) {
    JsonNode parent = read(model.order("x")).get("parent");
    if (parent == null || parent.get("children").isEmpty()) {
      return 0;
    }
    return parent.get("children").get(0).get("children").size();
  }

  static int recursiveTooDeep(Model model) {
    JsonNode parent = read(model.order("x")).get("parent");
    return parent == null ? 0 : parent.get("children").get(0).size(); // REFUTED: NullPointerException
  }

  // PROVED
  static int asNode(Model model) throws JsonProcessingException {
    return MAPPER.readValue(model.order("x"), JsonNode.class).get("id").asText().charAt(0);
  }

  // PROVED
  static int asObject(Model model) throws JsonProcessingException {
    return ((ObjectNode) MAPPER.readTree(model.order("x"))).get("id").asText().charAt(0);
  }

  static int asArray(Model model) throws JsonProcessingException {
    return ((ArrayNode) MAPPER.readTree(model.order("x"))).size(); // REFUTED: ClassCastException
  }

  enum Severity2 { low, medium, high }

  // PROVED
  static int valueOfUnion(Model model) throws JsonProcessingException {
    JsonNode action = read(model.action("x"));
    if (!action.get("kind").asText().equals("refund")) {
      return 0;
    }
    return 100 / MAPPER.treeToValue(action, Refund.class).amount();
  }

  @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
  record Refund(String reason, int amount) {}

  @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
  record Head(String id, Severity2 severity, int count, List<String> tags, Map<String, String> labels) {}

  // PROVED
  static int valueOfTree(Model model) throws JsonProcessingException {
    Head head = MAPPER.treeToValue(read(model.order("x")), Head.class);
    return head.id().charAt(7) + head.severity().ordinal() + head.tags().size() + head.labels().size();
  }

  static int valueOfTreeThatIsRefused(Model model) {
    return MAPPER.convertValue(read(model.order("x")), Refund2.class).hashCode(); // REFUTED: IllegalArgumentException
  }

  record Refund2(String id) {}

  @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
  record Tail(String comment) {}

  static int valueOfTreeWithGaps(Model model) throws JsonProcessingException {
    return MAPPER.treeToValue(read(model.order("x")), Tail.class).comment().length(); // REFUTED: NullPointerException
  }

  @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
  record Total(BigDecimal total) {}

  // UNKNOWN: what part of an output becomes
  static int digitsAreLost(Model model) throws JsonProcessingException {
    BigDecimal total = MAPPER.treeToValue(read(model.order("x")), Total.class).total();
    return 1 / (total.compareTo(new BigDecimal("1.00000000000000000001")) == 0 ? 0 : 1);
  }

  // PROVED
  @Handles("shop/Order")
  static int handled(JsonNode order) {
    return order.get("items").get(0).get("name").textValue().charAt(0);
  }

  @Handles("shop/Order")
  static int handledAbsent(JsonNode order) {
    return order.get("comment").asText().length(); // REFUTED: NullPointerException
  }

  // PROVED
  @Handles("shop/Items")
  static int handledArray(ArrayNode items) {
    return 9 / items.get(0).get("quantity").asInt() + items.get(0).path("note").asText().length();
  }

  @Handles("shop/Items")
  static int handledSecond(ArrayNode items) {
    return items.get(1).get("quantity").asInt(); // REFUTED: NullPointerException
  }

  // PROVED
  @Handles("shop/Action")
  static int handledVariant(ObjectNode action) {
    return action.get("kind").asText().equals("refund")
        ? 100 / action.get("amount").asInt()
        : action.get("text").textValue().length();
  }

  record Parts(String id, String severity, int count, BigDecimal total, boolean urgent, JsonNode comment,
      JsonNode assignee, JsonNode big, JsonNode items, List<JsonNode> tags, Map<String, JsonNode> labels,
      ObjectNode parent) {}

  // PROVED
  @Handles("shop/Order")
  static int components(Parts order) {
    int length = order.items().get(0).get("name").textValue().charAt(0);
    for (JsonNode tag : order.tags()) {
      length += tag.textValue().charAt(0);
    }
    return length + (order.comment() == null ? 0 : order.comment().textValue().length());
  }

  @Handles("shop/Order")
  static int absentComponent(Parts order) {
    return order.comment().size(); // REFUTED: NullPointerException
  }

  // PROVED
  @Handles("shop/Order")
  static int nullComponent(Parts order) {
    return order.assignee().isNull() ? 0 : order.assignee().textValue().length();
  }
}

@interface NullMarked {}
