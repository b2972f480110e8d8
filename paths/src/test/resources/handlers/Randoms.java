import java.util.List;
import java.util.Random;

/** What depends on chance may be anything that chance makes. */
class Randoms {
  static void oneTooMany() {
    int[] counts = new int[1];
    counts[new Random().nextInt(1 << 30)]++; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // PROVED
  static void within() {
    int[] counts = new int[3];
    counts[new Random().nextInt(3)]++;
  }

  static String ofAny(List<String> words) {
    return words == null ? "" : words.get(new Random().nextInt(words.size())); // REFUTED: IllegalArgumentException
  }

  // PROVED
  static String ofSome(List<String> words) {
    return words == null || words.isEmpty() ? "" : words.get(new Random().nextInt(words.size()));
  }

  // PROVED
  static int seeded(int seed) {
    return 10 / (new Random(seed).nextInt(5) + 1);
  }

  static int byChance(int number) {
    return new Random().nextInt(1 << 30) == 7 ? 1 : 10 / number; // REFUTED: ArithmeticException
  }

  // PROVED
  static double fraction() {
    double fraction = new Random().nextDouble();
    return fraction < 0 || fraction >= 1 ? 1 / 0 : fraction;
  }

  // PROVED
  static int fromTo() {
    return 10 / new Random().nextInt(1, 5);
  }
}
