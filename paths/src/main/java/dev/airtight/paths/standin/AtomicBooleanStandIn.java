package dev.airtight.paths.standin;

import java.io.Serializable;

/** Runs in place of {@link java.util.concurrent.atomic.AtomicBoolean}, as one thread sees it. */
public class AtomicBooleanStandIn implements Serializable {
  private static final long serialVersionUID = 1L;

  private boolean value;

  public AtomicBooleanStandIn() {}

  public AtomicBooleanStandIn(boolean initial) {
    value = initial;
  }

  public final boolean get() {
    return value;
  }

  public final boolean getPlain() {
    return value;
  }

  public final boolean getOpaque() {
    return value;
  }

  public final boolean getAcquire() {
    return value;
  }

  public final void set(boolean next) {
    value = next;
  }

  public final void setPlain(boolean next) {
    value = next;
  }

  public final void setOpaque(boolean next) {
    value = next;
  }

  public final void setRelease(boolean next) {
    value = next;
  }

  public final void lazySet(boolean next) {
    value = next;
  }

  public final boolean getAndSet(boolean next) {
    boolean before = value;
    value = next;
    return before;
  }

  public final boolean compareAndSet(boolean expected, boolean next) {
    boolean is = value == expected;
    if (is) {
      value = next;
    }
    return is;
  }

  public final boolean compareAndExchange(boolean expected, boolean next) {
    boolean before = value;
    if (before == expected) {
      value = next;
    }
    return before;
  }

  public final boolean compareAndExchangeAcquire(boolean expected, boolean next) {
    return compareAndExchange(expected, next);
  }

  public final boolean compareAndExchangeRelease(boolean expected, boolean next) {
    return compareAndExchange(expected, next);
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
