package dev.airtight.paths.standin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs in place of {@link Thread}: what it is to do runs where it is started. */
public class ThreadStandIn implements Runnable {
  private @Nullable Runnable task;
  private @Nullable String name;
  private boolean isStarted;

  public ThreadStandIn() {
    this.task = null;
  }

  public ThreadStandIn(@Nullable Runnable task) {
    this.task = task;
  }

  public ThreadStandIn(String name) {
    this(null, name);
  }

  public ThreadStandIn(@Nullable Runnable task, String name) {
    this.task = task;
    setName(name);
  }

  /** Of a Java that has virtual threads. */
  public static ThreadStandIn startVirtualThread(Runnable task) {
    ThreadStandIn made = new ThreadStandIn(Objects.requireNonNull(task));
    made.name = "";
    made.start();
    return made;
  }

  public static void sleep(long millis) {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    Engine.runsAtOnce();
  }

  public static void sleep(long millis, int nanos) {
    if (millis >= 0 && (nanos < 0 || nanos > 999999)) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    sleep(millis);
  }

  public static void yield() {}

  /** What comes out of the task goes to whoever looks after threads, and not to who starts it. */
  public void start() {
    if (isStarted) {
      throw new IllegalThreadStateException();
    }
    isStarted = true;
    Engine.runsAtOnce();
    FutureOutcome.attempt(() -> FutureStep.nothing(this));
    task = null;
  }

  @Override
  public void run() {
    if (task != null) {
      task.run();
    }
  }

  public final void join() {}

  public final void join(long millis) {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
  }

  public final boolean isAlive() {
    return false;
  }

  public final void setDaemon(boolean on) {}

  public final void setName(String name) {
    if (name == null) {
      throw new NullPointerException("name cannot be null");
    }
    this.name = name;
  }

  public final String getName() {
    if (name == null) {
      throw Engine.unknown("the name of a thread that nobody has named");
    }
    return name;
  }
}
