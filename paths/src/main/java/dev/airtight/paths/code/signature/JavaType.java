package dev.airtight.paths.code.signature;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A type with its type arguments (JLS 4). A type variable stands as the erasure of its bound, a
 * wildcard as its upper bound.
 */
public sealed interface JavaType extends Serializable {

  /** The descriptor after erasure (JLS 4.6). */
  TypeDescriptor erasure();

  /** A primitive type. */
  record Primitive(TypeDescriptor erasure) implements JavaType {
    @Override
    public String toString() {
      return erasure.javaName();
    }
  }

  /**
   * A class or interface type.
   *
   * @param name internal name
   * @param arguments its type arguments; empty for a raw or non-generic type
   */
  record Of(String name, List<JavaType> arguments) implements JavaType {
    public Of {
      arguments = List.copyOf(arguments);
    }

    @Override
    public TypeDescriptor erasure() {
      return TypeDescriptor.ofInternalName(name);
    }

    /** A type argument, or Object where the type is raw. */
    public JavaType argument(int index) {
      return index < arguments.size()
          ? arguments.get(index)
          : new Of("java/lang/Object", List.of());
    }

    @Override
    public String toString() {
      return erasure().javaName()
          + (arguments.isEmpty()
              ? ""
              : arguments.stream()
                  .map(JavaType::toString)
                  .collect(Collectors.joining(", ", "<", ">")));
    }
  }

  /** An array type. */
  record ArrayOf(JavaType element) implements JavaType {
    @Override
    public TypeDescriptor erasure() {
      return element.erasure().arrayOf();
    }

    @Override
    public String toString() {
      return element + "[]";
    }
  }

  /** A type that uses no generics. */
  static JavaType of(TypeDescriptor type) {
    if (type.isArray()) {
      return new ArrayOf(of(type.component()));
    }
    return type.isPrimitive() ? new Primitive(type) : new Of(type.internalName(), List.of());
  }
}
