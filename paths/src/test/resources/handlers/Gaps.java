import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/** Crashes behind calls that are not modelled, here of native methods. */
public class Gaps {
  private static long sum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  static int behind(String text, int amount) {
    if (text == null) {
      return 0;
    }
    int found = (int) sum(text);
    return amount == 123456789 ? 1 / (amount - 123456789) : found; // REFUTED: ArithmeticException
  }

  static int behindTwo(String text, String other, int amount) {
    if (text == null || other == null) {
      return 0;
    }
    int found = (int) (sum(text) ^ sum(other));
    return amount == 123456789 ? 1 / (amount - 123456789) : found; // REFUTED: ArithmeticException
  }

  static int inAndAfterALoop(String text, int amount) {
    if (text == null) {
      return 0;
    }
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      all.add(sum(text + i));
    }
    return amount == 123456789 ? 1 / (all.size() - 2) : 0; // REFUTED: ArithmeticException
  }

  static int ofAnyResult(String text) {
    if (text == null || !text.startsWith("no such thing ")) {
      return 0;
    }
    return sum(text) == 0 ? 0 : Integer.parseInt(text); // REFUTED: NumberFormatException
  }

  static long throughAnInterface(String text, long amount) {
    Checksum sum = text == null ? new Adler32() : new CRC32();
    sum.update(1);
    return amount == 1234567890123L ? sum.getValue() / (amount - 1234567890123L) : 0; // REFUTED: ArithmeticException
  }

  private static void fill(int[][] grid, int depth) {
    grid[0][0]++;
    if (depth > 0) {
      fill(grid, depth - 1);
    }
  }

  static int rowOfAGrid(int depth, int amount) {
    if (depth != 1000) {
      return 0;
    }
    int[][] grid = new int[2][2];
    fill(grid, depth);
    int found = grid[1][1];
    return amount == 123456789 ? 1 / (amount - 123456789) : found; // REFUTED: ArithmeticException
  }

  static int inAFinallyBlock(String text, int amount) {
    try {
      return text == null ? 0 : (int) sum(text);
    } finally {
      if (amount == 123456789) {
        throw new IllegalStateException(); // REFUTED: IllegalStateException
      }
    }
  }

  static int caughtFromIt(String text, int amount) {
    try {
      return text == null ? 0 : NumberFormat.getInstance().parse(text).intValue();
    } catch (ParseException unknown) {
      return amount == 123456789 ? 1 / (amount - 123456789) : 0; // REFUTED: ArithmeticException
    }
  }

  static double arithmetic(double number, int amount) {
    double found = Math.sin(number) % 0.3;
    long[] all = {amount, (long) found};
    return amount == 123456789 ? all[0] / (amount - 123456789) : found; // REFUTED: ArithmeticException
  }

  // UNKNOWN: Checksum.update
  static int behindItNothing(String text) {
    return text == null ? 0 : (int) sum(text);
  }

  // UNKNOWN: Checksum.update
  static int noSuchResult(String text) {
    return text != null && sum(text) > 0xffffffffL ? 1 / 0 : 0;
  }

  // UNKNOWN: Checksum.update
  static int nothingIsPossible(String text) {
    if (text == null) {
      return 0;
    }
    boolean isEmpty = text.isEmpty();
    long sum = sum(text);
    return isEmpty != text.isEmpty() ? 1 / 0 : sum > 0 ? 1 : 2;
  }

  // UNKNOWN: Checksum.update
  static int caught(String text, int amount) {
    try {
      return text == null ? 0 : (int) sum(text) / amount;
    } catch (ArithmeticException zero) {
      return -1;
    }
  }
}
