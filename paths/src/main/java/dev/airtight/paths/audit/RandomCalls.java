package dev.airtight.paths.audit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random calls of methods: on arguments at the edges of their types, on texts and numbers that
 * matter to what is said, and on objects that other calls make and change.
 */
public final class RandomCalls {
  private static final int MOST_DEPTH = 3;

  private final Random random;
  private final EdgeArguments edges;
  private final List<Executable> makers;
  private final List<String> texts;
  private final List<Long> numbers;

  /**
   * Calls that a seed decides.
   *
   * @param makers constructors and methods that make objects or change them
   * @param texts likely arguments, which are also cut and changed
   * @param numbers likely arguments
   */
  public RandomCalls(
      long seed,
      EdgeArguments edges,
      List<Executable> makers,
      List<String> texts,
      List<Long> numbers) {
    this.random = new Random(seed);
    this.edges = edges;
    this.makers = List.copyOf(makers);
    this.texts = List.copyOf(texts);
    this.numbers = List.copyOf(numbers);
  }

  /** Arguments of some calls, after those at the edges; fewer where there are no more. */
  public Set<List<Argument>> of(Executable executable, int most) {
    Set<List<Argument>> all = new LinkedHashSet<>(edges.calls(executable, most / 2));
    for (int i = 0; i < most && all.size() < most; i++) {
      all.add(arguments(executable, 0));
    }
    return all;
  }

  private List<Argument> arguments(Executable executable, int depth) {
    List<Class<?>> types = SummarisedMethod.argumentTypes(executable);
    boolean hasReceiver =
        executable instanceof Method && !Modifier.isStatic(executable.getModifiers());
    List<Argument> arguments = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      boolean isReceiver = hasReceiver && i == 0;
      boolean isSame = i > 0 && random.nextInt(8) == 0 && types.get(i).equals(types.get(i - 1));
      arguments.add(
          isSame ? new Argument.SameAs(i - 1) : argument(types.get(i), isReceiver, depth));
    }
    return arguments;
  }

  private Argument argument(Class<?> type, boolean isReceiver, int depth) {
    if (type.isPrimitive() && !numbers.isEmpty() && random.nextBoolean()) {
      long number = numbers.get(random.nextInt(numbers.size())) + random.nextInt(3) - 1;
      if (type == long.class) {
        return new Argument.Primitive(number);
      } else if (type == int.class) {
        return new Argument.Primitive((int) number);
      }
    } else if (type == int.class && random.nextBoolean()) {
      return new Argument.Primitive(random.nextInt() >> random.nextInt(32));
    } else if (type == long.class && random.nextBoolean()) {
      return new Argument.Primitive(random.nextLong() >> random.nextInt(64));
    }
    if (type.isAssignableFrom(String.class) && random.nextInt(4) > 0) {
      return new Argument.Text(text());
    }
    List<Argument> choices = new ArrayList<>(edges.of(type, isReceiver));
    if (depth < MOST_DEPTH && (choices.size() < 2 || random.nextBoolean())) {
      List<Argument> called = called(type, depth);
      if (!called.isEmpty()) {
        return called.get(0);
      }
    }
    return choices.isEmpty() ? new Argument.Null() : choices.get(random.nextInt(choices.size()));
  }

  /** What a maker makes, perhaps changed by another one; empty where none makes such a thing. */
  private List<Argument> called(Class<?> type, int depth) {
    List<Executable> fitting =
        makers.stream()
            .filter(maker -> !type.isPrimitive() && type.isAssignableFrom(made(maker)))
            .filter(maker -> depth + 1 < MOST_DEPTH || !isOfInstance(maker))
            .toList();
    if (fitting.isEmpty()) {
      return List.of();
    }
    Executable maker = fitting.get(random.nextInt(fitting.size()));
    Argument made = new Argument.Called(maker, arguments(maker, depth + 1));
    for (int i = random.nextInt(3); i > 0; i--) {
      List<Executable> changing =
          makers.stream()
              .filter(each -> isOfInstance(each) && each.getDeclaringClass() == made(maker))
              .toList();
      if (!changing.isEmpty()) {
        Method change = (Method) changing.get(random.nextInt(changing.size()));
        List<Argument> arguments = new ArrayList<>(arguments(change, MOST_DEPTH));
        arguments.set(0, made);
        made = new Argument.After(change, arguments);
      }
    }
    return List.of(made);
  }

  private static boolean isOfInstance(Executable maker) {
    return maker instanceof Method && !Modifier.isStatic(maker.getModifiers());
  }

  private static Class<?> made(Executable maker) {
    return maker instanceof Method method
        ? method.getReturnType()
        : ((Constructor<?>) maker).getDeclaringClass();
  }

  private String text() {
    String text = texts.isEmpty() ? "" : texts.get(random.nextInt(texts.size()));
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(4) - 1; i > 0; i--) {
      int at = random.nextInt(changed.length() + 1);
      if (random.nextBoolean() && at < changed.length()) {
        changed.deleteCharAt(at);
      } else {
        changed.insert(
            at,
            (char) (random.nextInt(16) == 0 ? random.nextInt(0xd800) : random.nextInt(0x20, 0x7f)));
      }
    }
    return changed.toString();
  }
}
