/** Parameters of which only the interface of texts is known. */
public class Sequences {
  @interface NotNull {}

  // PROVED: text is a String or a StringBuilder
  static int length(@NotNull CharSequence text) {
    return text.length() > 2 ? text.charAt(2) : 0;
  }

  static int third(@NotNull CharSequence text) {
    return text.charAt(2); // REFUTED: StringIndexOutOfBoundsException
  }

  static int cast(@NotNull CharSequence text) {
    return ((String) text).length(); // REFUTED: ClassCastException
  }

  static int castToBuilder(@NotNull CharSequence text) {
    return ((StringBuilder) text).length(); // REFUTED: ClassCastException
  }

  static int equal(@NotNull CharSequence text) {
    return text.toString().equals("a") && !text.equals("a") ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int eitherKind(@NotNull CharSequence text) {
    return text instanceof String string
        ? string.length()
        : ((StringBuilder) text).append("x").length();
  }

  static int absent(CharSequence text) {
    return text.length(); // REFUTED: NullPointerException
  }

  static int both(@NotNull CharSequence left, @NotNull CharSequence right) {
    boolean isSame = left.toString().contentEquals(right);
    return isSame && left.length() == 3 ? 1 / (left.length() - 3) : 0; // REFUTED: ArithmeticException
  }

  // UNKNOWN: ConcurrentModificationException
  static int roomIsMade(int room) {
    java.util.ArrayList<String> list = new java.util.ArrayList<>();
    list.add("a");
    list.add("b");
    for (String each : list) {
      list.ensureCapacity(room);
    }
    return list.size();
  }
}
