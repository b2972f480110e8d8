import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

  // PROVED
  static int eachKey(Map<String, String> map) {
    int count = 0;
    if (map != null) {
      for (String key : map.keySet()) {
        count += 1;
      }
    }
    return count;
  }

  // PROVED
  static int eachEntry(LinkedHashMap<String, Integer> map) {
    int count = 0;
    if (map != null) {
      for (Map.Entry<String, Integer> entry : map.entrySet()) {
        count += entry.getKey().length() + (entry.getValue() == null ? 0 : entry.getValue());
      }
    }
    return count;
  }

  static int eachValue(LinkedHashMap<String, String> map) {
    int count = 0;
    if (map != null) {
      for (String value : map.values()) {
        count += value.length(); // REFUTED: NullPointerException
      }
    }
    return count;
  }

  static int someKey(HashMap<String, Integer> map) {
    if (map == null) {
      return 0;
    }
    for (String key : map.keySet()) {
      if (key.length() > 40 && map.get(key) == null) {
        return map.get(key); // REFUTED: NullPointerException
      }
    }
    return 1;
  }

  // PROVED
  static int ofEachMap(List<HashMap<String, String>> maps) {
    int count = 0;
    if (maps != null) {
      for (HashMap<String, String> each : maps) {
        count += each != null && each.get("a") != null ? each.get("a").length() : 0;
      }
    }
    return count;
  }

  static int putIntoEach(List<HashMap<String, String>> maps) {
    int count = 0;
    if (maps != null) {
      for (HashMap<String, String> each : maps) {
        if (each != null && each.isEmpty()) {
          each.put("b", "x");
        }
      }
      for (HashMap<String, String> each : maps) {
        count += each != null && each.size() == 1 && "x".equals(each.get("b")) ? 1 : 0;
      }
    }
    return 10 / (count - 1); // REFUTED: ArithmeticException
  }

  static int removeWhileGoing(HashMap<String, String> map) {
    if (map == null) {
      return 0;
    }
    for (String key : map.keySet()) { // REFUTED: ConcurrentModificationException
      map.remove(key);
    }
    return 1;
  }

  static int firstAgain(Map<String, String> map) {
    if (map == null || map.isEmpty()) {
      return 0;
    }
    String first = map.keySet().iterator().next();
    int same = 1;
    for (String key : map.keySet()) {
      same -= key == first && key != null ? 1 : 0;
    }
    return 10 / same; // REFUTED: ArithmeticException
  }

  // UNKNOWN
  static int eachKeyMayBeNull(Map<String, String> map) {
    int count = 0;
    if (map != null) {
      for (String key : map.keySet()) {
        count += key.isEmpty() ? 1 : 0;
      }
    }
    return count;
  }
}
