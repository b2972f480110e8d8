import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Arrays that loops of any length fill. */
class FilledArrays {
  private static final int FAR = 400;

  record Row(String title, String label) {
    Row {
      if (title == null) {
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

  private static int longest(String[] texts) {
    int longest = 0;
    for (String text : texts) {
      longest = Math.max(longest, text.length());
    }
    return longest;
  }

  // PROVED
  static int byIndex(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = new String[rows.size()];
    for (int i = 0; i < titles.length; i++) {
      titles[i] = rows.get(i).title();
    }
    return longest(titles);
  }

  // PROVED
  static int byCount(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = new String[rows.size()];
    int count = 0;
    for (Row row : rows) {
      titles[count++] = row.title();
    }
    return longest(titles);
  }

  // PROVED
  static int untilCount(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = new String[rows.size()];
    int count = 0;
    for (Row row : rows) {
      if (!row.title().isEmpty()) {
        titles[count++] = row.title();
      }
    }
    int longest = 0;
    for (int i = 0; i < count; i++) {
      longest = Math.max(longest, titles[i].length());
    }
    return longest;
  }

  // PROVED
  static int ofStreams(Row[] all) {
    int longest = 0;
    for (String title : rows(all).stream().map(Row::title).toList()) {
      longest = Math.max(longest, title.length());
    }
    return longest;
  }

  static int fromSecond(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = new String[rows.size()];
    for (int i = 1; i < titles.length; i++) {
      titles[i] = rows.get(i).title();
    }
    int longest = 0;
    for (String title : titles) {
      longest = Math.max(longest, title.length()); // REFUTED: NullPointerException
    }
    return longest;
  }

  static int labels(Row[] all) {
    int longest = 0;
    for (String label : rows(all).stream().map(Row::label).toList()) {
      longest = Math.max(longest, label.length()); // REFUTED: NullPointerException
    }
    return longest;
  }

  private static String[] far(List<Row> rows) {
    return rows.size() < FAR ? new String[0] : new String[rows.size()];
  }

  // UNKNOWN: goes round more than
  static int everySecond(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = far(rows);
    for (int i = 0; i < titles.length; i += 2) {
      titles[i] = rows.get(i).title();
    }
    return longest(titles);
  }

  // UNKNOWN: goes round more than
  static int butOne(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = far(rows);
    for (int i = 0; i < titles.length; i++) {
      if (i != 300) {
        titles[i] = rows.get(i).title();
      }
    }
    return longest(titles);
  }

  // UNKNOWN: goes round more than
  static int takenAway(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = far(rows);
    for (int i = 0; i < titles.length; i++) {
      titles[i] = rows.get(i).title();
      if (i == 350) {
        titles[5] = null;
      }
    }
    return longest(titles);
  }

  // UNKNOWN: goes round more than
  static int takenAwayByAnother(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = far(rows);
    String[] same = titles;
    for (int i = 0; i < titles.length; i++) {
      titles[i] = rows.get(i).title();
      same[i / 2] = i == 380 ? null : "";
    }
    return longest(titles);
  }

  // UNKNOWN: goes round more than
  static int takenAwayLater(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = far(rows);
    for (int i = 0; i < titles.length; i++) {
      titles[i] = rows.get(i).title();
    }
    for (int i = titles.length - 1; i > 390; i--) {
      titles[i] = null;
    }
    return longest(titles);
  }

  // UNKNOWN: goes round more than
  static int oneShort(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = far(rows);
    for (int i = 0; i < titles.length - 1; i++) {
      titles[i] = rows.get(i).title();
    }
    return longest(titles);
  }

  // UNKNOWN: goes round more than
  static int countedTwice(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = far(rows);
    int count = 0;
    for (int i = 0; i < titles.length; i++) {
      titles[count] = rows.get(i).title();
      count += i < 390 ? 1 : 2;
      if (count >= titles.length) {
        break;
      }
    }
    int longest = 0;
    for (int i = 0; i < Math.min(count, titles.length); i++) {
      longest = Math.max(longest, titles[i].length());
    }
    return longest;
  }

  // UNKNOWN: goes round more than
  static int longerCopy(Row[] all) {
    List<Row> rows = rows(all);
    String[] titles = far(rows);
    for (int i = 0; i < titles.length; i++) {
      titles[i] = rows.get(i).title();
    }
    return longest(titles.length == 0 ? titles : Arrays.copyOf(titles, titles.length + 1));
  }

  // UNKNOWN: goes round more than
  static int labelsOfMany(Row[] all) {
    List<Row> rows = rows(all);
    if (rows.size() < FAR) {
      return 0;
    }
    return longest(rows.stream().map(Row::label).collect(Collectors.toList()).toArray(new String[0]));
  }
}
