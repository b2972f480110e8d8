import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What loops of any length leave in collections, and what is known of it afterwards. */
class Contents {
  record Row(String name, int count) {}

  private static final Map<String, Integer> RANKS = ranks();

  private static Map<String, Integer> ranks() {
    Map<String, Integer> ranks = new HashMap<>();
    ranks.put("low", 1);
    ranks.put("high", 2);
    return ranks;
  }

  private static boolean isAnyNull(List<String> texts) {
    return texts == null || texts.stream().anyMatch(text -> text == null);
  }

  // PROVED
  static int known(List<String> texts) {
    if (isAnyNull(texts)) {
      return 0;
    }
    int most = 0;
    for (String text : texts) {
      Integer rank = RANKS.get(text);
      most = Math.max(most, rank == null ? RANKS.keySet().size() : rank);
    }
    return most;
  }

  // PROVED
  static int counted(String[] texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; texts != null && i < texts.length; i++) {
      counts.merge(texts[i] == null ? "" : texts[i], 1, Integer::sum);
    }
    Integer all = counts.get("all");
    return all == null ? counts.size() : all.intValue();
  }

  // UNKNOWN: is not excluded by
  static int countedTooOften(String[] texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; texts != null && i < texts.length; i++) {
      counts.put(texts[i] == null ? "" : texts[i], i);
    }
    if (counts.size() > 500) {
      throw new IllegalStateException();
    }
    return counts.size();
  }

  // PROVED
  static int rows(String[] texts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; texts != null && i < texts.length; i++) {
      if (texts[i] != null) {
        rows.add(new Row(texts[i], i));
      }
    }
    int longest = 0;
    for (Row row : rows) {
      longest = Math.max(longest, row.name().length());
    }
    return longest;
  }

  // UNKNOWN: goes round more than
  static int lateRow(String[] texts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; texts != null && i < texts.length; i++) {
      rows.add(new Row(i == 300 ? null : "", i));
    }
    int longest = 0;
    for (Row row : rows) {
      longest = Math.max(longest, row.name().length());
    }
    return longest;
  }

  // PROVED
  static int first(String[] texts) {
    String first = null;
    boolean isFound = false;
    for (int i = 0; texts != null && i < texts.length; i++) {
      if (texts[i] != null && !isFound) {
        first = texts[i];
        isFound = true;
      }
    }
    return isFound ? first.length() : 0;
  }

  // UNKNOWN: goes round more than
  static int lost(String[] texts) {
    String first = null;
    boolean isFound = false;
    for (int i = 0; texts != null && i < texts.length; i++) {
      if (texts[i] != null) {
        first = i > 300 ? null : "";
        isFound = true;
      }
    }
    return isFound ? first.length() : 0;
  }

  // UNKNOWN: goes round more than
  static int padded(String[] texts) {
    List<String> all = new ArrayList<>(Arrays.asList(new String[5]));
    int rounds = 0;
    for (int i = 0; texts != null && i < texts.length; i++) {
      all.add("");
      rounds++;
    }
    int longest = 0;
    if (rounds > 300) {
      for (String text : all) {
        longest = Math.max(longest, text.length());
      }
    }
    return longest;
  }

  // PROVED
  static int distinct(String[] texts) {
    return texts == null ? 0 : Arrays.stream(texts).distinct().toList().size();
  }

  // PROVED
  static Set<String> collected(List<String> texts) {
    return isAnyNull(texts) ? Set.of() : texts.stream().collect(Collectors.toSet());
  }

  static Map<String, Integer> twice(List<String> texts) {
    if (isAnyNull(texts)) {
      return Map.of();
    }
    return texts.stream().collect(Collectors.toMap(text -> text, String::length)); // REFUTED: IllegalStateException
  }

  static Object[] ofAnotherClass() {
    return List.of("a", "b").stream().filter(text -> text.length() == 1).toArray(Integer[]::new); // REFUTED: ArrayStoreException
  }

  // PROVED
  static int ofUnknownNumber() {
    String[] all = List.of("a", "b", "c").stream().filter(text -> !text.equals("b")).toArray(String[]::new);
    if (all.length != 2 || !all[1].equals("c")) {
      throw new IllegalStateException();
    }
    return all.length;
  }

  // UNKNOWN: goes round more than
  static void entryInACopy(String[] texts, int size) {
    if (size < 1 || size > 2) {
      return;
    }
    Map<String, String> map = new HashMap<>();
    map.put("a", "");
    map.put("b", "");
    Object[] entries = Arrays.copyOf(map.entrySet().toArray(), size);
    for (int i = 0; texts != null && i < texts.length; i++) {
      if (i > 400) {
        map.put("a", "longer");
        map.put("b", "longer");
      }
    }
    if (((Map.Entry<?, ?>) entries[0]).getValue().equals("longer")) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: goes round more than
  static int noPart(String[] texts, Row[] rows) {
    Row last = null;
    for (int i = 0; texts != null && rows != null && i < texts.length; i++) {
      if (rows.length > 0 && rows[0] != null) {
        last = rows[0];
      }
    }
    return texts != null && rows != null && texts.length > 300 && rows.length == 0 ? last.count() : 0;
  }
}
