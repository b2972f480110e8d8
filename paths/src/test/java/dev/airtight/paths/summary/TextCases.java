package dev.airtight.paths.summary;

/** One call of a method of String each. */
final class TextCases {
  private TextCases() {}

  static int length(String s) {
    return s.length();
  }

  static boolean isEmpty(String s) {
    return s.isEmpty();
  }

  static boolean isBlank(String s) {
    return s.isBlank();
  }

  static int hash(String s) {
    return s.hashCode();
  }

  static boolean equalTo(String s, String t) {
    return s.equals(t);
  }

  static boolean equalToInteger(String s) {
    return s.equals(Integer.valueOf(3));
  }

  static boolean contentEquals(String s, String t) {
    return s.contentEquals(t);
  }

  static boolean equalsIgnoreCase(String s, String t) {
    return s.equalsIgnoreCase(t);
  }

  static boolean equalsTrue(String s) {
    return s.equalsIgnoreCase("true");
  }

  static int compareTo(String s, String t) {
    return s.compareTo(t);
  }

  static int compareToObject(Comparable<String> s, String t) {
    return s.compareTo(t);
  }

  static int compareToIgnoreCase(String s, String t) {
    return s.compareToIgnoreCase(t);
  }

  static boolean startsWith(String s, String t) {
    return s.startsWith(t);
  }

  static boolean endsWith(String s, String t) {
    return s.endsWith(t);
  }

  static boolean contains(String s, String t) {
    return s.contains(t);
  }

  static char charAt(String s, int i) {
    return s.charAt(i);
  }

  static int indexOfUnit(String s, int c) {
    return s.indexOf(c);
  }

  static int lastIndexOfUnit(String s, int c) {
    return s.lastIndexOf(c);
  }

  static int indexOfUnitFrom(String s, char c, int from) {
    return s.indexOf(c, from);
  }

  static int indexOf(String s, String t) {
    return s.indexOf(t);
  }

  static int lastIndexOf(String s, String t) {
    return s.lastIndexOf(t);
  }

  static int indexOfFrom(String s, String t, int from) {
    return s.indexOf(t, from);
  }

  static String substringFrom(String s, int from) {
    return s.substring(from);
  }

  static String substring(String s, int from, int to) {
    return s.substring(from, to);
  }

  static CharSequence subSequence(String s, int from, int to) {
    return s.subSequence(from, to);
  }

  static String trim(String s) {
    return s.trim();
  }

  static String strip(String s) {
    return s.strip();
  }

  static String stripLeading(String s) {
    return s.stripLeading();
  }

  static String stripTrailing(String s) {
    return s.stripTrailing();
  }

  static String[] splitComma(String s) {
    return s.split(",");
  }

  static String[] splitDot(String s) {
    return s.split("\\.");
  }

  static String[] splitColons(String s) {
    return s.split("::");
  }

  static String[] splitSpaces(String s) {
    return s.split("\\s+");
  }

  static String[] splitClass(String s) {
    return s.split("[,. ]");
  }

  static String[] splitTwo(String s) {
    return s.split(",", 2);
  }

  static String[] splitAll(String s) {
    return s.split(",", -1);
  }

  static String concat(String s, String t) {
    return s.concat(t);
  }

  static String plus(String s, int i, char c, long l, boolean b) {
    return s + i + c + l + b;
  }

  static String repeat(String s, int n) {
    return n > 10 ? "" : s.repeat(n);
  }

  static String replaceUnit(String s) {
    return s.replace('a', 'b');
  }

  static String replaceText(String s) {
    return s.replace(",", "--");
  }

  static String replaceWith(String s, String t, String u) {
    return s.replace(t, u);
  }

  static String lower(String s) {
    return s.toLowerCase();
  }

  static String upper(String s) {
    return s.toUpperCase();
  }

  static String lowerRoot(String s) {
    return s.toLowerCase(java.util.Locale.ROOT);
  }

  static String valueOfObject(Object o) {
    return String.valueOf(o);
  }

  static String valueOfInt(int i) {
    return String.valueOf(i);
  }

  static String valueOfLong(long i) {
    return String.valueOf(i);
  }

  static String valueOfChar(char c) {
    return String.valueOf(c);
  }

  static String valueOfBoolean(boolean b) {
    return String.valueOf(b);
  }

  static String valueOfDouble(double d) {
    return String.valueOf(d);
  }

  static String valueOfFloat(float d) {
    return String.valueOf(d);
  }

  static String copy(String s) {
    return new String(s);
  }

  static String empty() {
    return new String();
  }

  static String self(String s) {
    return s.toString().intern();
  }

  static int sequenceLength(CharSequence s) {
    return s.length();
  }

  static char sequenceUnit(CharSequence s, int i) {
    return s.charAt(i);
  }

  static char unitsAt(String s, int i) {
    return s.toCharArray()[i];
  }

  static String format(String s, int i, long l, boolean b) {
    return String.format("%s-%d%%%d|%s", s, i, l, b);
  }

  static String formatted(String s) {
    return "<%s>".formatted(s);
  }

  static String formatBad(String s) {
    return String.format("%d", s);
  }

  static String formatNumber(int i) {
    return String.format("%.2f", i);
  }

  static String formatMissing(String s) {
    return String.format("%s %s", s);
  }

  @LeftOpen
  static String formatWide(String s, double d, int i) {
    return String.format("%10s %.2f %5d%n", s, d, i);
  }

  @LeftOpen
  static String formatFlags(String s, double d, int i) {
    return String.format("%-10s|%,.2f|%05d|%+d", s, d, i, i);
  }

  static long chars(String s) {
    return s.chars().filter(c -> c == 'a').count();
  }

  static int lines(String s) {
    int length = 0;
    for (String line : s.lines().toList()) {
      length = 3 * length + line.length() + 1;
    }
    return length;
  }

  static int countPoints(String s) {
    return s.codePointCount(0, s.length());
  }

  static int countUnits(String s) {
    int count = 0;
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) == 'a') {
        count++;
      }
    }
    return count;
  }

  static int switchOn(String s) {
    return switch (s) {
      case "low" -> 1;
      case "HIGH" -> 2;
      case "a" -> 3;
      default -> 4;
    };
  }
}
