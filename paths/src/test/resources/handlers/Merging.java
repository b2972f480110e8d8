import java.util.ArrayList;
import java.util.List;

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
}
