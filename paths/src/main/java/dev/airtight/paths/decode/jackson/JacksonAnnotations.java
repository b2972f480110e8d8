package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which Jackson annotations the rules of this package honour. All others of Jackson make a type
 * unsupported: ignoring one silently could change what is decoded.
 */
final class JacksonAnnotations {
  private static final String PREFIX = "com/fasterxml/jackson/";
  private static final String PACKAGE = PREFIX + "annotation/";

  /** What Jackson 3 does not share with Jackson 2. */
  private static final String PREFIX_3 = "tools/jackson/";

  private static final String BUNDLE = PACKAGE + "JacksonAnnotationsInside";

  static final String TYPE_INFO = PACKAGE + "JsonTypeInfo";
  static final String SUBTYPES = PACKAGE + "JsonSubTypes";
  static final String TYPE_NAME = PACKAGE + "JsonTypeName";
  static final String IGNORE_PROPERTIES = PACKAGE + "JsonIgnoreProperties";
  static final String PROPERTY = PACKAGE + "JsonProperty";
  static final String ALIAS = PACKAGE + "JsonAlias";
  static final String CREATOR = PACKAGE + "JsonCreator";
  static final String VALUE = PACKAGE + "JsonValue";
  static final String FORMAT = PACKAGE + "JsonFormat";
  static final String IGNORE = PACKAGE + "JsonIgnore";

  /** Of Jackson 2, of which it is measured which builders it takes. */
  static final String DESERIALIZE = PREFIX + "databind/annotation/JsonDeserialize";

  static final String BUILDER = PREFIX + "databind/annotation/JsonPOJOBuilder";

  static final Set<String> NAMING =
      Set.of(
          PREFIX + "databind/annotation/JsonNaming", PREFIX_3 + "databind/annotation/JsonNaming");

  /** Those that only concern writing JSON or documentation. */
  private static final Set<String> HARMLESS =
      Set.of(
          PACKAGE + "JsonInclude",
          PACKAGE + "JsonPropertyOrder",
          PACKAGE + "JsonPropertyDescription",
          PACKAGE + "JsonClassDescription",
          PACKAGE + "JsonEnumDefaultValue",
          PACKAGE + "JsonRootName");

  private static final String PARAMETER_NAMES = PREFIX + "module/paramnames/ParameterNamesModule";

  private JacksonAnnotations() {}

  /** Whether {@code @JsonValue} is among annotations, and says yes. */
  static boolean isValue(List<JavaAnnotation> annotations) {
    return JavaAnnotation.find(annotations, VALUE)
        .filter(value -> value.flag("value").orElse(true))
        .isPresent();
  }

  /** Whether names of parameters may stand for annotations that name them. */
  static boolean mayKnowNames(JacksonSettings settings, ClassPath classPath) {
    return settings.has(JacksonRule.KNOWS_PARAMETER_NAMES) || classPath.has(PARAMETER_NAMES);
  }

  /** Of an annotated class, property or constant, what is neither honoured nor harmless. */
  static Optional<String> unsupported(
      List<JavaAnnotation> annotations, Set<String> honoured, ClassPath classPath) {
    return annotations.stream()
        .map(JavaAnnotation::type)
        .filter(type -> !honoured.contains(type) && !HARMLESS.contains(type))
        .filter(
            type ->
                type.startsWith(PREFIX) || type.startsWith(PREFIX_3) || isBundle(type, classPath))
        .map(type -> "@" + type.substring(type.lastIndexOf('/') + 1) + " is not supported")
        .findFirst();
  }

  /** An annotation of the application may carry annotations of Jackson. */
  private static boolean isBundle(String type, ClassPath classPath) {
    return classPath.has(type) && classPath.load(type).annotation(BUNDLE).isPresent();
  }

  /** Of an annotation, an element besides the given ones. */
  static Optional<String> unsupportedElement(JavaAnnotation annotation, Set<String> honoured) {
    String name = annotation.type().substring(annotation.type().lastIndexOf('/') + 1);
    return annotation.elements().keySet().stream()
        .filter(element -> !honoured.contains(element))
        .sorted()
        .map(element -> "@" + name + "(" + element + ") is not supported")
        .findFirst();
  }
}
