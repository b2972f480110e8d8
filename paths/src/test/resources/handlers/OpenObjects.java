import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Arguments of type Object, which may be anything. */
class OpenObjects {
  @interface NotNull {}

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

  record Call(String tool, Map<String, Object> arguments, Object extra, List<Object> all) {}

  static class Box<T> {
    private final T value;

    Box(T value) {
      this.value = value;
    }

    T value() {
      return value;
    }
  }

  static int componentCast(@NotNull Call call) {
    return call.extra() == null ? 0 : (Integer) call.extra(); // REFUTED: ClassCastException
  }

  // PROVED
  static int componentTested(@NotNull Call call) {
    return call.extra() instanceof Integer number ? 10 / (number | 1) : 0;
  }

  // PROVED
  static int listTested(@NotNull Call call) {
    if (call.extra() instanceof List<?> all && !all.isEmpty() && all.get(0) instanceof String one) {
      return one.length();
    }
    return 0;
  }

  static int argumentTested(Map<String, Object> arguments) {
    Object query = arguments == null ? null : arguments.get("query");
    if (query instanceof String text) {
      return text.length();
    }
    return query == null ? 0 : ((Number) query).intValue(); // REFUTED: ClassCastException
  }

  // PROVED
  static int elementsTested(@NotNull Call call) {
    int total = 0;
    if (call.all() != null) {
      for (Object each : call.all()) {
        total += each instanceof String text && !text.isEmpty() ? text.charAt(0) : 1;
      }
    }
    return total;
  }

  // PROVED
  static String ofKnownType(@NotNull Box<String> box) {
    return box.value() == null ? "" : box.value().trim();
  }

  static String ofAnyType(@NotNull Box<?> box) {
    return (String) box.value(); // REFUTED: ClassCastException
  }

  // UNKNOWN: which type stands for that of
  @SuppressWarnings("rawtypes")
  static String ofRawType(@NotNull Box box) {
    return (String) box.value();
  }

  interface Registry {
    Object find(String name);
  }

  // UNKNOWN: which type stands for that of
  static String found(@NotNull Registry registry) {
    return (String) registry.find("one");
  }

  static void equalText(Object value) {
    if ("abc".equals(value)) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  static void equalComponents(@NotNull Call call) {
    if (call.tool() != null && call.tool().equals(call.extra())) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  static void textAmongElements(List<Object> values) {
    if (values != null && values.contains("abc")) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  static void textInAMap(Map<String, Object> values) {
    if (values != null && "abc".equals(values.get("key"))) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static void neverEqual(Object value) {
    if (value instanceof Integer && "1".equals(value)) {
      throw new IllegalStateException();
    }
  }

  record Point(int x) {}

  static void equalRecord(Object value) {
    if (new Point(1).equals(value)) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  static void keyOfAMap(Map<String, Integer> counts, Object key) {
    if (counts != null && counts.containsKey(key)) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  enum Level {
    LOW,
    HIGH
  }

  static int aConstant(Object value) {
    return value instanceof Level level ? 1 / level.ordinal() : 0; // REFUTED: ArithmeticException
  }

  static long aLong(Object value) {
    return value instanceof Long number ? 1 / (number - 7) : 0; // REFUTED: ArithmeticException
  }

  static int anOptional(Object value) {
    return value instanceof Optional<?> any && any.isPresent()
        ? ((String) any.get()).length() // REFUTED: ClassCastException
        : 0;
  }

  static long aLongInAList(Object value) {
    return value instanceof List<?> all && !all.isEmpty() && all.get(0) instanceof Long number
        ? 1 / (number - 7) // REFUTED: ArithmeticException
        : 0;
  }

  static int anArray(Object value) {
    return value instanceof int[] numbers && numbers.length == 1
        ? 1 / numbers[0] // REFUTED: ArithmeticException
        : 0;
  }
}
