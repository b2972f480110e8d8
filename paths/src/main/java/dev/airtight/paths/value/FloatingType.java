package dev.airtight.paths.value;

/** The floating-point types (JLS 4.2.3). */
public enum FloatingType {
  FLOAT(24, 128),
  DOUBLE(53, 1024);

  private final int precision;
  private final int exponent;

  FloatingType(int precision, int exponent) {
    this.precision = precision;
    this.exponent = exponent;
  }

  /** Bits of the significand. */
  public int precision() {
    return precision;
  }

  /** The power of two that is the least number beyond the largest value. */
  public int exponent() {
    return exponent;
  }
}
