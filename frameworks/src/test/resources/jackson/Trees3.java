import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Trees of JSON that applications read by Jackson 3. Each method takes one text. */
public class Trees3 {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonMapper BIG =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  record Item(String name, int amount) {}

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text == null ? "{}" : text);
    } catch (JacksonException refused) {
      return MAPPER.createObjectNode();
    }
  }

  static int refused(String text) {
    return text == null ? 0 : MAPPER.readTree(text).size(); // REFUTED: UnexpectedEndOfInputException
  }

  static int notRead(String text) {
    try {
      return text == null ? 0 : MAPPER.readTree(text).size();
    } catch (StreamReadException refused) {
      throw new IllegalStateException(refused); // REFUTED: IllegalStateException
    }
  }

  static int nothing(String text) {
    return text == null ? MAPPER.readTree(text).size() : 0; // REFUTED: IllegalArgumentException
  }

  // PROVED
  static int size(String text) {
    JsonNode root = read(text);
    return root.isEmpty() ? 0 : 10 / root.size();
  }

  static String asString(String text) {
    return read(text).path("name").asString(); // REFUTED: JsonNodeException
  }

  // PROVED
  static int asStringOr(String text) {
    return read(text).path("name").asString("none").length();
  }

  // PROVED
  static int asStringOpt(String text) {
    return read(text).path("name").asStringOpt().map(String::length).orElse(0);
  }

  static int stringValue(String text) {
    return read(text).path("name").stringValue().length(); // REFUTED: JsonNodeException
  }

  // PROVED
  static int stringValueOfStrings(String text) {
    JsonNode name = read(text).path("name");
    return name.isString() ? name.stringValue().length() : 0;
  }

  // PROVED
  static int stringValueCaught(String text) {
    try {
      String name = read(text).path("name").stringValue();
      return name == null ? 0 : name.length();
    } catch (JsonNodeException other) {
      return -1;
    }
  }

  static int nullAsText(String text) {
    JsonNode name = read(text).path("name");
    return name.isNull() ? name.stringValue().length() : 0; // REFUTED: NullPointerException
  }

  static int get(String text) {
    return read(text).get("name").size(); // REFUTED: NullPointerException
  }

  // PROVED
  static int opt(String text) {
    Optional<JsonNode> name = read(text).optional("name");
    return name.map(JsonNode::size).orElse(0);
  }

  static int required(String text) {
    return read(text).required("name").size(); // REFUTED: JsonNodeException
  }

  static int asInt(String text) {
    return read(text).path("amount").asInt(); // REFUTED: JsonNodeException
  }

  // PROVED
  static int asIntOr(String text) {
    return 10 / (Math.abs(read(text).path("amount").asInt(1) / 2) + 1);
  }

  static int divided(String text) {
    return 10 / read(text).path("amount").asInt(1); // REFUTED: ArithmeticException
  }

  static int intValue(String text) {
    JsonNode amount = read(text).path("amount");
    return amount.isNumber() ? amount.intValue() : 0; // REFUTED: JsonNodeException
  }

  // PROVED
  static int intValueOfInts(String text) {
    JsonNode amount = read(text).path("amount");
    return amount.isInt() ? amount.intValue() / 2 : 0;
  }

  // PROVED
  static int canConvert(String text) {
    JsonNode amount = read(text).path("amount");
    return amount.isIntegralNumber() && amount.canConvertToInt() ? amount.intValue() : 0;
  }

  // PROVED
  static long longOfText(String text) {
    JsonNode amount = read(text).path("amount");
    return amount.isString() ? amount.asLong(7L) / 3 : 0;
  }

  // PROVED
  static double doubles(String text) {
    JsonNode ratio = read(text).path("ratio");
    return ratio.asDouble(0.5) + ratio.doubleValue(1);
  }

  // PROVED
  static boolean booleans(String text) {
    JsonNode sent = read(text).path("sent");
    return sent.isBoolean() ? sent.booleanValue() : sent.asBoolean(false);
  }

  static boolean booleanOfOthers(String text) {
    return read(text).path("sent").booleanValue(); // REFUTED: JsonNodeException
  }

  // PROVED
  static int each(String text) {
    int length = 0;
    for (JsonNode tag : read(text).path("tags")) {
      length += tag.asString("").length();
    }
    return length;
  }

  static int eachName(String text) {
    int length = 0;
    for (JsonNode tag : read(text).path("tags")) {
      length += tag.get("name").asString("").length(); // REFUTED: NullPointerException
    }
    return length;
  }

  // PROVED
  static List<String> tags(String text) {
    List<String> tags = new ArrayList<>();
    read(text).path("tags").forEach(tag -> tags.add(tag.asString("none")));
    return tags;
  }

  // PROVED
  static int members(String text) {
    int length = 0;
    for (Map.Entry<String, JsonNode> member : read(text).properties()) {
      length += member.getKey().length() + member.getValue().size();
    }
    return length;
  }

  // PROVED
  static int names(String text) {
    int length = 0;
    for (String name : read(text).propertyNames()) {
      length += name.length();
    }
    return length;
  }

  // PROVED
  static int pointer(String text) {
    return read(text).at("/a/b/0").asString("").length();
  }

  // PROVED
  static int containers(String text) {
    JsonNode root = read(text);
    if (root instanceof ObjectNode object) {
      return object.size();
    }
    return root instanceof ArrayNode array ? array.size() : root.isValueNode() || root.isMissingNode() ? 1 : 1 / 0;
  }

  static int cast(String text) {
    return ((ObjectNode) read(text)).size(); // REFUTED: ClassCastException
  }

  static int blank(String text) {
    if (text == null || !text.isBlank()) {
      return 0;
    }
    try {
      return JSON.readTree(text).isMissingNode() ? 1 / 0 : 0; // REFUTED: ArithmeticException
    } catch (JacksonException refused) {
      return 0;
    }
  }

  static int blankAsValue(String text) {
    return text == null || !text.isBlank() ? 0 : JSON.readValue(text, JsonNode.class).size(); // REFUTED: Exception
  }

  // PROVED
  static int value(String text) {
    try {
      Item item = MAPPER.treeToValue(read(text), Item.class);
      return item == null || item.name() == null ? 0 : item.name().length();
    } catch (JacksonException refused) {
      return -1;
    }
  }

  static int valueOfAny(String text) {
    return MAPPER.treeToValue(read(text), Item.class).amount(); // REFUTED: Exception
  }

  static int converted(String text) {
    try {
      Map<String, Object> all = MAPPER.convertValue(read(text), new TypeReference<Map<String, Object>>() {});
      return all == null ? 0 : all.size();
    } catch (JacksonException refused) {
      throw new IllegalStateException(refused); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static String written(String text) {
    return JSON.writeValueAsString(read(text)) + read(text).toPrettyString();
  }

  // PROVED
  static int built(String text) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("name", text).put("amount", 3).putArray("tags").add("x").add(1);
    return 10 / root.get("amount").asInt() + root.get("tags").get(0).stringValue().length();
  }

  // PROVED
  static int bigger(String text) {
    try {
      JsonNode ratio = BIG.readTree(text == null ? "" : text).path("ratio");
      return ratio.isBigDecimal() ? ratio.decimalValue().signum() : 0;
    } catch (JacksonException | NumberFormatException refused) {
      return 0;
    }
  }

  static int tooBig(String text) {
    try {
      return BIG.readTree(text == null ? "" : text).size(); // REFUTED: NumberFormatException
    } catch (JacksonException refused) {
      return 0;
    }
  }

  // UNKNOWN
  static BigDecimal bigAlone(String text) {
    try {
      return text == null ? null : MAPPER.readValue(text, BigDecimal.class);
    } catch (JacksonException refused) {
      return null;
    }
  }

  // PROVED
  static int again(String text) {
    JsonNode first = read(text);
    JsonNode second = read(text);
    return first.path("a").asInt(1) / 2 + second.path("a").asInt(1) / 2;
  }

  // PROVED
  static int readOnceMore(String text) {
    if (text == null) {
      return 0;
    }
    try {
      MAPPER.readTree(text);
    } catch (JacksonException refused) {
      return -1;
    }
    return MAPPER.readTree(text).size();
  }

  static int readerOfTypes(String text) {
    Item item = text == null ? new Item("", 1) : MAPPER.readerFor(Item.class).readValue(text); // REFUTED: Exception
    return item.amount();
  }
}
