import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loops that may go on for ever, and loops of which something becomes smaller. */
class Endless {
  @interface NonNull {}

  record Item(String id, String parent) {}

  // PROVED: without comes to an end
  static int counts(@NonNull String text) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 'x') found++;
    }
    return found;
  }

  // PROVED: without comes to an end
  static int elements(@NonNull List<List<String>> all) {
    int found = 0;
    for (List<String> each : all) {
      if (each != null) {
        for (String one : each) {
          if (one != null) found += one.length();
        }
      }
    }
    return found;
  }

  // PROVED: without comes to an end
  static int entries(@NonNull Map<String, Integer> map, @NonNull Set<String> set) {
    int found = 0;
    for (Map.Entry<String, Integer> entry : map.entrySet()) {
      if (entry.getValue() != null) found += entry.getValue();
    }
    for (String one : set) {
      if (one != null) found++;
    }
    return found;
  }

  // PROVED: without comes to an end
  static int cuts(@NonNull String text) {
    int found = 0;
    String rest = text;
    while (!rest.isEmpty()) {
      int at = rest.indexOf(',');
      if (at < 0) break;
      rest = rest.substring(at + 1);
      found++;
    }
    return found;
  }

  /** Without a comma nothing is cut off. */
  // ENDLESS
  static int cutsNothing(@NonNull String text) {
    int found = 0;
    String rest = text;
    while (!rest.isEmpty()) {
      rest = rest.substring(rest.indexOf(',') + 1);
      found++;
    }
    return found;
  }

  // PROVED: without comes to an end
  static int marked(@NonNull String text) {
    int at = 0;
    int found = 0;
    while (true) {
      int begin = text.indexOf("##", at);
      if (begin < 0) return found;
      int end = text.indexOf("##", begin + 2);
      if (end < 0) return found;
      at = end + 2;
      found++;
    }
  }

  /** Where the second mark is missing, it begins again. */
  // ENDLESS
  static int unmarked(@NonNull String text) {
    int at = 0;
    int found = 0;
    while (true) {
      int begin = text.indexOf("##", at);
      if (begin < 0) return found;
      int end = text.indexOf("##", begin + 2);
      at = end + 2;
      found++;
    }
  }

  // PROVED: without comes to an end
  static int words(@NonNull String text) {
    int found = 0;
    int i = 0;
    while (i < text.length()) {
      while (i < text.length() && text.charAt(i) == ' ') i++;
      if (i < text.length()) {
        found++;
        while (i < text.length() && text.charAt(i) != ' ') i++;
      }
    }
    return found;
  }

  // PROVED: without comes to an end
  static int halves(@NonNull int[] sorted, int wanted) {
    int low = 0;
    int high = sorted.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < wanted) {
        low = middle + 1;
      } else if (sorted[middle] > wanted) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  /** Of two the lower one stays in the middle. */
  // ENDLESS
  static int halvesBadly(@NonNull int[] sorted, int wanted) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // PROVED: without comes to an end
  static int digits(int number) {
    int found = 0;
    int rest = number;
    while (rest != 0) {
      rest /= 10;
      found++;
    }
    return found;
  }

  // PROVED: without comes to an end
  static int divisor(int one, int other) {
    int a = one;
    int b = other;
    while (b != 0) {
      int rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  // PROVED: without comes to an end
  static int queue(@NonNull List<String> texts) {
    List<String> left = new ArrayList<>(texts);
    int done = 0;
    while (!left.isEmpty()) {
      left.remove(left.size() - 1);
      done++;
    }
    return done;
  }

  /** One that is put back is there for ever. */
  // ENDLESS
  static int putBack(@NonNull List<String> texts) {
    List<String> left = new ArrayList<>(texts);
    int done = 0;
    while (!left.isEmpty()) {
      String next = left.remove(left.size() - 1);
      if (next == null) left.add(next);
      done++;
    }
    return done;
  }

  // PROVED: without comes to an end
  static int towards(@NonNull String text) {
    int from = 0;
    int to = text.length();
    while (from < to) {
      if (text.charAt(from) == 'a') {
        from++;
      } else {
        to--;
      }
    }
    return from;
  }

  // ENDLESS
  static int steps(int count, int step) {
    int done = 0;
    for (int i = 0; i < count; i += step) done++;
    return done;
  }

  /** At the greatest number of all it begins anew. */
  // PROVED: comes to an end
  static int upTo(int last) {
    int done = 0;
    for (int i = 0; i <= last; i++) done++;
    return done;
  }

  // PROVED: without comes to an end
  static int limited(int start) {
    int hash = start;
    int tries = 0;
    while ((hash & 0x7ffffff) != 12345) {
      hash = hash * 31 + 7;
      tries++;
      if (tries > 200_000_000) break;
    }
    return hash;
  }

  /** It runs for long, and to its end. */
  // UNKNOWN: takes more work
  static int long_(int number) {
    int sum = number;
    for (int i = 0; i < 10_000_000; i++) sum ^= i;
    return sum;
  }

  /** Nobody knows. */
  // PROVED: comes to an end
  static int collatz(int number) {
    int rest = number;
    int done = 0;
    while (rest > 1) {
      rest = rest % 2 == 0 ? rest / 2 : 3 * rest + 1;
      done++;
    }
    return done;
  }

  // ENDLESS
  static int chain(@NonNull Map<String, String> parents, String first) {
    int depth = 0;
    String at = first;
    while (at != null) {
      at = parents.get(at);
      depth++;
    }
    return depth;
  }

  // ENDLESS
  static int parents(@NonNull List<Item> items) {
    Map<String, String> parents = new HashMap<>();
    for (Item item : items) {
      if (item != null) parents.put(item.id(), item.parent());
    }
    int depth = 0;
    String at = "root";
    while (at != null) {
      at = parents.get(at);
      depth++;
    }
    return depth;
  }

  // ENDLESS
  static int again(@NonNull String text) {
    int tries = 0;
    while (true) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException refused) {
        tries++;
      }
    }
  }

  // ENDLESS
  static int skips(@NonNull List<String> texts) {
    int found = 0;
    int i = 0;
    while (i < texts.size()) {
      if (texts.get(i) == null) continue;
      found++;
      i++;
    }
    return found;
  }

  // ENDLESS
  static int waits(boolean isWaiting) {
    int done = 0;
    while (isWaiting) done++;
    return done;
  }

  /** A crash that is there as well comes first. */
  static int crashesToo(@NonNull String text) {
    int at = 0;
    while (at >= 0) {
      at = text.indexOf('x');
      if (text.charAt(1) == 'y') return 10 / (text.length() - 2); // REFUTED: Exception
    }
    return at;
  }
}
