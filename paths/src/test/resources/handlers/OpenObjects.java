import java.util.Objects;

/** Arguments of type Object, which may be anything. */
class OpenObjects {
  private final int x;
  private final String name;

  OpenObjects(int x, String name) {
    this.x = x;
    this.name = name;
  }

  private boolean isEqualTo(Object other) {
    if (this == other) {
      return true;
    }
    if (other == null || getClass() != other.getClass()) {
      return false;
    }
    OpenObjects that = (OpenObjects) other;
    return x == that.x && Objects.equals(name, that.name);
  }

  // PROVED
  static boolean areEqual(OpenObjects one, Object other) {
    return one != null && one.isEqualTo(other);
  }

  static boolean hasName(Object any) {
    return any instanceof OpenObjects
        && ((OpenObjects) any).name.equals("a"); // REFUTED: NullPointerException
  }

  static int castOf(Object value) {
    if (value != null) {
      return ((String) value).length(); // REFUTED: ClassCastException
    }
    return 0;
  }

  // PROVED
  static int lengthOf(Object value) {
    if (value instanceof String) {
      return ((String) value).length();
    }
    return value instanceof int[] ? ((int[]) value).length : -1;
  }

  static void seven(Object value) {
    if (value instanceof Integer && (Integer) value == 7) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static void both(Object value) {
    if (!(value instanceof CharSequence) && value instanceof String) {
      throw new IllegalStateException();
    }
  }

  // PROVED
  static int hashOf(Object value) {
    return value == null ? 0 : value.hashCode();
  }

  static void sameObject(Object one, Object other) {
    if (one != null && one == other) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  static int ofElements(Object... values) {
    int total = 0;
    if (values != null) {
      for (Object value : values) {
        if (value != null) {
          total += (Integer) value; // REFUTED: ClassCastException
        }
      }
    }
    return total;
  }
}
