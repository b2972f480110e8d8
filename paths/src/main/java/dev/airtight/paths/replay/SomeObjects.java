package dev.airtight.paths.replay;

import dev.airtight.paths.code.classfile.SubclassWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes objects of which a witness says nothing, by the code of their classes. */
final class SomeObjects {
  private static final String OWN = SomeObjects.class.getPackageName() + ".";

  /** In the names of the classes that {@link Proxy} makes. */
  private static final String PROXY = "$Proxy";

  private final ClassLoader loader;
  private final AnswersLeft left;

  SomeObjects(ClassLoader loader, AnswersLeft left) {
    this.loader = loader;
    this.left = left;
  }

  /** An object that implements an interface; without an answer its methods return empty values. */
  Object proxy(Class<?> type, ScriptedAnswers answers) {
    ClassLoader own = type.getClassLoader();
    return Proxy.newProxyInstance(
        own == null ? loader : own,
        new Class<?>[] {type},
        (proxy, method, given) -> answer(answers, proxy, method, given));
  }

  /**
   * What a method without a body answers, of an object of a subclass made for it.
   *
   * @param given what it is called with
   */
  @Nullable Object answer(ScriptedAnswers answers, Method method, @Nullable Object[] given)
      throws Throwable {
    ScriptedAnswers.End end = end(answers, method, given);
    return end == null ? value(method.getReturnType()) : given(end);
  }

  /** How a call ends, after what it calls itself; null where nobody says so. */
  private static ScriptedAnswers.@Nullable End end(
      ScriptedAnswers answers, Method method, @Nullable Object[] given) throws Throwable {
    ScriptedAnswers.Next next = answers.next(method);
    while (next instanceof ScriptedAnswers.CallBack call) {
      callBack(given[call.argument()], method.getParameterTypes()[call.argument()], call.given());
      next = answers.next(method);
    }
    return (ScriptedAnswers.End) next;
  }

  /** Calls the one method of a functional interface that has no body (JLS 9.8). */
  private static void callBack(
      @Nullable Object function, Class<?> type, List<@Nullable Object> given) throws Throwable {
    Method open =
        Arrays.stream(type.getMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .filter(method -> method.getParameterCount() == given.size())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no functional interface: " + type));
    open.setAccessible(true);
    try {
      open.invoke(function, given.toArray());
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static @Nullable Object given(ScriptedAnswers.End end) throws Throwable {
    if (end.isThrown() && end.value() instanceof Throwable thrown) {
      thrown.setStackTrace(callers());
      throw thrown;
    }
    return end.value();
  }

  private @Nullable Object answer(
      ScriptedAnswers answers, Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    ScriptedAnswers.End end = end(answers, method, given == null ? new Object[0] : given);
    if (end != null) {
      return given(end);
    }
    left.withoutAnswer(method);
    if (method.isDefault()) {
      return body(method).bindTo(proxy).invokeWithArguments(given == null ? new Object[0] : given);
    }
    return switch (method.getName()) {
      case "equals" -> given != null && proxy == given[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> method.getDeclaringClass().getSimpleName();
      default -> value(method.getReturnType());
    };
  }

  /** Of a default method, also of an interface that is not public. */
  private static MethodHandle body(Method method) throws IllegalAccessException {
    Class<?> owner = method.getDeclaringClass();
    return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
        .unreflectSpecial(method, owner);
  }

  /** As if the caller of the object had made an exception. */
  private static StackTraceElement[] callers() {
    return Arrays.stream(new Throwable().getStackTrace())
        .dropWhile(
            frame ->
                frame.getClassName().startsWith(OWN)
                    || frame.getClassName().contains(PROXY)
                    || frame.getClassName().contains(SubclassWriter.SUFFIX))
        .toArray(StackTraceElement[]::new);
  }

  /** Makes an object of a class, of plain values. */
  Object of(Class<?> type) throws CannotBuildException {
    for (Plainness plainness : Plainness.values()) {
      Object made = new ObjectMaker(this, plainness).of(type);
      if (made != null) {
        return made;
      }
    }
    throw new CannotBuildException(
        "no constructor of " + type.getName() + " makes an object of plain arguments");
  }

  private @Nullable Object value(Class<?> type) {
    return new ObjectMaker(this, Plainness.EMPTY).value(type);
  }
}
