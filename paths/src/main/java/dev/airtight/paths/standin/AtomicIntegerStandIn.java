package dev.airtight.paths.standin;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Runs in place of {@link java.util.concurrent.atomic.AtomicInteger}, as one thread sees it. */
public class AtomicIntegerStandIn extends Number {
  private static final long serialVersionUID = 1L;

  private int value;

  public AtomicIntegerStandIn() {}

  public AtomicIntegerStandIn(int initial) {
    value = initial;
  }

  public final int get() {
    return value;
  }

  public final int getPlain() {
    return value;
  }

  public final int getOpaque() {
    return value;
  }

  public final int getAcquire() {
    return value;
  }

  public final void set(int next) {
    value = next;
  }

  public final void setPlain(int next) {
    value = next;
  }

  public final void setOpaque(int next) {
    value = next;
  }

  public final void setRelease(int next) {
    value = next;
  }

  public final void lazySet(int next) {
    value = next;
  }

  public final int getAndSet(int next) {
    int before = value;
    value = next;
    return before;
  }

  public final boolean compareAndSet(int expected, int next) {
    boolean is = value == expected;
    if (is) {
      value = next;
    }
    return is;
  }

  public final int compareAndExchange(int expected, int next) {
    int before = value;
    if (before == expected) {
      value = next;
    }
    return before;
  }

  public final int compareAndExchangeAcquire(int expected, int next) {
    return compareAndExchange(expected, next);
  }

  public final int compareAndExchangeRelease(int expected, int next) {
    return compareAndExchange(expected, next);
  }

  public final int getAndIncrement() {
    return value++;
  }

  public final int getAndDecrement() {
    return value--;
  }

  public final int getAndAdd(int more) {
    int before = value;
    value = before + more;
    return before;
  }

  public final int incrementAndGet() {
    return ++value;
  }

  public final int decrementAndGet() {
    return --value;
  }

  public final int addAndGet(int more) {
    value += more;
    return value;
  }

  /** What the function itself sets is seen, and it is asked again, as by another thread. */
  public final int getAndUpdate(IntUnaryOperator function) {
    while (true) {
      int before = value;
      int next = function.applyAsInt(before);
      if (value == before) {
        value = next;
        return before;
      }
    }
  }

  public final int updateAndGet(IntUnaryOperator function) {
    while (true) {
      int before = value;
      int next = function.applyAsInt(before);
      if (value == before) {
        value = next;
        return next;
      }
    }
  }

  public final int getAndAccumulate(int other, IntBinaryOperator function) {
    while (true) {
      int before = value;
      int next = function.applyAsInt(before, other);
      if (value == before) {
        value = next;
        return before;
      }
    }
  }

  public final int accumulateAndGet(int other, IntBinaryOperator function) {
    while (true) {
      int before = value;
      int next = function.applyAsInt(before, other);
      if (value == before) {
        value = next;
        return next;
      }
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }

  @Override
  public int intValue() {
    return value;
  }

  @Override
  public long longValue() {
    return value;
  }

  @Override
  public float floatValue() {
    return (float) value;
  }

  @Override
  public double doubleValue() {
    return (double) value;
  }
}
