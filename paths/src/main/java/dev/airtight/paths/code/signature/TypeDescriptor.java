package dev.airtight.paths.code.signature;

import java.io.Serializable;

/**
 * A field descriptor (JVMS 4.3.2) such as {@code I}, {@code Ljava/lang/String;} or {@code [[J}, or
 * {@code V} as the return type of a method.
 */
public record TypeDescriptor(String text) implements Serializable {
  public static final TypeDescriptor VOID = new TypeDescriptor("V");
  public static final TypeDescriptor BOOLEAN = new TypeDescriptor("Z");
  public static final TypeDescriptor BYTE = new TypeDescriptor("B");
  public static final TypeDescriptor CHAR = new TypeDescriptor("C");
  public static final TypeDescriptor SHORT = new TypeDescriptor("S");
  public static final TypeDescriptor INT = new TypeDescriptor("I");
  public static final TypeDescriptor LONG = new TypeDescriptor("J");
  public static final TypeDescriptor FLOAT = new TypeDescriptor("F");
  public static final TypeDescriptor DOUBLE = new TypeDescriptor("D");
  public static final TypeDescriptor OBJECT = new TypeDescriptor("Ljava/lang/Object;");
  public static final TypeDescriptor STRING = new TypeDescriptor("Ljava/lang/String;");

  public TypeDescriptor {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty type descriptor");
    }
  }

  /** The descriptor of a class, or of an array when the internal name is that of an array. */
  public static TypeDescriptor ofInternalName(String internalName) {
    return internalName.startsWith("[")
        ? new TypeDescriptor(internalName)
        : new TypeDescriptor("L" + internalName + ";");
  }

  public boolean isVoid() {
    return text.equals("V");
  }

  public boolean isArray() {
    return text.charAt(0) == '[';
  }

  /** A class, interface or array type. */
  public boolean isReference() {
    return isArray() || text.charAt(0) == 'L';
  }

  public boolean isPrimitive() {
    return !isReference() && !isVoid();
  }

  /** The kind of a value of this type on the operand stack; fails for {@code V}. */
  public ValueKind kind() {
    return switch (text.charAt(0)) {
      case 'Z', 'B', 'C', 'S', 'I' -> ValueKind.INT;
      case 'J' -> ValueKind.LONG;
      case 'F' -> ValueKind.FLOAT;
      case 'D' -> ValueKind.DOUBLE;
      case 'L', '[' -> ValueKind.REFERENCE;
      default -> throw new IllegalStateException("no values of type " + text);
    };
  }

  /** The component type of an array type. */
  public TypeDescriptor component() {
    if (!isArray()) {
      throw new IllegalStateException(text + " is no array type");
    }
    return new TypeDescriptor(text.substring(1));
  }

  public TypeDescriptor arrayOf() {
    return new TypeDescriptor("[" + text);
  }

  /** {@code java/lang/String} for a class, {@code [I} for an array; fails for primitives. */
  public String internalName() {
    if (isArray()) {
      return text;
    }
    if (!isReference()) {
      throw new IllegalStateException(text + " has no internal name");
    }
    return text.substring(1, text.length() - 1);
  }

  /** The name as written in Java source: {@code int[]}, {@code java.util.Map$Entry}. */
  public String javaName() {
    return switch (text.charAt(0)) {
      case 'V' -> "void";
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      case '[' -> component().javaName() + "[]";
      default -> internalName().replace('/', '.');
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
