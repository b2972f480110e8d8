package dev.airtight.paths.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls on the real JVM. Every call gets a fresh class loader, so that no static state leaks
 * from one to the next; what it prints is dropped, and it cannot end the JVM.
 */
public final class Replay {
  private static final int LONGEST_TEXT = 200;

  private final List<Path> classPath;
  private final Duration limit;

  /**
   * @param classPath directories and jars, in order
   * @param limit after which a call counts as hanging; a safety net, since its thread cannot be
   *     ended
   */
  public Replay(List<Path> classPath, Duration limit) {
    this.classPath = List.copyOf(classPath);
    this.limit = limit;
  }

  /** Makes the arguments and calls the method; whatever happens is a result. */
  public ReplayResult run(ReplayCall call) throws InterruptedException {
    SilentOutput.install();
    try (ReplayClassLoader loader = new ReplayClassLoader(classPath)) {
      return new ReplayRun().await(() -> runHere(call, loader), loader, limit);
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }

  private static ReplayResult runHere(ReplayCall call, ClassLoader loader) {
    ValueBuilder builder = new ValueBuilder(loader);
    try {
      Method method =
          builder
              .load(call.method().owner())
              .getDeclaredMethod(
                  call.method().name(), builder.parameterTypes(call.method().descriptor()));
      method.setAccessible(true);
      Object receiver =
          call.receiver() == null
              ? null
              : builder.build(call.receiver(), method.getDeclaringClass());
      Type[] types = method.getGenericParameterTypes();
      @Nullable Object[] arguments = new @Nullable Object[types.length];
      for (int index = 0; index < types.length; index++) {
        arguments[index] = builder.build(call.arguments().get(index), types[index]);
      }
      return invoke(method, receiver, arguments);
    } catch (DecodeFailedException failed) {
      return threw(failed.getCause(), ReplayResult.Phase.DECODE);
    } catch (CannotBuildException cannot) {
      return new ReplayResult.CouldNotRun(String.valueOf(cannot.getMessage()));
    } catch (ReflectiveOperationException | LinkageError | RuntimeException missing) {
      return new ReplayResult.CouldNotRun("the method cannot be called: " + missing);
    }
  }

  private static ReplayResult invoke(
      Method method, @Nullable Object receiver, @Nullable Object[] arguments)
      throws IllegalAccessException {
    try {
      return new ReplayResult.Returned(text(method.invoke(receiver, arguments)));
    } catch (InvocationTargetException thrown) {
      return threw(thrown.getCause(), ReplayResult.Phase.HANDLER);
    } catch (LinkageError initialization) {
      // Thrown without a wrapper when the class of the method cannot be initialised.
      return threw(initialization, ReplayResult.Phase.HANDLER);
    }
  }

  private static ReplayResult threw(@Nullable Throwable thrown, ReplayResult.Phase phase) {
    if (thrown == null) {
      return new ReplayResult.CouldNotRun("an exception without a cause");
    }
    return new ReplayResult.Threw(ThrownException.of(thrown), phase);
  }

  private static String text(@Nullable Object result) {
    try {
      String text = String.valueOf(result);
      return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    } catch (Throwable inToString) {
      // The method returned; what its result prints as is not its business.
      return "an object whose toString throws " + inToString.getClass().getName();
    }
  }
}
