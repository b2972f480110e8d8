import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What handlers do in loops, each beside a twin with a bug: its name ends in {@code Bad}. */
class Loops {
  @interface NonNull {}

  record Item(@NonNull String name, int price) {}

  static int nested(int n) {
    int found = 0;
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        if (i * j == n) found++;
      }
    }
    return 100 / (found + 1);
  }

  static int nestedBad(int n) {
    int found = 0;
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        if (i * j == n) found++;
      }
    }
    return 100 / (found - 3);
  }

  static int filter(@NonNull List<Item> items) {
    List<Item> kept = new ArrayList<>();
    for (Item item : items) {
      if (item != null) kept.add(item);
    }
    int letters = 0;
    for (Item item : kept) letters += item.name().length();
    return letters;
  }

  static int filterBad(@NonNull List<Item> items) {
    List<Item> kept = new ArrayList<>();
    for (Item item : items) {
      if (item == null || item.price() > 0) kept.add(item);
    }
    int letters = 0;
    for (Item item : kept) letters += item.name().length();
    return letters;
  }

  static int filterByNumber(@NonNull List<Item> items) {
    List<Item> kept = new ArrayList<>();
    for (Item item : items) {
      if (item != null && item.price() > 0) kept.add(item);
    }
    int least = Integer.MAX_VALUE;
    for (Item item : kept) least = Math.min(least, 1000 / item.price());
    return least;
  }

  static int filterByNumberBad(@NonNull List<Item> items) {
    List<Item> kept = new ArrayList<>();
    for (Item item : items) {
      if (item != null && item.price() >= 0) kept.add(item);
    }
    int least = Integer.MAX_VALUE;
    for (Item item : kept) least = Math.min(least, 1000 / item.price());
    return least;
  }

  static long average(@NonNull List<Item> items) {
    long sum = 0;
    int count = 0;
    for (Item item : items) {
      if (item != null) {
        sum += item.price();
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  static long averageBad(@NonNull List<Item> items) {
    long sum = 0;
    int count = 0;
    for (Item item : items) {
      if (item != null) {
        sum += item.price();
        count++;
      }
    }
    return items.isEmpty() ? 0 : sum / count;
  }

  static int grouping(@NonNull List<Item> items) {
    Map<String, Integer> sums = new HashMap<>();
    for (Item item : items) {
      if (item != null) sums.merge(item.name(), 1, Integer::sum);
    }
    int most = 0;
    for (Map.Entry<String, Integer> entry : sums.entrySet()) most = Math.max(most, entry.getValue());
    return most;
  }

  static int groupingBad(@NonNull List<Item> items) {
    Map<String, Integer> sums = new HashMap<>();
    for (Item item : items) {
      if (item != null) sums.merge(item.name(), 1, Integer::sum);
    }
    return sums.get("total");
  }

  static List<String> stream(@NonNull List<Item> items) {
    return items.stream()
        .filter(Objects::nonNull)
        .map(Item::name)
        .map(String::trim)
        .collect(Collectors.toList());
  }

  static List<String> streamBad(@NonNull List<Item> items) {
    return items.stream().map(Item::name).map(String::trim).collect(Collectors.toList());
  }

  static int streamSum(@NonNull List<Item> items) {
    return items.stream().filter(Objects::nonNull).mapToInt(Item::price).filter(p -> p > 0).map(p -> 100 / p).sum();
  }

  static int streamSumBad(@NonNull List<Item> items) {
    return items.stream().filter(Objects::nonNull).mapToInt(Item::price).map(p -> 100 / p).sum();
  }

  static String fence(@NonNull String text) {
    int begin = text.indexOf("```");
    if (begin < 0) return text;
    int end = text.indexOf("```", begin + 3);
    return end < 0 ? text.substring(begin + 3) : text.substring(begin + 3, end);
  }

  static String fenceBad(@NonNull String text) {
    int begin = text.indexOf("```");
    int end = text.lastIndexOf("```");
    return text.substring(begin + 3, end);
  }

  static int markers(@NonNull String text) {
    int found = 0;
    String rest = text;
    int at = rest.indexOf("<a>");
    while (at >= 0) {
      found++;
      rest = rest.substring(at + 3);
      at = rest.indexOf("<a>");
    }
    return found;
  }

  static int markersBad(@NonNull String text) {
    int found = 0;
    String rest = text;
    int at = rest.indexOf("<a>");
    while (at >= 0) {
      found++;
      rest = rest.substring(at + 4);
      at = rest.indexOf("<a>");
    }
    return found;
  }

  static int digits(@NonNull String text) {
    int i = 0;
    while (i < text.length() && !Character.isDigit(text.charAt(i))) i++;
    int begin = i;
    while (i < text.length() && Character.isDigit(text.charAt(i))) i++;
    return text.substring(begin, i).length();
  }

  static int digitsBad(@NonNull String text) {
    int i = 0;
    while (!Character.isDigit(text.charAt(i))) i++;
    return i;
  }
}
