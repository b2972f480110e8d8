import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Sorting of any number of elements. */
class Sorted {
  private static final int FAR = 400;
  static int calls;

  enum Level {
    LOW,
    MID,
    HIGH
  }

  record Row(int id, int small, double score, Integer rank, String title, Level level) {
    Row {
      Objects.requireNonNull(title);
      Objects.requireNonNull(level);
      if (small < 0 || small > 100) {
        throw new IllegalArgumentException();
      }
    }
  }

  private static List<Row> rows(Row[] all) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; all != null && i < all.length; i++) {
      if (all[i] != null) {
        rows.add(all[i]);
      }
    }
    return rows;
  }

  private static List<Row> many(Row[] all) {
    List<Row> rows = rows(all);
    return rows.size() < FAR ? new ArrayList<>() : rows;
  }

  // PROVED
  static int byTitle(Row[] all) {
    List<Row> rows = rows(all);
    rows.sort(Comparator.comparing(Row::title));
    return rows.isEmpty() ? 0 : rows.get(0).title().length();
  }

  // PROVED
  static int byLevelAndTitle(Row[] all) {
    List<Row> rows = rows(all);
    rows.sort(Comparator.comparing(Row::level).thenComparing(Row::title));
    return rows.size();
  }

  // PROVED
  static int byDifferenceOfSmallNumbers(Row[] all) {
    List<Row> rows = rows(all);
    rows.sort((a, b) -> b.small() - a.small());
    return rows.size();
  }

  // UNKNOWN: goes round more than
  static int byDifferenceThatOverflows(Row[] all) {
    List<Row> rows = rows(all);
    rows.sort((a, b) -> b.id() - a.id());
    return rows.size();
  }

  // PROVED
  static int byDifferenceOfFew(Row[] all) {
    List<Row> rows = rows(all);
    if (rows.size() < 32) {
      rows.sort((a, b) -> b.id() - a.id());
    }
    return rows.size();
  }

  // UNKNOWN: goes round more than
  static int neverEqual(Row[] all) {
    List<Row> rows = rows(all);
    rows.sort((a, b) -> a.score() > b.score() ? 1 : -1);
    return rows.size();
  }

  // UNKNOWN: goes round more than
  static int equalToWhatHasNone(Row[] all) {
    List<Row> rows = rows(all);
    rows.sort(
        (a, b) ->
            a.rank() == null || b.rank() == null ? 0 : Integer.compare(a.rank(), b.rank()));
    return rows.size();
  }

  // UNKNOWN: goes round more than
  static int roundAndRound(Row[] all) {
    List<Row> rows = rows(all);
    rows.sort((a, b) -> Math.floorMod(a.small() % 3 - b.small() % 3 + 1, 3) - 1);
    return rows.size();
  }

  // UNKNOWN: goes round more than
  static int byChance(Row[] all) {
    List<Row> rows = rows(all);
    rows.sort((a, b) -> Math.random() < 0.5 ? -1 : 1);
    return rows.size();
  }

  // UNKNOWN: goes round more than
  static int byCount(Row[] all) {
    List<Row> rows = rows(all);
    int[] count = {0};
    rows.sort((a, b) -> count[0]++ > 90 ? -1 : a.title().compareTo(b.title()));
    return rows.size();
  }

  // UNKNOWN: goes round more than
  static int byStaticCount(Row[] all) {
    List<Row> rows = rows(all);
    calls = 0;
    rows.sort((a, b) -> calls++ > 90 ? -1 : a.title().compareTo(b.title()));
    return rows.size();
  }

  // UNKNOWN: goes round more than
  static int keepingWhatIsCompared(Row[] all) {
    List<Row> rows = many(all);
    List<Row> seen = new ArrayList<>();
    rows.sort(
        (a, b) -> {
          seen.add(a);
          return a.title().compareTo(b.title());
        });
    return rows.isEmpty() || seen.isEmpty() ? 0 : 1;
  }

  static int nulls(Integer[] all) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; all != null && i < all.length; i++) {
      numbers.add(all[i]);
    }
    Collections.sort(numbers); // REFUTED: NullPointerException
    return numbers.size();
  }

  // PROVED
  static int nullsLast(Integer[] all) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; all != null && i < all.length; i++) {
      numbers.add(all[i]);
    }
    numbers.sort(Comparator.nullsLast(Comparator.naturalOrder()));
    return numbers.size();
  }

  // UNKNOWN: goes round more than
  static int nullsOfMany(Row[] all) {
    List<Row> rows = many(all);
    rows.sort(Comparator.comparing(Row::rank));
    return rows.size();
  }

  // UNKNOWN: goes round more than
  static int otherFirst(Row[] all) {
    List<Row> rows = many(all);
    if (rows.isEmpty()) {
      return 0;
    }
    Row first = rows.get(0);
    rows.sort(Comparator.comparing(Row::title));
    if (rows.get(0) != first) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // UNKNOWN: goes round more than
  static int stillFirst(Row[] all) {
    List<Row> rows = many(all);
    if (rows.isEmpty()) {
      return 0;
    }
    Row first = rows.get(0);
    rows.sort(Comparator.comparing(Row::title));
    if (rows.get(0) == first) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // UNKNOWN: goes round more than
  static int withinRange(Row[] all) {
    Row[] rows = many(all).toArray(new Row[0]);
    if (rows.length == 0) {
      return 0;
    }
    Row second = rows[1];
    Arrays.sort(rows, 1, rows.length, Comparator.comparing(Row::title));
    if (rows[1] != second) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // UNKNOWN: goes round more than
  static int throwsForOnePair(Row[] all) {
    List<Row> rows = many(all);
    rows.sort(
        (a, b) -> {
          if (a.title().equals("left") && b.title().equals("right")) {
            throw new IllegalStateException();
          }
          return a.title().compareTo(b.title());
        });
    return rows.size();
  }

  static class Box {
    int value;
  }

  // UNKNOWN: goes round more than
  static int changedAfterwards(String[] all) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; all != null && i < all.length; i++) {
      boxes.add(new Box());
    }
    if (boxes.size() < FAR) {
      return 0;
    }
    List<Box> sorted = new ArrayList<>(boxes);
    sorted.sort(Comparator.comparingInt((Box box) -> box.value));
    sorted.get(7).value = 3;
    for (Box box : boxes) {
      if (box.value == 3) {
        throw new IllegalStateException();
      }
    }
    return 1;
  }

  // UNKNOWN: goes round more than
  static int changedInPlace(String[] all) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; all != null && i < all.length; i++) {
      boxes.add(new Box());
    }
    if (boxes.size() < FAR) {
      return 0;
    }
    boxes.get(5).value = 4;
    boxes.sort(Comparator.comparingInt((Box box) -> -box.value));
    if (boxes.get(0).value == 4) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // PROVED
  static int listsOfLists(String[] all) {
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; all != null && i < all.length; i++) {
      List<String> list = new ArrayList<>();
      list.add(all[i] == null ? "" : all[i]);
      lists.add(list);
    }
    lists.sort(Comparator.comparing(List::size));
    int longest = 0;
    for (List<String> list : lists) {
      for (String text : list) {
        longest = Math.max(longest, text.length());
      }
    }
    return longest;
  }

  // PROVED
  static int ignoringCase(Row[] all) {
    List<String> titles = new ArrayList<>();
    for (Row row : rows(all)) {
      titles.add(row.title());
    }
    titles.sort(String.CASE_INSENSITIVE_ORDER.reversed());
    return titles.size();
  }

  // PROVED
  static int ofStreams(Row[] all) {
    int longest = 0;
    for (String title : rows(all).stream().map(Row::title).sorted().toList()) {
      longest = Math.max(longest, title.length());
    }
    return longest;
  }

  static int notComparable(Row[] all) {
    Row[] rows = rows(all).toArray(new Row[0]);
    Arrays.sort(rows); // REFUTED: ClassCastException
    return rows.length;
  }
}
