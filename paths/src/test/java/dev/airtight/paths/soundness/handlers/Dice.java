package dev.airtight.paths.soundness.handlers;

import java.util.List;
import java.util.Random;

/** Random choices, and names that are used once. */
final class Dice {
  private final Random random;
  private int names;

  Dice(Random random) {
    this.random = random;
  }

  /** From 0 to below {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Once in so many times. */
  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String name(String prefix) {
    return prefix + names++;
  }

  /** A number in or close to a range, mostly one of its ends. */
  long near(long low, long high) {
    return switch (random.nextInt(8)) {
      case 0 -> low;
      case 1 -> high;
      case 2 -> low + 1;
      case 3 -> high - 1;
      case 4 -> 0;
      default -> low + (long) (random.nextDouble() * (high - low));
    };
  }

  /** The number, or now and then the one next to it. */
  long nearly(long number) {
    return random.nextInt(10) > 0 ? number : number + (random.nextBoolean() ? 1 : -1);
  }

  /** A number as Java writes it. */
  static String literal(long number) {
    String plain = (int) number == number ? Long.toString(number) : number + "L";
    return number < 0 ? "(" + plain + ")" : plain;
  }
}
