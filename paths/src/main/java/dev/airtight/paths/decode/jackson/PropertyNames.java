package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What annotations on a field, its methods and its parameter say of one property together.
 *
 * @param explicit the name that they give, if any
 * @param named whether there is {@code @JsonProperty}, with or without a name
 * @param aliases other names of its member
 * @param required whether decoding into a parameter throws without it
 * @param ignored whether its member is skipped
 * @param readOnly whether its member is skipped because it is for those who read the object
 * @param format how it is written
 */
record PropertyNames(
    Optional<String> explicit,
    boolean named,
    List<String> aliases,
    boolean required,
    boolean ignored,
    boolean readOnly,
    Optional<ValueFormat> format) {
  private static final Set<String> HONOURED =
      Set.of(
          JacksonAnnotations.PROPERTY,
          JacksonAnnotations.ALIAS,
          JacksonAnnotations.IGNORE,
          JacksonAnnotations.FORMAT,
          JacksonAnnotations.VALUE);

  PropertyNames {
    aliases = List.copyOf(aliases);
  }

  /**
   * Reads them.
   *
   * @param property what messages call it
   * @throws UnsupportedTypeException where they say more than that
   */
  static PropertyNames of(String property, List<JavaAnnotation> annotations, ClassPath classPath) {
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupported(annotations, HONOURED, classPath));
    Set<String> explicit = new LinkedHashSet<>();
    boolean named = false;
    boolean required = false;
    boolean ignored = false;
    boolean readOnly = false;
    for (JavaAnnotation annotation : annotations) {
      if (annotation.type().equals(JacksonAnnotations.PROPERTY)) {
        UnsupportedTypeException.throwIf(
            JacksonAnnotations.unsupportedElement(
                annotation, Set.of("value", "required", "index", "defaultValue", "access")));
        EnumShapes.explicitName(annotation).ifPresent(explicit::add);
        named = true;
        readOnly |= access(annotation).filter("READ_ONLY"::equals).isPresent();
        required |= annotation.flag("required").orElse(false);
      }
      if (annotation.type().equals(JacksonAnnotations.IGNORE)) {
        ignored |= annotation.flag("value").orElse(true);
      }
    }
    if (explicit.size() > 1) {
      throw new UnsupportedTypeException("two names for " + property);
    }
    return new PropertyNames(
        explicit.stream().findFirst(),
        named,
        EnumShapes.aliases(annotations),
        required,
        ignored,
        readOnly,
        ValueFormat.of(annotations));
  }

  /** Which accessors {@code @JsonProperty} leaves; empty where it does not say. */
  static Optional<String> access(JavaAnnotation annotation) {
    return annotation.type().equals(JacksonAnnotations.PROPERTY)
        ? annotation.enumName("access").filter(name -> !name.equals("AUTO"))
        : Optional.empty();
  }

  /** The JSON members that go into it. */
  Set<String> members(String declared) {
    Set<String> names = new LinkedHashSet<>();
    names.add(explicit.orElse(declared));
    names.addAll(aliases);
    return names;
  }

  /** The property that a getter is of. */
  static Optional<String> ofGetter(String method) {
    return method.startsWith("is") ? behind("is", method) : behind("get", method);
  }

  /**
   * The property that a setter is of.
   *
   * @param prefix what its name begins with
   */
  static Optional<String> ofSetter(String method, String prefix) {
    return behind(prefix, method);
  }

  /** Jackson 2 lower-cases all leading capitals: {@code URL} becomes {@code url}. */
  private static Optional<String> behind(String prefix, String method) {
    if (!method.startsWith(prefix) || method.length() == prefix.length()) {
      return Optional.empty();
    }
    String name = method.substring(prefix.length());
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    return Optional.of(
        name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals));
  }
}
