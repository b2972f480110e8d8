package dev.airtight.paths.audit;

/** Arrays, as {@link EdgeArguments} says. */
@SuppressWarnings("unused") // All are called by reflection.
final class ArrayFactories {
  private ArrayFactories() {}

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
}
