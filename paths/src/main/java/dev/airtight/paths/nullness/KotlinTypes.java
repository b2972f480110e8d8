package dev.airtight.paths.nullness;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.classfile.TypeAnnotation;
import dev.airtight.paths.code.classfile.TypeAnnotation.Place;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Kotlin says of parts of types, as if annotations stood there. */
final class KotlinTypes {
  private static final JavaAnnotation NOT_NULL = new JavaAnnotation("kotlin/NotNull", Map.of());
  private static final JavaAnnotation NULLABLE = new JavaAnnotation("kotlin/Nullable", Map.of());
  private final Map<String, KotlinMetadata> known = new HashMap<>();

  List<TypeAnnotation> of(JavaClass owner, JavaMethod method) {
    List<KotlinMetadata.Callable> all =
        metadata(owner).callables().stream()
            .filter(callable -> isMethod(callable, method))
            .toList();
    if (all.size() != 1) {
      return List.of();
    }
    List<TypeAnnotation> annotations = new ArrayList<>();
    List<JavaType> parameters = method.genericParameters();
    for (int i = 0; i < parameters.size(); i++) {
      parts(all.get(0).parameters().get(i), parameters.get(i), Place.PARAMETER, i, "", annotations);
    }
    if (!method.descriptor().returnType().isVoid()) {
      JavaType result =
          SignatureParser.result(method.header().signature(), method.descriptor(), Map.of());
      all.get(0).result().ifPresent(type -> parts(type, result, Place.RESULT, 0, "", annotations));
    }
    return annotations;
  }

  List<TypeAnnotation> of(JavaClass owner, JavaField field) {
    List<TypeAnnotation> annotations = new ArrayList<>();
    JavaType type = SignatureParser.fieldType(field.signature(), field.type());
    metadata(owner).fields().stream()
        .filter(kept -> kept.name().equals(field.name()))
        .forEach(kept -> parts(kept.type(), type, Place.FIELD, 0, "", annotations));
    return annotations;
  }

  private KotlinMetadata metadata(JavaClass owner) {
    return known.computeIfAbsent(owner.name(), name -> KotlinMetadata.of(owner.annotations()));
  }

  private static boolean isMethod(KotlinMetadata.Callable callable, JavaMethod method) {
    return callable.name().equals(method.name())
        && callable.parameters().size() == method.descriptor().parameters().size()
        && callable.descriptor().filter(said -> !said.equals(method.descriptor().text())).isEmpty();
  }

  /** The type itself has an annotation of its own, if anything is said of it. */
  private static void parts(
      KotlinMetadata.Type type,
      JavaType java,
      Place place,
      int index,
      String path,
      List<TypeAnnotation> annotations) {
    List<Optional<KotlinMetadata.Type>> arguments = type.arguments();
    if (java instanceof JavaType.ArrayOf array && arguments.size() == 1) {
      arguments
          .get(0)
          .ifPresent(
              element -> part(element, array.element(), place, index, path + "[", annotations));
    } else if (java instanceof JavaType.Of of && of.arguments().size() == arguments.size()) {
      for (int i = 0; i < arguments.size(); i++) {
        String inside = path + i + ";";
        JavaType argument = of.argument(i);
        arguments.get(i).ifPresent(part -> part(part, argument, place, index, inside, annotations));
      }
    }
  }

  private static void part(
      KotlinMetadata.Type type,
      JavaType java,
      Place place,
      int index,
      String path,
      List<TypeAnnotation> annotations) {
    if (type.isKnown()) {
      annotations.add(
          new TypeAnnotation(place, index, path, type.isNullable() ? NULLABLE : NOT_NULL));
    }
    parts(type, java, place, index, path, annotations);
  }
}
