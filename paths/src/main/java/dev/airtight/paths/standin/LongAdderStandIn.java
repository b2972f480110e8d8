package dev.airtight.paths.standin;

/** Runs in place of {@link java.util.concurrent.atomic.LongAdder}, as one thread sees it. */
public class LongAdderStandIn extends Number {
  private static final long serialVersionUID = 1L;

  private long sum;

  public LongAdderStandIn() {}

  public void add(long more) {
    sum += more;
  }

  public void increment() {
    sum++;
  }

  public void decrement() {
    sum--;
  }

  public long sum() {
    return sum;
  }

  public void reset() {
    sum = 0;
  }

  public long sumThenReset() {
    long before = sum;
    sum = 0;
    return before;
  }

  @Override
  public String toString() {
    return Long.toString(sum);
  }

  @Override
  public int intValue() {
    return (int) sum;
  }

  @Override
  public long longValue() {
    return sum;
  }

  @Override
  public float floatValue() {
    return (float) sum;
  }

  @Override
  public double doubleValue() {
    return (double) sum;
  }
}
