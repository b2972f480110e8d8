package dev.airtight.paths.audit;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/** Calls a method of the running JDK, also one that is not public, and says how that ended. */
final class JvmRun {
  private static final MethodHandles.Lookup ALL = lookup();
  private static final int MOST_DEPTH = 3;

  static {
    // What loggers are told here is for nobody to read.
    LogManager.getLogManager().reset();
  }

  private JvmRun() {}

  /**
   * The lookup that may call everything (java.lang.invoke has it in a field that is not public).
   */
  private static MethodHandles.Lookup lookup() {
    try {
      Class<?> type = Class.forName("sun.misc.Unsafe");
      Field field = type.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      Object unsafe = field.get(null);
      Field all = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
      Object base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, all);
      Object offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, all);
      return (MethodHandles.Lookup)
          type.getMethod("getObject", Object.class, long.class).invoke(unsafe, base, offset);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * How a call ends: what it returns or throws, and what it leaves in its arguments. Empty where
   * these cannot be made.
   */
  static Optional<JvmOutcome> outcome(Executable executable, List<Argument> arguments) {
    PrintStream before = System.out;
    // Test runners put a stream of their own there, which prints in another way.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    try {
      return made(arguments).map(values -> ended(executable, values, arguments));
    } finally {
      System.setOut(before);
    }
  }

  private static JvmOutcome ended(
      Executable executable, List<@Nullable Object> values, List<Argument> arguments) {
    List<@Nullable Object> compared = Argument.compared(arguments, values);
    try {
      Object result = call(executable, values);
      boolean isVoid = executable instanceof Method method && method.getReturnType() == void.class;
      return new JvmOutcome(
          (isVoid ? OutcomeWords.VOID : describe(result, values, 0)) + after(compared), result);
    } catch (OutOfMemoryError tooLarge) {
      return new JvmOutcome(OutcomeWords.TOO_LARGE, null);
    } catch (Throwable thrown) {
      return new JvmOutcome(
          OutcomeWords.THROWS + describe(thrown, List.of(), 0) + after(compared), null);
    }
  }

  private static @Nullable Object call(Executable executable, List<@Nullable Object> values)
      throws Throwable {
    MethodHandle handle =
        executable instanceof Method method
            ? ALL.unreflect(method)
            : ALL.unreflectConstructor((Constructor<?>) executable);
    return handle.asFixedArity().invokeWithArguments(values);
  }

  /** Empty where a call that one is made by throws. */
  private static Optional<List<@Nullable Object>> made(List<Argument> arguments) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Argument argument : arguments) {
      Optional<Holder> value = argument.match(new Maker(values));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get().value());
    }
    return Optional.of(values);
  }

  /** A value, which may be null. */
  private record Holder(@Nullable Object value) {}

  /**
   * Makes an argument; empty where that throws.
   *
   * @param before the arguments before it
   */
  private record Maker(List<@Nullable Object> before) implements Argument.Cases<Optional<Holder>> {
    @Override
    public Optional<Holder> primitive(Argument.Primitive argument) {
      return Optional.of(new Holder(argument.value()));
    }

    @Override
    public Optional<Holder> text(Argument.Text argument) {
      return Optional.of(new Holder(argument.value()));
    }

    @Override
    public Optional<Holder> isNull(Argument.Null argument) {
      return Optional.of(new Holder(null));
    }

    @Override
    public Optional<Holder> made(Argument.Made argument) {
      return Optional.of(
          called(argument.factory(), List.of())
              .map(Called::result)
              .orElseThrow(() -> new IllegalStateException(argument + " throws")));
    }

    @Override
    public Optional<Holder> sameAs(Argument.SameAs argument) {
      return Optional.of(new Holder(before.get(argument.argument())));
    }

    @Override
    public Optional<Holder> any(Argument.Any argument) {
      return argument.real().match(this);
    }

    @Override
    public Optional<Holder> called(Argument.Called argument) {
      return called(argument.executable(), argument.arguments()).map(Called::result);
    }

    @Override
    public Optional<Holder> after(Argument.After argument) {
      return called(argument.method(), argument.arguments())
          .map(called -> new Holder(called.arguments().get(0)));
    }

    private record Called(Holder result, List<@Nullable Object> arguments) {}

    private static Optional<Called> called(Executable executable, List<Argument> arguments) {
      return JvmRun.made(arguments)
          .flatMap(
              values -> {
                try {
                  return Optional.of(new Called(new Holder(call(executable, values)), values));
                } catch (Throwable thrown) {
                  return Optional.empty();
                }
              });
    }
  }

  private static String after(List<@Nullable Object> arguments) {
    StringBuilder text = new StringBuilder();
    for (Object argument : arguments) {
      if (argument != null && argument.getClass().isArray()) {
        text.append(OutcomeWords.AFTER).append(describe(argument, List.of(), 0));
      }
    }
    return text.toString();
  }

  private static String describe(
      @Nullable Object value, List<@Nullable Object> arguments, int depth) {
    if (value == null) {
      return "null";
    } else if (value instanceof String text) {
      return OutcomeWords.text(text);
    } else if (MethodType.methodType(value.getClass()).hasWrappers()
        || value instanceof BigDecimal
        || value instanceof BigInteger) {
      return OutcomeWords.primitive(value);
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) == value) {
        return OutcomeWords.argument(i);
      }
    }
    if (value instanceof Class<?> type) {
      return OutcomeWords.ofClass(type.descriptorString());
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof Throwable thrown) {
      return OutcomeWords.thrown(thrown.getClass().getName(), message(thrown), cause(thrown));
    } else if (value.getClass().isArray()) {
      List<String> elements = new ArrayList<>();
      for (int i = 0; depth < MOST_DEPTH && i < Array.getLength(value); i++) {
        elements.add(describe(Array.get(value, i), arguments, depth + 1));
      }
      return value.getClass().getName().replace('.', '/') + elements;
    }
    return OutcomeWords.OBJECT;
  }

  /** The field, since the method may be overridden, and the JVM explains null only when asked. */
  private static boolean message(Throwable thrown) {
    return read(thrown, "detailMessage") != null;
  }

  private static boolean cause(Throwable thrown) {
    Object cause = read(thrown, "cause");
    return cause != null && cause != thrown;
  }

  private static @Nullable Object read(Throwable thrown, String field) {
    try {
      return ALL.unreflectGetter(Throwable.class.getDeclaredField(field)).invoke(thrown);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
