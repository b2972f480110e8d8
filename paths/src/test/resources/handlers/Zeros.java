import java.util.HashMap;
import java.util.Map;

/** Zeros of both signs, which are one number and two doubles. */
class Zeros {
  // UNKNOWN: may escape
  static int product(int x) {
    if (Double.compare(x * 0.0, 0.0) < 0) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // UNKNOWN: may escape
  static int text(int x) {
    if (String.valueOf(x * 0.0).length() > 3) {
      throw new IllegalStateException();
    }
    return 1;
  }

  static int productOfNegative(int x) {
    if (x > 5 && Double.compare(x * -0.0, 0.0) < 0) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // UNKNOWN: may escape
  static int key(int x) {
    Map<Double, String> texts = new HashMap<>();
    texts.put(0.0, "zero");
    return texts.get(x * 0.0).length();
  }

  // UNKNOWN: may escape
  static int bits(int x) {
    if (Double.doubleToLongBits(x * 0.0) != 0) {
      throw new IllegalStateException();
    }
    return 1;
  }

  static int sum(int x) {
    double rounded = Math.rint(x / 10.0);
    if (Double.compare(rounded + 0.0, rounded) != 0) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  static int difference(int x) {
    double third = (x % 3) * 0.5;
    if (Double.compare(0.0 - third, -third) != 0) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // PROVED
  static int asNumbers(int x) {
    if (x * 0.0 != 0 || x * -0.0 != 0.0) {
      throw new IllegalStateException();
    }
    return 1;
  }
}
