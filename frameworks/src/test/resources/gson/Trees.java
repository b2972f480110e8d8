import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Trees that applications read by Gson. Each method takes one text. */
public class Trees {
  private static final Gson GSON = new Gson();

  static JsonObject object(String text) {
    try {
      JsonElement read = JsonParser.parseString(text == null ? "{}" : text);
      return read.isJsonObject() ? read.getAsJsonObject() : new JsonObject();
    } catch (JsonSyntaxException refused) {
      return new JsonObject();
    }
  }

  static int unguarded(String text) {
    return JsonParser.parseString(text == null ? "" : text).isJsonNull() ? 0 : 1; // REFUTED: JsonSyntaxException
  }

  static int noText(String text) {
    try {
      return JsonParser.parseString(text).isJsonNull() ? 0 : 1; // REFUTED: NullPointerException
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  static int noObject(String text) {
    try {
      return JsonParser.parseString(text == null ? "" : text).getAsJsonObject().size(); // REFUTED: IllegalStateException
    } catch (JsonParseException refused) {
      return -1;
    }
  }

  // PROVED
  static int size(String text) {
    return 10 / (object(text).size() + 1);
  }

  static String missing(String text) {
    return object(text).get("name").getAsString(); // REFUTED: NullPointerException
  }

  static String nullMember(String text) {
    JsonObject read = object(text);
    return read.has("name") ? read.get("name").getAsString() : ""; // REFUTED: UnsupportedOperationException
  }

  static String memberOfAnyKind(String text) {
    JsonObject read = object(text);
    return read.has("name") && !read.get("name").isJsonNull() && !read.get("name").isJsonObject()
        ? read.get("name").getAsString() // REFUTED: Exception
        : "";
  }

  // PROVED
  static String member(String text) {
    JsonElement name = object(text).get("name");
    return name != null && name.isJsonPrimitive() ? name.getAsString().trim() : "";
  }

  // PROVED
  static String memberOr(String text) {
    JsonElement name = object(text).get("name");
    return name instanceof JsonPrimitive primitive && primitive.isString() ? primitive.getAsString() : "none";
  }

  static int number(String text) {
    JsonElement amount = object(text).get("amount");
    return amount != null && amount.isJsonPrimitive() ? amount.getAsInt() : 0; // REFUTED: NumberFormatException
  }

  static int hugeNumber(String text) {
    JsonElement amount = object(text).get("amount");
    return amount instanceof JsonPrimitive p && p.isNumber() ? p.getAsInt() : 0; // REFUTED: NumberFormatException
  }

  // PROVED
  static int numberOrNone(String text) {
    JsonElement amount = object(text).get("amount");
    try {
      return amount instanceof JsonPrimitive p ? p.getAsInt() : 0;
    } catch (NumberFormatException refused) {
      return -1;
    }
  }

  static int division(String text) {
    JsonElement amount = object(text).get("amount");
    try {
      return amount instanceof JsonPrimitive p && p.isNumber() ? 10 / p.getAsInt() : 0; // REFUTED: ArithmeticException
    } catch (NumberFormatException refused) {
      return -1;
    }
  }

  // PROVED
  static double ratio(String text) {
    JsonElement ratio = object(text).get("ratio");
    return ratio instanceof JsonPrimitive p && p.isNumber() ? p.getAsDouble() / 2 : 0;
  }

  // PROVED
  static boolean truth(String text) {
    JsonElement truth = object(text).get("a");
    return truth instanceof JsonPrimitive p && p.getAsBoolean();
  }

  static int oneNull(String text) {
    JsonObject read = object(text);
    return read.get("a") == JsonNull.INSTANCE ? 1 / (read.size() - read.size()) : 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int nullIsOneObject(String text) {
    JsonObject read = object(text);
    JsonElement member = read.get("a");
    return member != null && member != JsonNull.INSTANCE && member.isJsonNull() ? 1 / (read.size() - read.size()) : 0;
  }

  static int castMember(String text) {
    return object(text).getAsJsonArray("items") == null ? 0 : 1; // REFUTED: ClassCastException
  }

  static int absentArray(String text) {
    try {
      return object(text).getAsJsonArray("items").size(); // REFUTED: NullPointerException
    } catch (ClassCastException other) {
      return -1;
    }
  }

  // PROVED
  static List<String> eachElement(String text) {
    List<String> all = new ArrayList<>();
    JsonElement items = object(text).get("items");
    if (items instanceof JsonArray array) {
      for (JsonElement item : array) {
        if (item.isJsonObject() && item.getAsJsonObject().has("name")) {
          all.add(item.getAsJsonObject().get("name").toString());
        }
      }
    }
    return all;
  }

  static List<String> eachText(String text) {
    List<String> all = new ArrayList<>();
    JsonElement items = object(text).get("items");
    if (items instanceof JsonArray array) {
      for (JsonElement item : array) {
        all.add(item.getAsString().trim()); // REFUTED: UnsupportedOperationException
      }
    }
    return all;
  }

  // PROVED
  static int eachEntry(String text) {
    int sum = 0;
    for (Map.Entry<String, JsonElement> entry : object(text).entrySet()) {
      sum += entry.getKey().length() > 3 && entry.getValue().isJsonNull() ? 1 : 2;
    }
    return sum;
  }

  static int firstElement(String text) {
    try {
      JsonArray items = GSON.fromJson(text, JsonArray.class);
      return items == null ? 0 : items.get(0).isJsonNull() ? 1 : 2; // REFUTED: IndexOutOfBoundsException
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  static int objectOfNothing(String text) {
    try {
      return GSON.fromJson(text, JsonObject.class).size(); // REFUTED: NullPointerException
    } catch (JsonSyntaxException refused) {
      return -1;
    }
  }

  // PROVED
  static String changed(String text) {
    JsonObject read = object(text);
    read.addProperty("seen", true);
    return read.toString();
  }

  // PROVED
  static String built(String text) {
    JsonObject made = new JsonObject();
    made.addProperty("text", text);
    made.add("all", new JsonArray());
    return GSON.toJson(made) + made.getAsJsonArray("all").size();
  }

  // PROVED
  static String everythingIsCaught(String text) {
    try {
      JsonObject read = JsonParser.parseString(text).getAsJsonObject();
      return read.get("name").getAsString() + read.get("amount").getAsInt() + read.getAsJsonObject("a").get("b");
    } catch (RuntimeException refused) {
      return "";
    }
  }

  // PROVED
  static List<String> whatAnArrayHas(String text) {
    List<String> all = new ArrayList<>();
    try {
      for (JsonElement item : GSON.fromJson(text, JsonArray.class)) {
        all.add(item.getAsJsonObject().get("name").getAsString());
      }
    } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException refused) {
      all.clear();
    }
    return all;
  }

  static String deprecated(String text) {
    JsonElement read;
    try {
      read = new JsonParser().parse(text);
    } catch (JsonParseException | NullPointerException refused) {
      return "";
    }
    return read.getAsString(); // REFUTED: UnsupportedOperationException
  }
}
