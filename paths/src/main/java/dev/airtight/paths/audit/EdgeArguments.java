package dev.airtight.paths.audit;

import dev.airtight.paths.audit.Argument.Made;
import dev.airtight.paths.audit.Argument.Null;
import dev.airtight.paths.audit.Argument.Primitive;
import dev.airtight.paths.audit.Argument.SameAs;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Arguments at the edges of types, and hostile ones.
 *
 * @param factories classes whose static methods without parameters make objects
 */
public record EdgeArguments(List<Class<?>> factories) {

  /**
   * One argument a method, made in the JVM by calling it and in the engine by exploring it. A
   * parameter gets every argument whose type is assignable to its own.
   */
  public static final EdgeArguments STANDARD =
      new EdgeArguments(
          List.of(
              ArrayFactories.class,
              ObjectFactories.class,
              TextFactories.class,
              ValueFactories.class));

  private static final List<Integer> INTS =
      List.of(0, 1, -1, 2, 3, 10, 36, 97, 0x663, 0x1f600, Integer.MAX_VALUE, Integer.MIN_VALUE);
  private static final List<Long> LONGS =
      List.of(0L, 1L, -1L, 7L, -5L, 1L << 31, Long.MAX_VALUE, Long.MIN_VALUE, 3037000500L);
  private static final List<Double> DOUBLES =
      List.of(
          0d, -0.0, 1d, -1.5, 2.5, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE);
  private static final String UNITS = "a1Z ,\u0663\u00df\u0130\u2003\ud83d\u0000\uffff";

  /** Copies the list. */
  public EdgeArguments {
    factories = List.copyOf(factories);
  }

  /** All arguments that there are for a parameter. */
  List<Argument> of(Class<?> type, boolean isReceiver) {
    List<Argument> all = new ArrayList<>();
    if (type == int.class) {
      INTS.forEach(i -> all.add(new Primitive(i)));
    } else if (type == long.class) {
      LONGS.forEach(i -> all.add(new Primitive(i)));
    } else if (type == short.class) {
      INTS.forEach(i -> all.add(new Primitive(i.shortValue())));
    } else if (type == byte.class) {
      INTS.forEach(i -> all.add(new Primitive(i.byteValue())));
    } else if (type == double.class) {
      DOUBLES.forEach(d -> all.add(new Primitive(d)));
    } else if (type == float.class) {
      DOUBLES.forEach(d -> all.add(new Primitive(d.floatValue())));
    } else if (type == char.class) {
      UNITS.chars().forEach(c -> all.add(new Primitive((char) c)));
    } else if (type == boolean.class) {
      all.add(new Primitive(true));
      all.add(new Primitive(false));
    } else {
      if (!isReceiver) {
        all.add(new Null());
      }
      made().stream()
          .filter(factory -> type.isAssignableFrom(factory.getReturnType()))
          .forEach(factory -> all.add(new Made(factory)));
    }
    return all;
  }

  /** The methods that make objects, in an order of their own. */
  List<Method> made() {
    return factories.stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(factory -> !factory.isSynthetic() && factory.getParameterCount() == 0)
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /**
   * Lists of arguments for a call: all combinations where there are few, else as many at random,
   * each argument at least once; in some, two arguments are one object.
   */
  public List<List<Argument>> calls(Executable executable, int most) {
    List<Class<?>> types = SummarisedMethod.argumentTypes(executable);
    boolean hasReceiver =
        executable instanceof Method && !Modifier.isStatic(executable.getModifiers());
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
