package dev.airtight.paths.replay;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of plain values by what other code can call: constructors, static methods, and what
 * static methods return to be filled and asked for the object.
 */
record ObjectMaker(SomeObjects some, Plainness plainness) {
  private static final int DEEPEST = 4;

  private static final Comparator<Executable> BY_PARAMETERS =
      Comparator.comparingInt(Executable::getParameterCount).thenComparing(Object::toString);

  /** Null where all ways to make one are refused. */
  @Nullable Object of(Class<?> type) {
    return object(type, 0);
  }

  /** A value of a type; null where none can be made. */
  @Nullable Object value(Class<?> type) {
    return value(type, 0);
  }

  private @Nullable Object object(Class<?> type, int depth) {
    if (depth > DEEPEST
        || Modifier.isAbstract(type.getModifiers())
        || type.isLocalClass()
        || type.isAnonymousClass()) {
      return null;
    }
    Stream<Executable> constructors =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(c -> !Modifier.isPrivate(c.getModifiers()) || c.getParameterCount() == 0)
            .map(Executable.class::cast)
            .sorted(BY_PARAMETERS);
    Stream<Executable> methods = factories(type, made -> made == type).map(Executable.class::cast);
    for (Executable maker : Stream.concat(constructors, methods).toList()) {
      Object made = call(maker, null, depth);
      if (made != null) {
        return made;
      }
    }
    return built(type, depth);
  }

  /** Static methods of a class that others can call. */
  private static Stream<Method> factories(Class<?> type, Predicate<Class<?>> returned) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()) && returned.test(m.getReturnType()))
        .filter(m -> !Modifier.isPrivate(m.getModifiers()) && !m.isSynthetic())
        .sorted(BY_PARAMETERS);
  }

  /** Of a builder: what a static method without parameters returns, and a method of that makes. */
  private @Nullable Object built(Class<?> type, int depth) {
    List<Method> begins =
        factories(type, made -> made != type && !made.isPrimitive())
            .filter(method -> method.getParameterCount() == 0)
            .toList();
    for (Method begin : begins) {
      for (Method end : methods(begin.getReturnType(), 0)) {
        Object builder = end.getReturnType() == type ? call(begin, null, depth) : null;
        Object made = builder == null ? null : built(builder, begin.getReturnType(), end, depth);
        if (made != null) {
          return made;
        }
      }
    }
    return null;
  }

  /** Hands a builder one value after another until it makes an object. */
  private @Nullable Object built(Object builder, Class<?> type, Method end, int depth) {
    Object made = call(end, builder, depth);
    if (plainness == Plainness.FILLED) {
      for (Method setter : methods(type, 1)) {
        if (made == null && setter.getReturnType().isInstance(builder)) {
          call(setter, builder, depth);
          made = call(end, builder, depth);
        }
      }
    }
    return made;
  }

  private static List<Method> methods(Class<?> type, int parameters) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> method.getParameterCount() == parameters)
        .sorted(BY_PARAMETERS)
        .toList();
  }

  /** Null where that is refused. */
  private @Nullable Object call(Executable maker, @Nullable Object on, int depth) {
    Class<?>[] types = maker.getParameterTypes();
    Type[] generic = maker.getGenericParameterTypes();
    @Nullable Object[] arguments = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] =
          argument(types[i], generic.length == types.length ? generic[i] : types[i], depth);
    }
    try {
      maker.setAccessible(true);
      return maker instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) maker).invoke(on, arguments);
    } catch (InvocationTargetException | IllegalAccessException | InstantiationException refused) {
      return null;
    } catch (RuntimeException | LinkageError inaccessible) {
      return null;
    }
  }

  private @Nullable Object argument(Class<?> type, Type generic, int depth) {
    Object made = value(type, depth + 1);
    if (plainness == Plainness.FILLED
        && made instanceof Collection<?> collection
        && generic instanceof ParameterizedType collected
        && collected.getActualTypeArguments()[0] instanceof Class<?> element) {
      Object only = value(element, depth + 1);
      if (only != null) {
        @SuppressWarnings("unchecked")
        Collection<Object> filled = (Collection<Object>) collection;
        filled.add(only);
      }
    }
    return made;
  }

  private Object array(Class<?> element, int depth) {
    Object only =
        plainness == Plainness.EMPTY || element.isPrimitive() ? null : value(element, depth + 1);
    Object made = Array.newInstance(element, only == null ? 0 : 1);
    if (only != null) {
      Array.set(made, 0, only);
    }
    return made;
  }

  private @Nullable Object value(Class<?> type, int depth) {
    if (type == void.class) {
      return null;
    } else if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    } else if (type == String.class || type == CharSequence.class || type == Object.class) {
      return plainness == Plainness.EMPTY ? "" : "a";
    } else if (type == Class.class) {
      return Object.class;
    } else if (type.isArray()) {
      return array(type.getComponentType(), depth);
    } else if (type == List.class || type == Collection.class || type == Iterable.class) {
      return new ArrayList<>();
    } else if (type == Set.class) {
      return new LinkedHashSet<>();
    } else if (type == Map.class) {
      return new LinkedHashMap<>();
    } else if (type == Optional.class) {
      return Optional.empty();
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants.length == 0 ? null : constants[0];
    } else if (type.isInterface()) {
      return type.isSealed() ? permitted(type, depth) : some.proxy(type, ScriptedAnswers.NONE);
    }
    return object(type, depth);
  }

  private @Nullable Object permitted(Class<?> type, int depth) {
    return depth > DEEPEST
        ? null
        : Arrays.stream(type.getPermittedSubclasses())
            .flatMap(below -> Stream.ofNullable(value(below, depth + 1)))
            .findFirst()
            .orElse(null);
  }
}
