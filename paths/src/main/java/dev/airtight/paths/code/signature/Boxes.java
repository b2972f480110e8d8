package dev.airtight.paths.code.signature;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The classes that box primitives (JLS 5.1.7). */
public final class Boxes {
  private static final Map<TypeDescriptor, String> CLASSES =
      Map.of(
          TypeDescriptor.BOOLEAN, "java/lang/Boolean",
          TypeDescriptor.BYTE, "java/lang/Byte",
          TypeDescriptor.CHAR, "java/lang/Character",
          TypeDescriptor.SHORT, "java/lang/Short",
          TypeDescriptor.INT, "java/lang/Integer",
          TypeDescriptor.LONG, "java/lang/Long",
          TypeDescriptor.FLOAT, "java/lang/Float",
          TypeDescriptor.DOUBLE, "java/lang/Double");
  private static final Map<String, TypeDescriptor> PRIMITIVES =
      CLASSES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private Boxes() {}

  /**
   * The class of a primitive type, as an internal name.
   *
   * @throws IllegalArgumentException if the type is none, or void
   */
  public static String classOf(TypeDescriptor primitive) {
    String found = CLASSES.get(primitive);
    if (found == null) {
      throw new IllegalArgumentException("no box for " + primitive);
    }
    return found;
  }

  /** What a class boxes; empty where it is no box. */
  public static Optional<TypeDescriptor> primitiveOf(String className) {
    return Optional.ofNullable(PRIMITIVES.get(className));
  }
}
