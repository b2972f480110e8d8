package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of calls of all methods that a stand-in for an atomic value has, on it and on
 * the JDK's: what they return, throw and leave is the same. {@code -Dairtight.tries=N} sets how
 * many there are of each class, {@code -Dairtight.seed=N} where random numbers start.
 */
class AtomicsAgainstTheJdkTest {
  private static final int SEQUENCES = Integer.getInteger("airtight.tries", 300);
  private static final long SEED = Long.getLong("airtight.seed", 20261129L);
  private static final int LONGEST = 30;
  private static final int[] INTS = {0, 1, -1, 2, 7, Integer.MAX_VALUE, Integer.MIN_VALUE};
  private static final long[] LONGS = {
    0, 1, -1, 1L << 32, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE
  };
  private static final List<Object> OBJECTS =
      Arrays.asList("a", new String("a"), "b", 1000, new ArrayList<>(), null);

  private final StandInLoader loader = new StandInLoader();

  @Test
  void integers() throws Throwable {
    compare(new AtomicInteger(), "AtomicIntegerStandIn", int.class);
  }

  @Test
  void longs() throws Throwable {
    compare(new AtomicLong(), "AtomicLongStandIn", long.class);
  }

  @Test
  void booleans() throws Throwable {
    compare(new AtomicBoolean(), "AtomicBooleanStandIn", boolean.class);
  }

  @Test
  void references() throws Throwable {
    compare(new AtomicReference<>(), "AtomicReferenceStandIn", Object.class);
  }

  @Test
  void adders() throws Throwable {
    compare(new LongAdder(), "LongAdderStandIn");
  }

  private void compare(Object real, String standIn, Class<?>... value) throws Throwable {
    Object made = loader.make(standIn, new Class<?>[0]);
    Random seeds = new Random(SEED);
    int decided = 0;
    for (int i = 0; i < SEQUENCES; i++) {
      long seed = seeds.nextLong();
      int length = 1 + seeds.nextInt(LONGEST);
      Random start = new Random(seed);
      Object[] initial = Arrays.stream(value).map(type -> argument(type, start, null)).toArray();
      Object one = real.getClass().getConstructor(value).newInstance(initial);
      Object other = loader.make(standIn, value, initial);
      List<String> expected = new ArrayList<>();
      run(one, methods(real, made), seed, length, (number, outcome) -> expected.add(outcome));
      Object[] left = {other};
      decided +=
          Agreement.isAmong(
                  observer -> {
                    left[0] = loader.make(standIn, value, initial);
                    run(left[0], methods(made, real), seed, length, observer);
                  },
                  expected,
                  "sequence " + seed)
              ? 1
              : 0;
    }
    assertThat(decided).as("sequences decided to their ends").isGreaterThan(SEQUENCES / 2);
  }

  /** Public methods of an object that another one has, too, always in the same order. */
  private static List<Method> methods(Object object, Object other) {
    return Arrays.stream(object.getClass().getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> has(other, method))
        .sorted(
            Comparator.comparing(Method::getName)
                .thenComparing(method -> Arrays.toString(method.getParameterTypes())))
        .toList();
  }

  private static boolean has(Object other, Method method) {
    try {
      other.getClass().getMethod(method.getName(), method.getParameterTypes());
      return true;
    } catch (NoSuchMethodException missing) {
      return false;
    }
  }

  private static void run(
      Object atomic, List<Method> methods, long seed, int length, Agreement.Observer observer)
      throws ReflectiveOperationException {
    Random random = new Random(seed);
    for (int number = 0; number < length; number++) {
      Method method = methods.get(random.nextInt(methods.size()));
      method.setAccessible(true);
      Object[] arguments = new Object[method.getParameterCount()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = argument(method.getParameterTypes()[i], random, atomic);
      }
      String outcome;
      try {
        outcome = shown(method.invoke(atomic, arguments));
      } catch (InvocationTargetException thrown) {
        if (thrown.getCause() instanceof EngineOnJvm.LeftOpen open) {
          throw open;
        }
        outcome = "throws " + thrown.getCause().getClass().getName();
      }
      observer.step(number, method.getName() + " " + outcome + " " + shown(get(atomic)));
    }
  }

  /** Which object it is matters, too. */
  private static String shown(Object value) {
    return value + " " + OBJECTS.stream().map(each -> each == value).toList();
  }

  private static Object get(Object atomic) throws ReflectiveOperationException {
    boolean isNumber = atomic instanceof Number;
    return atomic.getClass().getMethod(isNumber ? "longValue" : "get").invoke(atomic);
  }

  private static Object argument(Class<?> type, Random random, Object atomic) {
    int kind = random.nextInt(8);
    int number = INTS[random.nextInt(INTS.length)];
    long wide = LONGS[random.nextInt(LONGS.length)];
    Object object = OBJECTS.get(random.nextInt(OBJECTS.size()));
    if (type == int.class) {
      return number;
    } else if (type == long.class) {
      return wide;
    } else if (type == boolean.class) {
      return kind % 2 == 0;
    } else if (type == Object.class) {
      return object;
    } else if (kind == 0) {
      return null;
    } else if (kind == 1) {
      return function(type, number, wide, object, atomic);
    }
    return function(type, number, wide, object, null);
  }

  /** A function that sets the value once itself, where it is given the object that holds it. */
  private static Object function(
      Class<?> type, int number, long wide, Object object, Object atomic) {
    boolean[] isSet = {atomic == null};
    Runnable effect =
        () -> {
          if (!isSet[0]) {
            isSet[0] = true;
            set(atomic, number, wide, object);
          }
        };
    if (type == IntUnaryOperator.class) {
      return (IntUnaryOperator) before -> done(effect, number / (before - 1));
    } else if (type == IntBinaryOperator.class) {
      return (IntBinaryOperator) (before, more) -> done(effect, before / more);
    } else if (type == LongUnaryOperator.class) {
      return (LongUnaryOperator) before -> done(effect, wide / (before - 1));
    } else if (type == LongBinaryOperator.class) {
      return (LongBinaryOperator) (before, more) -> done(effect, before / more);
    } else if (type == UnaryOperator.class) {
      return (UnaryOperator<Object>) before -> done(effect, before == null ? object : null);
    }
    return (BinaryOperator<Object>) (before, more) -> done(effect, before.equals(more) ? 1 : more);
  }

  private static <T> T done(Runnable effect, T result) {
    effect.run();
    return result;
  }

  private static void set(Object atomic, int number, long wide, Object object) {
    try {
      for (Method method : atomic.getClass().getMethods()) {
        if (method.getName().equals("set")) {
          Class<?> type = method.getParameterTypes()[0];
          method.setAccessible(true);
          method.invoke(atomic, type == int.class ? number : type == long.class ? wide : object);
        }
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
