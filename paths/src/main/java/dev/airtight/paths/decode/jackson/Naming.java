package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How the members are called of properties that no annotation names, by {@code @JsonNaming}. */
enum Naming {
  AS_DECLARED(name -> name),
  LOWER_CAMEL(name -> name),
  UPPER_CAMEL(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)),
  SNAKE(name -> beforeCapitals(name, "(?<=[^A-Z_])(?=[A-Z])", "_")),
  KEBAB(name -> beforeCapitals(name, Words.PLACES, "-")),
  LOWER_DOT(name -> beforeCapitals(name, Words.PLACES, "."));

  private static final class Words {
    /** Of several capitals, the last one begins a word where something else follows. */
    static final String PLACES = "(?<=[^A-Z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][^A-Z])";
  }

  private static final List<String> HOMES =
      List.of(
          "com/fasterxml/jackson/databind/PropertyNamingStrategies$",
          "com/fasterxml/jackson/databind/PropertyNamingStrategy$",
          "tools/jackson/databind/PropertyNamingStrategies$");

  private final UnaryOperator<String> rule;

  Naming(UnaryOperator<String> rule) {
    this.rule = rule;
  }

  /**
   * What annotations of a class say.
   *
   * @throws UnsupportedTypeException where that is not followed
   */
  static Naming of(List<JavaAnnotation> annotations) {
    Optional<JavaAnnotation> naming =
        annotations.stream()
            .filter(each -> JacksonAnnotations.NAMING.contains(each.type()))
            .findFirst();
    if (naming.isEmpty()) {
      return AS_DECLARED;
    }
    String strategy =
        naming.get().classLiteral("value").map(type -> type.internalName()).orElse("");
    String name =
        HOMES.stream()
            .filter(strategy::startsWith)
            .map(home -> strategy.substring(home.length()))
            .findFirst()
            .orElse("");
    return switch (name) {
      case "LowerCamelCaseStrategy" -> LOWER_CAMEL;
      case "UpperCamelCaseStrategy" -> UPPER_CAMEL;
      case "SnakeCaseStrategy" -> SNAKE;
      case "KebabCaseStrategy" -> KEBAB;
      case "LowerDotCaseStrategy" -> LOWER_DOT;
      default -> throw new UnsupportedTypeException("this @JsonNaming is not supported");
    };
  }

  /** The member that a property is in. */
  String member(String property) {
    if (this != AS_DECLARED && !property.matches("[a-z][A-Za-z0-9_]*")) {
      throw new UnsupportedTypeException("@JsonNaming of " + property + " is not supported");
    }
    return rule.apply(property);
  }

  private static String beforeCapitals(String name, String place, String separator) {
    return name.replaceAll(place, separator).toLowerCase(Locale.ROOT);
  }
}
