public class Arithmetic {
  static int divide(int a, int b) {
    return a / b; // REFUTED: ArithmeticException
  }

  // PROVED
  static int divideGuarded(int a, int b) {
    return b == 0 ? 0 : a / b;
  }

  // PROVED
  static int divideByDifference(int a, int b) {
    if (a > b) {
      return a / (a - b);
    }
    return 0;
  }

  static int divideByWrappedSum(int a, int b) {
    if (a > 0 && b > 0) {
      return a / (a + b + 2); // REFUTED: ArithmeticException
    }
    return 0;
  }

  // PROVED
  static int divideByPositive(int a) {
    if (a < 0 || a > 1000) {
      return 0;
    }
    return 100 / (a + 1);
  }

  static int overflow(int a) {
    if (a <= 0) {
      return 0;
    }
    int b = a + 1;
    if (b <= 0) {
      throw new IllegalStateException("wrapped"); // REFUTED: IllegalStateException
    }
    return b;
  }

  // PROVED
  static int remainderRange(int a) {
    int r = a % 10;
    if (r < -9 || r > 9) {
      throw new IllegalStateException();
    }
    return r;
  }

  // PROVED
  static int shifts(int a) {
    int b = (a >>> 1);
    if (b < 0) {
      throw new IllegalStateException();
    }
    return b;
  }

  static long longDivide(long a, long b) {
    return a % (b - 5); // REFUTED: ArithmeticException
  }

  // PROVED
  static int masked(int a) {
    int[] table = new int[16];
    return table[a & 15];
  }

  static int absolute(int a) {
    int[] table = new int[7];
    int index = a < 0 ? -a : a;
    return table[index % 7]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // PROVED
  static byte narrow(int a) {
    byte b = (byte) a;
    if (b > 127 || b < -128) {
      throw new IllegalStateException();
    }
    return b;
  }

  // PROVED
  static int loop() {
    int sum = 0;
    for (int i = 0; i < 50; i++) {
      sum += i;
    }
    return 100 / sum;
  }

  static int countdown(int n) {
    int i = n;
    while (i > 0) {
      i--;
      if (i == 3) {
        throw new IllegalArgumentException(); // REFUTED: IllegalArgumentException
      }
    }
    return i;
  }

  // PROVED
  static int caught(int a, int b) {
    try {
      return a / b;
    } catch (ArithmeticException e) {
      return 0;
    } finally {
      a = 1;
    }
  }

  static int wrongCatch(int a, int b) {
    try {
      return a / b; // REFUTED: ArithmeticException
    } catch (NullPointerException e) {
      return 0;
    }
  }

  // PROVED
  static int declared(int a) throws java.io.IOException {
    if (a == 7) {
      throw new java.io.FileNotFoundException("seven");
    }
    return a;
  }

  static int negativeSize(int a) {
    return new int[a].length; // REFUTED: NegativeArraySizeException
  }

  // PROVED
  static int unbounded(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum = sum + i;
    }
    return sum;
  }

  // UNKNOWN: takes more work
  static int commonDivisor(int a, int b) {
    return b == 0 ? a : commonDivisor(b, a % b);
  }

  // UNKNOWN: a possible unbounded recursion
  static int countDown(int n) {
    return n == 0 ? 0 : countDown(n - 1);
  }

  // PROVED
  static int steps(int n) {
    int m = n + 1;
    m = m + 1;
    m = m + 1;
    m = m - 3;
    return 1 / (m == n ? 1 : 0);
  }
}
