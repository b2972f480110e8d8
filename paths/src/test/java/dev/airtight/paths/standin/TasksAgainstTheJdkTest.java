package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random sequences of the methods of executors, tasks and threads, on the JDK's and on the
 * stand-ins: both return and throw the same, and run the same tasks in the same order. {@code
 * -Dairtight.tries=N} sets how many sequences there are, {@code -Dairtight.seed=N} where random
 * numbers start.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TasksAgainstTheJdkTest {
  private static final int SEQUENCES = Integer.getInteger("airtight.tries", 400);
  private static final long SEED = Long.getLong("airtight.seed", 20261128L);
  private static final int MOST_CALLS = 8;
  private static final List<Class<?>> LATER = List.of(boolean.class, long.class, int.class);

  private final StandInLoader standIns = new StandInLoader();
  private final Random random = new Random(SEED);
  private final Map<String, Integer> agreed = new TreeMap<>();
  private final List<String> real = Collections.synchronizedList(new ArrayList<>());
  private final List<String> replacing = new ArrayList<>();

  @Test
  void executorsEndAlike() throws ReflectiveOperationException {
    Class<?> makers = standIns.load("ExecutorsStandIn");
    List<Method> all =
        methods(makers)
            .filter(m -> ExecutorService.class.isAssignableFrom(m.getReturnType()))
            .filter(m -> !m.getName().contains("Virtual"))
            .toList();
    for (int i = 0; i < SEQUENCES; i++) {
      Method maker = all.get(i % all.size());
      maker.setAccessible(true);
      ExecutorService standIn = (ExecutorService) maker.invoke(null, forMaker(maker, AtOnce::new));
      ExecutorService jdk =
          (ExecutorService)
              Executors.class
                  .getMethod(maker.getName(), maker.getParameterTypes())
                  .invoke(null, forMaker(maker, Thread::new));
      // Cached ones run tasks in any order.
      boolean inOrder = !maker.getName().contains("Cached");
      compared(jdk, standIn, maker.getName(), inOrder ? MOST_CALLS : 1);
      jdk.shutdown();
    }
    assertThat(agreed.values()).as("calls that were compared: " + agreed).allMatch(n -> n >= 2);
    assertThat(agreed).hasSize(14);
  }

  @Test
  void numbersOfThreadsAreRefusedAlike() throws ReflectiveOperationException {
    for (String name : List.of("newFixedThreadPool", "newScheduledThreadPool")) {
      for (int threads : List.of(-1, 0, 1)) {
        Object expected = outcome(Executors.class.getMethod(name, int.class), null, threads);
        Object actual =
            outcome(standIns.load("ExecutorsStandIn").getMethod(name, int.class), null, threads);
        assertThat(actual instanceof Throwable).isEqualTo(expected instanceof Throwable);
        if (expected instanceof ExecutorService made) {
          made.shutdown();
        } else {
          assertThat(said(actual)).isEqualTo(said(expected));
        }
      }
    }
  }

  @Test
  void tasksEndAlike() throws ReflectiveOperationException {
    Class<?> standIn = standIns.load("FutureTaskStandIn");
    List<Method> all = methods(standIn).toList();
    for (int i = 0; i < SEQUENCES; i++) {
      int way = random.nextInt(4);
      boolean called = random.nextBoolean();
      Object jdk = task(FutureTask.class, real, way, called);
      Object replaced = task(standIn, replacing, way, called);
      for (int call = random.nextInt(MOST_CALLS); call >= 0; call--) {
        compare(jdk, replaced, all.get(random.nextInt(all.size())), 0);
      }
    }
    assertThat(agreed).hasSameSizeAs(all);
  }

  @Test
  void threadsEndAlike() throws ReflectiveOperationException {
    Class<?> standIn = standIns.load("ThreadStandIn");
    List<Method> all =
        methods(standIn).filter(m -> !m.getName().equals("startVirtualThread")).toList();
    for (int i = 0; i < SEQUENCES; i++) {
      int way = random.nextInt(4);
      Class<?>[] types = {Runnable.class, String.class};
      Thread jdk = new Thread(task(real, way), "made");
      jdk.setUncaughtExceptionHandler((thread, thrown) -> {});
      Constructor<?> maker = standIn.getConstructor(types);
      Object replaced = maker.newInstance(task(replacing, way), "made");
      for (int call = random.nextInt(MOST_CALLS); call >= 0; call--) {
        compare(jdk, replaced, all.get(random.nextInt(all.size())), 0);
        join(jdk);
      }
    }
    assertThat(agreed).hasSameSizeAs(all);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static Object[] forMaker(Method maker, Function<Runnable, Thread> threads) {
    ThreadFactory factory =
        task -> {
          Thread made = threads.apply(task);
          made.setUncaughtExceptionHandler((thread, thrown) -> {});
          return made;
        };
    return Arrays.stream(maker.getParameterTypes())
        .map(type -> type == int.class ? (Object) 1 : factory)
        .toArray();
  }

  /** As the stand-in of a thread starts. */
  private static final class AtOnce extends Thread {
    AtOnce(Runnable task) {
      super(task);
    }

    @Override
    public void start() {
      try {
        run();
      } catch (Throwable thrown) {
        getUncaughtExceptionHandler().uncaughtException(this, thrown);
      }
    }
  }

  private static Object task(Class<?> type, List<String> log, int way, boolean called)
      throws ReflectiveOperationException {
    return called
        ? type.getConstructor(Callable.class).newInstance((Callable<Object>) () -> run(log, way))
        : type.getConstructor(Runnable.class, Object.class).newInstance(task(log, way), "result");
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isBridge() && !m.isSynthetic())
        .sorted(Comparator.comparing(Method::toString));
  }

  private void compared(ExecutorService jdk, ExecutorService standIn, String what, int calls)
      throws ReflectiveOperationException {
    List<Method> all =
        Stream.of(jdk, standIn)
                .map(each -> each.getClass())
                .allMatch(
                    each ->
                        java.util.concurrent.ScheduledExecutorService.class.isAssignableFrom(each))
            ? methods(java.util.concurrent.ScheduledExecutorService.class).toList()
            : List.of();
    List<Method> callable = new ArrayList<>(all);
    methods(ExecutorService.class).forEach(callable::add);
    methods(Executor.class).forEach(callable::add);
    for (int call = random.nextInt(calls); call >= 0 && !jdk.isShutdown(); call--) {
      Method method = callable.get(random.nextInt(callable.size()));
      boolean open =
          method.getName().startsWith("scheduleAt")
              || method.getName().startsWith("scheduleWith")
              || (method.getName().equals("invokeAll") && method.getParameterCount() > 1)
              || method.isDefault();
      boolean inAnyOrder = calls == 1 && method.getName().equals("invokeAll");
      if (!open
          && !inAnyOrder
          && !(method.getName().equals("shutdownNow") && what.contains("Scheduled"))) {
        compare(jdk, standIn, method, random.nextInt(8));
      }
    }
  }

  private void compare(Object jdk, Object standIn, Method method, int nulls)
      throws ReflectiveOperationException {
    long seed = random.nextLong();
    Class<?> declaring =
        method.getDeclaringClass().isInterface()
            ? method.getDeclaringClass()
            : jdk instanceof Thread ? Thread.class : FutureTask.class;
    Method other = declaring.getMethod(method.getName(), method.getParameterTypes());
    Object actual = outcome(method, standIn, arguments(method, replacing, seed, nulls));
    if (actual instanceof EngineOnJvm.LeftOpen) {
      return;
    }
    Object expected = outcome(other, jdk, arguments(method, real, seed, nulls));
    String what = method + ", " + real;
    assertThat(said(actual)).as(what).isEqualTo(said(expected));
    while (real.size() < replacing.size()) {
      Thread.yield();
    }
    assertThat(replacing).as(what).isEqualTo(real);
    agreed.merge(method.getName() + Arrays.toString(method.getParameterTypes()), 1, Integer::sum);
  }

  private static Object outcome(Method method, Object on, Object... arguments)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException thrown) {
      return thrown.getCause();
    }
  }

  private static Object[] arguments(Method method, List<String> log, long seed, int nulls) {
    Random choices = new Random(seed);
    return Arrays.stream(method.getParameterTypes())
        .map(
            type ->
                nulls == 1 && !LATER.contains(type) && choices.nextBoolean()
                    ? null
                    : method.getName().startsWith("get") || method.getName().startsWith("invoke")
                        ? patient(type, log, choices)
                        : argument(type, log, choices))
        .toArray();
  }

  /** Where a result is waited for, it comes in time. */
  private static Object patient(Class<?> type, List<String> log, Random choices) {
    return type == long.class
        ? (Object) 100L
        : type == TimeUnit.class ? TimeUnit.SECONDS : argument(type, log, choices);
  }

  private static Object argument(Class<?> type, List<String> log, Random choices) {
    int way = choices.nextInt(4);
    if (type == Runnable.class) {
      return task(log, way);
    } else if (type == Callable.class) {
      return (Callable<Object>) () -> run(log, way);
    } else if (Collection.class.isAssignableFrom(type)) {
      return IntStream.range(0, choices.nextInt(3))
          .map(each -> choices.nextInt(4))
          .mapToObj(each -> (Callable<Object>) () -> run(log, each))
          .toList();
    } else if (type == TimeUnit.class) {
      return TimeUnit.MILLISECONDS;
    } else if (type == long.class) {
      return (long) choices.nextInt(4) - 1;
    } else if (type == int.class) {
      return choices.nextInt(4) - 1;
    } else if (type == boolean.class) {
      return choices.nextBoolean();
    }
    return "given";
  }

  private static Runnable task(List<String> log, int way) {
    return () -> {
      log.add("ran " + way);
      if (way == 1) {
        throw new IllegalStateException("state");
      }
      if (way == 2) {
        throw new AssertionError("error");
      }
    };
  }

  private static Object run(List<String> log, int way) throws Exception {
    log.add("called " + way);
    if (way == 1) {
      throw new java.io.IOException("read");
    } else if (way == 2) {
      throw new AssertionError("error");
    }
    return "r" + way;
  }

  /** What a future ends with, a value, or an exception with its causes. */
  private static String said(Object outcome) {
    if (outcome instanceof Throwable thrown) {
      return thrown.getClass().getName()
          + (thrown.getCause() == null ? "" : " by " + said(thrown.getCause()));
    } else if (outcome instanceof List<?> list) {
      return list.stream().map(TasksAgainstTheJdkTest::said).toList().toString();
    } else if (outcome instanceof Future<?> future) {
      try {
        return "future of " + said(future.get());
      } catch (ExecutionException | InterruptedException | RuntimeException failed) {
        return "future of " + said(failed);
      }
    }
    return String.valueOf(outcome);
  }
}
