package dev.airtight.paths.construct;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The classes of the application whose objects a value of a type can lead to, through fields of all
 * depths: enums, whose constants those are, and others.
 */
public final class EnumClosure {
  private final ClassPath classPath;
  private final Function<JavaClass, List<String>> subclasses;
  private final Set<String> enums = new LinkedHashSet<>();
  private final Set<String> others = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();

  public EnumClosure(ClassPath classPath) {
    this(classPath, javaClass -> List.of());
  }

  /**
   * For values that something makes which knows more subclasses than those that a class permits.
   *
   * @param subclasses internal names of such subclasses
   */
  public EnumClosure(ClassPath classPath, Function<JavaClass, List<String>> subclasses) {
    this.classPath = classPath;
    this.subclasses = subclasses;
  }

  /** The same, of one type. */
  public EnumClosure(
      ClassPath classPath, Function<JavaClass, List<String>> subclasses, JavaType type) {
    this(classPath, subclasses);
    visit(type);
  }

  /** Internal names of the application's enums, in a stable order. */
  public List<String> of(JavaType type) {
    visit(type);
    return enums();
  }

  /** Those found so far. */
  public List<String> enums() {
    return new ArrayList<>(enums);
  }

  /** Internal names of the other classes found so far. */
  public List<String> others() {
    return new ArrayList<>(others);
  }

  private void visit(JavaType type) {
    if (type instanceof JavaType.ArrayOf array) {
      visit(array.element());
    } else if (type instanceof JavaType.Of of) {
      of.arguments().forEach(this::visit);
      visitClass(of.name());
    }
  }

  private void visitClass(String name) {
    if (!seen.add(name)
        || !(classPath.find(name) instanceof ClassLookup.Found found)
        || found.javaClass().isPlatform()) {
      return;
    }
    JavaClass javaClass = found.javaClass();
    if (javaClass.isEnum()) {
      enums.add(name);
      return;
    }
    if (!javaClass.isInterface()) {
      others.add(name);
    }
    javaClass.permittedSubclasses().forEach(this::visitClass);
    subclasses.apply(javaClass).forEach(this::visitClass);
    javaClass.superName().ifPresent(this::visitClass);
    javaClass.fields().stream()
        .filter(field -> !field.isStatic())
        .forEach(field -> visit(SignatureParser.fieldType(field.signature(), field.type())));
    javaClass.methods().stream()
        .filter(EnumClosure::mayFill)
        .forEach(method -> method.genericParameters().forEach(this::visit));
  }

  /** Whether a decoder may pass what it decodes to a method. */
  private static boolean mayFill(JavaMethod method) {
    int parameters = method.descriptor().parameters().size();
    boolean isAnnotated =
        method.isConstructor()
            && IntStream.range(0, parameters)
                .anyMatch(i -> !method.parameterAnnotations(i).isEmpty());
    return isAnnotated || (method.name().startsWith("set") && parameters == 1);
  }
}
