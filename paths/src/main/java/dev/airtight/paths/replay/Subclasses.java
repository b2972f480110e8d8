package dev.airtight.paths.replay;

import dev.airtight.paths.code.classfile.SubclassWriter;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes subclasses of abstract classes, each for one object. */
final class Subclasses {
  private int made;

  /** Answers calls of methods that an abstract class leaves open. */
  @FunctionalInterface
  interface Answering {
    @Nullable Object answer(Object object, Method method) throws Throwable;
  }

  /**
   * The constructor of a subclass that passes its arguments on.
   *
   * @param above a constructor of the abstract class that its subclasses can call
   */
  Constructor<?> constructor(Constructor<?> above, Answering answering)
      throws ReflectiveOperationException {
    Class<?> type = above.getDeclaringClass();
    Map<String, Method> missing = new LinkedHashMap<>();
    methods(type)
        .forEach(
            (key, method) -> {
              if (Modifier.isAbstract(method.getModifiers())) {
                missing.put(key, method);
              }
            });
    List<SubclassWriter.Missing> written = new ArrayList<>();
    missing.forEach(
        (key, method) ->
            written.add(
                new SubclassWriter.Missing(
                    method.getName(), descriptor(method), method.getModifiers(), key)));
    byte[] bytes =
        SubclassWriter.write(
            type.getName().replace('.', '/'),
            ++made,
            MethodType.methodType(void.class, above.getParameterTypes()).descriptorString(),
            written);
    Class<?> subclass =
        MethodHandles.privateLookupIn(type, MethodHandles.lookup()).defineClass(bytes);
    Field answers = subclass.getDeclaredField(SubclassWriter.ANSWERS);
    answers.setAccessible(true);
    answers.set(
        null,
        (BiFunction<Object, Object, @Nullable Object>)
            (key, object) -> {
              try {
                return answering.answer(object, Objects.requireNonNull(missing.get(key)));
              } catch (Throwable thrown) {
                throw Subclasses.<RuntimeException>unchanged(thrown);
              }
            });
    return subclass.getDeclaredConstructor(above.getParameterTypes());
  }

  /** Those that a class has by their names and descriptors, with a body wherever there is one. */
  private static Map<String, Method> methods(Class<?> type) {
    Map<String, Method> all = new LinkedHashMap<>();
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        all.putIfAbsent(method.getName() + descriptor(method), method);
      }
    }
    for (Method method : type.getMethods()) {
      all.merge(
          method.getName() + descriptor(method),
          method,
          (known, other) -> Modifier.isAbstract(known.getModifiers()) ? other : known);
    }
    return all;
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .descriptorString();
  }

  /** For the caller an exception is whatever the method declares. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchanged(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
