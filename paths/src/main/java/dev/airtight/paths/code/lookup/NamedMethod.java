package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.stream.Collectors;

/** What a name like {@code pkg.Class#method(int,java.lang.String)} stands for. */
public sealed interface NamedMethod {

  /** The method that the class declares. */
  record Found(JavaMethod method) implements NamedMethod {}

  /**
   * There is none.
   *
   * @param reason one clause in lower case
   */
  record Missing(String reason) implements NamedMethod {}

  /** Looks for the class and for the method among those that it declares. */
  static NamedMethod find(ClassPath classPath, String name) {
    int hash = name.indexOf('#');
    if (hash < 0 || !name.endsWith(")")) {
      return new Missing("a method is named as pkg.Class#method(parameter,types)");
    }
    String className = name.substring(0, hash);
    String wanted = name.substring(hash + 1).replace(" ", "");
    if (!(classPath.find(className.replace('.', '/')) instanceof ClassLookup.Found found)) {
      return new Missing("the class path has no class " + className);
    }
    List<JavaMethod> methods =
        found.javaClass().methods().stream().filter(method -> !method.isSynthetic()).toList();
    String others =
        methods.stream()
            .filter(method -> method.name().equals(wanted.replaceFirst("[(].*", "")))
            .map(NamedMethod::nameOf)
            .collect(Collectors.joining(" and "));
    return methods.stream()
        .filter(method -> wanted.equals(nameOf(method)))
        .findFirst()
        .<NamedMethod>map(Found::new)
        .orElseGet(
            () ->
                new Missing(
                    "class "
                        + className
                        + " declares no such method"
                        + (others.isEmpty() ? "" : ", but " + others)));
  }

  private static String nameOf(JavaMethod method) {
    return method.name() + parameterTypes(method);
  }

  /** {@code (int,java.lang.String)}. */
  static String parameterTypes(JavaMethod method) {
    return method.descriptor().parameters().stream()
        .map(TypeDescriptor::javaName)
        .collect(Collectors.joining(",", "(", ")"));
  }
}
