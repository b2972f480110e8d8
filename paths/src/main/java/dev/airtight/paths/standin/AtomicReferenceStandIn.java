package dev.airtight.paths.standin;

import java.io.Serializable;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs in place of {@link java.util.concurrent.atomic.AtomicReference}, as one thread sees it. */
@SuppressWarnings("ReferenceEquality")
public class AtomicReferenceStandIn<V extends @Nullable Object> implements Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private V value;

  @SuppressWarnings("NullAway")
  public AtomicReferenceStandIn() {}

  public AtomicReferenceStandIn(V initial) {
    value = initial;
  }

  public final V get() {
    return value;
  }

  public final V getPlain() {
    return value;
  }

  public final V getOpaque() {
    return value;
  }

  public final V getAcquire() {
    return value;
  }

  public final void set(V next) {
    value = next;
  }

  public final void setPlain(V next) {
    value = next;
  }

  public final void setOpaque(V next) {
    value = next;
  }

  public final void setRelease(V next) {
    value = next;
  }

  public final void lazySet(V next) {
    value = next;
  }

  public final V getAndSet(V next) {
    V before = value;
    value = next;
    return before;
  }

  public final boolean compareAndSet(V expected, V next) {
    boolean is = value == expected;
    if (is) {
      value = next;
    }
    return is;
  }

  public final V compareAndExchange(V expected, V next) {
    V before = value;
    if (before == expected) {
      value = next;
    }
    return before;
  }

  public final V compareAndExchangeAcquire(V expected, V next) {
    return compareAndExchange(expected, next);
  }

  public final V compareAndExchangeRelease(V expected, V next) {
    return compareAndExchange(expected, next);
  }

  public final V getAndUpdate(UnaryOperator<V> function) {
    V before = value;
    change(before, function.apply(before));
    return before;
  }

  public final V updateAndGet(UnaryOperator<V> function) {
    V before = value;
    return change(before, function.apply(before));
  }

  public final V getAndAccumulate(V other, BinaryOperator<V> function) {
    V before = value;
    change(before, function.apply(before, other));
    return before;
  }

  public final V accumulateAndGet(V other, BinaryOperator<V> function) {
    V before = value;
    return change(before, function.apply(before, other));
  }

  /** The JDK asks a function anew that sets the reference itself. */
  private V change(V before, V next) {
    if (value != before) {
      throw Engine.unknown("a function that sets the AtomicReference that asks it");
    }
    value = next;
    return next;
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
