package dev.airtight.paths.summary;

import java.util.Objects;

/** One call of a method of Math, Character or a box each. */
final class NumberCases {
  private NumberCases() {}

  static int parseInt(String s) {
    return Integer.parseInt(s);
  }

  static int parseIntTen(String s) {
    return Integer.parseInt(s, 10);
  }

  @LeftOpen
  static int parseHex(String s) {
    return Integer.parseInt(s, 16);
  }

  static long parseLong(String s) {
    return Long.parseLong(s);
  }

  static Integer valueOfText(String s) {
    return Integer.valueOf(s);
  }

  static Long longOfText(String s) {
    return Long.valueOf(s);
  }

  static short parseShort(String s) {
    return Short.parseShort(s);
  }

  static byte parseByte(String s) {
    return Byte.parseByte(s);
  }

  static double parseDouble(String s) {
    return Double.parseDouble(s);
  }

  static Double doubleOfText(String s) {
    return Double.valueOf(s);
  }

  static float parseFloat(String s) {
    return Float.parseFloat(s);
  }

  static boolean parseBoolean(String s) {
    return Boolean.parseBoolean(s);
  }

  static Boolean booleanOfText(String s) {
    return Boolean.valueOf(s);
  }

  static Integer box(int i) {
    return i;
  }

  static int unbox(int i) {
    Integer b = i;
    return b + 1;
  }

  static int unboxNull() {
    Integer b = null;
    return b;
  }

  static double numberValue(int i) {
    Number n = Integer.valueOf(i);
    return n.doubleValue() + n.longValue();
  }

  static boolean boxEquals(int a, int b) {
    return Integer.valueOf(a).equals(b);
  }

  static boolean boxEqualsLong(int a, long b) {
    return Integer.valueOf(a).equals(b);
  }

  static boolean longEquals(long a, long b) {
    return Long.valueOf(a).equals(b);
  }

  static boolean doubleEquals(double a, double b) {
    return Double.valueOf(a).equals(b);
  }

  static boolean objectsEqual(int a, int b) {
    return Objects.equals(a, b);
  }

  static int boxHash(int a) {
    return Integer.valueOf(a).hashCode();
  }

  static int longHash(long a) {
    return Long.valueOf(a).hashCode();
  }

  static int booleanHash(boolean a) {
    return Boolean.valueOf(a).hashCode();
  }

  static int boxCompare(int a, int b) {
    return Integer.valueOf(a).compareTo(b);
  }

  static int compare(int a, int b) {
    return Integer.compare(a, b);
  }

  static int compareLong(long a, long b) {
    return Long.compare(a, b);
  }

  static int compareDouble(double a, double b) {
    return Double.compare(a, b);
  }

  static int signum(int a) {
    return Integer.signum(a);
  }

  static int longSignum(long a) {
    return Long.signum(a);
  }

  static int sum(int a, int b) {
    return Integer.sum(a, b);
  }

  static int maxInt(int a, int b) {
    return Integer.max(a, b);
  }

  static String intText(int a) {
    return Integer.toString(a);
  }

  static String boxText(int a) {
    return Integer.valueOf(a).toString();
  }

  static String longText(long a) {
    return Long.toString(a);
  }

  static String charText(char a) {
    return Character.toString(a);
  }

  static String booleanText(boolean a) {
    return Boolean.toString(a);
  }

  static Boolean constantTrue() {
    return Boolean.TRUE;
  }

  static boolean negation(Object o) {
    return !Boolean.FALSE;
  }

  static int abs(int a) {
    return Math.abs(a);
  }

  static long absLong(long a) {
    return Math.abs(a);
  }

  static double absDouble(double a) {
    return Math.abs(a);
  }

  static int min(int a, int b) {
    return Math.min(a, b);
  }

  static long maxLong(long a, long b) {
    return Math.max(a, b);
  }

  static double maxDouble(double a, double b) {
    return Math.max(a, b);
  }

  static int addExact(int a, int b) {
    return Math.addExact(a, b);
  }

  static long addExactLong(long a, long b) {
    return Math.addExact(a, b);
  }

  static int subtractExact(int a, int b) {
    return Math.subtractExact(a, b);
  }

  static int multiplyExact(int a, int b) {
    return Math.multiplyExact(a, b);
  }

  static long multiplyExactLong(long a, long b) {
    return Math.multiplyExact(a, b);
  }

  static long multiplyExactMixed(long a, int b) {
    return Math.multiplyExact(a, b);
  }

  static int negateExact(int a) {
    return Math.negateExact(a);
  }

  static int incrementExact(int a) {
    return Math.incrementExact(a);
  }

  static int decrementExact(int a) {
    return Math.decrementExact(a);
  }

  static int toIntExact(long a) {
    return Math.toIntExact(a);
  }

  static int floorDiv(int a, int b) {
    return Math.floorDiv(a, b);
  }

  static int floorMod(int a, int b) {
    return Math.floorMod(a, b);
  }

  static long floorDivLong(long a, long b) {
    return Math.floorDiv(a, b);
  }

  static long floorModLong(long a, long b) {
    return Math.floorMod(a, b);
  }

  static int floorModMixed(long a, int b) {
    return Math.floorMod(a, b);
  }

  static double ceil(double a) {
    return Math.ceil(a);
  }

  static double floor(double a) {
    return Math.floor(a);
  }

  static long round(double a) {
    return Math.round(a);
  }

  @LeftOpen
  static double pow(double a, double b) {
    return Math.pow(a, b);
  }

  static boolean isNaN(double a) {
    return Double.isNaN(a);
  }

  static boolean isDigit(char c) {
    return Character.isDigit(c);
  }

  static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  static boolean isLetterOrDigit(char c) {
    return Character.isLetterOrDigit(c);
  }

  static boolean isWhitespace(char c) {
    return Character.isWhitespace(c);
  }

  static boolean isUpperCase(char c) {
    return Character.isUpperCase(c);
  }

  static boolean isLowerCase(char c) {
    return Character.isLowerCase(c);
  }

  static boolean isAlphabetic(char c) {
    return Character.isAlphabetic(c);
  }

  static boolean isLetterPoint(int c) {
    return Character.isLetter(c);
  }

  static char toUpperCase(char c) {
    return Character.toUpperCase(c);
  }

  static char toLowerCase(char c) {
    return Character.toLowerCase(c);
  }

  static int numericValue(char c) {
    return Character.getNumericValue(c);
  }

  static int digit(char c) {
    return Character.digit(c, 10);
  }

  static int digitOf(char c, int radix) {
    return Character.digit(c, radix);
  }

  static boolean charEquals(char c, char d) {
    return Character.valueOf(c).equals(d);
  }

  static void print(String s, int i, Object o) {
    System.out.print("");
    System.err.print("");
    if (i == 4711) {
      System.out.println(s);
      System.err.println(i);
      System.out.println(o);
    }
  }

  @LeftOpen
  static long clock() {
    return System.currentTimeMillis();
  }
}
