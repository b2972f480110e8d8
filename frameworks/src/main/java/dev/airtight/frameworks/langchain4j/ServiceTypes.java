package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How AI services read a result type: {@code DefaultOutputParserFactory}. */
final class ServiceTypes {
  private static final String VALUE = "value";
  private static final String VALUES = "values";
  private static final Set<String> COLLECTIONS = Set.of("java/util/List", "java/util/Set");
  private static final String STRING = "java/lang/String";

  /** Those that are written as in JSON; a number may have been a double before it was a text. */
  private static final Set<String> SCALARS =
      Set.of(
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/math/BigInteger",
          "java/lang/Float",
          "java/lang/Double",
          "java/lang/Boolean");

  private static final String SUBTYPES = "com/fasterxml/jackson/annotation/JsonSubTypes";

  private static final Set<String> PRIMITIVES = Set.of("I", "J", "S", "F", "D", "Z");

  /** Read by parsers whose rules are not followed here. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "java/lang/Byte", "bytes",
          "java/math/BigDecimal", "numbers of any size",
          "java/util/Date", "dates",
          "java/time/LocalDate", "dates",
          "java/time/LocalTime", "times",
          "java/time/LocalDateTime", "times");

  private final ClassPath classPath;

  ServiceTypes(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** The member that holds the result, of those that come in an object of their own. */
  Optional<String> envelope(JavaType type) {
    if (type instanceof JavaType.Primitive primitive) {
      return PRIMITIVES.contains(primitive.erasure().text())
          ? Optional.of(VALUE)
          : Optional.empty();
    }
    if (!(type instanceof JavaType.Of named)) {
      return Optional.empty();
    }
    if (COLLECTIONS.contains(named.name())) {
      return Optional.of(VALUES);
    }
    return SCALARS.contains(named.name()) || isEnum(named) ? Optional.of(VALUE) : Optional.empty();
  }

  /** Whether the result is a map, of anything at all. */
  static boolean isMap(JavaType type) {
    return type instanceof JavaType.Of named && named.name().equals("java/util/Map");
  }

  /** Whether the result is a float or a double. */
  static boolean isFloating(JavaType type) {
    return Set.of("float", "double", "java.lang.Float", "java.lang.Double")
        .contains(type.toString());
  }

  /** Whether the result is an enum, or a list of one. */
  boolean isOfEnums(JavaType type) {
    return type instanceof JavaType.Of named
        && (isEnum(named) || (COLLECTIONS.contains(named.name()) && isOfEnums(named.argument(0))));
  }

  /** Whether the result is a list of objects. */
  boolean isOfObjects(JavaType type) {
    return type instanceof JavaType.Of named
        && COLLECTIONS.contains(named.name())
        && named.argument(0) instanceof JavaType.Of element
        && classPath.has(element.name())
        && !classPath.load(element.name()).isEnum()
        && isOneClass(classPath.load(element.name()));
  }

  private boolean isEnum(JavaType.Of type) {
    return classPath.has(type.name()) && classPath.load(type.name()).isEnum();
  }

  /** Why a result type is not followed. */
  Optional<String> unsupported(JavaType type) {
    if (type instanceof JavaType.Of named && !named.name().equals(STRING)) {
      String kind = OTHERS.get(named.name());
      if (kind != null) {
        return Optional.of("how LangChain4j parses " + kind + " is not followed");
      }
      if (COLLECTIONS.contains(named.name())) {
        return element(named.argument(0));
      }
      if (SCALARS.contains(named.name()) || isMap(named)) {
        return Optional.empty();
      }
      return isEnum(named) ? annotated(named) : polymorphic(named);
    }
    return type instanceof JavaType.Primitive && envelope(type).isPresent()
        ? Optional.empty()
        : Optional.of("how LangChain4j parses " + type + " is not followed");
  }

  private Optional<String> element(JavaType element) {
    if (element instanceof JavaType.Of named) {
      if (named.name().equals(STRING)) {
        return Optional.empty();
      }
      JavaClass declared = classPath.has(named.name()) ? classPath.load(named.name()) : null;
      if (declared != null && declared.isEnum()) {
        return annotated(named);
      }
      if (declared != null && isOneClass(declared)) {
        return Optional.empty();
      }
    }
    return Optional.of("how LangChain4j parses a collection of " + element + " is not followed");
  }

  /** The text of a constant is its name for this parser, but not for Jackson. */
  private Optional<String> annotated(JavaType.Of type) {
    return classPath.load(type.name()).fields().stream()
            .filter(JavaField::isEnumConstant)
            .allMatch(constant -> constant.annotations().isEmpty())
        ? Optional.empty()
        : Optional.of("annotated constants of the result type " + type + " are not followed");
  }

  /** Of a type with several classes, a single member {@code value} is taken out first. */
  private Optional<String> polymorphic(JavaType.Of type) {
    return !classPath.has(type.name()) || isOneClass(classPath.load(type.name()))
        ? Optional.empty()
        : Optional.of("a result type with several classes is not followed");
  }

  private static boolean isOneClass(JavaClass type) {
    return type.isRecord()
        || (!type.isPlatform()
            && !type.isAbstract()
            && !type.isSealed()
            && type.annotation(SUBTYPES).isEmpty());
  }
}
