import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

public class BigNumbers {
  static BigDecimal read(String text) {
    return text == null ? null : new BigDecimal(text); // REFUTED: NumberFormatException
  }

  // PROVED
  static BigDecimal readOrZero(String text) {
    try {
      return text == null ? BigDecimal.ZERO : new BigDecimal(text);
    } catch (NumberFormatException refused) {
      return BigDecimal.ZERO;
    }
  }

  // PROVED
  static BigDecimal readPrice(String text) {
    return text != null && text.matches("[0-9]{1,5}\\.[0-9]{2}")
        ? new BigDecimal(text).setScale(2)
        : BigDecimal.ZERO;
  }

  static BigDecimal readCents(String text) {
    return text != null && text.matches("[0-9]{1,5}\\.[0-9]{3}")
        ? new BigDecimal(text).setScale(2) // REFUTED: ArithmeticException
        : BigDecimal.ZERO;
  }

  static int readWhole(String text) {
    return text != null && text.matches("-?[0-9]{1,12}")
        ? new BigDecimal(text).intValueExact() // REFUTED: ArithmeticException
        : 0;
  }

  // PROVED
  static int readSmallWhole(String text) {
    return text != null && text.matches("-?[0-9]{1,9}") ? new BigDecimal(text).intValueExact() : 0;
  }

  static BigDecimal addRead(String text) {
    BigDecimal read;
    try {
      read = text == null ? BigDecimal.ZERO : new BigDecimal(text);
    } catch (NumberFormatException refused) {
      return BigDecimal.ZERO;
    }
    return read.add(BigDecimal.ONE); // REFUTED: ArithmeticException
  }

  static BigDecimal divide(BigDecimal a, BigDecimal b) {
    if (a == null || b == null || b.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return a.divide(b); // REFUTED: ArithmeticException
  }

  // PROVED
  static BigDecimal divideRounded(BigDecimal a, BigDecimal b) {
    return a == null || b == null || b.signum() == 0
        ? BigDecimal.ZERO
        : a.divide(b, 2, RoundingMode.HALF_UP);
  }

  static BigDecimal divideByZero(BigDecimal a, BigDecimal b) {
    return a == null || b == null
        ? BigDecimal.ZERO
        : a.divide(b, 2, RoundingMode.HALF_UP); // REFUTED: ArithmeticException
  }

  // PROVED
  static BigDecimal tax(BigDecimal net) {
    return net == null
        ? BigDecimal.ZERO
        : net.multiply(new BigDecimal("1.19")).setScale(2, RoundingMode.HALF_EVEN);
  }

  static BigDecimal exactTax(BigDecimal net) {
    return net == null
        ? BigDecimal.ZERO
        : net.multiply(new BigDecimal("1.19")).setScale(2); // REFUTED: ArithmeticException
  }

  static void rounding(BigDecimal a) {
    if (a == null || a.signum() < 0 || a.compareTo(new BigDecimal("0.5")) >= 0) {
      return;
    }
    if (a.setScale(0, RoundingMode.HALF_UP).signum() != 0) {
      throw new IllegalStateException("never");
    }
    if (a.setScale(0, RoundingMode.UP).signum() != 0) {
      throw new IllegalArgumentException(); // REFUTED: IllegalArgumentException
    }
  }

  // PROVED
  static int sign(BigDecimal a, BigDecimal b) {
    if (a == null || b == null || a.signum() <= 0 || b.signum() <= 0) {
      return 1;
    }
    return 10 / a.add(b).signum();
  }

  static int difference(BigDecimal a, BigDecimal b) {
    if (a == null || b == null) {
      return 1;
    }
    return 10 / a.subtract(b).signum(); // REFUTED: ArithmeticException
  }

  // PROVED
  static boolean sameValue(BigDecimal a) {
    if (a != null && a.compareTo(BigDecimal.TEN) == 0 && a.intValueExact() != 10) {
      throw new IllegalStateException();
    }
    return a != null;
  }

  static boolean sameScale(BigDecimal a) {
    if (a != null && a.compareTo(BigDecimal.TEN) == 0 && !a.equals(BigDecimal.TEN)) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return a != null;
  }

  static BigDecimal nullOperand(BigDecimal a) {
    return BigDecimal.ONE.add(a); // REFUTED: NullPointerException
  }

  static BigInteger modulo(BigInteger a, BigInteger b) {
    return a == null || b == null ? BigInteger.ONE : a.mod(b); // REFUTED: ArithmeticException
  }

  // PROVED
  static int smallModulo(BigInteger a) {
    return a == null ? 0 : a.mod(BigInteger.valueOf(100)).intValueExact();
  }

  static long exact(BigInteger a) {
    return a == null ? 0 : a.longValueExact(); // REFUTED: ArithmeticException
  }

  static BigInteger readInteger(String text) {
    return text == null ? BigInteger.ONE : new BigInteger(text); // REFUTED: NumberFormatException
  }

  // PROVED
  static int readDigits(String text) {
    return text != null && text.matches("[1-9][0-9]{0,30}")
        ? 10 / new BigInteger(text).signum()
        : 0;
  }

  static BigDecimal smallest(List<BigDecimal> all) {
    if (all == null || all.size() != 1 || all.get(0) == null) {
      return BigDecimal.ONE;
    }
    return BigDecimal.ONE.divide(all.get(0), 4, RoundingMode.UP); // REFUTED: ArithmeticException
  }

  // PROVED
  static BigDecimal divideToDigits(BigDecimal a, BigDecimal b) {
    return a == null || b == null || b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL64);
  }

  static BigDecimal divideByAny(BigDecimal a, BigDecimal b) {
    return a == null || b == null
        ? null
        : a.divide(b, MathContext.DECIMAL64); // REFUTED: ArithmeticException
  }

  // PROVED
  static int signOfRounded(BigDecimal a) {
    if (a == null || a.signum() == 0) {
      return 0;
    }
    return 1 / a.round(new MathContext(3, RoundingMode.HALF_UP)).signum();
  }

  static int signOfRoundedZero(BigDecimal a) {
    return a == null
        ? 0
        : 1 / a.round(MathContext.DECIMAL32).signum(); // REFUTED: ArithmeticException
  }

  // PROVED
  static int nearlyTheSame(BigDecimal a) {
    if (a == null || a.compareTo(BigDecimal.TEN) < 0) {
      return 1;
    }
    return 1 / a.round(MathContext.DECIMAL32).compareTo(BigDecimal.ONE);
  }

  // PROVED
  static int squareOfAny(long number) {
    return BigInteger.valueOf(number).pow(2).signum() < 0 ? 1 / 0 : 1;
  }

  static int cubeOfAny(long number) {
    return BigInteger.valueOf(number).pow(3).signum() < 0 ? 1 / 0 : 1; // REFUTED: ArithmeticException
  }

  static BigDecimal refusedPower(int exponent) {
    return new BigDecimal("1.5").pow(exponent > 2 ? 2 : exponent < 0 ? -1 : 1); // REFUTED: ArithmeticException
  }

  // PROVED
  static int bitsOfAnInt(int number) {
    return BigInteger.valueOf(number).bitLength() > 31 ? 1 / 0 : 1;
  }

  // PROVED
  static BigInteger divisorOfAny(int number) {
    return BigInteger.TEN.divide(BigInteger.valueOf(number).gcd(BigInteger.valueOf(4)));
  }

  static BigInteger divisorOfZeros(int number) {
    return BigInteger.TEN.divide(BigInteger.valueOf(number).gcd(BigInteger.ZERO)); // REFUTED: ArithmeticException
  }

  static BigInteger rootOfAny(int number) {
    return BigInteger.valueOf(number).sqrt(); // REFUTED: ArithmeticException
  }

  // PROVED
  static char hexadecimal(int number) {
    return BigInteger.valueOf(number).abs().toString(16).charAt(0);
  }
}
