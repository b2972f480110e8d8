package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.signature.TypeDescriptor;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.TypeAnnotationNode;

/** Turns ASM's annotation nodes into data. */
final class AnnotationReader {
  private AnnotationReader() {}

  /** Annotations visible at run time, then those kept in the class file only. */
  static List<JavaAnnotation> read(
      @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
    List<JavaAnnotation> annotations = new ArrayList<>();
    addAll(visible, annotations);
    addAll(invisible, annotations);
    return annotations;
  }

  /** The annotations of each parameter; the arrays may be null and may hold nulls. */
  static List<List<JavaAnnotation>> readParameters(
      @Nullable List<AnnotationNode> @Nullable [] visible,
      @Nullable List<AnnotationNode> @Nullable [] invisible) {
    int count =
        Math.max(visible == null ? 0 : visible.length, invisible == null ? 0 : invisible.length);
    List<List<JavaAnnotation>> parameters = new ArrayList<>();
    for (int parameter = 0; parameter < count; parameter++) {
      parameters.add(read(at(visible, parameter), at(invisible, parameter)));
    }
    return parameters;
  }

  /** The annotations on types of a declaration, but for those inside of code. */
  static List<TypeAnnotation> readTypes(
      @Nullable List<TypeAnnotationNode> visible, @Nullable List<TypeAnnotationNode> invisible) {
    List<TypeAnnotation> annotations = new ArrayList<>();
    addTypes(visible, annotations);
    addTypes(invisible, annotations);
    return annotations;
  }

  private static void addTypes(
      @Nullable List<TypeAnnotationNode> nodes, List<TypeAnnotation> annotations) {
    if (nodes == null) {
      return;
    }
    for (TypeAnnotationNode node : nodes) {
      TypeReference reference = new TypeReference(node.typeRef);
      TypeAnnotation.Place place =
          switch (reference.getSort()) {
            case TypeReference.FIELD -> TypeAnnotation.Place.FIELD;
            case TypeReference.METHOD_RETURN -> TypeAnnotation.Place.RESULT;
            case TypeReference.METHOD_FORMAL_PARAMETER -> TypeAnnotation.Place.PARAMETER;
            case TypeReference.CLASS_TYPE_PARAMETER_BOUND,
                TypeReference.METHOD_TYPE_PARAMETER_BOUND ->
                TypeAnnotation.Place.BOUND;
            case TypeReference.CLASS_EXTENDS -> TypeAnnotation.Place.SUPERTYPE;
            default -> null;
          };
      if (place != null) {
        int index =
            place == TypeAnnotation.Place.PARAMETER ? reference.getFormalParameterIndex() : 0;
        String path = node.typePath == null ? "" : node.typePath.toString();
        annotations.add(new TypeAnnotation(place, index, path, annotation(node)));
      }
    }
  }

  private static @Nullable List<AnnotationNode> at(
      @Nullable List<AnnotationNode> @Nullable [] all, int parameter) {
    return all == null || parameter >= all.length ? null : all[parameter];
  }

  private static void addAll(
      @Nullable List<AnnotationNode> nodes, List<JavaAnnotation> annotations) {
    if (nodes != null) {
      nodes.forEach(node -> annotations.add(annotation(node)));
    }
  }

  private static JavaAnnotation annotation(AnnotationNode node) {
    Map<String, AnnotationValue> elements = new LinkedHashMap<>();
    if (node.values != null) {
      for (int index = 0; index + 1 < node.values.size(); index += 2) {
        elements.put((String) node.values.get(index), value(node.values.get(index + 1)));
      }
    }
    return new JavaAnnotation(new TypeDescriptor(node.desc).internalName(), elements);
  }

  private static AnnotationValue value(Object value) {
    if (value instanceof String text) {
      return new AnnotationValue.Text(text);
    }
    if (value instanceof Type type) {
      return new AnnotationValue.ClassLiteral(new TypeDescriptor(type.getDescriptor()));
    }
    if (value instanceof String[] constant) {
      return new AnnotationValue.EnumConstant(new TypeDescriptor(constant[0]), constant[1]);
    }
    if (value instanceof AnnotationNode nested) {
      return new AnnotationValue.Nested(annotation(nested));
    }
    if (value instanceof List<?> list) {
      return new AnnotationValue.ListOf(
          list.stream().map(element -> value((Object) element)).toList());
    }
    if (value.getClass().isArray()) {
      List<AnnotationValue> elements = new ArrayList<>();
      for (int index = 0; index < Array.getLength(value); index++) {
        elements.add(value(Array.get(value, index)));
      }
      return new AnnotationValue.ListOf(elements);
    }
    return new AnnotationValue.Primitive(value);
  }
}
