import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists, maps and other objects that change, which loops of any length put into collections. */
class OwnContents {
  private static final int FAR = 400;

  static class Tally {
    int count;
    String last = "";
    Tally before;
    final List<String> texts = new ArrayList<>();

    void add(String text) {
      count++;
      last = text;
      texts.add(text);
    }
  }

  private static List<String> texts(String[] all) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; all != null && i < all.length; i++) {
      texts.add(all[i] == null ? "" : all[i]);
    }
    return texts;
  }

  private static Map<String, List<String>> grouped(String[] all) {
    Map<String, List<String>> groups = new HashMap<>();
    for (String text : texts(all)) {
      groups.computeIfAbsent(text.trim(), key -> new ArrayList<>()).add(text);
    }
    return groups;
  }

  // PROVED
  static int groups(String[] all) {
    int longest = 0;
    for (List<String> group : grouped(all).values()) {
      for (String text : group) {
        longest = Math.max(longest, text.length());
      }
    }
    return longest;
  }

  // PROVED
  static int orderedGroups(String[] all) {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (String text : texts(all)) {
      Set<String> group = groups.get(text);
      if (group == null) {
        group = new HashSet<>();
        groups.put(text, group);
      }
      group.add(text);
    }
    int largest = 0;
    for (Map.Entry<String, Set<String>> each : groups.entrySet()) {
      largest = Math.max(largest, each.getKey().length() + each.getValue().size());
    }
    return largest;
  }

  // PROVED
  static int tallies(String[] all) {
    Map<String, Tally> tallies = new HashMap<>();
    for (String text : texts(all)) {
      tallies.computeIfAbsent(text.trim(), key -> new Tally()).add(text);
    }
    int longest = 0;
    for (Tally tally : tallies.values()) {
      longest = Math.max(longest, tally.last.length() + tally.texts.size());
    }
    return longest;
  }

  // PROVED
  static int pages(String[] all) {
    List<List<String>> pages = new ArrayList<>();
    List<String> page = new ArrayList<>();
    for (String text : texts(all)) {
      if (page.size() == 10) {
        pages.add(page);
        page = new ArrayList<>();
      }
      page.add(text);
    }
    int longest = 0;
    for (List<String> each : pages) {
      for (String text : each) {
        longest = Math.max(longest, text.length());
      }
    }
    return longest;
  }

  // PROVED
  static long collected(String[] all) {
    Map<String, Long> counts =
        texts(all).stream().collect(Collectors.groupingBy(String::trim, Collectors.counting()));
    return counts.getOrDefault("", 0L);
  }

  // PROVED
  static int parted(String[] all) {
    Map<Boolean, List<String>> parts =
        texts(all).stream().collect(Collectors.partitioningBy(String::isEmpty));
    return parts.get(true).size() - parts.get(false).size();
  }

  // PROVED
  static int counters(String[] all) {
    Map<String, int[]> counters = new HashMap<>();
    for (String text : texts(all)) {
      counters.computeIfAbsent(text, key -> new int[2])[1]++;
    }
    int most = 0;
    for (int[] counter : counters.values()) {
      most = Math.max(most, counter[0]);
    }
    return most;
  }

  // UNKNOWN: takes more work than is allowed
  static int clearedGroups(String[] all) {
    Map<String, List<String>> groups = grouped(all);
    if (groups.size() > FAR) {
      for (List<String> group : groups.values()) {
        group.clear();
      }
      for (List<String> group : groups.values()) {
        group.get(0);
      }
    }
    return 0;
  }

  // UNKNOWN: takes more work than is allowed
  static int inTwoPlaces(String[] all) {
    Map<String, List<String>> groups = new HashMap<>();
    List<List<String>> same = new ArrayList<>();
    for (String text : texts(all)) {
      List<String> group = new ArrayList<>();
      groups.put(text, group);
      same.add(group);
    }
    if (groups.size() > FAR) {
      for (List<String> group : same) {
        group.add(null);
      }
      for (List<String> group : groups.values()) {
        group.forEach(String::trim);
      }
    }
    return 0;
  }

  // UNKNOWN: goes round more than
  static int copied(String[] all) {
    List<List<String>> lists = new ArrayList<>();
    for (String text : texts(all)) {
      lists.add(new ArrayList<>());
    }
    if (lists.size() > FAR) {
      for (List<String> list : new ArrayList<>(lists)) {
        list.add(null);
      }
      for (List<String> list : lists) {
        list.forEach(String::trim);
      }
    }
    return 0;
  }

  // UNKNOWN: takes more work than is allowed
  static int stillOpen(String[] all) {
    List<List<String>> pages = new ArrayList<>();
    List<String> page = new ArrayList<>();
    for (String text : texts(all)) {
      pages.add(page);
      if (text.isEmpty()) {
        page = new ArrayList<>();
      }
    }
    if (pages.size() > FAR) {
      page.add(null);
      for (List<String> each : pages) {
        each.forEach(String::trim);
      }
    }
    return 0;
  }

  // UNKNOWN: takes more work than is allowed
  static int chained(String[] all) {
    Map<String, Tally> tallies = new HashMap<>();
    Tally before = null;
    for (String text : texts(all)) {
      Tally tally = new Tally();
      tally.before = before;
      before = tally;
      tallies.put(text, tally);
    }
    if (tallies.size() > FAR) {
      for (Tally tally : tallies.values()) {
        tally.last = null;
      }
      for (Tally tally : tallies.values()) {
        if (tally.before != null) {
          tally.before.last.trim();
        }
      }
    }
    return 0;
  }
}
