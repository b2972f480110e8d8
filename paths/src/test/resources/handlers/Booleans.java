import java.util.List;

/** Conditions that are values make no paths part. */
class Booleans {
  @interface NonNull {}

  // PROVED
  static int counted(@NonNull int[] numbers) {
    if (numbers.length < 20) return 0;
    int n = 1;
    n += numbers[0] > 0 ? 1 : 0;
    n += numbers[1] > 1 ? 1 : 0;
    n += numbers[2] > 2 ? 1 : 0;
    n += numbers[3] > 3 ? 1 : 0;
    n += numbers[4] > 4 ? 1 : 0;
    n += numbers[5] > 5 ? 1 : 0;
    n += numbers[6] > 6 ? 1 : 0;
    n += numbers[7] > 7 ? 1 : 0;
    n += numbers[8] > 8 ? 1 : 0;
    n += numbers[9] > 9 ? 1 : 0;
    n += numbers[10] > 10 ? 1 : 0;
    n += numbers[11] > 11 ? 1 : 0;
    return 100 / n;
  }

  static int countedDown(@NonNull int[] numbers) {
    if (numbers.length < 20) return 0;
    int n = 4;
    n -= numbers[0] > 0 ? 1 : 0;
    n -= numbers[1] > 1 ? 1 : 0;
    n -= numbers[2] > 2 ? 1 : 0;
    n -= numbers[3] > 3 ? 1 : 0;
    return 100 / n; // REFUTED: ArithmeticException
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean isShort(String text) {
    if (text.length() < 3) {
      return true;
    }
    return false;
  }

  // PROVED
  static char firstOf(String text) {
    boolean isMissing = isBlank(text);
    return isMissing ? ' ' : text.strip().charAt(0);
  }

  static char thirdOf(String text) {
    boolean isMissing = isBlank(text);
    if (!isMissing && !isShort(text)) {
      return text.trim().charAt(2); // REFUTED: StringIndexOutOfBoundsException
    }
    return ' ';
  }

  // PROVED
  static int asArgument(String text) {
    return List.of(text == null).get(0) ? 0 : text.length();
  }

  static int asElement(String text) {
    boolean[] all = {text == null, text != null && text.isEmpty()};
    if (all[0] || !all[1]) {
      return 0;
    }
    return 1 / text.length(); // REFUTED: ArithmeticException
  }
}
