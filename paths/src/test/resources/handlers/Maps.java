import java.util.HashMap;
import java.util.Map;

public class Maps {
  static int get(Map<String, Integer> map) {
    return map.get("a"); // REFUTED: NullPointerException
  }

  // PROVED
  static int getGuarded(Map<String, Integer> map) {
    if (map == null) {
      return 0;
    }
    Integer value = map.get("a");
    return value == null ? 0 : value;
  }

  static int containsKey(Map<String, Integer> map) {
    if (map != null && map.containsKey("a")) {
      return map.get("a"); // REFUTED: NullPointerException
    }
    return 0;
  }

  static int divided(HashMap<String, Integer> map) {
    if (map == null || map.get("a") == null) {
      return 0;
    }
    return 100 / map.get("a"); // REFUTED: ArithmeticException
  }

  // PROVED
  static int emptyOrFull(Map<String, String> map) {
    if (map == null || map.isEmpty()) {
      return 0;
    }
    return 100 / map.size();
  }

  static int orDefaultOfNull(Map<String, Integer> map, String key) {
    if (map == null) {
      return 0;
    }
    Integer value = map.getOrDefault(key, 1); // REFUTED: NullPointerException
    return value == null || value == 0 ? 0 : 100 / value;
  }

  // PROVED
  static int orDefaultOfHashMap(HashMap<String, Integer> map, String key) {
    if (map == null) {
      return 0;
    }
    Integer value = map.getOrDefault(key, 1);
    return value == null || value == 0 ? 0 : 100 / value;
  }

  // PROVED
  static int orDefault(Map<String, Integer> map, String key) {
    if (map == null || key == null) {
      return 0;
    }
    Integer value = map.getOrDefault(key, 1);
    return value == null || value == 0 ? 0 : 100 / value;
  }
}
