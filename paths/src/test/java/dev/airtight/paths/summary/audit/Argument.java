package dev.airtight.paths.summary.audit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** An argument of a call, before the JVM or the engine makes it. */
sealed interface Argument {

  /** A value of a primitive type, boxed. */
  record Primitive(Object value) implements Argument {}

  record Null() implements Argument {}

  /** What a method of {@link ArgumentFactories} makes. */
  record Made(Method factory) implements Argument {
    @Override
    public String toString() {
      return factory.getName();
    }
  }

  /** The very object that is another argument. */
  record SameAs(int argument) implements Argument {}

  int[] INTS = {0, 1, -1, 2, 3, 10, 36, 97, 0x663, 0x1f600, Integer.MAX_VALUE, Integer.MIN_VALUE};
  long[] LONGS = {0, 1, -1, 7, -5, 1L << 31, Long.MAX_VALUE, Long.MIN_VALUE, 3037000500L};
  double[] DOUBLES = {
    0, -0.0, 1, -1.5, 2.5, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE
  };
  String UNITS = "a1Z ,\u0663\u00df\u0130\u2003\ud83d\u0000\uffff";

  /** All arguments that there are for a parameter. */
  static List<Argument> of(Class<?> type, boolean isReceiver) {
    List<Argument> all = new ArrayList<>();
    if (type == int.class) {
      Arrays.stream(INTS).forEach(i -> all.add(new Primitive(i)));
    } else if (type == long.class) {
      Arrays.stream(LONGS).forEach(i -> all.add(new Primitive(i)));
    } else if (type == short.class) {
      Arrays.stream(INTS).forEach(i -> all.add(new Primitive((short) i)));
    } else if (type == byte.class) {
      Arrays.stream(INTS).forEach(i -> all.add(new Primitive((byte) i)));
    } else if (type == double.class) {
      Arrays.stream(DOUBLES).forEach(d -> all.add(new Primitive(d)));
    } else if (type == float.class) {
      Arrays.stream(DOUBLES).forEach(d -> all.add(new Primitive((float) d)));
    } else if (type == char.class) {
      UNITS.chars().forEach(c -> all.add(new Primitive((char) c)));
    } else if (type == boolean.class) {
      all.add(new Primitive(true));
      all.add(new Primitive(false));
    } else {
      if (!isReceiver) {
        all.add(new Null());
      }
      Arrays.stream(ArgumentFactories.class.getDeclaredMethods())
          .filter(factory -> !factory.isSynthetic())
          .filter(factory -> type.isAssignableFrom(factory.getReturnType()))
          .sorted(Comparator.comparing(Method::getName))
          .forEach(factory -> all.add(new Made(factory)));
    }
    return all;
  }

  /**
   * Lists of arguments for a call: all combinations where there are few, else as many at random,
   * each argument at least once; in some, two arguments are one object.
   */
  static List<List<Argument>> combinations(List<Class<?>> types, boolean hasReceiver, int most) {
    List<List<Argument>> each = new ArrayList<>();
    long total = 1;
    for (int i = 0; i < types.size(); i++) {
      List<Argument> choices = of(types.get(i), hasReceiver && i == 0);
      each.add(choices);
      total = Math.min(1_000_000, total * choices.size());
    }
    List<List<Argument>> all = new ArrayList<>();
    Random random = new Random(types.size());
    for (long i = 0; i < Math.min(total, most); i++) {
      List<Argument> call = new ArrayList<>();
      long rest = i;
      for (List<Argument> choices : each) {
        boolean inTurn = total <= most || all.size() < choices.size();
        int choice = (int) (inTurn ? rest % choices.size() : random.nextInt(choices.size()));
        rest = total <= most ? rest / choices.size() : random.nextInt(1_000);
        call.add(choices.get(choice));
      }
      all.add(random.nextInt(8) == 0 ? aliased(call, types) : call);
    }
    return all;
  }

  private static List<Argument> aliased(List<Argument> call, List<Class<?>> types) {
    List<Argument> aliased = new ArrayList<>(call);
    for (int i = 1; i < types.size(); i++) {
      if (types.get(i).equals(types.get(0)) && call.get(0) instanceof Made) {
        aliased.set(i, new SameAs(0));
        break;
      }
    }
    return aliased;
  }
}
