package dev.airtight.paths.summary;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Small programs that reach what nobody but the JDK calls. */
final class InternalCases {
  private InternalCases() {}

  enum Mood {
    CALM,
    WILD
  }

  static String primitives() {
    return int.class.getName() + void.class.getName() + new boolean[0][].getClass().getSimpleName();
  }

  static int ignoringCase(String s, String t) {
    return String.CASE_INSENSITIVE_ORDER.compare(s, t);
  }

  static int enumMap(String s) {
    Map<Mood, String> moods = new EnumMap<>(Mood.class);
    moods.put(Mood.WILD, s);
    return moods.size() + EnumSet.allOf(Mood.class).size();
  }

  @LeftOpen
  static String nullPointer() {
    Object[] nothing = new Object[1];
    try {
      return Objects.requireNonNull(nothing[0]).toString();
    } catch (NullPointerException e) {
      return e.getMessage();
    }
  }

  static boolean hasTrace() {
    return new IllegalStateException().getStackTrace() == null;
  }

  static String cause(String s) {
    return new IllegalStateException(s, new IllegalArgumentException("b")).getCause().toString();
  }

  static String causeOfMessage() {
    return new RuntimeException(new IllegalStateException("x")).getMessage();
  }

  static int suppressed(String s) {
    RuntimeException e = new RuntimeException(s);
    e.addSuppressed(new Exception());
    return e.getSuppressed().length;
  }

  static void causeTwice(String s) {
    new RuntimeException(s, null).initCause(new Exception());
  }

  static void suppressesItself(String s) {
    RuntimeException e = new RuntimeException(s);
    e.addSuppressed(e);
  }

  static String joined(String s, String t) {
    return String.join("-", s, t).toLowerCase(Locale.ROOT);
  }

  static int againIgnoringCase(String s) {
    return String.CASE_INSENSITIVE_ORDER.compare(s, s);
  }

  static Object[] sortedStream(String s, String t, int i) {
    return Stream.of(s, t, "m", "" + i).sorted(String.CASE_INSENSITIVE_ORDER).limit(3).toArray();
  }

  static Object[] listOfStream(String s) {
    return java.util.stream.Stream.of(s, "b").toList().toArray();
  }

  static int grown(String s) {
    java.util.List<String> list = new java.util.ArrayList<>();
    for (int i = 0; i < 12; i++) {
      list.add(s);
    }
    return list.size();
  }

  static String units(String s) {
    return String.valueOf(s.toCharArray()) + new String(s.toCharArray(), 0, s.length());
  }

  static String hexadecimal(int i, long j) {
    return Integer.toHexString(i) + Integer.toOctalString(i) + Long.toBinaryString(j);
  }

  static String joinedNothing() {
    return String.join(
        "-",
        new CharSequence() {
          @Override
          public int length() {
            return 0;
          }

          @Override
          public char charAt(int index) {
            throw new IndexOutOfBoundsException(index);
          }

          @Override
          public CharSequence subSequence(int start, int end) {
            return this;
          }

          @Override
          public String toString() {
            return null;
          }
        });
  }

  static boolean equalArrays(int i) {
    return java.util.Arrays.equals(new int[] {1, i, 3}, new int[] {1, 2, 3});
  }

  static int mismatch(String s) {
    return java.util.Arrays.mismatch(s.toCharArray(), new char[] {'a', 'b'});
  }

  static boolean deeplyEqual(int i, String s) {
    Object[] one = {new long[] {i, 2}, s, null};
    return java.util.Arrays.deepEquals(one, new Object[] {new long[] {0, 2}, "a", null});
  }

  static int hashes(int i, String s) {
    Object[] all = {new byte[] {(byte) i}, s};
    return java.util.Arrays.hashCode(new int[] {i, 2}) + java.util.Arrays.deepHashCode(all);
  }

  static int order(int i) {
    return java.util.Arrays.compare(new int[] {1, i}, new int[] {1, 2, 3});
  }
}
