import java.util.ArrayList;
import java.util.IllegalFormatCodePointException;
import java.util.List;

/** Conversions of String.format. */
public class Formats {
  // PROVED
  static String numbers(int number, double real) {
    return String.format("%x %X %08d %,d %(d %o %#x|%e %.3E %g", number, number, number, number, number, number, number, real, real, real);
  }

  static String wrongHex(double number) {
    return String.format("%x", number); // REFUTED: IllegalFormatConversionException
  }

  static String wrongExponent(int number) {
    return String.format("%.2e", number); // REFUTED: IllegalFormatConversionException
  }

  // PROVED
  static int anyTruth(boolean truth, String text) {
    String all = String.format("%b%b%b", truth, text, null);
    boolean isExpected =
        all.equals((truth ? "true" : "false") + (text == null ? "false" : "true") + "false");
    return isExpected ? 0 : 1 / text.indexOf(text);
  }

  static int whichTruth(boolean truth) {
    return 1 / String.format("%b", truth).indexOf("f"); // REFUTED: ArithmeticException
  }

  static String character(int codePoint) {
    return String.format("%c", codePoint); // REFUTED: IllegalFormatCodePointException
  }

  // PROVED
  static String valid(int codePoint, char unit) {
    try {
      return String.format("%c%C", codePoint, unit);
    } catch (IllegalFormatCodePointException none) {
      return "?";
    }
  }

  static String noCharacter(long codePoint) {
    return String.format("%c", codePoint); // REFUTED: IllegalFormatConversionException
  }

  // PROVED
  static int indexed(String first, String second) {
    if (first == null || second == null) {
      return 0;
    }
    String both = String.format("%2$s:%1$s:%s", first, second);
    return both.equals(second + ":" + first + ":" + first) ? 0 : 1 / both.indexOf(both);
  }

  static String missing(String first) {
    return String.format("%2$s", first); // REFUTED: MissingFormatArgumentException
  }

  // PROVED
  static int sorted(String first, String second) {
    if (first == null || second == null) {
      return 0;
    }
    List<String> both = new ArrayList<>(List.of(first, second));
    both.sort(String.CASE_INSENSITIVE_ORDER);
    return both.get(0).length() + Math.abs(String.CASE_INSENSITIVE_ORDER.compare(first, second)) * 0;
  }

  static int sortedWithNull(String first, String second) {
    return String.CASE_INSENSITIVE_ORDER.compare(first, second); // REFUTED: NullPointerException
  }
}
