package dev.airtight.paths.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Edge and random arguments of the types that library methods take. */
final class Samples {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "ab",
          "A",
          "b",
          "abc",
          "a,b",
          ",",
          ",,",
          "a,,b,,",
          ",a",
          " a b ",
          "\t a\n",
          "-",
          "-1",
          "+7",
          "0",
          "007",
          "2147483647",
          "2147483648",
          "-2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "1.5",
          "1e5",
          " 2 ",
          "NaN",
          "Infinity",
          "0x1p3",
          "1f",
          "true",
          "TRUE",
          "null",
          "\u0663",
          "\u00df",
          "\u0130",
          "stra\u00dfe",
          "\u03a3\u0391\u03a3",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00x",
          "\u2003x\u2003",
          "::",
          "a::b",
          "a.b",
          "a b  c",
          "aaa",
          "aXbXc",
          "low",
          "HIGH",
          "%",
          "12-34",
          "\u0000");
  private static final String ALPHABET = "ab,-. :1\u0663\u00e9\ud83d\ude00A";
  private static final int[] INTS = {
    0,
    1,
    -1,
    2,
    3,
    4,
    5,
    7,
    10,
    31,
    32,
    44,
    97,
    127,
    128,
    255,
    65535,
    65536,
    0x1f600,
    -128,
    -129,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Integer.MAX_VALUE - 1
  };
  private static final long[] LONGS = {
    0,
    1,
    -1,
    2,
    -2,
    7,
    1000,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 31,
    (1L << 32) + 5,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    3037000500L
  };
  private static final double[] DOUBLES = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    1.5,
    2.5,
    1e10,
    1e300,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    2147483647.5
  };
  private static final String UNITS = "a1 ,\t\u0663Z\u00e9\u00df\ud83d\u0130\u2003-\u0000\uffff";

  private final Random random;

  Samples(long seed) {
    this.random = new Random(seed);
  }

  Object of(Class<?> type) {
    if (type == String.class
        || type == Object.class
        || type == CharSequence.class
        || type == Comparable.class) {
      return random.nextInt(12) == 0 ? null : text();
    } else if (type == int.class) {
      return random.nextInt(3) == 0 ? INTS[random.nextInt(INTS.length)] : random.nextInt(9) - 2;
    } else if (type == long.class) {
      return random.nextInt(4) == 0 ? random.nextLong() : LONGS[random.nextInt(LONGS.length)];
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == char.class) {
      return UNITS.charAt(random.nextInt(UNITS.length()));
    } else if (type == double.class) {
      return DOUBLES[random.nextInt(DOUBLES.length)];
    } else if (type == float.class) {
      return (float) DOUBLES[random.nextInt(DOUBLES.length)];
    } else if (type == short.class) {
      return (short) INTS[random.nextInt(INTS.length)];
    } else if (type == byte.class) {
      return (byte) INTS[random.nextInt(INTS.length)];
    }
    throw new IllegalArgumentException("no samples of " + type);
  }

  String text() {
    if (random.nextInt(3) > 0) {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  List<Object> arguments(Class<?>[] types) {
    List<Object> arguments = new ArrayList<>();
    for (Class<?> type : types) {
      arguments.add(of(type));
    }
    return arguments;
  }
}
