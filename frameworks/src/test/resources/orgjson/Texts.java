import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** JSON that applications read by org.json. Each method takes one text. */
public class Texts {
  static int unguarded(String text) {
    if (text == null) {
      return 0;
    }
    try {
      return new JSONObject(text).length();
    } catch (JSONException refused) {
      throw new IllegalStateException(refused); // REFUTED: IllegalStateException
    }
  }

  static int nothing(String text) {
    try {
      return new JSONObject(text).length();
    } catch (NullPointerException absent) {
      throw new IllegalStateException(absent); // REFUTED: IllegalStateException
    } catch (JSONException refused) {
      return -1;
    }
  }

  // PROVED
  static String member(String text) {
    try {
      return text == null ? "" : new JSONObject(text).getString("name").trim();
    } catch (JSONException refused) {
      return "";
    }
  }

  static String absentMember(String text) {
    if (text == null) {
      return "";
    }
    JSONObject read;
    try {
      read = new JSONObject(text);
    } catch (JSONException refused) {
      return "";
    }
    try {
      return read.getString("name");
    } catch (JSONException absent) {
      throw new IllegalStateException(absent); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static String anyMember(String text) {
    try {
      return text == null ? "" : new JSONObject(text).optString("name", "none").trim();
    } catch (JSONException refused) {
      return "";
    }
  }

  // PROVED
  static int numberOrNone(String text) {
    try {
      JSONObject read = new JSONObject(text == null ? "{}" : text);
      return read.has("amount") && !read.isNull("amount") ? read.getInt("amount") / 2 : 0;
    } catch (JSONException refused) {
      return -1;
    }
  }

  static int division(String text) {
    try {
      return 10 / new JSONObject(text == null ? "{}" : text).getInt("amount"); // REFUTED: ArithmeticException
    } catch (JSONException refused) {
      return -1;
    }
  }

  static int nullMember(String text) {
    JSONObject read;
    try {
      read = new JSONObject(text == null ? "{}" : text);
    } catch (JSONException refused) {
      return -1;
    }
    return read.has("a") && read.isNull("a") ? 1 / (read.length() - read.length()) : 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int nullIsOneObject(String text) {
    try {
      JSONObject read = new JSONObject(text == null ? "{}" : text);
      Object member = read.opt("a");
      return member != null && member != JSONObject.NULL && read.isNull("a") ? 1 / (read.length() - read.length()) : 0;
    } catch (JSONException refused) {
      return -1;
    }
  }

  static String castMember(String text) {
    try {
      return (String) new JSONObject(text == null ? "{}" : text).get("a"); // REFUTED: ClassCastException
    } catch (JSONException refused) {
      return "";
    }
  }

  // PROVED
  static List<String> eachElement(String text) {
    List<String> all = new ArrayList<>();
    try {
      JSONArray items = new JSONObject(text == null ? "{}" : text).getJSONArray("items");
      for (int i = 0; i < items.length(); i++) {
        all.add(items.getJSONObject(i).optString("name"));
      }
    } catch (JSONException refused) {
      all.clear();
    }
    return all;
  }

  // PROVED
  static int firstElement(String text) {
    try {
      JSONArray items = new JSONArray(text == null ? "[]" : text);
      return items.length() > 0 ? items.optInt(0) : items.optInt(5, 7);
    } catch (JSONException refused) {
      return -1;
    }
  }

  static int absentArray(String text) {
    try {
      return new JSONObject(text == null ? "{}" : text).optJSONArray("items").length(); // REFUTED: NullPointerException
    } catch (JSONException refused) {
      return -1;
    }
  }

  // PROVED
  static boolean truth(String text) {
    try {
      JSONObject read = new JSONObject(text == null ? "{}" : text);
      return read.getBoolean("a") || read.optBoolean("b");
    } catch (JSONException refused) {
      return false;
    }
  }

  static class Own extends JSONObject {
    Own(String text) {
      super(text);
    }

    @Override
    public JSONObject putOnce(String key, Object value) {
      throw new IllegalStateException(key);
    }
  }

  // UNKNOWN
  static int subclass(String text) {
    try {
      return new Own(text == null ? "{}" : text).length();
    } catch (JSONException refused) {
      return -1;
    }
  }
}
