package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;

/** The value of an annotation element (JVMS 4.7.16.1). */
public sealed interface AnnotationValue {
  /** A boxed boolean, byte, char, short, int, long, float or double. */
  record Primitive(Object value) implements AnnotationValue {}

  record Text(String value) implements AnnotationValue {}

  record ClassLiteral(TypeDescriptor type) implements AnnotationValue {}

  record EnumConstant(TypeDescriptor type, String name) implements AnnotationValue {}

  record Nested(JavaAnnotation annotation) implements AnnotationValue {}

  record ListOf(List<AnnotationValue> values) implements AnnotationValue {
    public ListOf {
      values = List.copyOf(values);
    }
  }
}
