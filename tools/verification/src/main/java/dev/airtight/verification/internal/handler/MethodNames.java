package dev.airtight.verification.internal.handler;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.NamedMethod;

/** What reports call methods. */
public final class MethodNames {
  private MethodNames() {}

  /** {@code pkg.Class#method}, with the parameter types in parentheses where overloaded. */
  public static String of(JavaClass owner, JavaMethod method) {
    boolean overloaded =
        owner.methods(method.name()).stream().filter(each -> !each.isSynthetic()).count() > 1;
    return owner.javaName()
        + "#"
        + method.name()
        + (overloaded ? NamedMethod.parameterTypes(method) : "");
  }
}
