package dev.airtight.paths.replay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** One call in the class loader of its application. */
final class ReplayRun {
  private static final int LONGEST_TEXT = 200;

  private final ClassLoader loader;

  ReplayRun(ClassLoader loader) {
    this.loader = loader;
  }

  /** Makes the arguments and calls the method. */
  ReplayResult run(ReplayCall call) {
    AnswersLeft answers = new AnswersLeft(call.models());
    ReplayResult result = run(call, new ValueBuilder(loader, answers));
    return answers.areExceeded()
        ? new ReplayResult.CouldNotRun("it asks a model more often than there are answers")
        : result;
  }

  private static ReplayResult run(ReplayCall call, ValueBuilder builder) {
    try {
      Method method =
          builder
              .load(call.method().owner())
              .getDeclaredMethod(
                  call.method().name(), builder.parameterTypes(call.method().descriptor()));
      method.setAccessible(true);
      Object receiver = call.receiver() == null ? null : builder.build(call.receiver());
      @Nullable Object[] arguments = new @Nullable Object[call.arguments().size()];
      for (int index = 0; index < arguments.length; index++) {
        arguments[index] = builder.build(call.arguments().get(index));
      }
      return invoke(method, receiver, arguments);
    } catch (DecodeFailedException failed) {
      return threw(failed.getCause(), ReplayResult.Phase.DECODE);
    } catch (CannotBuildException cannot) {
      return new ReplayResult.CouldNotRun(String.valueOf(cannot.getMessage()));
    } catch (ReflectiveOperationException | LinkageError | RuntimeException missing) {
      return new ReplayResult.CouldNotRun(
          "the method cannot be called: " + RefusedClasses.inWords(missing));
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
