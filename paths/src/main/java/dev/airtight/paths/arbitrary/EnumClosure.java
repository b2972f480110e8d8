package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.AnnotationValue;
import dev.airtight.paths.code.ClassLookup;
import dev.airtight.paths.code.ClassPath;
import dev.airtight.paths.code.JavaClass;
import dev.airtight.paths.code.JavaType;
import dev.airtight.paths.code.SignatureParser;
import dev.airtight.paths.code.TypeDescriptor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The enums whose constants a value of a type can lead to, through fields of all depths. */
public final class EnumClosure {
  private static final String SUBTYPES = "com/fasterxml/jackson/annotation/JsonSubTypes";
  private final ClassPath classPath;
  private final Set<String> enums = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();

  public EnumClosure(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** Internal names of the application's enums, in a stable order. */
  public List<String> of(JavaType type) {
    visit(type);
    return new ArrayList<>(enums);
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
    javaClass.permittedSubclasses().forEach(this::visitClass);
    registeredSubclasses(javaClass).forEach(this::visitClass);
    javaClass.superName().ifPresent(this::visitClass);
    javaClass.fields().stream()
        .filter(field -> !field.isStatic())
        .forEach(field -> visit(SignatureParser.fieldType(field.signature(), field.type())));
  }

  /** What a decoder may make of an open interface. */
  private static List<String> registeredSubclasses(JavaClass javaClass) {
    return javaClass.annotation(SUBTYPES).stream()
        .flatMap(annotation -> annotation.list("value").stream())
        .filter(AnnotationValue.Nested.class::isInstance)
        .map(value -> ((AnnotationValue.Nested) value).annotation())
        .flatMap(subtype -> subtype.classLiteral("value").stream())
        .map(TypeDescriptor::internalName)
        .toList();
  }
}
