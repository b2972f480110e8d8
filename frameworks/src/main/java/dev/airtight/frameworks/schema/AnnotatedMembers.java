package dev.airtight.frameworks.schema;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What annotations say of the members that a schema has. */
final class AnnotatedMembers {
  private static final String JACKSON = "com/fasterxml/jackson/annotation/";
  private static final String PROPERTY = JACKSON + "JsonProperty";
  private static final String IGNORE = JACKSON + "JsonIgnore";

  /** Generators read more than these of what begins with one of the prefixes below. */
  private static final Set<String> FOLLOWED =
      Set.of(
          PROPERTY,
          IGNORE,
          JACKSON + "JsonAlias",
          JACKSON + "JsonPropertyDescription",
          JACKSON + "JsonClassDescription",
          JACKSON + "JsonPropertyOrder",
          JACKSON + "JsonInclude");

  private static final List<String> READ_BY_GENERATORS =
      List.of("com/fasterxml/jackson/", "tools/jackson/", "io/swagger/", "org/springframework/ai/");

  private AnnotatedMembers() {}

  static void check(JavaClass type) throws UnknownSchemaException {
    check(type.annotations(), type.javaName());
  }

  static void check(JavaField field) throws UnknownSchemaException {
    check(field.annotations(), field.name());
  }

  private static void check(List<JavaAnnotation> annotations, String place)
      throws UnknownSchemaException {
    for (JavaAnnotation annotation : annotations) {
      if (!FOLLOWED.contains(annotation.type())
          && !isTolerance(annotation)
          && READ_BY_GENERATORS.stream().anyMatch(annotation.type()::startsWith)) {
        throw new UnknownSchemaException("@" + annotation.simpleName() + " on " + place);
      }
    }
  }

  /** Concerns reading alone. */
  private static boolean isTolerance(JavaAnnotation annotation) {
    return annotation.type().equals(JACKSON + "JsonIgnoreProperties")
        && annotation.elements().keySet().equals(Set.of("ignoreUnknown"));
  }

  static boolean isIgnored(JavaField field) {
    return JavaAnnotation.find(field.annotations(), IGNORE)
        .map(ignore -> ignore.flag("value").orElse(true))
        .orElse(false);
  }

  static String name(JavaField field) {
    return property(field)
        .flatMap(property -> property.text("value"))
        .filter(name -> !name.isEmpty())
        .orElse(field.name());
  }

  static boolean isRequired(JavaField field, SchemaDialect.Required required) {
    return switch (required) {
      case NONE -> false;
      case ALL -> true;
      case WHERE_SAID -> saidToBeRequired(field).orElse(false);
      case UNLESS_SAID -> saidToBeRequired(field).orElseGet(() -> !isNullable(field));
    };
  }

  private static Optional<Boolean> saidToBeRequired(JavaField field) {
    return property(field).map(property -> property.flag("required").orElse(false));
  }

  private static Optional<JavaAnnotation> property(JavaField field) {
    return JavaAnnotation.find(field.annotations(), PROPERTY);
  }

  private static boolean isNullable(JavaField field) {
    return Stream.concat(
            field.annotations().stream(),
            field.typeAnnotations().stream()
                .filter(annotation -> annotation.path().isEmpty())
                .map(annotation -> annotation.annotation()))
        .anyMatch(annotation -> annotation.simpleName().equals("Nullable"));
  }

  /** Whether the text of each constant is its name, whoever asks. */
  static boolean areEnumNamesPlain(JavaClass type) {
    return type.isFinal()
        && type.annotations().isEmpty()
        && type.method("toString", new MethodDescriptor(List.of(), TypeDescriptor.STRING)).isEmpty()
        && type.methods().stream().allMatch(method -> method.annotations().isEmpty());
  }
}
