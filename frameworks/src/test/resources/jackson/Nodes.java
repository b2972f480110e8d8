import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nodes that applications make, parts that are nodes, and types that are objects. Each method takes one text. */
public class Nodes {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  record Order(String article, int amount, List<String> tags) {}

  record Call(String name, JsonNode arguments) {}

  record Calls(List<JsonNode> items, Map<String, JsonNode> content, ObjectNode order, ArrayNode orders) {}

  static class Bean {
    public String name;
    public JsonNode content;
  }

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text == null ? "" : text);
    } catch (JsonProcessingException refused) {
      return TextNode.valueOf("refused");
    }
  }

  static int theNullNode(String text) {
    if (read(text).path("a") == NullNode.getInstance()) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 0;
  }

  static int theMissingNode(String text) {
    if (read(text) == MissingNode.getInstance()) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 0;
  }

  // UNKNOWN: replayed
  static int aSharedNode(String text) {
    if (read(text).path("a") == IntNode.valueOf(1)) {
      throw new IllegalStateException();
    }
    return 0;
  }

  // UNKNOWN: replayed
  static int theTrueNode(String text) {
    if (read(text).path("a") == BooleanNode.TRUE) {
      throw new IllegalStateException();
    }
    return 0;
  }

  // PROVED
  static int notTheNullNode(String text) {
    JsonNode a = read(text).path("a");
    return a.isTextual() && a == NullNode.getInstance() ? 1 / (a.size() - a.size()) : 0;
  }

  // UNKNOWN: NumberFormatException
  static int infinite(String text) {
    return read(text).path("a").decimalValue().scale();
  }

  // PROVED
  static int finite(String text) {
    JsonNode a = read(text).path("a");
    return a.isNumber() && Math.abs(a.doubleValue()) < 1e9 ? a.decimalValue().signum() : 0;
  }

  // PROVED
  static int large(String text) {
    JsonNode a = read(text).path("a");
    return a.isIntegralNumber() ? a.canConvertToLong() ? 1 : 1 / a.bigIntegerValue().signum() : 0;
  }

  // PROVED
  static int part(String text) {
    try {
      Call call = text == null ? null : MAPPER.readValue(text, Call.class);
      return call == null || call.arguments() == null ? 0 : call.arguments().path("a").size();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int absentPart(String text) {
    try {
      Call call = text == null ? null : MAPPER.readValue(text, Call.class);
      return call == null ? 0 : call.arguments().size(); // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int parts(String text) {
    try {
      Calls calls = text == null ? null : MAPPER.readValue(text, Calls.class);
      int size = 0;
      if (calls != null && calls.items() != null) {
        for (JsonNode each : calls.items()) {
          size += each.size();
        }
      }
      if (calls != null && calls.orders() != null) {
        for (JsonNode each : calls.orders()) {
          size += each.size();
        }
      }
      return size + (calls == null || calls.order() == null ? 0 : calls.order().size());
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int property(String text) {
    try {
      Bean bean = text == null ? null : MAPPER.readValue(text, Bean.class);
      return bean == null || bean.content == null ? 0 : bean.content.path("a").asText().length();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int nodeOfMap(String text) {
    try {
      Map<String, JsonNode> nodes =
          text == null ? null : MAPPER.readValue(text, new TypeReference<Map<String, JsonNode>>() {});
      return nodes == null ? 0 : nodes.get("a").size(); // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int object(String text) {
    try {
      ObjectNode object = text == null ? null : MAPPER.readValue(text, ObjectNode.class);
      return object == null ? 0 : object.path("a").size();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int nullObject(String text) {
    try {
      return text == null ? 0 : MAPPER.readValue(text, ObjectNode.class).size(); // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  record Held(ObjectNode order) {}

  // UNKNOWN: IllegalArgumentException
  static int convertedPart(String text) {
    try {
      Held held = text == null ? null : MAPPER.readValue(text, Held.class);
      Map<String, Map<String, Object>> parts =
          held == null ? null : MAPPER.convertValue(held.order(), new TypeReference<Map<String, Map<String, Object>>>() {});
      return parts == null ? 0 : 1;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int made(String text) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("a", text).put("b", 3);
    node.putArray("c").add(1).add("x");
    node.putObject("d").put("e", true);
    return node.get("b").asInt() / node.get("c").size() + node.get("d").get("e").asText().length();
  }

  static int madeOfNull(String text) {
    ObjectNode node = MAPPER.createObjectNode().put("a", text);
    return node.get("a").textValue().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int set(String text) {
    ObjectNode node = MAPPER.createObjectNode();
    node.set("root", read(text));
    return node.get("root").size();
  }

  // PROVED
  static int added(String text) {
    JsonNode root = read(text);
    if (!root.isArray()) {
      return 0;
    }
    ((ArrayNode) root).add(1);
    return 1 / root.get(root.size() - 1).intValue();
  }

  // PROVED
  static int written(String text) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("prompt", text).set("root", read(text));
    return node.toString().strip().charAt(0);
  }

  // PROVED
  static int writtenByMapper(String text) throws JsonProcessingException {
    ObjectNode node = MAPPER.createObjectNode();
    node.putArray("messages").addObject().put("role", "user").put("content", text);
    return MAPPER.writeValueAsString(node).length()
        + MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(read(text)).charAt(0);
  }

  static class Bad {
    public int getA() {
      throw new IllegalStateException();
    }
  }

  static int writtenObject(String text) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("bad", JsonNodeFactory.instance.pojoNode(new Bad()));
    return node.toString().length(); // REFUTED: RuntimeException
  }

  // PROVED
  static int listType(String text) {
    try {
      List<Order> all =
          text == null
              ? null
              : MAPPER.readValue(text, MAPPER.getTypeFactory().constructCollectionType(List.class, Order.class));
      return all == null ? 0 : all.size();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int firstOfListType(String text) {
    try {
      List<Order> all =
          text == null
              ? null
              : MAPPER.readValue(text, MAPPER.getTypeFactory().constructCollectionType(List.class, Order.class));
      return all == null ? 0 : all.get(0).amount(); // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int otherTypes(String text) {
    try {
      JavaType map = MAPPER.getTypeFactory().constructMapType(HashMap.class, String.class, Integer.class);
      Map<String, Integer> amounts = text == null ? null : MAPPER.readValue(text, map);
      return amounts == null ? 0 : amounts.size();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int plainType(String text) {
    try {
      Order order = text == null ? null : MAPPER.readValue(text, MAPPER.constructType(Order.class));
      return order == null ? 0 : order.amount();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int convertedType(String text) {
    try {
      List<String> tags =
          MAPPER.convertValue(
              read(text), TypeFactory.defaultInstance().constructParametricType(List.class, String.class));
      return tags == null ? 0 : tags.size();
    } catch (IllegalArgumentException refused) {
      return -1;
    }
  }

  // PROVED
  static int reader(String text) {
    try {
      Order order = text == null ? null : MAPPER.readerFor(Order.class).readValue(text);
      return order == null || order.article() == null ? 0 : order.article().length();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int readerOfGaps(String text) {
    try {
      Order order = text == null ? null : MAPPER.readerFor(Order.class).readValue(text);
      return order == null ? 0 : order.article().length(); // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int readers(String text) {
    try {
      List<Order> all = text == null ? null : MAPPER.readerForListOf(Order.class).readValue(text);
      return all == null ? 0 : all.size();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int readerOfTrees(String text) {
    try {
      return text == null ? 0 : MAPPER.reader().readTree(text).path("a").size();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }
}
