package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random calls of every public method that stand-ins for text classes have, and of the JDK's of the
 * same name, one after the other on one object: both return, throw and hold the same. {@code
 * -Dairtight.tries=N} sets how many objects there are, {@code -Dairtight.seed=N} where random
 * numbers start.
 */
class TextsAgainstTheJdkTest {
  private static final int OBJECTS = Integer.getInteger("airtight.tries", 4_000);
  private static final long SEED = Long.getLong("airtight.seed", 20261127L);
  private static final int MOST_CALLS = 30;
  private static final int LEAST_CALLS_OF_EACH = 20;

  private static final Integer LARGE = Integer.MAX_VALUE;
  private static final Set<String> TAKE_ANY =
      Set.of("charAt", "delete", "deleteCharAt", "insert", "replace", "setCharAt", "substring");

  private static final Set<String> SINCE_21 = Set.of("repeat");

  private final StandInLoader loader = new StandInLoader();
  private final Random random = new Random(SEED);

  @Test
  void stringBuilder() throws ReflectiveOperationException {
    compare(StringBuilder.class, loader.load("StringBuilderStandIn"));
  }

  @Test
  void stringBuffer() throws ReflectiveOperationException {
    compare(StringBuffer.class, loader.load("StringBuilderStandIn"));
  }

  @Test
  void stringJoiner() throws ReflectiveOperationException {
    compare(StringJoiner.class, loader.load("StringJoinerStandIn"));
  }

  /** An object of the JDK and its stand-in, or an argument that both get. */
  private record Pair(Object real, Object standIn) {
    static Pair ofBoth(Object argument) {
      return new Pair(argument, argument);
    }
  }

  private void compare(Class<?> real, Class<?> standIn) throws ReflectiveOperationException {
    List<Method> methods =
        Arrays.stream(standIn.getDeclaredMethods())
            .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isBridge())
            .filter(m -> Runtime.version().feature() >= 21 || !SINCE_21.contains(m.getName()))
            .sorted(Comparator.comparing(Method::toString))
            .toList();
    Map<String, Integer> agreed = new TreeMap<>();
    methods.forEach(method -> agreed.put(method.toString(), 0));
    for (int i = 0; i < OBJECTS; i++) {
      Pair pair = make(real, standIn);
      boolean isKnown = pair != null;
      for (int call = random.nextInt(MOST_CALLS); isKnown && call > 0; call--) {
        Method method = methods.get(random.nextInt(methods.size()));
        isKnown = agrees(pair, method, real, standIn);
        if (isKnown) {
          agreed.merge(method.toString(), 1, Integer::sum);
        }
      }
    }
    agreed.remove(capacity(standIn));
    assertThat(agreed.values())
        .as("calls that were compared: " + agreed)
        .allMatch(calls -> calls >= Math.min(LEAST_CALLS_OF_EACH, OBJECTS / 200));
  }

  /** The one method that is always left open: how much room a builder has is not modelled. */
  private static String capacity(Class<?> standIn) {
    return "public int " + standIn.getName() + ".capacity()";
  }

  private Pair make(Class<?> real, Class<?> standIn) throws ReflectiveOperationException {
    Constructor<?>[] constructors = standIn.getConstructors();
    Arrays.sort(constructors, Comparator.comparing(Constructor::toString));
    Constructor<?> constructor = constructors[random.nextInt(constructors.length)];
    Constructor<?> wanted =
        real.getConstructor(types(constructor.getParameterTypes(), real, standIn));
    List<Pair> arguments = arguments(constructor, real, standIn);
    Object expected = outcome(() -> wanted.newInstance(reals(arguments)));
    Object actual = outcome(() -> constructor.newInstance(standIns(arguments)));
    if (actual instanceof EngineOnJvm.LeftOpen) {
      return null;
    }
    if (expected instanceof Class || actual instanceof Class) {
      assertThat(actual).as(constructor + " of " + arguments).isEqualTo(expected);
      return null;
    }
    return new Pair(expected, actual);
  }

  private boolean agrees(Pair pair, Method method, Class<?> real, Class<?> standIn)
      throws ReflectiveOperationException {
    Method wanted =
        real.getMethod(method.getName(), types(method.getParameterTypes(), real, standIn));
    List<Pair> arguments = arguments(method, real, standIn);
    String before = pair.real().toString();
    String what = method + " of " + arguments + " on \"" + before + "\"";
    Object expected = outcome(() -> wanted.invoke(pair.real(), reals(arguments)));
    Object actual = outcome(() -> method.invoke(pair.standIn(), standIns(arguments)));
    if (actual instanceof EngineOnJvm.LeftOpen || method.getName().equals("capacity")) {
      return false;
    }
    assertThat(said(actual, pair.standIn())).as(what).isEqualTo(said(expected, pair.real()));
    assertThat(pair.standIn().toString()).as(what).isEqualTo(pair.real().toString());
    return true;
  }

  private static String said(Object outcome, Object self) {
    return outcome == self ? "itself" : String.valueOf(outcome);
  }

  private interface Action {
    Object run() throws ReflectiveOperationException;
  }

  /** A value, the class of an exception, or what says that it is left open. */
  private static Object outcome(Action action) throws ReflectiveOperationException {
    try {
      return action.run();
    } catch (InvocationTargetException thrown) {
      return thrown.getCause() instanceof EngineOnJvm.LeftOpen open
          ? open
          : thrown.getCause().getClass();
    }
  }

  private static Class<?>[] types(Class<?>[] types, Class<?> real, Class<?> standIn) {
    return Arrays.stream(types).map(t -> t == standIn ? real : t).toArray(Class<?>[]::new);
  }

  private static Object[] reals(List<Pair> arguments) {
    return arguments.stream().map(Pair::real).toArray();
  }

  private static Object[] standIns(List<Pair> arguments) {
    return arguments.stream().map(Pair::standIn).toArray();
  }

  private List<Pair> arguments(Executable called, Class<?> real, Class<?> standIn)
      throws ReflectiveOperationException {
    List<Pair> all = new ArrayList<>();
    for (Class<?> type : called.getParameterTypes()) {
      // The largest numbers would fill the memory.
      boolean isLarge = type == int.class && TAKE_ANY.contains(called.getName());
      all.add(
          type == standIn
              ? other(real, standIn)
              : Pair.ofBoth(isLarge && random.nextInt(6) == 0 ? LARGE : argument(type)));
    }
    return all;
  }

  private Pair other(Class<?> real, Class<?> standIn) throws ReflectiveOperationException {
    return random.nextInt(8) == 0 ? Pair.ofBoth(null) : madeOther(real, standIn);
  }

  private Pair madeOther(Class<?> real, Class<?> standIn) throws ReflectiveOperationException {
    Pair pair = null;
    while (pair == null) {
      pair = make(real, standIn);
    }
    return pair;
  }

  private Object argument(Class<?> type) {
    if (type == int.class) {
      return random.nextInt(6) == 0 ? Integer.MIN_VALUE + random.nextInt(2) : random.nextInt(8) - 2;
    } else if (type == char.class) {
      return text().concat("z").charAt(0);
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == long.class) {
      return random.nextLong() >> random.nextInt(64);
    } else if (type == float.class) {
      return random.nextFloat() - 0.5f;
    } else if (type == double.class) {
      return random.nextBoolean() ? Double.NaN : random.nextDouble();
    } else if (random.nextInt(8) == 0) {
      return null;
    } else if (type == char[].class) {
      return text().toCharArray();
    } else if (type == StringBuffer.class) {
      return new StringBuffer(text());
    } else if (type == String.class) {
      return text();
    } else if (type == CharSequence.class) {
      return List.of(
              text(), new StringBuilder(text()), new StringBuffer(text()), new Silent(text()))
          .get(random.nextInt(4));
    }
    return List.of(text(), 1, new Silent(text())).get(random.nextInt(3));
  }

  private String text() {
    return List.of("", "a", "ab", "\ud83d\ude00x", "\u00e9", "aba", "\ud83d")
        .get(random.nextInt(7));
  }

  /** A sequence whose text is null. */
  private static final class Silent implements CharSequence {
    private final String units;

    Silent(String units) {
      this.units = units;
    }

    @Override
    public int length() {
      return units.length();
    }

    @Override
    public char charAt(int index) {
      return units.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return units.substring(start, end);
    }

    @Override
    public String toString() {
      return null;
    }
  }
}
