package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation as written: elements left at their default are absent.
 *
 * @param type internal name of the annotation interface
 */
public record JavaAnnotation(String type, Map<String, AnnotationValue> elements) {
  public JavaAnnotation {
    elements = Map.copyOf(elements);
  }

  /** The name without packages and enclosing types. */
  public String simpleName() {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
  }

  public Optional<AnnotationValue> element(String name) {
    return Optional.ofNullable(elements.get(name));
  }

  public Optional<String> text(String name) {
    return element(name)
        .filter(AnnotationValue.Text.class::isInstance)
        .map(value -> ((AnnotationValue.Text) value).value());
  }

  public Optional<Boolean> flag(String name) {
    return element(name)
        .filter(AnnotationValue.Primitive.class::isInstance)
        .map(value -> ((AnnotationValue.Primitive) value).value())
        .filter(Boolean.class::isInstance)
        .map(Boolean.class::cast);
  }

  /** The constant's name of an element of enum type. */
  public Optional<String> enumName(String name) {
    return element(name)
        .filter(AnnotationValue.EnumConstant.class::isInstance)
        .map(value -> ((AnnotationValue.EnumConstant) value).name());
  }

  public Optional<TypeDescriptor> classLiteral(String name) {
    return element(name)
        .filter(AnnotationValue.ClassLiteral.class::isInstance)
        .map(value -> ((AnnotationValue.ClassLiteral) value).type());
  }

  /** The values of an array element; a single value counts as a list of one, absent as empty. */
  public List<AnnotationValue> list(String name) {
    return element(name)
        .map(value -> value instanceof AnnotationValue.ListOf list ? list.values() : List.of(value))
        .orElse(List.of());
  }

  /** Finds an annotation by the internal name of its interface. */
  public static Optional<JavaAnnotation> find(List<JavaAnnotation> annotations, String type) {
    return annotations.stream().filter(annotation -> annotation.type().equals(type)).findFirst();
  }
}
