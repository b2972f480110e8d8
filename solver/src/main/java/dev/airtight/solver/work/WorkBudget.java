package dev.airtight.solver.work;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one verification may spend on all kinds of work together, bound to the thread that does it,
 * so that work is charged where it is done, however deep inside. Without a budget work is free.
 *
 * <p>What is remembered to save work belongs to the budget, too: were it shared, what is charged
 * would depend on what other verifications did before.
 */
public final class WorkBudget {
  private static final ThreadLocal<@Nullable WorkBudget> BOUND = new ThreadLocal<>();
  private static final WorkBudget FREE = new WorkBudget(Long.MAX_VALUE);

  private final long limit;
  private final @Nullable WorkBudget whole;
  private final long[] counts = new long[Work.values().length];
  private final Map<Class<?>, Object> memories = new HashMap<>();
  private long spent;

  /**
   * @param limit in the unit of {@link Work}
   */
  public WorkBudget(long limit) {
    this(limit, null);
  }

  private WorkBudget(long limit, @Nullable WorkBudget whole) {
    this.limit = limit;
    this.whole = whole;
  }

  /**
   * A budget for a part of the work, which is charged to this one as well and remembers what this
   * one does. Only the last part that was made may be spent on.
   *
   * @param most what it may come to, in the unit of {@link Work}, if as much is left
   */
  public WorkBudget part(long most) {
    return new WorkBudget(Math.min(most, left()), this);
  }

  /** The budget of this thread; one without end where none is bound. */
  public static WorkBudget current() {
    WorkBudget bound = BOUND.get();
    return bound == null ? FREE : bound;
  }

  /**
   * Charges the budget of this thread.
   *
   * @throws WorkExhaustedException if that is more than is left
   */
  public static void charge(Work kind, long amount) {
    WorkBudget bound = BOUND.get();
    if (bound != null) {
      bound.add(kind, amount);
    }
  }

  /** Does some work on this budget; on one thread at once. */
  public <T> T during(Supplier<T> work) {
    WorkBudget before = current();
    bind();
    try {
      return work.get();
    } finally {
      before.bind();
    }
  }

  private void bind() {
    if (this == FREE) {
      BOUND.remove();
    } else {
      BOUND.set(this);
    }
  }

  /** How many pieces of a kind of work can be paid for with what is left. */
  public long left(Work kind) {
    return left() / kind.cost();
  }

  /** What is left, in the unit of {@link Work}. */
  public long left() {
    return Math.max(0, limit - spent);
  }

  public boolean isExhausted() {
    return spent > limit;
  }

  /** What was done so far, on all parts of it. */
  public WorkDone done() {
    Map<Work, Long> done = new EnumMap<>(Work.class);
    for (Work kind : Work.values()) {
      if (counts[kind.ordinal()] > 0) {
        done.put(kind, counts[kind.ordinal()]);
      }
    }
    return new WorkDone(done);
  }

  /** What this budget's work remembers in objects of a class, which must be safe for threads. */
  public <T> T memory(Class<T> type, Supplier<T> maker) {
    if (whole != null) {
      return whole.memory(type, maker);
    }
    synchronized (memories) {
      return type.cast(memories.computeIfAbsent(type, key -> maker.get()));
    }
  }

  private void add(Work kind, long amount) {
    for (WorkBudget budget = this; budget != null; budget = budget.whole) {
      budget.counts[kind.ordinal()] += amount;
      budget.spent += amount * kind.cost();
    }
    if (spent > limit) {
      throw new WorkExhaustedException(reason());
    }
  }

  private String reason() {
    Work most = Work.INSTRUCTIONS;
    for (Work kind : Work.values()) {
      if (cost(kind) > cost(most)) {
        most = kind;
      }
    }
    return "it takes more work than is allowed for one handler, most of it "
        + most.what()
        + "; "
        + most.help()
        + " would help";
  }

  private long cost(Work kind) {
    return counts[kind.ordinal()] * kind.cost();
  }
}
