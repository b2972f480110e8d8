package dev.airtight.paths.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** Numbers in boxes, large numbers, dates, zones and the like, as {@link EdgeArguments} says. */
@SuppressWarnings("unused") // All are called by reflection.
final class ValueFactories {
  private ValueFactories() {}

  static Integer boxInteger0() {
    return 0;
  }

  static Integer boxInteger1() {
    return -1;
  }

  static Integer boxInteger2() {
    return 200;
  }

  static Integer boxInteger3() {
    return Integer.MAX_VALUE;
  }

  static Long boxLong0() {
    return 0L;
  }

  static Long boxLong1() {
    return Long.MIN_VALUE;
  }

  static Short boxShort0() {
    return (short) -3;
  }

  static Byte boxByte0() {
    return (byte) 127;
  }

  static Character boxCharacter0() {
    return 'a';
  }

  static Character boxCharacter1() {
    return '\uffff';
  }

  static Boolean boxBoolean0() {
    return true;
  }

  static Boolean boxBoolean1() {
    return false;
  }

  static Double boxDouble0() {
    return 0.5;
  }

  static Double boxDouble1() {
    return Double.NaN;
  }

  static Double boxDouble2() {
    return -0.0;
  }

  static Float boxFloat0() {
    return 1.5f;
  }

  static Normalizer.Form form() {
    return Normalizer.Form.NFKD;
  }

  static Locale localeRoot() {
    return Locale.ROOT;
  }

  static Locale localeUs() {
    return Locale.US;
  }

  static BigDecimal decimal0() {
    return BigDecimal.ZERO;
  }

  static BigDecimal decimal1() {
    return new BigDecimal("-2.50");
  }

  static BigDecimal decimal2() {
    return new BigDecimal("1E+3");
  }

  static BigDecimal decimal3() {
    return new BigDecimal("12345678901234567890.125");
  }

  static BigDecimal decimal4() {
    return new BigDecimal("0E-9");
  }

  static BigInteger integer0() {
    return BigInteger.ZERO;
  }

  static BigInteger integer1() {
    return BigInteger.valueOf(-7);
  }

  static BigInteger integer2() {
    return new BigInteger("123456789012345678901234567890");
  }

  static MathContext fewDigits() {
    return new MathContext(2, RoundingMode.HALF_UP);
  }

  static MathContext sixteenDigits() {
    return MathContext.DECIMAL64;
  }

  static MathContext allDigits() {
    return MathContext.UNLIMITED;
  }

  static RoundingMode halfUp() {
    return RoundingMode.HALF_UP;
  }

  static RoundingMode unnecessary() {
    return RoundingMode.UNNECESSARY;
  }

  static LocalDate firstDate() {
    return LocalDate.MIN;
  }

  static LocalDate lastDate() {
    return LocalDate.MAX;
  }

  static LocalDate leapDay() {
    return LocalDate.of(2024, 2, 29);
  }

  static LocalDateTime lastTime() {
    return LocalDateTime.MAX;
  }

  /** Clocks in Berlin do not show it. */
  static LocalDateTime skippedTime() {
    return LocalDateTime.of(2024, 3, 31, 2, 30);
  }

  /** Made without initialising its class, which takes too many steps. */
  static ZoneOffset offset() {
    return OffsetDateTime.parse("2024-02-29T10:00-05:30").getOffset();
  }

  static ZoneId zone() {
    return offset();
  }
}
