package dev.airtight.solver.language.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.language.Language;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numerals in other radices and of doubles, held against the JDK on random texts. */
class NumeralsAgainstTheJdkTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 3000);
  private static final List<String> PIECES =
      List.of(
          "+",
          "-",
          "0",
          "00",
          "1",
          "7",
          "9",
          "f",
          "F",
          "z",
          "7fffffff",
          "80000000",
          "-80000000",
          "80000001",
          "zik0zj",
          "zik0zk",
          "2147483648",
          "1111111",
          "\uff11",
          "\uff41",
          "\u0663",
          ".",
          "e5",
          "E-3",
          "NaN",
          "Infinity",
          "d",
          "f",
          " ",
          "\t",
          "0x1p3",
          "123456789012345");

  private final Random random = new Random(11);

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @Test
  void integers() {
    Map<List<Object>, Language> languages = new HashMap<>();
    int accepted = 0;
    for (int i = 0; i < TRIES; i++) {
      String text = text();
      int radix = List.of(2, 8, 11, 16, 36).get(random.nextInt(5));
      BigInteger most =
          List.of(Long.MAX_VALUE, (long) Integer.MAX_VALUE, 0L, 6L, 255L).stream()
              .map(BigInteger::valueOf)
              .toList()
              .get(random.nextInt(5));
      BigInteger least = random.nextBoolean() ? most.not() : BigInteger.ZERO;
      Language language =
          languages.computeIfAbsent(
              List.of(radix, least, most), key -> RadixNumerals.parsedIn(radix, least, most));
      boolean isParsed = isParsed(text, radix, least, most);
      assertThat(language.contains(text)).as(text + " in " + radix).isEqualTo(isParsed);
      accepted += isParsed ? 1 : 0;
    }
    assertThat(accepted).isGreaterThan(TRIES / 20);
  }

  private static boolean isParsed(String text, int radix, BigInteger least, BigInteger most) {
    try {
      BigInteger value = BigInteger.valueOf(Long.parseLong(text, radix));
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    } catch (NumberFormatException none) {
      return false;
    }
  }

  @Test
  void doubles() {
    int accepted = 0;
    for (int i = 0; i < TRIES; i++) {
      String text = text();
      double value;
      try {
        value = Double.parseDouble(text);
      } catch (NumberFormatException none) {
        assertThat(FloatingNumerals.javaDouble().contains(text)).as(text).isFalse();
        continue;
      }
      accepted++;
      assertThat(FloatingNumerals.javaDouble().contains(text)).as(text).isTrue();
      assertThat(FloatingNumerals.notANumber().contains(text))
          .as(text)
          .isEqualTo(Double.isNaN(value));
      if (!FloatingNumerals.negative().contains(text) && !Double.isNaN(value)) {
        assertThat(value).as(text).isGreaterThanOrEqualTo(0);
      }
      int digits = 1 + random.nextInt(10);
      if (!FloatingNumerals.beyondDigits(digits).contains(text)) {
        assertThat(Math.abs(value)).as(text).isLessThanOrEqualTo(Math.pow(10, digits));
      }
    }
    assertThat(accepted).isGreaterThan(TRIES / 20);
  }
}
