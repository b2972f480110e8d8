package dev.airtight.paths.code.signature;

import java.io.Serializable;
import java.util.stream.Collectors;

/**
 * A symbolic reference to a method (JVMS 5.1).
 *
 * @param owner internal name of a class or interface, or an array descriptor such as {@code [I}
 */
public record MethodReference(
    String owner, String name, MethodDescriptor descriptor, boolean ownerIsInterface)
    implements Serializable {

  /** {@code java.lang.String.substring(int, int)}: how messages name a method. */
  @Override
  public String toString() {
    return TypeDescriptor.ofInternalName(owner).javaName()
        + "."
        + name
        + descriptor.parameters().stream()
            .map(TypeDescriptor::javaName)
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
