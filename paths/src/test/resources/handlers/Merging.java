import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** So many paths that they are merged where they meet. */
class Merging {
  @interface NonNull {}

  // PROVED
  static int counts(int bits) {
    int count = 1;
    if ((bits & 1) != 0) count++;
    if ((bits & 2) != 0) count++;
    if ((bits & 4) != 0) count++;
    if ((bits & 8) != 0) count++;
    if ((bits & 16) != 0) count++;
    if ((bits & 32) != 0) count++;
    if ((bits & 64) != 0) count++;
    if ((bits & 128) != 0) count++;
    if ((bits & 256) != 0) count++;
    if ((bits & 512) != 0) count++;
    return 100 / count;
  }

  static int countsToThree(int bits) {
    int count = 0;
    if ((bits & 1) != 0) count++;
    if ((bits & 2) != 0) count++;
    if ((bits & 4) != 0) count++;
    if ((bits & 8) != 0) count++;
    if ((bits & 16) != 0) count++;
    if ((bits & 32) != 0) count++;
    if ((bits & 64) != 0) count++;
    if ((bits & 128) != 0) count++;
    if ((bits & 256) != 0) count++;
    if ((bits & 512) != 0) count++;
    return 100 / (count - 3); // REFUTED: ArithmeticException
  }

  // PROVED
  static String texts(@NonNull String[] parts) {
    if (parts.length < 10) {
      return "";
    }
    StringBuilder all = new StringBuilder("x");
    if (parts[0] != null) all.append(parts[0]);
    if (parts[1] != null) all.append(parts[1]);
    if (parts[2] != null) all.append(parts[2]);
    if (parts[3] != null) all.append(parts[3]);
    if (parts[4] != null) all.append(parts[4]);
    if (parts[5] != null) all.append(parts[5]);
    if (parts[6] != null) all.append(parts[6]);
    if (parts[7] != null) all.append(parts[7]);
    if (parts[8] != null) all.append(parts[8]);
    if (parts[9] != null) all.append(parts[9]);
    return all.substring(1);
  }

  static char textsMayBeEmpty(String a, String b, String c, String d, String e, String f, String g) {
    StringBuilder all = new StringBuilder();
    if (a != null) all.append(a);
    if (b != null) all.append(b);
    if (c != null) all.append(c);
    if (d != null) all.append(d);
    if (e != null) all.append(e);
    if (f != null) all.append(f);
    if (g != null) all.append(g);
    return all.toString().charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static int eitherText(int bits) {
    String text = "a";
    if ((bits & 1) != 0) text = "b0";
    if ((bits & 2) != 0) text = "b1";
    if ((bits & 4) != 0) text = "b2";
    if ((bits & 8) != 0) text = "b3";
    if ((bits & 16) != 0) text = "b4";
    if ((bits & 32) != 0) text = "b5";
    if ((bits & 64) != 0) text = "b6";
    if ((bits & 128) != 0) text = "b7";
    if ((bits & 256) != 0) text = "b8";
    if ((bits & 512) != 0) text = "b9";
    return text.length() == 1 ? text.charAt(0) - 'a' == 0 ? 1 : 1 / 0 : text.charAt(1);
  }

  static int eitherIsOne(int bits) {
    String text = "a";
    if ((bits & 1) != 0) text = "b0";
    if ((bits & 2) != 0) text = "b1";
    if ((bits & 4) != 0) text = "b2";
    if ((bits & 8) != 0) text = "b3";
    if ((bits & 16) != 0) text = "b4";
    if ((bits & 32) != 0) text = "b5";
    if ((bits & 64) != 0) text = "b6";
    if ((bits & 128) != 0) text = "b7";
    if ((bits & 256) != 0) text = "b8";
    if ((bits & 512) != 0) text = "b9";
    return 10 / (text.equals("b3") ? 0 : 1); // REFUTED: ArithmeticException
  }

  // PROVED
  static int mayBeNull(int bits) {
    String text = null;
    boolean isThere = false;
    if ((bits & 1) != 0) { text = "b0"; isThere = true; }
    if ((bits & 2) != 0) { text = "b1"; isThere = true; }
    if ((bits & 4) != 0) { text = "b2"; isThere = true; }
    if ((bits & 8) != 0) { text = "b3"; isThere = true; }
    if ((bits & 16) != 0) { text = "b4"; isThere = true; }
    if ((bits & 32) != 0) { text = "b5"; isThere = true; }
    if ((bits & 64) != 0) { text = "b6"; isThere = true; }
    if ((bits & 128) != 0) { text = "b7"; isThere = true; }
    if ((bits & 256) != 0) { text = "b8"; isThere = true; }
    if ((bits & 512) != 0) { text = "b9"; isThere = true; }
    return isThere ? text.length() : 0;
  }

  static int isNull(int bits) {
    String text = "a";
    if ((bits & 1) != 0) text = null;
    if ((bits & 2) != 0) text = null;
    if ((bits & 4) != 0) text = null;
    if ((bits & 8) != 0) text = null;
    if ((bits & 16) != 0) text = null;
    if ((bits & 32) != 0) text = null;
    if ((bits & 64) != 0) text = null;
    if ((bits & 128) != 0) text = null;
    if ((bits & 256) != 0) text = null;
    if ((bits & 512) != 0) text = null;
    return text.length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int boxes(int bits) {
    Integer box = 1;
    if ((bits & 1) != 0) box = 0+2;
    if ((bits & 2) != 0) box = 1+2;
    if ((bits & 4) != 0) box = 2+2;
    if ((bits & 8) != 0) box = 3+2;
    if ((bits & 16) != 0) box = 4+2;
    if ((bits & 32) != 0) box = 5+2;
    if ((bits & 64) != 0) box = 6+2;
    if ((bits & 128) != 0) box = 7+2;
    if ((bits & 256) != 0) box = 8+2;
    if ((bits & 512) != 0) box = 9+2;
    return 10 / box;
  }

  private static int one(int number) {
    return number > 3 ? 1 : 0;
  }

  // PROVED
  static int calls(int a, int b, int c, int d, int e, int f, int g, int h) {
    return 10 / (1 + one(a) + one(b) + one(c) + one(d) + one(e) + one(f) + one(g) + one(h));
  }

  static int callsToTwo(int a, int b, int c, int d, int e, int f, int g, int h) {
    int sum = one(a) + one(b) + one(c) + one(d) + one(e) + one(f) + one(g) + one(h);
    return 10 / (sum - 2); // REFUTED: ArithmeticException
  }

  static final class Counter {
    int count;
    Counter next;
  }

  // PROVED
  static int fields(int bits) {
    Counter counter = new Counter();
    if ((bits & 1) != 0) counter.count++; else counter.next = counter;
    if ((bits & 2) != 0) counter.count++; else counter.next = counter;
    if ((bits & 4) != 0) counter.count++; else counter.next = counter;
    if ((bits & 8) != 0) counter.count++; else counter.next = counter;
    if ((bits & 16) != 0) counter.count++; else counter.next = counter;
    if ((bits & 32) != 0) counter.count++; else counter.next = counter;
    if ((bits & 64) != 0) counter.count++; else counter.next = counter;
    if ((bits & 128) != 0) counter.count++; else counter.next = counter;
    if ((bits & 256) != 0) counter.count++; else counter.next = counter;
    if ((bits & 512) != 0) counter.count++; else counter.next = counter;
    return counter.next == null ? counter.count / 10 : 1 / (counter.count < 10 ? 1 : 0);
  }

  // PROVED
  static int cells(int bits) {
    int[] cells = new int[10];
    if ((bits & 1) != 0) cells[0] = 1;
    if ((bits & 2) != 0) cells[1] = 1;
    if ((bits & 4) != 0) cells[2] = 1;
    if ((bits & 8) != 0) cells[3] = 1;
    if ((bits & 16) != 0) cells[4] = 1;
    if ((bits & 32) != 0) cells[5] = 1;
    if ((bits & 64) != 0) cells[6] = 1;
    if ((bits & 128) != 0) cells[7] = 1;
    if ((bits & 256) != 0) cells[8] = 1;
    if ((bits & 512) != 0) cells[9] = 1;
    return cells[3] == 1 ? 1 / (bits & 8) : 0;
  }

  // PROVED
  static int caught(int bits) {
    int caught = 0;
    try { if ((bits & 1) != 0) throw new IllegalStateException(); } catch (IllegalStateException e) { caught++; }
    try { if ((bits & 2) != 0) throw new IllegalStateException(); } catch (IllegalStateException e) { caught++; }
    try { if ((bits & 4) != 0) throw new IllegalStateException(); } catch (IllegalStateException e) { caught++; }
    try { if ((bits & 8) != 0) throw new IllegalStateException(); } catch (IllegalStateException e) { caught++; }
    try { if ((bits & 16) != 0) throw new IllegalStateException(); } catch (IllegalStateException e) { caught++; }
    try { if ((bits & 32) != 0) throw new IllegalStateException(); } catch (IllegalStateException e) { caught++; }
    try { if ((bits & 64) != 0) throw new IllegalStateException(); } catch (IllegalStateException e) { caught++; }
    try { if ((bits & 128) != 0) throw new IllegalStateException(); } catch (IllegalStateException e) { caught++; }
    try { if ((bits & 256) != 0) throw new IllegalStateException(); } catch (IllegalStateException e) { caught++; }
    try { if ((bits & 512) != 0) throw new IllegalStateException(); } catch (IllegalStateException e) { caught++; }
    return 1 / (caught + 1);
  }

  static void thrown(int bits) {
    int sum = 0;
    if ((bits & 1) != 0) sum += 1;
    if ((bits & 2) != 0) sum += 2;
    if ((bits & 4) != 0) sum += 4;
    if ((bits & 8) != 0) sum += 8;
    if ((bits & 16) != 0) sum += 16;
    if ((bits & 32) != 0) sum += 32;
    if ((bits & 64) != 0) sum += 64;
    if ((bits & 128) != 0) sum += 128;
    if ((bits & 256) != 0) sum += 256;
    if ((bits & 512) != 0) sum += 512;
    if (sum == 517) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static int lists(int bits) {
    List<String> list = new ArrayList<>();
    list.add("a");
    if ((bits & 1) != 0) list.set(0, "b");
    if ((bits & 2) != 0) list.set(0, "b");
    if ((bits & 4) != 0) list.set(0, "b");
    if ((bits & 8) != 0) list.set(0, "b");
    if ((bits & 16) != 0) list.set(0, "b");
    if ((bits & 32) != 0) list.set(0, "b");
    if ((bits & 64) != 0) list.set(0, "b");
    if ((bits & 128) != 0) list.set(0, "b");
    if ((bits & 256) != 0) list.set(0, "b");
    if ((bits & 512) != 0) list.set(0, "b");
    return list.get(0).length();
  }

  // PROVED
  static int wide(long bits) {
    long sum = 1;
    if ((bits & 1L) != 0) sum += 0;
    if ((bits & 2L) != 0) sum += 1;
    if ((bits & 4L) != 0) sum += 2;
    if ((bits & 8L) != 0) sum += 3;
    if ((bits & 16L) != 0) sum += 4;
    if ((bits & 32L) != 0) sum += 5;
    if ((bits & 64L) != 0) sum += 6;
    if ((bits & 128L) != 0) sum += 7;
    if ((bits & 256L) != 0) sum += 8;
    if ((bits & 512L) != 0) sum += 9;
    return (int) (100 / sum);
  }

  // PROVED
  static String errors(@NonNull String[] texts) {
    if (texts.length < 24) return "";
    List<String> errors = new ArrayList<>();
    if (texts[0] == null) errors.add("number 0");
    if (texts[1] == null) errors.add("number 1");
    if (texts[2] == null) errors.add("number 2");
    if (texts[3] == null) errors.add("number 3");
    if (texts[4] == null) errors.add("number 4");
    if (texts[5] == null) errors.add("number 5");
    if (texts[6] == null) errors.add("number 6");
    if (texts[7] == null) errors.add("number 7");
    if (texts[8] == null) errors.add("number 8");
    if (texts[9] == null) errors.add("number 9");
    if (texts[10] == null) errors.add("number 10");
    if (texts[11] == null) errors.add("number 11");
    if (texts[12] == null) errors.add("number 12");
    if (texts[13] == null) errors.add("number 13");
    if (texts[14] == null) errors.add("number 14");
    if (texts[15] == null) errors.add("number 15");
    if (texts[16] == null) errors.add("number 16");
    if (texts[17] == null) errors.add("number 17");
    if (texts[18] == null) errors.add("number 18");
    if (texts[19] == null) errors.add("number 19");
    if (texts[20] == null) errors.add("number 20");
    if (texts[21] == null) errors.add("number 21");
    if (texts[22] == null) errors.add("number 22");
    if (texts[23] == null) errors.add("number 23");
    return errors.isEmpty() ? "ok" : errors.get(0).substring(2);
  }

  static String atMostTwentyErrors(@NonNull String[] texts) {
    if (texts.length < 24) return "";
    List<String> errors = new ArrayList<>();
    if (texts[0] == null) errors.add("number 0");
    if (texts[1] == null) errors.add("number 1");
    if (texts[2] == null) errors.add("number 2");
    if (texts[3] == null) errors.add("number 3");
    if (texts[4] == null) errors.add("number 4");
    if (texts[5] == null) errors.add("number 5");
    if (texts[6] == null) errors.add("number 6");
    if (texts[7] == null) errors.add("number 7");
    if (texts[8] == null) errors.add("number 8");
    if (texts[9] == null) errors.add("number 9");
    if (texts[10] == null) errors.add("number 10");
    if (texts[11] == null) errors.add("number 11");
    if (texts[12] == null) errors.add("number 12");
    if (texts[13] == null) errors.add("number 13");
    if (texts[14] == null) errors.add("number 14");
    if (texts[15] == null) errors.add("number 15");
    if (texts[16] == null) errors.add("number 16");
    if (texts[17] == null) errors.add("number 17");
    if (texts[18] == null) errors.add("number 18");
    if (texts[19] == null) errors.add("number 19");
    if (texts[20] == null) errors.add("number 20");
    if (texts[21] == null) errors.add("number 21");
    if (texts[22] == null) errors.add("number 22");
    if (texts[23] == null) errors.add("number 23");
    return errors.size() > 20 ? errors.get(errors.size()) : "ok"; // REFUTED: IndexOutOfBoundsException
  }

  // PROVED
  static int numbersInOrder(@NonNull int[] numbers) {
    if (numbers.length < 24) return 0;
    List<Integer> positive = new ArrayList<>();
    if (numbers[0] > 0) positive.add(numbers[0]);
    if (numbers[1] > 1) positive.add(numbers[1]);
    if (numbers[2] > 2) positive.add(numbers[2]);
    if (numbers[3] > 3) positive.add(numbers[3]);
    if (numbers[4] > 4) positive.add(numbers[4]);
    if (numbers[5] > 5) positive.add(numbers[5]);
    if (numbers[6] > 6) positive.add(numbers[6]);
    if (numbers[7] > 7) positive.add(numbers[7]);
    if (numbers[8] > 8) positive.add(numbers[8]);
    if (numbers[9] > 9) positive.add(numbers[9]);
    if (numbers[10] > 10) positive.add(numbers[10]);
    if (numbers[11] > 11) positive.add(numbers[11]);
    if (numbers[12] > 12) positive.add(numbers[12]);
    if (numbers[13] > 13) positive.add(numbers[13]);
    if (numbers[14] > 14) positive.add(numbers[14]);
    if (numbers[15] > 15) positive.add(numbers[15]);
    if (numbers[16] > 16) positive.add(numbers[16]);
    if (numbers[17] > 17) positive.add(numbers[17]);
    if (numbers[18] > 18) positive.add(numbers[18]);
    if (numbers[19] > 19) positive.add(numbers[19]);
    if (numbers[20] > 20) positive.add(numbers[20]);
    if (numbers[21] > 21) positive.add(numbers[21]);
    if (numbers[22] > 22) positive.add(numbers[22]);
    if (numbers[23] > 23) positive.add(numbers[23]);
    return positive.isEmpty() ? 0 : 10 / positive.get(0);
  }

  static int lastOfThree(@NonNull int[] numbers) {
    if (numbers.length < 24) return 0;
    List<Integer> some = new ArrayList<>();
    if (numbers[0] >= 0) some.add(numbers[0]);
    if (numbers[1] >= 0) some.add(numbers[1]);
    if (numbers[2] >= 0) some.add(numbers[2]);
    if (numbers[3] >= 0) some.add(numbers[3]);
    if (numbers[4] >= 0) some.add(numbers[4]);
    if (numbers[5] >= 0) some.add(numbers[5]);
    if (numbers[6] >= 0) some.add(numbers[6]);
    if (numbers[7] >= 0) some.add(numbers[7]);
    if (numbers[8] >= 0) some.add(numbers[8]);
    if (numbers[9] >= 0) some.add(numbers[9]);
    if (numbers[10] >= 0) some.add(numbers[10]);
    if (numbers[11] >= 0) some.add(numbers[11]);
    if (numbers[12] >= 0) some.add(numbers[12]);
    if (numbers[13] >= 0) some.add(numbers[13]);
    if (numbers[14] >= 0) some.add(numbers[14]);
    if (numbers[15] >= 0) some.add(numbers[15]);
    if (numbers[16] >= 0) some.add(numbers[16]);
    if (numbers[17] >= 0) some.add(numbers[17]);
    if (numbers[18] >= 0) some.add(numbers[18]);
    if (numbers[19] >= 0) some.add(numbers[19]);
    if (numbers[20] >= 0) some.add(numbers[20]);
    if (numbers[21] >= 0) some.add(numbers[21]);
    if (numbers[22] >= 0) some.add(numbers[22]);
    if (numbers[23] >= 0) some.add(numbers[23]);
    return some.size() == 3 ? 10 / some.get(2) : 0; // REFUTED: ArithmeticException
  }

  /** Each element is looked at on some paths only. */
  // PROVED
  static int lengthsOfSome(@NonNull List<String> all, int bits) {
    if (all.size() < 12) return 0;
    int sum = 0;
    if ((bits & 1) != 0 && all.get(0) != null) sum += all.get(0).length() > 3 ? 1 : 0;
    if ((bits & 2) != 0 && all.get(1) != null) sum += all.get(1).length() > 3 ? 1 : 0;
    if ((bits & 4) != 0 && all.get(2) != null) sum += all.get(2).length() > 3 ? 1 : 0;
    if ((bits & 8) != 0 && all.get(3) != null) sum += all.get(3).length() > 3 ? 1 : 0;
    if ((bits & 16) != 0 && all.get(4) != null) sum += all.get(4).length() > 3 ? 1 : 0;
    if ((bits & 32) != 0 && all.get(5) != null) sum += all.get(5).length() > 3 ? 1 : 0;
    if ((bits & 64) != 0 && all.get(6) != null) sum += all.get(6).length() > 3 ? 1 : 0;
    if ((bits & 128) != 0 && all.get(7) != null) sum += all.get(7).length() > 3 ? 1 : 0;
    if ((bits & 256) != 0 && all.get(8) != null) sum += all.get(8).length() > 3 ? 1 : 0;
    if ((bits & 512) != 0 && all.get(9) != null) sum += all.get(9).length() > 3 ? 1 : 0;
    if ((bits & 1024) != 0 && all.get(10) != null) sum += all.get(10).length() > 3 ? 1 : 0;
    if ((bits & 2048) != 0 && all.get(11) != null) sum += all.get(11).length() > 3 ? 1 : 0;
    return sum > 12 ? 1 / 0 : sum;
  }

  static int lengthsOfAll(@NonNull List<String> all, int bits) {
    if (all.size() < 12) return 0;
    int sum = 0;
    if ((bits & 1) != 0 && all.get(0) != null) sum += all.get(0).length() > 3 ? 1 : 0;
    if ((bits & 2) != 0 && all.get(1) != null) sum += all.get(1).length() > 3 ? 1 : 0;
    if ((bits & 4) != 0 && all.get(2) != null) sum += all.get(2).length() > 3 ? 1 : 0;
    if ((bits & 8) != 0 && all.get(3) != null) sum += all.get(3).length() > 3 ? 1 : 0;
    if ((bits & 16) != 0 && all.get(4) != null) sum += all.get(4).length() > 3 ? 1 : 0;
    if ((bits & 32) != 0 && all.get(5) != null) sum += all.get(5).length() > 3 ? 1 : 0;
    if ((bits & 64) != 0 && all.get(6) != null) sum += all.get(6).length() > 3 ? 1 : 0;
    if ((bits & 128) != 0 && all.get(7) != null) sum += all.get(7).length() > 3 ? 1 : 0;
    if ((bits & 256) != 0 && all.get(8) != null) sum += all.get(8).length() > 3 ? 1 : 0;
    if ((bits & 512) != 0 && all.get(9) != null) sum += all.get(9).length() > 3 ? 1 : 0;
    if ((bits & 1024) != 0 && all.get(10) != null) sum += all.get(10).length() > 3 ? 1 : 0;
    if ((bits & 2048) != 0 && all.get(11) != null) sum += all.get(11).length() > 3 ? 1 : 0;
    return sum == 12 ? 1 / 0 : sum; // REFUTED: ArithmeticException
  }

  /** What was looked at on one path may be null on another one. */
  static int againAfterwards(@NonNull List<String> all, int bits) {
    if (all.size() < 12) return 0;
    int sum = 0;
    if ((bits & 1) != 0 && all.get(0) != null) sum += all.get(0).length() > 3 ? 1 : 0;
    if ((bits & 2) != 0 && all.get(1) != null) sum += all.get(1).length() > 3 ? 1 : 0;
    if ((bits & 4) != 0 && all.get(2) != null) sum += all.get(2).length() > 3 ? 1 : 0;
    if ((bits & 8) != 0 && all.get(3) != null) sum += all.get(3).length() > 3 ? 1 : 0;
    if ((bits & 16) != 0 && all.get(4) != null) sum += all.get(4).length() > 3 ? 1 : 0;
    if ((bits & 32) != 0 && all.get(5) != null) sum += all.get(5).length() > 3 ? 1 : 0;
    if ((bits & 64) != 0 && all.get(6) != null) sum += all.get(6).length() > 3 ? 1 : 0;
    if ((bits & 128) != 0 && all.get(7) != null) sum += all.get(7).length() > 3 ? 1 : 0;
    if ((bits & 256) != 0 && all.get(8) != null) sum += all.get(8).length() > 3 ? 1 : 0;
    if ((bits & 512) != 0 && all.get(9) != null) sum += all.get(9).length() > 3 ? 1 : 0;
    if ((bits & 1024) != 0 && all.get(10) != null) sum += all.get(10).length() > 3 ? 1 : 0;
    if ((bits & 2048) != 0 && all.get(11) != null) sum += all.get(11).length() > 3 ? 1 : 0;
    return bits == 0 && all.get(3) == null ? 1 / 0 : sum; // REFUTED: ArithmeticException
  }

  /** And is what it was there, on the same path. */
  // PROVED
  static int sameAfterwards(@NonNull List<String> all, int bits) {
    if (all.size() < 12) return 0;
    boolean isEmpty = false;
    if ((bits & 1) != 0 && all.get(0) != null) isEmpty |= all.get(0).isEmpty();
    if ((bits & 2) != 0 && all.get(1) != null) isEmpty |= all.get(1).isEmpty();
    if ((bits & 4) != 0 && all.get(2) != null) isEmpty |= all.get(2).isEmpty();
    if ((bits & 8) != 0 && all.get(3) != null) isEmpty |= all.get(3).isEmpty();
    if ((bits & 16) != 0 && all.get(4) != null) isEmpty |= all.get(4).isEmpty();
    if ((bits & 32) != 0 && all.get(5) != null) isEmpty |= all.get(5).isEmpty();
    if ((bits & 64) != 0 && all.get(6) != null) isEmpty |= all.get(6).isEmpty();
    if ((bits & 128) != 0 && all.get(7) != null) isEmpty |= all.get(7).isEmpty();
    if ((bits & 256) != 0 && all.get(8) != null) isEmpty |= all.get(8).isEmpty();
    if ((bits & 512) != 0 && all.get(9) != null) isEmpty |= all.get(9).isEmpty();
    if ((bits & 1024) != 0 && all.get(10) != null) isEmpty |= all.get(10).isEmpty();
    if ((bits & 2048) != 0 && all.get(11) != null) isEmpty |= all.get(11).isEmpty();
    return !isEmpty && (bits & 32) != 0 && all.get(5) != null ? all.get(5).charAt(0) : 0;
  }

  enum Level {
    LOW,
    HIGH
  }

  /** An element that another path looked at takes no value away from those of this one. */
  static int allThere(@NonNull Set<Level> all, int bits) {
    int n = 0;
    if ((bits & 1) != 0) n++;
    if ((bits & 2) != 0) n++;
    if ((bits & 4) != 0) n++;
    if ((bits & 8) != 0) n++;
    if ((bits & 16) != 0) n++;
    if ((bits & 32) != 0) n++;
    if ((bits & 64) != 0) n++;
    if ((bits & 128) != 0) n++;
    if ((bits & 256) != 0 && !all.isEmpty() && all.iterator().next() == Level.LOW) n++;
    if ((bits & 512) != 0 && !all.isEmpty() && all.iterator().next() == Level.HIGH) n++;
    if ((bits & 1023) == 255 && all.size() == 3) {
      Iterator<Level> each = all.iterator();
      Level first = each.next();
      Level second = each.next();
      if (first != second && each.next() != first) {
        throw new IllegalStateException(); // REFUTED: IllegalStateException
      }
    }
    return n;
  }

  // PROVED
  static int discounts(int amount, int bits) {
    double price = amount;
    if ((bits & 1) != 0) price *= 0.9;
    if ((bits & 2) != 0) price *= 0.8;
    if ((bits & 4) != 0) price /= 2;
    if ((bits & 8) != 0) price += 0.25;
    if ((bits & 16) != 0) price += 0.125;
    if ((bits & 32) != 0) price -= 0.3;
    if ((bits & 64) != 0) price += 0.1;
    if ((bits & 128) != 0) price *= 0.7;
    if ((bits & 256) != 0) price += 0.3;
    if ((bits & 512) != 0) price -= 0.1;
    if ((bits & 1024) != 0) price += 1;
    return 100 / (Math.abs((int) price / 1_000_000) + 1);
  }

  static double score(int bits) {
    double score = 0;
    if ((bits & 1) != 0) score += 0.1;
    if ((bits & 2) != 0) score += 0.2;
    if ((bits & 4) != 0) score += 0.3;
    if ((bits & 8) != 0) score += 0.1;
    if ((bits & 16) != 0) score += 0.25;
    if ((bits & 32) != 0) score += 0.125;
    if ((bits & 64) != 0) score += 0.1;
    if ((bits & 128) != 0) score += 0.2;
    if ((bits & 256) != 0) score += 0.3;
    if ((bits & 512) != 0) score += 0.1;
    if ((bits & 1024) != 0) score += 0.25;
    if (score > 2.02) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return score;
  }

  // PROVED
  static double scoreInBounds(int bits) {
    double score = 0;
    if ((bits & 1) != 0) score += 0.1;
    if ((bits & 2) != 0) score += 0.2;
    if ((bits & 4) != 0) score += 0.3;
    if ((bits & 8) != 0) score += 0.1;
    if ((bits & 16) != 0) score += 0.25;
    if ((bits & 32) != 0) score += 0.125;
    if ((bits & 64) != 0) score += 0.1;
    if ((bits & 128) != 0) score += 0.2;
    if ((bits & 256) != 0) score += 0.3;
    if ((bits & 512) != 0) score += 0.1;
    if ((bits & 1024) != 0) score += 0.25;
    if (score > 2.03 || score != score) {
      throw new IllegalStateException();
    }
    return score;
  }

  static int eitherZero(int bits) {
    int n = 0;
    if ((bits & 1) != 0) n++;
    if ((bits & 2) != 0) n++;
    if ((bits & 4) != 0) n++;
    if ((bits & 8) != 0) n++;
    if ((bits & 16) != 0) n++;
    if ((bits & 32) != 0) n++;
    if ((bits & 64) != 0) n++;
    if ((bits & 128) != 0) n++;
    double zero = -0.0;
    if ((bits & 256) != 0) zero = 0.0;
    if (n == 8 && 1 / zero < 0) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return n;
  }

  static int notANumber(int bits) {
    int n = 0;
    if ((bits & 1) != 0) n++;
    if ((bits & 2) != 0) n++;
    if ((bits & 4) != 0) n++;
    if ((bits & 8) != 0) n++;
    if ((bits & 16) != 0) n++;
    if ((bits & 32) != 0) n++;
    if ((bits & 64) != 0) n++;
    if ((bits & 128) != 0) n++;
    double rate = Double.NaN;
    if ((bits & 256) != 0) rate = n;
    if (n == 8 && rate != rate) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return n;
  }
}
