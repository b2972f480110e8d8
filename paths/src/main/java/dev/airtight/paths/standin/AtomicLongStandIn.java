package dev.airtight.paths.standin;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Runs in place of {@link java.util.concurrent.atomic.AtomicLong}, as one thread sees it. */
public class AtomicLongStandIn extends Number {
  private static final long serialVersionUID = 1L;

  private long value;

  public AtomicLongStandIn() {}

  public AtomicLongStandIn(long initial) {
    value = initial;
  }

  public final long get() {
    return value;
  }

  public final long getPlain() {
    return value;
  }

  public final long getOpaque() {
    return value;
  }

  public final long getAcquire() {
    return value;
  }

  public final void set(long next) {
    value = next;
  }

  public final void setPlain(long next) {
    value = next;
  }

  public final void setOpaque(long next) {
    value = next;
  }

  public final void setRelease(long next) {
    value = next;
  }

  public final void lazySet(long next) {
    value = next;
  }

  public final long getAndSet(long next) {
    long before = value;
    value = next;
    return before;
  }

  public final boolean compareAndSet(long expected, long next) {
    boolean is = value == expected;
    if (is) {
      value = next;
    }
    return is;
  }

  public final long compareAndExchange(long expected, long next) {
    long before = value;
    if (before == expected) {
      value = next;
    }
    return before;
  }

  public final long compareAndExchangeAcquire(long expected, long next) {
    return compareAndExchange(expected, next);
  }

  public final long compareAndExchangeRelease(long expected, long next) {
    return compareAndExchange(expected, next);
  }

  public final long getAndIncrement() {
    return value++;
  }

  public final long getAndDecrement() {
    return value--;
  }

  public final long getAndAdd(long more) {
    long before = value;
    value = before + more;
    return before;
  }

  public final long incrementAndGet() {
    return ++value;
  }

  public final long decrementAndGet() {
    return --value;
  }

  public final long addAndGet(long more) {
    value += more;
    return value;
  }

  /** What the function itself sets is seen, and it is asked again, as by another thread. */
  public final long getAndUpdate(LongUnaryOperator function) {
    while (true) {
      long before = value;
      long next = function.applyAsLong(before);
      if (value == before) {
        value = next;
        return before;
      }
    }
  }

  public final long updateAndGet(LongUnaryOperator function) {
    while (true) {
      long before = value;
      long next = function.applyAsLong(before);
      if (value == before) {
        value = next;
        return next;
      }
    }
  }

  public final long getAndAccumulate(long other, LongBinaryOperator function) {
    while (true) {
      long before = value;
      long next = function.applyAsLong(before, other);
      if (value == before) {
        value = next;
        return before;
      }
    }
  }

  public final long accumulateAndGet(long other, LongBinaryOperator function) {
    while (true) {
      long before = value;
      long next = function.applyAsLong(before, other);
      if (value == before) {
        value = next;
        return next;
      }
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int intValue() {
    return (int) value;
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
