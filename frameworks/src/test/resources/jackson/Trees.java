import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Trees of JSON that applications read themselves. Each method takes one text. */
public class Trees {
  private static final ObjectMapper MAPPER = new ObjectMapper();


  // PROVED
  static int paths(String text) {
    if (text == null) {
      return 0;
    }
    try {
      JsonNode root = MAPPER.readTree(text);
      return root.path("choices").path(0).path("content").asText("").length();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int gets(String text) throws JsonProcessingException {
    if (text == null) {
      return 0;
    }
    return MAPPER.readTree(text).get("choices").get(0).asText().length(); // REFUTED: NullPointerException
  }

  static int refused(String text) {
    if (text == null) {
      return 0;
    }
    try {
      return MAPPER.readTree(text).size();
    } catch (JsonProcessingException refused) {
      throw new IllegalArgumentException(refused); // REFUTED: IllegalArgumentException
    }
  }

  // PROVED
  static int asked(String text) throws JsonProcessingException {
    try {
      JsonNode root = MAPPER.readTree(text == null ? "" : text);
      return root.has("name") ? root.get("name").asText().length() : 0;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int notAText(String text) {
    try {
      JsonNode root = MAPPER.readTree(text == null ? "" : text);
      return root.has("name") ? root.get("name").textValue().length() : 0; // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int aTextOnly(String text) {
    try {
      JsonNode name = MAPPER.readTree(text == null ? "" : text).path("name");
      return name.isTextual() ? name.textValue().length() : name.isInt() ? 10 / (name.asInt() / 2 * 2 + 1) : 0;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int division(String text) {
    try {
      return 100 / MAPPER.readTree(text == null ? "" : text).path("amount").asInt(1); // REFUTED: ArithmeticException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static String firstOfSome(String text) {
    try {
      JsonNode root = MAPPER.readTree(text == null ? "" : text);
      return root.isArray() ? root.get(0).asText() : ""; // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return "";
    }
  }

  // PROVED
  static String firstIfAny(String text) {
    try {
      JsonNode root = MAPPER.readTree(text == null ? "" : text);
      return root.isArray() && !root.isEmpty() ? root.get(0).asText() : "";
    } catch (JsonProcessingException refused) {
      return "";
    }
  }

  static String blankIsMissing(String text) {
    if (text == null || !text.isBlank()) {
      return "";
    }
    try {
      return MAPPER.readTree(text).get("a").asText(); // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return "";
    }
  }

  static int eachMember(String text) {
    try {
      int length = 0;
      JsonNode root = MAPPER.readTree(text == null ? "" : text);
      for (JsonNode each : root.path("items")) {
        length += each.get("name").asText().length(); // REFUTED: NullPointerException
      }
      return length;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static boolean kinds(String text) {
    try {
      JsonNode root = MAPPER.readTree(text == null ? "" : text);
      return root.isMissingNode() || root.isNull() || root.isBoolean() && root.asBoolean() || root.isNumber()
          && root.asDouble() > 0.5 && root.asLong() == 3 || root.isObject() && root.size() > 1
          || root.isContainerNode() && root.isEmpty() || root.isValueNode() && root.asText().isEmpty();
    } catch (JsonProcessingException refused) {
      return false;
    }
  }

  // PROVED
  static String pointer(String text) {
    try {
      return MAPPER.readTree(text == null ? "" : text).at("/choices/0/content").asText();
    } catch (JsonProcessingException refused) {
      return "";
    }
  }

  static int changed(String text) {
    try {
      JsonNode root = MAPPER.readTree(text == null ? "" : text);
      return root instanceof com.fasterxml.jackson.databind.node.ObjectNode object && object.remove("a") != null
          ? object.get("a").size() // REFUTED: NullPointerException
          : 0;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  private static final ObjectMapper WITH_COMMENTS =
      new ObjectMapper().configure(com.fasterxml.jackson.core.JsonParser.Feature.ALLOW_COMMENTS, true);

  // UNKNOWN: replayed
  static int commentsOnly(String text) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    try {
      return WITH_COMMENTS.readTree(text).isMissingNode() ? 1 / (text.length() - text.length()) : 0;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int nothingButBlanks(String text) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    try {
      return MAPPER.readTree(text).isMissingNode() ? 1 / (text.length() - text.length()) : 0;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static List<String> eachPath(String text) {
    List<String> all = new ArrayList<>();
    try {
      for (JsonNode each : MAPPER.readTree(text == null ? "" : text).path("items")) {
        all.add(each.path("name").asText());
      }
    } catch (JsonProcessingException refused) {
      all.clear();
    }
    return all;
  }

  // PROVED
  static int eachField(String text) {
    int length = 0;
    try {
      Iterator<Map.Entry<String, JsonNode>> fields = MAPPER.readTree(text == null ? "" : text).fields();
      while (fields.hasNext()) {
        Map.Entry<String, JsonNode> field = fields.next();
        length += field.getKey().length() + field.getValue().size();
      }
    } catch (JsonProcessingException refused) {
      return -1;
    }
    return length;
  }

  static int eachText(String text) {
    int length = 0;
    try {
      for (Map.Entry<String, JsonNode> field : MAPPER.readTree(text == null ? "" : text).properties()) {
        length += field.getValue().textValue().length(); // REFUTED: NullPointerException
      }
    } catch (JsonProcessingException refused) {
      return -1;
    }
    return length;
  }

  // PROVED
  static int eachName(String text) {
    int length = 0;
    try {
      Iterator<String> names = MAPPER.readTree(text == null ? "" : text).fieldNames();
      while (names.hasNext()) {
        length += names.next().length();
      }
    } catch (JsonProcessingException refused) {
      return -1;
    }
    return length;
  }

  record Order(String article, int amount, List<String> tags) {}

  // PROVED
  static String valueOfTree(String text) {
    try {
      JsonNode root = MAPPER.readTree(text == null ? "" : text);
      Order order = root.has("order") ? MAPPER.treeToValue(root.get("order"), Order.class) : null;
      return order == null || order.article() == null ? "" : order.article().trim() + order.amount();
    } catch (JsonProcessingException refused) {
      return "";
    }
  }

  static String partOfTree(String text) throws JsonProcessingException {
    try {
      Order order = MAPPER.treeToValue(MAPPER.readTree(text == null ? "" : text), Order.class);
      return order == null ? "" : order.article().trim(); // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return "";
    }
  }

  // PROVED
  static int noTree(String text) {
    try {
      return MAPPER.treeToValue((JsonNode) null, Order.class) == null ? 1 : 0;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int converted(String text) {
    try {
      JsonNode orders = MAPPER.readTree(text == null ? "" : text).path("orders");
      int amount = 0;
      for (JsonNode each : orders) {
        Order order = MAPPER.convertValue(each, Order.class);
        amount += order == null ? 0 : order.amount();
      }
      return amount;
    } catch (JsonProcessingException | IllegalArgumentException refused) {
      return -1;
    }
  }

  static int convertedOrRefused(String text) {
    try {
      JsonNode root = MAPPER.readTree(text == null ? "" : text);
      return MAPPER.convertValue(root, Order.class) == null ? 1 : 0; // REFUTED: IllegalArgumentException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int convertedToList(String text) {
    try {
      List<Order> orders =
          MAPPER.convertValue(MAPPER.readTree(text == null ? "" : text).get("orders"), new TypeReference<List<Order>>() {});
      return orders == null ? 0 : orders.size();
    } catch (JsonProcessingException | IllegalArgumentException refused) {
      return -1;
    }
  }

  // UNKNOWN
  static int ownObjectInside(String text) {
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    own.set("order", JsonNodeFactory.instance.pojoNode(new Order("a", 1, List.of())));
    record Holder(Order order) {}
    Holder holder = MAPPER.convertValue(own, Holder.class);
    return holder.order().tags().add("b") ? 1 : 0;
  }

  // UNKNOWN
  static int ownObjectPutInto(String text) {
    try {
      JsonNode root = MAPPER.readTree(text == null ? "" : text);
      record Holder(Order order) {}
      if (!(root instanceof ObjectNode object)) {
        return 0;
      }
      object.set("order", JsonNodeFactory.instance.pojoNode(new Order("a", 1, List.of())));
      Holder holder = MAPPER.treeToValue(object, Holder.class);
      return holder == null || holder.order() == null || holder.order().tags() == null ? 0 : holder.order().tags().size();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static String readAsNode(String text) {
    try {
      JsonNode node = text == null ? null : MAPPER.readValue(text, JsonNode.class);
      return node == null ? "" : node.isMissingNode() ? "" + 1 / (text.length() - text.length()) : node.asText();
    } catch (JsonProcessingException refused) {
      return "";
    }
  }

  static String readAsNodeMember(String text) {
    try {
      JsonNode node = text == null ? null : MAPPER.readValue(text, new TypeReference<JsonNode>() {});
      return node == null ? "" : node.get("a").asText(); // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return "";
    }
  }

  static int tooBig(String text) {
    ObjectMapper big = new ObjectMapper();
    big.enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    try {
      return big.readTree(text == null ? "" : text).size(); // REFUTED: NumberFormatException
    } catch (JsonProcessingException refused) {
      return 0;
    }
  }

  // UNKNOWN
  static java.math.BigDecimal bigAlone(String text) {
    try {
      return text == null ? null : MAPPER.readValue(text, java.math.BigDecimal.class);
    } catch (JsonProcessingException refused) {
      return null;
    }
  }

  // UNKNOWN
  static java.math.BigDecimal bigOfTree(String text) {
    try {
      return MAPPER.treeToValue(MAPPER.readTree(text == null ? "" : text), java.math.BigDecimal.class);
    } catch (JsonProcessingException refused) {
      return null;
    }
  }

  // PROVED
  static int madeOrRead(String text) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(text == null ? "" : text);
    } catch (JsonProcessingException refused) {
      tree = MAPPER.createObjectNode().put("name", "none").put("amount", 3);
    }
    try {
      Map<String, Object> all = MAPPER.convertValue(tree, new TypeReference<Map<String, Object>>() {});
      return all == null ? 0 : all.size();
    } catch (IllegalArgumentException other) {
      return -1;
    }
  }

  // UNKNOWN
  static Object longsOfProgram(String text) {
    ObjectNode tree = MAPPER.createObjectNode().put("amount", 5L);
    return (Integer) MAPPER.convertValue(tree, new TypeReference<Map<String, Object>>() {}).get("amount");
  }

  // PROVED
  static int twice(String text) {
    if (text == null) {
      return 0;
    }
    try {
      JsonNode first = MAPPER.readTree(text);
      JsonNode second = MAPPER.readTree(text);
      return first.path("a").asText().length() + second.path("a").asText().length();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }
}
