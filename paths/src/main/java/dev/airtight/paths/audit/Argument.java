package dev.airtight.paths.audit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An argument of a call, before the JVM or the engine makes it. */
public sealed interface Argument {

  /** One answer for each kind of argument. */
  interface Cases<R> {
    R primitive(Primitive argument);

    R text(Text argument);

    R isNull(Null argument);

    R made(Made argument);

    R sameAs(SameAs argument);

    R any(Any argument);

    R called(Called argument);

    R after(After argument);
  }

  <R> R match(Cases<R> cases);

  /** A value of a primitive type, boxed. */
  record Primitive(Object value) implements Argument {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.primitive(this);
    }

    @Override
    public String toString() {
      return value instanceof Character unit ? "'\\u%04x'".formatted((int) unit) : value.toString();
    }
  }

  /** A String. */
  record Text(String value) implements Argument {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }

    @Override
    public String toString() {
      return '"' + value + '"';
    }
  }

  /** The null reference. */
  record Null() implements Argument {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.isNull(this);
    }

    @Override
    public String toString() {
      return "null";
    }
  }

  /** What a static method without parameters makes. */
  record Made(Method factory) implements Argument {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.made(this);
    }

    @Override
    public String toString() {
      return factory.getName() + "()";
    }
  }

  /** The very object that is another argument, by its position. */
  record SameAs(int argument) implements Argument {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sameAs(this);
    }

    @Override
    public String toString() {
      return "the same as argument " + argument;
    }
  }

  /** An argument of which the engine is told nothing: for it, any object, or null. */
  record Any(Argument real) implements Argument {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.any(this);
    }

    @Override
    public String toString() {
      return real.toString();
    }
  }

  /** What a constructor or method returns. */
  record Called(Executable executable, List<Argument> arguments) implements Argument {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.called(this);
    }

    @Override
    public String toString() {
      return inWords(executable, arguments);
    }
  }

  /** An object after an instance method was called on it, which may have thrown nothing. */
  record After(Method method, List<Argument> arguments) implements Argument {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.after(this);
    }

    @Override
    public String toString() {
      return "(" + arguments.get(0) + " after " + inWords(method, arguments) + ")";
    }
  }

  /**
   * Those whose content is compared after the call: what the engine is told nothing of is not.
   *
   * @param values one for each argument
   */
  static <V> List<V> compared(List<Argument> arguments, List<V> values) {
    return IntStream.range(0, arguments.size())
        .filter(i -> !isAny(arguments, i))
        .<V>mapToObj(values::get)
        .collect(Collectors.toList());
  }

  private static boolean isAny(List<Argument> arguments, int position) {
    return arguments.get(position) instanceof SameAs same
        ? isAny(arguments, same.argument())
        : arguments.get(position) instanceof Any;
  }

  /** A call as Java writes it. */
  static String inWords(Executable executable, List<Argument> arguments) {
    boolean isStatic =
        executable instanceof Constructor<?> || Modifier.isStatic(executable.getModifiers());
    String type = executable.getDeclaringClass().getSimpleName();
    String called =
        executable instanceof Constructor<?>
            ? "new " + type
            : (isStatic ? type : arguments.get(0)) + "." + executable.getName();
    return called
        + arguments.stream()
            .skip(isStatic ? 0 : 1)
            .map(Argument::toString)
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
