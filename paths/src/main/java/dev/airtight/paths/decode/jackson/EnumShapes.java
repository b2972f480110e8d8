package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How Jackson names the constants of an enum. */
final class EnumShapes {
  private static final Set<String> HONOURED =
      Set.of(JacksonAnnotations.PROPERTY, JacksonAnnotations.ALIAS);

  private final ClassPath classPath;
  private final Hierarchy hierarchy;
  private final JacksonSettings settings;

  EnumShapes(Hierarchy hierarchy, JacksonSettings settings) {
    this.settings = settings;
    this.classPath = hierarchy.classPath();
    this.hierarchy = hierarchy;
  }

  JavaShape read(JavaClass type) {
    Optional<JavaMethod> creator =
        type.methods().stream()
            .filter(method -> method.annotation(JacksonAnnotations.CREATOR).isPresent())
            .findFirst();
    return creator.isPresent() ? factory(type, creator.get()) : named(type);
  }

  /** Names count for nothing then, nor does what the constants are written as. */
  private JavaShape factory(JavaClass type, JavaMethod creator) {
    String mode =
        creator
            .annotation(JacksonAnnotations.CREATOR)
            .flatMap(annotation -> annotation.enumName("mode"))
            .orElse("DEFAULT");
    boolean isSimple =
        creator.isStatic()
            && creator.descriptor().parameters().equals(List.of(TypeDescriptor.STRING))
            && creator.descriptor().returnType().equals(type.type());
    boolean isDelegating =
        mode.equals("DELEGATING")
            || (mode.equals("DEFAULT")
                && (CreatorShapes.hasValue(type, hierarchy) || !mayKnowNames()));
    if (!isSimple || !isDelegating || settings.has(JacksonRule.NO_METHODS_FOR_ENUMS)) {
      throw new UnsupportedTypeException("this @JsonCreator of an enum is not supported");
    }
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupported(creator.parameterAnnotations(0), Set.of(), classPath));
    for (String supertype : hierarchy.selfAndSupertypes(type.name())) {
      JavaClass declaring = classPath.load(supertype);
      UnsupportedTypeException.throwIf(
          JacksonAnnotations.unsupported(declaring.annotations(), Set.of(), classPath));
      for (JavaMethod method : declaring.methods()) {
        Set<String> honoured =
            method == creator
                ? Set.of(JacksonAnnotations.CREATOR)
                : Set.of(JacksonAnnotations.VALUE);
        UnsupportedTypeException.throwIf(
            JacksonAnnotations.unsupported(method.annotations(), honoured, classPath));
      }
    }
    return new JavaShape.Factory(type.name(), creator, JavaType.of(TypeDescriptor.STRING), true);
  }

  private boolean mayKnowNames() {
    return JacksonAnnotations.mayKnowNames(settings, classPath);
  }

  private JavaShape named(JavaClass type) {
    Optional<EnumWritings.Texts> written = written(type);
    boolean isPrinted = settings.has(JacksonRule.ENUMS_BY_TO_STRING);
    if (isPrinted && (written.isPresent() || mayPrintOtherwise(type))) {
      throw new UnsupportedTypeException(
          "an enum whose toString is its own, or may be, is not supported");
    }
    Set<String> ofMembers = Set.of(JacksonAnnotations.VALUE);
    // Classes and methods take over the annotations of what they implement, @JsonValue among them.
    for (String supertype : hierarchy.selfAndSupertypes(type.name())) {
      JavaClass declaring = classPath.load(supertype);
      UnsupportedTypeException.throwIf(
          JacksonAnnotations.unsupported(declaring.annotations(), Set.of(), classPath));
      for (JavaMethod method : declaring.methods()) {
        UnsupportedTypeException.throwIf(
            JacksonAnnotations.unsupported(method.annotations(), ofMembers, classPath));
      }
    }
    List<JavaField> constants = type.fields().stream().filter(JavaField::isEnumConstant).toList();
    Map<String, Integer> ordinals = new LinkedHashMap<>();
    Map<String, Integer> aliases = new LinkedHashMap<>();
    for (JavaField field : type.fields()) {
      UnsupportedTypeException.throwIf(
          JacksonAnnotations.unsupported(
              field.annotations(), field.isEnumConstant() ? HONOURED : ofMembers, classPath));
    }
    for (int ordinal = 0; written.isEmpty() && ordinal < constants.size(); ordinal++) {
      JavaField constant = constants.get(ordinal);
      // Of two constants with one name, Jackson's table keeps the later.
      ordinals.put(name(constant), ordinal);
      for (String alias : aliases(constant.annotations())) {
        aliases.putIfAbsent(alias, ordinal);
      }
    }
    aliases.forEach(ordinals::putIfAbsent);
    for (int ordinal = 0; written.isPresent() && ordinal < constants.size(); ordinal++) {
      // Here it is the first one that counts.
      ordinals.putIfAbsent(written.get().byConstant().get(ordinal), ordinal);
    }
    List<String> names = new ArrayList<>();
    constants.forEach(constant -> names.add(constant.name()));
    boolean anyCase = settings.has(JacksonRule.ENUMS_IN_ANY_CASE);
    if (anyCase) {
      checkUnambiguous(ordinals);
    }
    return new Enumeration(
        type.name(),
        names,
        ordinals,
        anyCase,
        !settings.has(JacksonRule.NO_NUMERALS_FOR_ENUMS),
        written.filter(EnumWritings.Texts::byCaseRules).isPresent(),
        false);
  }

  /** What {@code @JsonValue} says constants are written as; empty without it. */
  private Optional<EnumWritings.Texts> written(JavaClass type) {
    List<JavaMethod> methods = new ArrayList<>();
    for (String supertype : hierarchy.selfAndSupertypes(type.name())) {
      classPath.load(supertype).methods().stream()
          .filter(method -> JacksonAnnotations.isValue(method.annotations()))
          .forEach(methods::add);
    }
    List<JavaField> fields =
        type.fields().stream()
            .filter(field -> JacksonAnnotations.isValue(field.annotations()))
            .toList();
    if (methods.isEmpty() && fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<EnumWritings.Texts> texts = Optional.empty();
    if (fields.isEmpty() && methods.size() == 1) {
      texts =
          type.method(methods.get(0).name(), methods.get(0).descriptor())
              .filter(method -> !method.isStatic())
              .flatMap(method -> EnumWritings.of(type, method));
    } else if (methods.isEmpty() && fields.size() == 1 && !fields.get(0).isStatic()) {
      texts = EnumWritings.of(type, fields.get(0));
    }
    if (texts.isEmpty() || settings.has(JacksonRule.NO_METHODS_FOR_ENUMS)) {
      throw new UnsupportedTypeException("what @JsonValue says of the constants is not clear");
    }
    return texts;
  }

  private static boolean mayPrintOtherwise(JavaClass type) {
    return !type.isFinal()
        || type.method("toString", new MethodDescriptor(List.of(), TypeDescriptor.STRING))
            .isPresent();
  }

  /** Which one of several names that differ by case only is found depends on their hash codes. */
  private static void checkUnambiguous(Map<String, Integer> ordinals) {
    ordinals.forEach(
        (name, ordinal) ->
            ordinals.forEach(
                (other, another) -> {
                  if (!ordinal.equals(another) && name.equalsIgnoreCase(other)) {
                    throw new UnsupportedTypeException(
                        "constants whose names differ by case only are not supported");
                  }
                }));
  }

  /** Unlike on a component, the annotation without a name calls the constant "". */
  private static String name(JavaField constant) {
    return JavaAnnotation.find(constant.annotations(), JacksonAnnotations.PROPERTY)
        .map(property -> property.text("value").orElse(""))
        .orElse(constant.name());
  }

  /** The name an annotation gives; an empty one means the declared name. */
  static Optional<String> explicitName(JavaAnnotation property) {
    return property.text("value").filter(name -> !name.isEmpty());
  }

  static List<String> aliases(List<JavaAnnotation> annotations) {
    return JavaAnnotation.find(annotations, JacksonAnnotations.ALIAS).stream()
        .flatMap(alias -> alias.list("value").stream())
        .filter(AnnotationValue.Text.class::isInstance)
        .map(value -> ((AnnotationValue.Text) value).value())
        .toList();
  }
}
