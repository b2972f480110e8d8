package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How {@code @JsonTypeInfo} and {@code @JsonSubTypes} choose a class. */
final class UnionShapes {
  private static final String DEFAULT_PROPERTY = "@type";

  /** The default of {@code defaultImpl}: there is none. */
  private static final String OF_TYPE = JacksonAnnotations.TYPE_INFO;

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
            info, Set.of("use", "include", "property", "visible", "defaultImpl")));
    JavaShape.Named by = by(info);
    String property =
        info.text("property").filter(name -> !name.isEmpty()).orElse(DEFAULT_PROPERTY);
    return new JavaShape.Union(
        type.name(),
        by,
        property,
        by == JavaShape.Named.BY_MEMBER && info.flag("visible").orElse(false),
        subtypes(type, annotations),
        otherwise(type, info));
  }

  private static JavaShape.Named by(JavaAnnotation info) {
    String use = info.enumName("use").orElse("");
    String include = info.enumName("include").orElse("PROPERTY");
    // A property that exists for writing is read like any other.
    boolean isMember = include.equals("PROPERTY") || include.equals("EXISTING_PROPERTY");
    if (use.equals("NAME") && (isMember || include.equals("WRAPPER_OBJECT"))) {
      return isMember ? JavaShape.Named.BY_MEMBER : JavaShape.Named.BY_WRAPPER;
    } else if (use.equals("DEDUCTION") && isMember) {
      return JavaShape.Named.BY_MEMBERS;
    }
    throw new UnsupportedTypeException(
        "@JsonTypeInfo(use = " + use + ", include = " + include + ") is not supported");
  }

  /** Void stands for null, which may come of any type. */
  private Optional<String> otherwise(JavaClass type, JavaAnnotation info) {
    Optional<String> named =
        info.classLiteral("defaultImpl")
            .map(TypeDescriptor::internalName)
            .filter(name -> !name.equals("java/lang/Void"));
    boolean isBelow =
        named.isEmpty()
            || named.get().equals(OF_TYPE)
            || hierarchy.isSubclass(named.get(), type.name());
    if (!isBelow) {
      throw new UnsupportedTypeException("this defaultImpl is not supported");
    }
    return named.filter(name -> !name.equals(OF_TYPE));
  }

  /** Internal names of the classes that annotations name. */
  static List<String> classes(JavaClass type) {
    List<String> all = new ArrayList<>();
    registered(type.annotations())
        .forEach(
            entry ->
                entry.classLiteral("value").map(TypeDescriptor::internalName).ifPresent(all::add));
    type.annotation(JacksonAnnotations.TYPE_INFO)
        .flatMap(info -> info.classLiteral("defaultImpl"))
        .map(TypeDescriptor::internalName)
        .ifPresent(all::add);
    return all;
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
