import java.util.Optional;

public class Objects {
  enum Level {
    LOW,
    MEDIUM,
    HIGH
  }

  record Point(int x, int y) {}

  record Positive(int value) {
    Positive {
      if (value <= 0) {
        throw new IllegalArgumentException("not positive");
      }
    }
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(int radius) implements Shape {}

  record Square(int side) implements Shape {}

  static class Counter {
    int count;
    Counter next;
  }

  static int nullCheck(Point p) {
    return p.x(); // REFUTED: NullPointerException
  }

  // PROVED
  static int nullGuard(Point p) {
    return p == null ? 0 : p.x() + p.y();
  }

  static int switchMissing(Level level) {
    if (level == null) {
      return 0;
    }
    switch (level) {
      case LOW:
        return 1;
      case HIGH:
        return 2;
      default:
        throw new IllegalStateException("level " + level); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static int switchComplete(Level level) {
    if (level == null) {
      return 0;
    }
    return switch (level) {
      case LOW -> 1;
      case MEDIUM -> 2;
      case HIGH -> 3;
    };
  }

  static int switchOnNull(Level level) {
    return switch (level) { // REFUTED: NullPointerException
      case LOW -> 1;
      case MEDIUM -> 2;
      case HIGH -> 3;
    };
  }

  // PROVED
  static int positiveRecord(Positive p) {
    return p == null ? 0 : 100 / p.value();
  }

  static int sealedCast(Shape shape) {
    if (shape == null) {
      return 0;
    }
    return ((Circle) shape).radius(); // REFUTED: ClassCastException
  }

  // PROVED
  static int sealedSafe(Shape shape) {
    if (shape instanceof Circle c) {
      return c.radius();
    }
    if (shape instanceof Square s) {
      return s.side();
    }
    return 0;
  }

  static int chain(Counter c) {
    if (c == null) {
      return 0;
    }
    return c.next.count; // REFUTED: NullPointerException
  }

  static String optionalGet(Optional<String> o) {
    if (o == null) {
      return "";
    }
    return o.get(); // REFUTED: NoSuchElementException
  }

  // PROVED
  static String optionalElse(Optional<String> o) {
    return o == null ? "" : o.orElse("none");
  }

  static int optionalMap(Optional<Integer> o) {
    if (o == null) {
      return 0;
    }
    return o.map(x -> 10 / x).orElse(0); // REFUTED: ArithmeticException
  }

  // PROVED
  static int lambda(int a) {
    java.util.function.IntUnaryOperator f = x -> x + a;
    return f.applyAsInt(1);
  }

  static int unbox(Integer i) {
    return i; // REFUTED: NullPointerException
  }

  // PROVED
  static int recordEquals(Point p) {
    if (p == null) {
      return 0;
    }
    if (p.equals(new Point(1, 2)) && p.x() != 1) {
      throw new IllegalStateException();
    }
    return 1;
  }

  static int arrayStore(Object[] a) {
    Object[] strings = new String[2];
    strings[0] = Integer.valueOf(3); // REFUTED: ArrayStoreException
    return strings.length;
  }

  // PROVED
  static int enumIndex(Level level) {
    int[] weights = {1, 5, 10};
    return level == null ? 0 : weights[level.ordinal()];
  }

  static int enumIndexShort(Level level) {
    int[] weights = {1, 5};
    if (level == null) {
      return 0;
    }
    return weights[level.ordinal()]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  static int array(int[] values) {
    if (values == null) {
      return 0;
    }
    return values[0]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // PROVED
  static int arrayGuarded(int[] values) {
    return values == null || values.length == 0 ? 0 : values[values.length - 1];
  }

  static int custom(int a) {
    class Own extends RuntimeException {}
    if (a == 42) {
      throw new Own(); // REFUTED: Objects$1Own
    }
    return a;
  }

  static int sharedArray(int[] a, int[] b) {
    if (a == null || b == null || a.length == 0 || b.length == 0) {
      return 0;
    }
    a[0] = 1;
    b[0] = 0;
    return 10 / a[0]; // REFUTED: ArithmeticException
  }

  static int sameObject(Counter a, Counter b) {
    if (a == b && a != null) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 0;
  }

  static int sameList(java.util.ArrayList<String> a, java.util.ArrayList<String> b) {
    if (a == null || b == null || a.isEmpty()) {
      return 0;
    }
    b.clear();
    return a.get(0) == null ? 0 : 1; // REFUTED: IndexOutOfBoundsException
  }

  static int anyObject(Object o) {
    if (o instanceof String s) {
      return s.charAt(0); // REFUTED: StringIndexOutOfBoundsException
    }
    return 0;
  }

  static int wrapped(int a) {
    try {
      return 1 / a;
    } catch (ArithmeticException e) {
      throw new RuntimeException(e); // REFUTED: RuntimeException
    }
  }
}
