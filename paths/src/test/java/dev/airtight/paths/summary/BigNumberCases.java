package dev.airtight.paths.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** One call of a method of BigDecimal or BigInteger each, or of two that belong together. */
@SuppressWarnings({"unused", "deprecation", "BigDecimalEquals"}) // All are called by reflection.
final class BigNumberCases {
  private BigNumberCases() {}

  static BigDecimal readDecimal(String text) {
    return new BigDecimal(text);
  }

  static BigInteger readInteger(String text) {
    return new BigInteger(text);
  }

  static BigDecimal ofDouble(double value) {
    return new BigDecimal(value);
  }

  static BigDecimal ofWrittenDouble(double value) {
    return BigDecimal.valueOf(value);
  }

  static BigDecimal ofInt(int value) {
    return new BigDecimal(value);
  }

  static BigDecimal ofInteger(long value) {
    return new BigDecimal(BigInteger.valueOf(value), 3);
  }

  static BigDecimal addDecimals(long left, long right) {
    return BigDecimal.valueOf(left, 2).add(BigDecimal.valueOf(right, -1));
  }

  static BigDecimal subtractDecimals(long left, long right) {
    return BigDecimal.valueOf(left, 2).subtract(BigDecimal.valueOf(right, 5));
  }

  static BigDecimal multiplyDecimals(long left, long right) {
    return BigDecimal.valueOf(left, 2).multiply(BigDecimal.valueOf(right, 1));
  }

  static BigDecimal multiplyByConstant(long left) {
    return BigDecimal.valueOf(left, 2).multiply(new BigDecimal("-1.19"));
  }

  static BigDecimal remainderOfDecimals(long left, long right) {
    return BigDecimal.valueOf(left, 2).remainder(BigDecimal.valueOf(right, 1));
  }

  static BigDecimal remainderByConstant(long left) {
    return BigDecimal.valueOf(left, 2).remainder(new BigDecimal("-0.7"));
  }

  static BigDecimal negateDecimal(long value) {
    return BigDecimal.valueOf(value, 2).negate();
  }

  static BigDecimal absDecimal(long value) {
    return BigDecimal.valueOf(value, -2).abs();
  }

  static BigDecimal plusDecimal(long value) {
    return BigDecimal.valueOf(value, 4).plus();
  }

  static BigDecimal stripDecimal(long value) {
    return BigDecimal.valueOf(value, 2).stripTrailingZeros();
  }

  static BigDecimal movePointLeft(long value) {
    return BigDecimal.valueOf(value, -2).movePointLeft(1);
  }

  static BigDecimal movePointRight(long value) {
    return BigDecimal.valueOf(value, 2).movePointRight(5);
  }

  static BigDecimal setScaleExactly(long value) {
    return BigDecimal.valueOf(value, 2).setScale(1);
  }

  static BigDecimal setGreaterScale(long value) {
    return BigDecimal.valueOf(value, 2).setScale(7);
  }

  static BigDecimal setScaleUp(long value) {
    return BigDecimal.valueOf(value, 2).setScale(0, RoundingMode.UP);
  }

  static BigDecimal setScaleDown(long value) {
    return BigDecimal.valueOf(value, 2).setScale(0, RoundingMode.DOWN);
  }

  static BigDecimal setScaleCeiling(long value) {
    return BigDecimal.valueOf(value, 2).setScale(1, RoundingMode.CEILING);
  }

  static BigDecimal setScaleFloor(long value) {
    return BigDecimal.valueOf(value, 2).setScale(-1, RoundingMode.FLOOR);
  }

  static BigDecimal setScaleHalfUp(long value) {
    return BigDecimal.valueOf(value, 1).setScale(0, RoundingMode.HALF_UP);
  }

  static BigDecimal setScaleHalfDown(long value) {
    return BigDecimal.valueOf(value, 1).setScale(0, RoundingMode.HALF_DOWN);
  }

  static BigDecimal setScaleHalfEven(long value) {
    return BigDecimal.valueOf(value, 1).setScale(0, RoundingMode.HALF_EVEN);
  }

  static BigDecimal setScaleByNumber(long value) {
    return BigDecimal.valueOf(value, 1).setScale(0, BigDecimal.ROUND_HALF_UP);
  }

  static BigDecimal setAnyScale(long value, int scale) {
    return BigDecimal.valueOf(value, 1).setScale(Math.floorMod(scale, 5), RoundingMode.HALF_UP);
  }

  static BigDecimal divideDecimals(long left, long right) {
    return BigDecimal.valueOf(left, 2).divide(BigDecimal.valueOf(right, 1));
  }

  static BigDecimal divideByThree(long left) {
    return BigDecimal.valueOf(left, 2).divide(BigDecimal.valueOf(3));
  }

  static BigDecimal divideByEight(long left) {
    return BigDecimal.valueOf(left, 2).divide(BigDecimal.valueOf(8));
  }

  static BigDecimal divideRounded(long left, long right) {
    return BigDecimal.valueOf(left, 2)
        .divide(BigDecimal.valueOf(right, 1), 3, RoundingMode.HALF_EVEN);
  }

  static BigDecimal divideByConstantRounded(long left) {
    return BigDecimal.valueOf(left, 2).divide(new BigDecimal("-0.7"), 3, RoundingMode.HALF_UP);
  }

  static BigDecimal divideToOwnScale(long left) {
    return BigDecimal.valueOf(left, 2).divide(new BigDecimal("12"), RoundingMode.UP);
  }

  static BigDecimal divideExactlyToScale(long left) {
    return BigDecimal.valueOf(left, 2).divide(new BigDecimal("2.5"), 2, RoundingMode.UNNECESSARY);
  }

  static int scaleOfDecimal(long value) {
    return BigDecimal.valueOf(value, 2).multiply(BigDecimal.TEN).scale();
  }

  static int precisionOfDecimal(long value) {
    return BigDecimal.valueOf(value, 2).precision();
  }

  static BigInteger unscaledValue(long value) {
    return BigDecimal.valueOf(value, 2).unscaledValue();
  }

  static String writtenDecimal(long value) {
    return BigDecimal.valueOf(value, 3).toString();
  }

  static String writtenWhole(long value) {
    return new BigDecimal(value).toString();
  }

  static String plainDecimal(long value) {
    return BigDecimal.valueOf(value, -3).toPlainString();
  }

  static String engineeringDecimal(long value) {
    return BigDecimal.valueOf(value, -4).toEngineeringString();
  }

  static BigInteger toInteger(long value) {
    return BigDecimal.valueOf(value, 2).toBigInteger();
  }

  static BigInteger toIntegerExactly(long value) {
    return BigDecimal.valueOf(value, 2).toBigIntegerExact();
  }

  static int compareDecimals(long left, long right) {
    return BigDecimal.valueOf(left, 2).compareTo(BigDecimal.valueOf(right, 1));
  }

  static boolean equalDecimals(long left, long right) {
    return BigDecimal.valueOf(left, 2).equals(BigDecimal.valueOf(right, 2));
  }

  static boolean equalToOtherScale(long value) {
    return BigDecimal.valueOf(value, 2).equals(BigDecimal.valueOf(value, 3));
  }

  static boolean equalToText(long value) {
    return BigDecimal.valueOf(value, 2).equals((Object) "a");
  }

  static int signOfDecimal(long value) {
    return BigDecimal.valueOf(value, 2).signum();
  }

  static int intOfDecimal(long value) {
    return BigDecimal.valueOf(value, 2).intValue();
  }

  static long longOfDecimal(long value) {
    return BigDecimal.valueOf(value, -2).longValue();
  }

  static int exactIntOfDecimal(long value) {
    return BigDecimal.valueOf(value, 1).intValueExact();
  }

  static long exactLongOfDecimal(long value) {
    return BigDecimal.valueOf(value, -1).longValueExact();
  }

  static short exactShortOfDecimal(long value) {
    return BigDecimal.valueOf(value).shortValueExact();
  }

  static byte exactByteOfDecimal(long value) {
    return BigDecimal.valueOf(value).byteValueExact();
  }

  static double doubleOfDecimal(long value) {
    return BigDecimal.valueOf(value, 1).doubleValue();
  }

  static float floatOfDecimal(long value) {
    return BigDecimal.valueOf(value, 1).floatValue();
  }

  static int hashOfDecimal(long value) {
    return BigDecimal.valueOf(value, 1).hashCode();
  }

  static BigDecimal maxOfDecimals(long left, long right) {
    return BigDecimal.valueOf(left, 2).max(BigDecimal.valueOf(right, 1));
  }

  static BigInteger addIntegers(long left, long right) {
    return BigInteger.valueOf(left).add(BigInteger.valueOf(right));
  }

  static BigInteger subtractIntegers(long left, long right) {
    return BigInteger.valueOf(left).subtract(BigInteger.valueOf(right));
  }

  static BigInteger multiplyIntegers(long left) {
    return BigInteger.valueOf(left).multiply(BigInteger.valueOf(-12));
  }

  static BigInteger divideIntegers(long left) {
    return BigInteger.valueOf(left).divide(BigInteger.valueOf(-7));
  }

  static BigInteger divideByAnyInteger(long left, int right) {
    return BigInteger.valueOf(left).divide(BigInteger.valueOf(right));
  }

  static BigInteger remainderOfIntegers(long left) {
    return BigInteger.valueOf(left).remainder(BigInteger.valueOf(-7));
  }

  static BigInteger moduloOfIntegers(long left) {
    return BigInteger.valueOf(left).mod(BigInteger.valueOf(7));
  }

  static BigInteger moduloOfAny(long left, int right) {
    return BigInteger.valueOf(left).mod(BigInteger.valueOf(right));
  }

  static BigInteger negateInteger(long value) {
    return BigInteger.valueOf(value).negate();
  }

  static BigInteger absInteger(long value) {
    return BigInteger.valueOf(value).abs();
  }

  static String writtenInteger(long value) {
    return BigInteger.valueOf(value).toString();
  }

  static int compareIntegers(long left, long right) {
    return BigInteger.valueOf(left).compareTo(BigInteger.valueOf(right));
  }

  static boolean equalIntegers(long left, long right) {
    return BigInteger.valueOf(left).equals(BigInteger.valueOf(right));
  }

  static int signOfInteger(long value) {
    return BigInteger.valueOf(value).signum();
  }

  static int intOfInteger(long value) {
    return BigInteger.valueOf(value).intValue();
  }

  static long longOfInteger(long value) {
    return BigInteger.valueOf(value).multiply(BigInteger.TWO).longValue();
  }

  static int exactIntOfInteger(long value) {
    return BigInteger.valueOf(value).intValueExact();
  }

  static long exactLongOfInteger(long value) {
    return BigInteger.valueOf(value).add(BigInteger.ONE).longValueExact();
  }

  static double doubleOfInteger(long value) {
    return BigInteger.valueOf(value).doubleValue();
  }

  static int hashOfInteger(long value) {
    return BigInteger.valueOf(value).hashCode();
  }

  static BigInteger powerOfInteger(long value) {
    return BigInteger.valueOf(value).pow(3);
  }

  static BigInteger anyPowerOfInteger(long value, int exponent) {
    return BigInteger.valueOf(value).pow(exponent < 9 ? exponent : 8);
  }

  static BigDecimal powerOfDecimal(long value) {
    return BigDecimal.valueOf(value, 3).pow(4);
  }

  static BigDecimal refusedPower(long value) {
    return BigDecimal.valueOf(value, 3).pow(-1);
  }

  static int bitLength(long value) {
    return BigInteger.valueOf(value).bitLength();
  }

  static int bitCount(long value) {
    return BigInteger.valueOf(value).bitCount();
  }

  static BigInteger divisor(long left, long right) {
    return BigInteger.valueOf(left).gcd(BigInteger.valueOf(right));
  }

  static BigInteger root(long value) {
    return BigInteger.valueOf(value).sqrt();
  }

  static String hexadecimal(long value) {
    return BigInteger.valueOf(value).toString(16);
  }

  static String inNoRadix(long value) {
    return BigInteger.valueOf(value).toString(99);
  }

  static BigInteger shiftedLeft(long value) {
    return BigInteger.valueOf(value).shiftLeft(5);
  }

  static BigInteger shiftedRight(long value) {
    return BigInteger.valueOf(value).shiftRight(3);
  }

  static BigInteger shiftedBack(long value) {
    return BigInteger.valueOf(value).shiftLeft(-2);
  }

  static String plainOfAnyScale(long value) {
    return BigDecimal.valueOf(value, 2).stripTrailingZeros().toPlainString();
  }
}
