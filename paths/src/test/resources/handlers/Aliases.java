import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arguments, and what they lead to, that may be one object. */
public class Aliases {
  static class Box {
    int value;
  }

  static final class Node {
    Node next;
    int value;
  }

  static void written(Box a, Box b) {
    if (a != null && b != null) {
      a.value = 1;
      b.value = 2;
      if (a.value == 2) {
        throw new IllegalStateException(); // REFUTED: IllegalStateException
      }
    }
  }

  static void writtenByOne(Box a, Box b) {
    if (a != null && b != null && b.value == 0) {
      a.value = 1;
      int inverse = 1 / (1 - b.value); // REFUTED: ArithmeticException
    }
  }

  // PROVED
  static void readOnly(Box a, Box b) {
    if (a != null && b != null && a.value > 0 && b.value > 0) {
      int ratio = a.value / b.value;
    }
  }

  static void compared(Box a, Box b) {
    if (a != null && a == b) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  static void third(Box a, Box b, Box c) {
    if (a != null && b != null && c != null && a != b) {
      a.value = 1;
      b.value = 2;
      c.value = 3;
      if (b.value == 3) {
        throw new IllegalStateException(); // REFUTED: IllegalStateException
      }
    }
  }

  static void allThree(Box a, Box b, Box c) {
    if (a == b && b == c && c != null) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static void notBoth(Box a, Box b) {
    if (a != null && b != null) {
      a.value = 1;
      b.value = 2;
      if (a.value == 2 && a != b) {
        throw new IllegalStateException();
      }
    }
  }

  // PROVED
  static int many(Box a, Box b, Box c, Box d, Box e, Box f, Box g, Box h, Box i, Box j, Box k, Box l, Box m) {
    return a == null || m == null ? 0 : a.value + m.value;
  }

  // UNKNOWN: matters in more than
  static void manyWritten(Box a, Box b, Box c, Box d, Box e, Box f, Box g, Box h, Box i, Box j, Box k, Box l, Box m) {
    if (a == null || b == null || c == null || d == null || e == null || f == null || g == null) {
      return;
    }
    a.value = 1;
    b.value = 2;
    c.value = 3;
    d.value = 4;
    e.value = 5;
    f.value = 6;
    g.value = 7;
  }

  // UNKNOWN: may escape
  static void ownNext(Node node) {
    if (node != null && node.next == node) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: is not explored
  static void writtenInside(Node node) {
    if (node != null && node.next != null) {
      node.next.value = 1;
      node.value = 2;
      if (node.next.value == 2) {
        throw new IllegalStateException();
      }
    }
  }

  static void sameArrays(int[] a, int[] b) {
    if (a != null && b != null && a.length > 0 && b.length > 0) {
      a[0] = 1;
      b[0] = 0;
      int inverse = 1 / a[0]; // REFUTED: ArithmeticException
    }
  }

  static void sameMaps(Map<String, int[]> a, Map<String, int[]> b) {
    if (a != null && b != null) {
      int[] first = a.get("k");
      int[] second = b.get("k");
      if (first != null && second != null && first.length > 0 && second.length > 0) {
        first[0] = 1;
        second[0] = 0;
        int inverse = 1 / first[0]; // REFUTED: ArithmeticException
      }
    }
  }

  // PROVED
  static int sizes(List<String> a, List<String> b) {
    return a == null || b == null ? 0 : a.size() + b.size();
  }

  // PROVED: a and b are not one object
  static int countsAndTexts(Map<String, String> a, Map<String, Integer> b) {
    if (a == null || b == null || a.get("k") == null) {
      return 0;
    }
    Integer count = b.get("k");
    return count == null ? 0 : count;
  }

  // PROVED: a and b are not one object
  static int otherElements(List<String> a, List<Box> b) {
    if (a == null || b == null || a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (b.get(0) != null) {
      b.get(0).value = 4;
    }
    return a.get(0) == null ? 1 : a.get(0).length();
  }

  // PROVED: a and b are not one object
  static int listsAndArrays(List<List<String>> a, List<int[]> b) {
    if (a == null || b == null || a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (a.get(0) != null && !a.get(0).isEmpty()) {
      return 1;
    }
    if (b.get(0) != null && b.get(0).length > 0) {
      b.get(0)[0] = 1;
    }
    return b.get(0) == null ? 2 : b.get(0).length;
  }

  static int narrowerElements(List<? extends Number> a, List<Integer> b) {
    if (a != null && a == (Object) b && a.size() == 1) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 0;
  }

  static int sameElements(List<? extends Comparable<?>> a, List<? extends CharSequence> b) {
    if (a != null && a == (Object) b && a.size() == 1) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 0;
  }

  interface Shape {}

  static final class Leaf implements Shape {}

  static final Shape NONE = new Leaf();

  static void sameShapes(Shape a, Shape b) {
    if (a != null && a == b) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  static void leafOrShape(Leaf a, Shape b) {
    if (a != null && a == b) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED: no argument is an object that a static field leads to
  static void none(Shape a) {
    if (a == NONE) {
      throw new IllegalStateException();
    }
  }

  static void sameOptionals(Optional<String> a, Optional<String> b) {
    if (a != null && a.isPresent() && a == b) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  static void optionalOrObject(Optional<String> a, Object b) {
    if (a != null && a.isPresent() && a == b) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED: from and to are not one object
  static void copied(Number[] from, Comparable<?>[] to) {
    if (from == null || to == null || from.length == 0 || to.length == 0 || to[0] == null) {
      return;
    }
    from[0] = null;
    if (to[0] == null) {
      throw new IllegalStateException();
    }
  }

  // PROVED: a and b are not one object
  static void unrelated(Readable a, Appendable b) {
    if (a != null && a == (Object) b) {
      throw new IllegalStateException();
    }
  }

  // PROVED
  static void neverOne(int[] a, Leaf b) {
    if (a != null && a == (Object) b) {
      throw new IllegalStateException();
    }
  }
}
