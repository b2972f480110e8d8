package dev.airtight.paths.replay;

import dev.airtight.paths.code.signature.JavaType;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types with their arguments as reflection has them. */
final class GenericTypes {
  private final ValueBuilder classes;

  /**
   * @param classes loads them
   */
  GenericTypes(ValueBuilder classes) {
    this.classes = classes;
  }

  Type of(JavaType type) throws ClassNotFoundException {
    if (type instanceof JavaType.ArrayOf array) {
      Type element = of(array.element());
      return element instanceof Class<?> raw
          ? Array.newInstance(raw, 0).getClass()
          : new ArrayOf(element);
    }
    Class<?> raw = classes.load(type.erasure());
    if (!(type instanceof JavaType.Of of) || of.arguments().isEmpty()) {
      return raw;
    }
    Type[] arguments = new Type[of.arguments().size()];
    for (int index = 0; index < arguments.length; index++) {
      arguments[index] = of(of.arguments().get(index));
    }
    return new Applied(raw, arguments);
  }

  private record ArrayOf(Type element) implements GenericArrayType {
    @Override
    public Type getGenericComponentType() {
      return element;
    }

    @Override
    public String getTypeName() {
      return element.getTypeName() + "[]";
    }
  }

  /** A generic class with its arguments. */
  private static final class Applied implements ParameterizedType {
    private final Class<?> raw;
    private final Type[] arguments;

    Applied(Class<?> raw, Type[] arguments) {
      this.raw = raw;
      this.arguments = arguments;
    }

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.clone();
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return raw.getDeclaringClass();
    }

    @Override
    public String toString() {
      return raw.getTypeName()
          + Arrays.stream(arguments)
              .map(Type::getTypeName)
              .collect(Collectors.joining(", ", "<", ">"));
    }
  }
}
