package dev.airtight.paths.summary.audit;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

  /** How a call ends: what it returns or throws, and what it leaves in its arguments. */
  static String outcome(Executable executable, List<Argument> arguments) {
    PrintStream before = System.out;
    // Test runners put a stream of their own there, which prints in another way.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    List<@Nullable Object> values = new ArrayList<>();
    for (Argument argument : arguments) {
      values.add(make(argument, values));
    }
    try {
      MethodHandle handle =
          executable instanceof Method method
              ? ALL.unreflect(method)
              : ALL.unreflectConstructor((Constructor<?>) executable);
      Object result = handle.asFixedArity().invokeWithArguments(values);
      boolean isVoid = executable instanceof Method method && method.getReturnType() == void.class;
      return (isVoid ? Outcome.VOID : describe(result, values, 0)) + after(values);
    } catch (OutOfMemoryError tooLarge) {
      return Outcome.TOO_LARGE;
    } catch (Throwable thrown) {
      return Outcome.THROWS + describe(thrown, List.of(), 0) + after(values);
    } finally {
      System.setOut(before);
    }
  }

  private static @Nullable Object make(Argument argument, List<@Nullable Object> before) {
    if (argument instanceof Argument.Primitive primitive) {
      return primitive.value();
    } else if (argument instanceof Argument.SameAs same) {
      return before.get(same.argument());
    } else if (argument instanceof Argument.Made made) {
      try {
        made.factory().setAccessible(true);
        return made.factory().invoke(null);
      } catch (ReflectiveOperationException broken) {
        throw new IllegalStateException(broken);
      }
    }
    return null;
  }

  private static String after(List<@Nullable Object> arguments) {
    StringBuilder text = new StringBuilder();
    for (Object argument : arguments) {
      if (argument != null && argument.getClass().isArray()) {
        text.append(Outcome.AFTER).append(describe(argument, List.of(), 0));
      }
    }
    return text.toString();
  }

  private static String describe(
      @Nullable Object value, List<@Nullable Object> arguments, int depth) {
    if (value == null) {
      return "null";
    } else if (value instanceof String text) {
      return Outcome.text(text);
    } else if (value instanceof Number || value instanceof Boolean || value instanceof Character) {
      return Outcome.primitive(value);
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) == value) {
        return Outcome.argument(i);
      }
    }
    if (value instanceof Class<?> type) {
      return Outcome.ofClass(type.descriptorString());
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof Throwable thrown) {
      return Outcome.thrown(thrown.getClass().getName(), message(thrown), cause(thrown));
    } else if (value.getClass().isArray()) {
      List<String> elements = new ArrayList<>();
      for (int i = 0; depth < MOST_DEPTH && i < Array.getLength(value); i++) {
        elements.add(describe(Array.get(value, i), arguments, depth + 1));
      }
      return value.getClass().getName().replace('.', '/') + elements;
    }
    return Outcome.OBJECT;
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
