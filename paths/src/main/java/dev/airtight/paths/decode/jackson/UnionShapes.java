package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How {@code @JsonTypeInfo} and {@code @JsonSubTypes} choose a class. */
final class UnionShapes {
  private static final String DEFAULT_PROPERTY = "@type";

  private final ClassPath classPath;
  private final Hierarchy hierarchy;

  UnionShapes(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.classPath = hierarchy.classPath();
  }

  /**
   * @param info the annotation in force for the type, its own or inherited
   * @param annotations all annotations in force for the type
   */
  JavaShape read(JavaClass type, JavaAnnotation info, List<JavaAnnotation> annotations) {
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupportedElement(
            info, Set.of("use", "include", "property", "visible")));
    String use = info.enumName("use").orElse("");
    String include = info.enumName("include").orElse("PROPERTY");
    // A property that exists for writing is read like any other.
    boolean isMember = include.equals("PROPERTY") || include.equals("EXISTING_PROPERTY");
    if (!use.equals("NAME") || !isMember) {
      throw new UnsupportedTypeException(
          "@JsonTypeInfo(use = " + use + ", include = " + include + ") is not supported");
    }
    String property =
        info.text("property").filter(name -> !name.isEmpty()).orElse(DEFAULT_PROPERTY);
    return new JavaShape.Union(
        type.name(), property, info.flag("visible").orElse(false), subtypes(type, annotations));
  }

  /** The single entries of {@code @JsonSubTypes}. */
  static List<JavaAnnotation> registered(List<JavaAnnotation> annotations) {
    return JavaAnnotation.find(annotations, JacksonAnnotations.SUBTYPES).stream()
        .flatMap(annotation -> annotation.list("value").stream())
        .filter(AnnotationValue.Nested.class::isInstance)
        .map(value -> ((AnnotationValue.Nested) value).annotation())
        .toList();
  }

  private Map<String, String> subtypes(JavaClass type, List<JavaAnnotation> annotations) {
    Map<String, String> subtypes = new LinkedHashMap<>();
    for (JavaAnnotation entry : registered(annotations)) {
      UnsupportedTypeException.throwIf(
          JacksonAnnotations.unsupportedElement(entry, Set.of("value", "name")));
      String className = entry.classLiteral("value").orElseThrow().internalName();
      JavaClass subtype = classPath.load(className);
      if (subtype.annotation(JacksonAnnotations.SUBTYPES).isPresent() && subtype != type) {
        throw new UnsupportedTypeException("@JsonSubTypes within @JsonSubTypes is not supported");
      }
      String tag =
          entry.text("name").filter(name -> !name.isEmpty()).orElseGet(() -> typeName(subtype));
      if (hierarchy.isSubclass(className, type.name())
          && subtypes.putIfAbsent(tag, className) != null) {
        throw new UnsupportedTypeException("two subtypes are called " + tag);
      }
    }
    if (!type.isAbstract() && !type.isInterface() && !subtypes.containsValue(type.name())) {
      subtypes.putIfAbsent(typeName(type), type.name());
    }
    return subtypes;
  }

  private static String typeName(JavaClass type) {
    return type.annotation(JacksonAnnotations.TYPE_NAME)
        .flatMap(annotation -> annotation.text("value"))
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> type.javaName().substring(type.javaName().lastIndexOf('.') + 1));
  }
}
