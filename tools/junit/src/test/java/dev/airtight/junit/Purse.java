package dev.airtight.junit;

import java.util.ArrayList;
import java.util.List;

/** A library's class, which the extensions of tests are about. */
public final class Purse {
  private final List<Integer> coins = new ArrayList<>();

  /** The fee of a code: 1 to 9. */
  public static int fee(String code) {
    if (!code.matches("[A-Z]{2}[1-9]")) {
      throw new IllegalArgumentException(code);
    }
    return code.charAt(2) - '0';
  }

  /** Whether a number is small. */
  public static String size(int number) {
    if (number > 1_000) {
      throw new IllegalStateException("large", new ArithmeticException());
    }
    return number < 10 ? "S" : "L";
  }

  /** As {@link #size}, but for the cause. */
  public static String level(int number) {
    if (number > 1_000) {
      throw new IllegalStateException("large");
    }
    return size(number);
  }

  /** The code itself, if it is one. */
  public static String checked(String code, int most, Object other) {
    if (code == null || code.length() > most || other == null) {
      throw new IllegalArgumentException();
    }
    return code;
  }

  /** What is printed of it. */
  public static CharSequence shown(int number) {
    return number == 0 ? "nothing" : new StringBuilder().append(number);
  }

  /** Halves of what is in there. */
  public static void halve(int[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] /= 2;
    }
  }

  public void put(int coin) {
    coins.add(coin);
  }

  /** The last coin. */
  public int take() {
    return coins.remove(coins.size() - 1);
  }

  public int count() {
    return coins.size();
  }
}
