package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which constructors and static methods of a class Jackson 2.18 and later takes for those that make
 * its objects, by annotations and by itself.
 *
 * @param byMembers one that takes members of a JSON object, where an annotation says so
 * @param delegates those that take one value, whatever JSON it is in
 */
record CreatorShapes(Optional<JavaMethod> byMembers, List<JavaShape.Factory> delegates) {
  /** Of what a single parameter may be for a creator that nobody annotates. */
  private static final Set<String> SCALARS =
      Set.of(
          "Z",
          "I",
          "J",
          "D",
          "Ljava/lang/String;",
          "Ljava/lang/CharSequence;",
          "Ljava/lang/Boolean;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Double;",
          "Ljava/math/BigInteger;",
          "Ljava/math/BigDecimal;");

  private static final Set<String> COLLECTIONS =
      Set.of("java/util/List", "java/util/Collection", "java/util/Set", "java/util/Map");

  private static final Set<String> FACTORIES = Set.of("valueOf", "fromString");
  private static final String NAMED_PARAMETERS = "java/beans/ConstructorProperties";

  CreatorShapes {
    delegates = List.copyOf(delegates);
  }

  /**
   * Finds them.
   *
   * @param variables what type parameters of the class stand for
   * @param hasValue whether {@code @JsonValue} says how it is written, which tells a single
   *     parameter for a value
   * @param canonical the constructor of a record, which takes members unless something else is said
   * @throws UnsupportedTypeException where annotations say what is not followed
   */
  static CreatorShapes of(
      JavaClass type,
      Map<String, JavaType> variables,
      boolean hasValue,
      Optional<JavaMethod> canonical,
      JacksonSettings settings,
      Hierarchy hierarchy) {
    Optional<JavaMethod> byMembers = Optional.empty();
    List<JavaShape.Factory> delegates = new ArrayList<>();
    for (JavaMethod method : type.methods()) {
      if (!method.isConstructor() && !method.isStatic()) {
        continue;
      }
      Optional<JavaAnnotation> annotation = method.annotation(JacksonAnnotations.CREATOR);
      String mode =
          annotation.map(creator -> creator.enumName("mode").orElse("DEFAULT")).orElse("");
      boolean isCanonical = canonical.filter(method::equals).isPresent();
      if (mode.equals("DISABLED")) {
        if (isCanonical) {
          throw new UnsupportedTypeException("a disabled constructor of a record is not supported");
        }
        continue;
      }
      boolean isNamed = isNamed(method);
      if (annotation.isPresent() || (method.isConstructor() && isNamed && !isCanonical)) {
        checkAnnotated(method, type);
        UnsupportedTypeException.throwIf(
            JacksonAnnotations.unsupported(
                method.annotations(), Set.of(JacksonAnnotations.CREATOR), hierarchy.classPath()));
        boolean isKnown = isNamed || (isCanonical && !hasValue);
        if (isByMembers(method, mode, isKnown, hasValue, settings, hierarchy.classPath())) {
          if (byMembers.isPresent()) {
            throw new UnsupportedTypeException("two creators are not supported");
          }
          byMembers = Optional.of(method);
        } else {
          delegates.add(delegate(type, method, variables, true, hierarchy.classPath()));
        }
      } else if (!isCanonical && isFoundAlone(type, method, hierarchy)) {
        delegates.add(delegate(type, method, variables, false, hierarchy.classPath()));
      }
    }
    return new CreatorShapes(byMembers, chosen(delegates));
  }

  /** Of two that take the same, an annotation decides. */
  private static List<JavaShape.Factory> chosen(List<JavaShape.Factory> all) {
    return all.stream()
        .filter(
            each ->
                each.isAnnotated()
                    || all.stream()
                        .noneMatch(
                            other ->
                                other.isAnnotated() && other.argument().equals(each.argument())))
        .toList();
  }

  private static void checkAnnotated(JavaMethod method, JavaClass type) {
    boolean isMade = method.isConstructor() || method.descriptor().returnType().equals(type.type());
    if (!isMade || method.descriptor().parameters().isEmpty()) {
      throw new UnsupportedTypeException("this @JsonCreator is not supported");
    }
  }

  private static boolean isNamed(JavaMethod method) {
    if (method.annotation(NAMED_PARAMETERS).isPresent()) {
      return true;
    }
    for (int index = 0; index < method.descriptor().parameters().size(); index++) {
      if (JavaAnnotation.find(method.parameterAnnotations(index), JacksonAnnotations.PROPERTY)
          .flatMap(EnumShapes::explicitName)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isByMembers(
      JavaMethod method,
      String mode,
      boolean isNamed,
      boolean hasValue,
      JacksonSettings settings,
      ClassPath classPath) {
    int parameters = method.descriptor().parameters().size();
    if (mode.equals("DELEGATING") && parameters == 1) {
      return false;
    } else if (mode.equals("PROPERTIES") || isNamed || parameters > 1) {
      boolean isValue = hasValue && !isNamed && !mode.equals("PROPERTIES");
      if (mode.equals("DELEGATING") || isValue) {
        throw new UnsupportedTypeException("this @JsonCreator is not supported");
      }
      return true;
    } else if (!hasValue && JacksonAnnotations.mayKnowNames(settings, classPath)) {
      throw new UnsupportedTypeException(
          "a @JsonCreator whose parameter Jackson may take for a property is not supported");
    }
    return false;
  }

  /** Whether Jackson may find it by itself. */
  private static boolean isFoundAlone(JavaClass type, JavaMethod method, Hierarchy hierarchy) {
    boolean takesScalar =
        method.descriptor().parameters().size() == 1
            && SCALARS.contains(method.descriptor().parameters().get(0).text());
    if (!takesScalar || method.isConstructor()) {
      return takesScalar;
    }
    TypeDescriptor made = method.descriptor().returnType();
    boolean isMade =
        FACTORIES.contains(method.name())
            && made.isReference()
            && !made.isArray()
            && hierarchy.isSubclass(made.internalName(), type.name());
    if (isMade && !made.equals(type.type())) {
      throw new UnsupportedTypeException("a factory of a subclass is not supported");
    }
    return isMade;
  }

  static JavaShape.Factory delegate(
      JavaClass type,
      JavaMethod method,
      Map<String, JavaType> variables,
      boolean isAnnotated,
      ClassPath classPath) {
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupported(method.parameterAnnotations(0), Set.of(), classPath));
    JavaType argument =
        SignatureParser.parameters(method.header().signature(), method.descriptor(), variables)
            .get(0);
    if (!isFollowed(argument)) {
      throw new UnsupportedTypeException(
          "a creator that takes a " + argument + " is not supported");
    }
    return new JavaShape.Factory(type.name(), method, argument, isAnnotated);
  }

  /** Whether a value that is there is never passed as null. */
  private static boolean isFollowed(JavaType argument) {
    return argument instanceof JavaType.Of named
        ? SCALARS.contains("L" + named.name() + ";") || COLLECTIONS.contains(named.name())
        : argument instanceof JavaType.Primitive primitive
            ? SCALARS.contains(primitive.erasure().text())
            : !argument.erasure().text().equals("[B") && !argument.erasure().text().equals("[C");
  }

  /** Whether {@code @JsonValue} says how objects of a class are written. */
  static boolean hasValue(JavaClass type, Hierarchy hierarchy) {
    return hierarchy.selfAndSupertypes(type.name()).stream()
        .map(hierarchy.classPath()::load)
        .anyMatch(
            each ->
                each.methods().stream().anyMatch(m -> JacksonAnnotations.isValue(m.annotations()))
                    || each.fields().stream()
                        .anyMatch(f -> JacksonAnnotations.isValue(f.annotations())));
  }

  /** Whether it makes objects in a way that is followed. */
  boolean isKnown(JavaMethod method) {
    return byMembers.filter(method::equals).isPresent()
        || annotated().stream().anyMatch(delegate -> delegate.method().equals(method));
  }

  static boolean isScalar(TypeDescriptor type) {
    return SCALARS.contains(type.text());
  }

  /** What {@code @ConstructorProperties} calls a parameter, counting from 0. */
  static Optional<String> nameOf(JavaMethod constructor, int parameter) {
    return constructor
        .annotation(NAMED_PARAMETERS)
        .map(named -> named.list("value"))
        .filter(names -> parameter < names.size())
        .map(names -> ((AnnotationValue.Text) names.get(parameter)).value());
  }

  /** The ones that an annotation makes sure of. */
  List<JavaShape.Factory> annotated() {
    return delegates.stream().filter(JavaShape.Factory::isAnnotated).toList();
  }
}
