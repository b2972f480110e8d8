import java.util.ArrayList;
import java.util.List;

public class Collections {
  static String first(List<String> list) {
    if (list == null) {
      return "";
    }
    return list.get(0); // REFUTED: IndexOutOfBoundsException
  }

  // PROVED
  static String firstGuarded(List<String> list) {
    return list == null || list.isEmpty() ? "" : list.get(0);
  }

  static int lengths(List<String> list) {
    if (list == null) {
      return 0;
    }
    int total = 0;
    for (String s : list) {
      total += s.length(); // REFUTED: NullPointerException
    }
    return total;
  }

  static int average(List<Integer> list) {
    if (list == null) {
      return 0;
    }
    int total = 0;
    for (Integer i : list) {
      if (i != null) {
        total += i;
      }
    }
    return total / list.size(); // REFUTED: ArithmeticException
  }

  // PROVED
  static int built(String s) {
    List<String> list = new ArrayList<>();
    list.add(s);
    list.add("b");
    return list.get(1).length();
  }

  static int builtWrong(String s) {
    List<String> list = new ArrayList<>();
    list.add(s);
    return list.get(0).length(); // REFUTED: NullPointerException
  }
}
