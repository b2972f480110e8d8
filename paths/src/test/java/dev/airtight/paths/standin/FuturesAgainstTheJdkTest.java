package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random chains of the methods that the stand-in of {@link CompletableFuture} has, and the JDK's:
 * both end in the same way, having called the same functions with the same arguments. {@code
 * -Dairtight.tries=N} sets how many chains there are, {@code -Dairtight.seed=N} where random
 * numbers start.
 */
class FuturesAgainstTheJdkTest {
  private static final int CHAINS = Integer.getInteger("airtight.tries", 6_000);
  private static final long SEED = Long.getLong("airtight.seed", 20261127L);
  private static final int MOST_CALLS = 6;
  private static final int LEAST_CALLS_OF_EACH = 20;
  private static final int MOST_WAYS = 5;
  private static final Executor AT_ONCE = Runnable::run;

  private final StandInLoader standIns = new StandInLoader();
  private final Class<?> standIn = standIns.load("CompletableFutureStandIn");
  private final Random random = new Random(SEED);
  private final Map<String, Integer> agreed = new TreeMap<>();

  /** One of the two, and what was said to the functions that it called. */
  private record Side(Class<?> type, List<String> log) {}

  /** A result of the JDK and one of the stand-in. */
  private record Pair(Object real, Object standIn) {
    Object of(Side side) {
      return side.type() == CompletableFuture.class ? real : standIn;
    }
  }

  private final Side real =
      new Side(CompletableFuture.class, Collections.synchronizedList(new ArrayList<>()));
  private final Side replacing = new Side(standIn, new ArrayList<>());

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void chainsEndAlike() throws ReflectiveOperationException {
    List<Method> methods =
        Arrays.stream(standIn.getDeclaredMethods())
            .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isBridge())
            .filter(m -> !m.getName().equals("toCompletableFuture"))
            .sorted(Comparator.comparing(Method::toString))
            .toList();
    methods.stream()
        .filter(m -> !m.getName().contains("Either"))
        .forEach(method -> agreed.put(shown(method), 0));
    for (int i = 0; i < CHAINS; i++) {
      Pair at = source();
      for (int call = random.nextInt(MOST_CALLS); at != null && call >= 0; call--) {
        at = call(at, methods.get(random.nextInt(methods.size())));
      }
      real.log().clear();
      replacing.log().clear();
    }
    assertThat(agreed.values())
        .as("calls that were compared: " + agreed)
        .allMatch(calls -> calls >= Math.min(LEAST_CALLS_OF_EACH, CHAINS / 200));
  }

  private static String shown(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }

  private Pair source() throws ReflectiveOperationException {
    Pair made =
        new Pair(
            CompletableFuture.class.getConstructor().newInstance(),
            standIn.getConstructor().newInstance());
    int way = random.nextInt(6);
    if (way < 3) {
      both(made, "complete", new Class<?>[] {Object.class}, () -> way == 0 ? null : "v" + way);
    } else if (way < 5) {
      both(made, "completeExceptionally", new Class<?>[] {Throwable.class}, () -> thrown(way));
    }
    return made;
  }

  /** Each gets an argument of its own. */
  private void both(Pair pair, String name, Class<?>[] types, Supplier<Object> argument)
      throws ReflectiveOperationException {
    CompletableFuture.class.getMethod(name, types).invoke(pair.real(), argument.get());
    standIn.getMethod(name, types).invoke(pair.standIn(), argument.get());
  }

  private static Throwable thrown(int way) {
    return switch (way % 3) {
      case 0 -> new IllegalStateException("state");
      case 1 -> new CompletionException("passed on", new ArithmeticException("cause"));
      default -> new AssertionError("error");
    };
  }

  /** What the call returns where that is a future, else the same again; null where it is open. */
  private Pair call(Pair at, Method method) throws ReflectiveOperationException {
    long seed = random.nextLong();
    boolean isAnother = CompletionStage.class.isAssignableFrom(method.getReturnType());
    Pair other = random.nextBoolean() ? at : source();
    Object actual = outcome(at, other, replacing, method.getName(), method, seed);
    if (actual instanceof EngineOnJvm.LeftOpen || waitsForever(at, method)) {
      return null;
    }
    Class<?>[] types =
        Arrays.stream(method.getParameterTypes())
            .map(type -> type.isArray() ? CompletableFuture[].class : type)
            .toArray(Class<?>[]::new);
    Method wanted = CompletableFuture.class.getMethod(method.getName(), types);
    Object expected = outcome(at, other, real, method.getName(), wanted, seed);
    settle(expected, actual);
    String what = method + " " + real.log();
    if (isAnother && !(expected instanceof Throwable)) {
      assertThat(state(actual)).as(what).isEqualTo(state(expected));
    } else {
      assertThat(said(actual)).as(what).isEqualTo(said(expected));
    }
    assertThat(state(at.standIn())).as(what).isEqualTo(state(at.real()));
    assertThat(replacing.log()).as(what).isEqualTo(real.log());
    agreed.merge(shown(method), 1, Integer::sum);
    return isAnother && !(expected instanceof Throwable) ? new Pair(expected, actual) : at;
  }

  private static boolean waitsForever(Pair at, Method method) {
    boolean waits = method.getName().equals("join") || method.getName().equals("get");
    return waits && !((CompletableFuture<?>) at.real()).isDone();
  }

  private Object outcome(Pair at, Pair other, Side side, String name, Method method, long seed)
      throws ReflectiveOperationException {
    Random choices = new Random(seed);
    Object[] arguments =
        Arrays.stream(method.getParameterTypes())
            .map(type -> argument(type, other, side, name.contains("Compose"), choices))
            .toArray();
    try {
      return method.invoke(at.of(side), arguments);
    } catch (InvocationTargetException thrown) {
      return thrown.getCause();
    }
  }

  /** Waits for the pool's threads: what the stand-in did happens by itself. */
  private void settle(Object made, Object standIn) throws ReflectiveOperationException {
    if (made instanceof CompletableFuture<?> future
        && (Boolean) standIn.getClass().getMethod("isDone").invoke(standIn)) {
      future.handle((value, failure) -> failure == null).join();
    }
    while (real.log().size() < replacing.log().size()) {
      Thread.yield();
    }
  }

  private Object argument(Class<?> type, Pair other, Side side, boolean composes, Random choices) {
    if (type.isArray()) {
      int length = choices.nextInt(3);
      Object array = Array.newInstance(side.type(), length);
      IntStream.range(0, length).forEach(i -> Array.set(array, i, other.of(side)));
      return array;
    } else if (type == boolean.class) {
      return choices.nextBoolean();
    } else if (type == long.class) {
      return 20L;
    } else if (type == TimeUnit.class) {
      return TimeUnit.SECONDS;
    } else if (type == Object.class) {
      return "given";
    } else if (choices.nextInt(12) == 0) {
      return null;
    } else if (type == CompletionStage.class) {
      return other.of(side);
    } else if (type == Executor.class) {
      return side == real ? AT_ONCE : pool();
    } else if (type == Throwable.class) {
      return thrown(choices.nextInt(3));
    }
    int way = choices.nextInt(MOST_WAYS);
    Object stage = composes ? other.of(side) : null;
    return function(type, side.log(), way, stage);
  }

  /** One of the JDK's, as far as the engine knows. */
  private Object pool() {
    try {
      return standIns.load("ExecutorsStandIn").getMethod("newCachedThreadPool").invoke(null);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object function(Class<?> type, List<String> log, int way, Object stage) {
    if (type == Supplier.class) {
      return (Supplier<Object>) () -> result(log, "supplied", way, stage);
    } else if (type == Runnable.class) {
      return (Runnable) () -> result(log, "run", way, stage);
    } else if (type == Function.class) {
      return (Function<Object, Object>) given -> result(log, said(given), way, stage);
    } else if (type == Consumer.class) {
      return (Consumer<Object>) given -> result(log, said(given), way, stage);
    } else if (type == BiFunction.class) {
      return (BiFunction<Object, Object, Object>)
          (one, two) -> result(log, said(one) + ", " + said(two), way, stage);
    } else if (type == BiConsumer.class) {
      return (BiConsumer<Object, Object>)
          (one, two) -> result(log, said(one) + ", " + said(two), way, stage);
    }
    throw new IllegalArgumentException(type.toString());
  }

  private static Object result(List<String> log, String given, int way, Object stage) {
    log.add(given);
    if (way == 0) {
      throw new IllegalArgumentException("function");
    } else if (way == 1) {
      throw new CompletionException(new ArithmeticException("in function"));
    } else if (way == 2) {
      return null;
    }
    return stage == null ? "r" + way : stage;
  }

  /** A value or an exception with its causes. */
  private static String said(Object outcome) {
    return outcome instanceof Throwable thrown
        ? thrown.getClass().getName()
            + (thrown.getCause() == null ? "" : " by " + said(thrown.getCause()))
            + Arrays.stream(thrown.getSuppressed()).map(FuturesAgainstTheJdkTest::said).toList()
        : String.valueOf(outcome);
  }

  private static List<String> state(Object future) throws ReflectiveOperationException {
    List<String> state = new ArrayList<>();
    for (String name : List.of("isDone", "isCancelled", "isCompletedExceptionally")) {
      state.add(name + " " + future.getClass().getMethod(name).invoke(future));
    }
    if (state.get(0).endsWith("true")) {
      for (String name : List.of("join", "get")) {
        try {
          state.add(name + " " + future.getClass().getMethod(name).invoke(future));
        } catch (InvocationTargetException thrown) {
          state.add(name + " " + said(thrown.getCause()));
        }
      }
    }
    return state;
  }
}
