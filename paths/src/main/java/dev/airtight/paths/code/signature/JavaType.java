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

  /** The type with types that are not known where it says Object. */
  default JavaType withoutObject() {
    return this;
  }

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
   * @param isVariable whether it is Object in the place of a type that is not known: values are of
   *     one type then, and not of any
   */
  record Of(String name, List<JavaType> arguments, boolean isVariable) implements JavaType {
    /** Object in the place of a type that is not known. */
    static final Of VARIABLE = new Of("java/lang/Object", List.of(), true);

    public Of {
      arguments = List.copyOf(arguments);
    }

    public Of(String name, List<JavaType> arguments) {
      this(name, arguments, false);
    }

    @Override
    public TypeDescriptor erasure() {
      return TypeDescriptor.ofInternalName(name);
    }

    /** A type argument, or Object where the type is raw. */
    public JavaType argument(int index) {
      return index < arguments.size() ? arguments.get(index) : VARIABLE;
    }

    @Override
    public Of withoutObject() {
      return name.equals(VARIABLE.name())
          ? VARIABLE
          : new Of(name, arguments.stream().map(JavaType::withoutObject).toList());
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
    public JavaType withoutObject() {
      return new ArrayOf(element.withoutObject());
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
