package dev.airtight.paths.audit;

import java.io.PrintStream;
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
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/**
 * One argument a method, made in the JVM by calling it and in the engine by exploring it. A
 * parameter gets every argument whose type is assignable to its own.
 */
@SuppressWarnings("unused") // All are called by reflection.
final class ArgumentFactories {
  private ArgumentFactories() {}

  static String text00() {
    return "";
  }

  static String text01() {
    return " ";
  }

  static String text02() {
    return "a";
  }

  static String text03() {
    return "A";
  }

  static String text04() {
    return "ab";
  }

  static String text05() {
    return "abc";
  }

  static String text06() {
    return "a,b,,";
  }

  static String text07() {
    return "-1";
  }

  static String text08() {
    return "007";
  }

  static String text09() {
    return "2147483648";
  }

  static String text10() {
    return "-9223372036854775808";
  }

  static String text11() {
    return "1.5";
  }

  static String text12() {
    return "NaN";
  }

  static String text13() {
    return "0x1p3";
  }

  static String text14() {
    return " 2 ";
  }

  static String text15() {
    return "\u0663";
  }

  static String text16() {
    return "\u00df";
  }

  static String text17() {
    return "\u0130";
  }

  static String text18() {
    return "\u03a3\u0391\u03a3";
  }

  static String text19() {
    return "\ud83d\ude00";
  }

  static String text20() {
    return "\ud83d";
  }

  static String text21() {
    return "\u2003x\u2003";
  }

  static String text22() {
    return "%s";
  }

  static String text23() {
    return "%d|%s";
  }

  static String text24() {
    return "%5s%.1s%n%%";
  }

  static String text25() {
    return "%.2f";
  }

  static String text26() {
    return "%";
  }

  static String text27() {
    return "LOW";
  }

  static String text28() {
    return "\u0000";
  }

  static String text29() {
    return ",";
  }

  static String text30() {
    return "\\.";
  }

  static String text31() {
    return "int";
  }

  static String text32() {
    return "a1b2c3";
  }

  static String text33() {
    return "%-5s|%05d";
  }

  static String text34() {
    return "%,+d%-7.2f";
  }

  static String text35() {
    return "%-05d";
  }

  static String text36() {
    return "%0d";
  }

  static String text37() {
    return "%-s";
  }

  static String text38() {
    return "%,s";
  }

  static String text39() {
    return "%--5d";
  }

  static String text40() {
    return "%c%-5b|%X";
  }

  static String text41() {
    return "%2$S%1$08.3e% d";
  }

  static String text42() {
    return "%o%3$B%(,.1f";
  }

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

  static Object object() {
    return new Object();
  }

  static StringBuilder builder() {
    return new StringBuilder("ab");
  }

  static StringBuffer buffer() {
    return new StringBuffer("a,b");
  }

  static CharSequence nullText() {
    return new HostileArguments.NullText();
  }

  static CharSequence throwingText() {
    return new HostileArguments.ThrowingText();
  }

  static CharSequence changingText() {
    return new HostileArguments.ChangingText();
  }

  static Comparable<Object> equalKey() {
    return new HostileArguments.Keys(false);
  }

  static Comparable<Object> throwingKey() {
    return new HostileArguments.Keys(true);
  }

  static Object formattable() {
    return new HostileArguments.Format(false);
  }

  static Object throwingFormattable() {
    return new HostileArguments.Format(true);
  }

  static Object copied() {
    return new HostileArguments.Copied();
  }

  static Object pair() {
    return new HostileArguments.Pair("a", 1);
  }

  static Object hostilePair() {
    return new HostileArguments.Pair(new HostileArguments.Keys(true), 1);
  }

  static Enum<?> level() {
    return HostileArguments.Level.HIGH;
  }

  static Enum<?> shaped() {
    return HostileArguments.Shaped.SQUARE;
  }

  static Runnable lambda() {
    return () -> {};
  }

  static Runnable serializableLambda() {
    return (HostileArguments.Marked) () -> {};
  }

  static Class<?> class00() {
    return String.class;
  }

  static Class<?> class01() {
    return int.class;
  }

  static Class<?> class02() {
    return void.class;
  }

  static Class<?> class03() {
    return int[].class;
  }

  static Class<?> class04() {
    return Object[].class;
  }

  static Class<?> class05() {
    return String[][].class;
  }

  static Class<?> class06() {
    return HostileArguments.Level.class;
  }

  static Class<?> class07() {
    return HostileArguments.Shaped.class;
  }

  static Class<?> class08() {
    return HostileArguments.Shaped.ROUND.getClass();
  }

  static Class<?> class09() {
    return Runnable.class;
  }

  static Class<?> class10() {
    return Enum.class;
  }

  static Class<?> class11() {
    return Object.class;
  }

  static Class<?> class12() {
    return HostileArguments.Pair.class;
  }

  static Class<?> class13() {
    return Integer.class;
  }

  static Throwable exception() {
    return new RuntimeException("a");
  }

  static Throwable exceptionWithCause() {
    return new IllegalStateException("a", new Exception());
  }

  static Throwable loudException() {
    return new HostileArguments.Loud();
  }

  static NullPointerException nullPointer() {
    return new NullPointerException();
  }

  static Throwable error() {
    return new AssertionError(1);
  }

  static Base64.Encoder encoder() {
    return Base64.getEncoder();
  }

  static Base64.Decoder decoder() {
    return Base64.getDecoder();
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

  static PrintStream out() {
    return System.out;
  }

  static Level logLevel() {
    return Level.INFO;
  }

  static Logger logger() {
    return Logger.getLogger("airtight");
  }

  static org.slf4j.Logger slf4jLogger() {
    return LoggerFactory.getLogger("airtight");
  }

  static BiFunction<String, List<Number>, RuntimeException> formatter() {
    return (text, numbers) -> new IllegalStateException();
  }

  static int[] ints0() {
    return new int[0];
  }

  static int[] ints3() {
    return new int[3];
  }

  static long[] longs0() {
    return new long[0];
  }

  static long[] longs3() {
    return new long[3];
  }

  static short[] shorts0() {
    return new short[0];
  }

  static short[] shorts3() {
    return new short[3];
  }

  static byte[] bytes0() {
    return new byte[0];
  }

  static byte[] bytes3() {
    return new byte[3];
  }

  static char[] chars0() {
    return new char[0];
  }

  static char[] chars3() {
    return new char[3];
  }

  static float[] floats0() {
    return new float[0];
  }

  static float[] floats3() {
    return new float[3];
  }

  static double[] doubles0() {
    return new double[0];
  }

  static double[] doubles3() {
    return new double[3];
  }

  static boolean[] booleans0() {
    return new boolean[0];
  }

  static boolean[] booleans3() {
    return new boolean[3];
  }

  static int[] numbers() {
    return new int[] {5, -1, 7};
  }

  static Object[] objects0() {
    return new Object[0];
  }

  static Object[] objects() {
    return new Object[] {"a", 1, null};
  }

  static Object[] hostileObjects() {
    return new Object[] {new HostileArguments.NullText(), new HostileArguments.Format(true)};
  }

  static Object[] textsAsObjects() {
    return new String[] {"a", null, "c"};
  }

  static Object[] mostlyTexts() {
    return new Object[] {"x", "y", 1};
  }

  static Object[] boxes() {
    return new Integer[] {1, 2, null};
  }

  static Object[] rows() {
    return new int[2][1];
  }

  static Object[] comparables() {
    return new Comparable<?>[] {"a", 1};
  }

  static String[] texts() {
    return new String[] {"x", "y"};
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
