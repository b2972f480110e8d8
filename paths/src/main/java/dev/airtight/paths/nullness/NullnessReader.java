package dev.airtight.paths.nullness;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.classfile.TypeAnnotation;
import dev.airtight.paths.code.classfile.TypeAnnotation.Place;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.nullness.NullAnnotations.Subject;
import dev.airtight.paths.nullness.Nullness.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what class files say about null in places of the application. */
public final class NullnessReader {
  /** A scope reaches all of a type. */
  private static final UnaryOperator<Default> EVERYWHERE = UnaryOperator.identity();

  /** Parts of a type are type variables, which may stand for types with null. */
  private static final UnaryOperator<Default> OF_WHOLE =
      said -> said == Default.NOWHERE_NULL ? Default.NOT_NULL : said;

  /** The type itself is such a variable. */
  private static final UnaryOperator<Default> UNSPECIFIED = said -> Default.UNSPECIFIED;

  private final ClassPath classPath;
  private final KotlinTypes kotlin = new KotlinTypes();

  public NullnessReader(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** Whether an annotation says something of one place, and nothing but that. */
  public static boolean isAboutNull(JavaAnnotation annotation) {
    return NullAnnotations.isMeant(annotation);
  }

  /** Of a parameter, counting from 0 without the receiver. */
  public Nullness ofParameter(JavaMethod method, int parameter) {
    JavaClass owner = classPath.load(method.owner());
    if (method.isConstructor() && owner.isInner()) {
      // Compilers count the parameters of such constructors differently.
      return Nullness.UNSPECIFIED;
    }
    List<TypeAnnotation> types = method.header().typeAnnotations();
    Default inMethod = scope(method, owner, Subject.PARAMETER);
    return of(
        isOpen(method, owner) ? Default.UNSPECIFIED : inMethod,
        method.parameterAnnotations(parameter),
        joined(types, kotlin.of(owner, method)),
        type -> type.place() == Place.PARAMETER && type.index() == parameter);
  }

  /** Of what a method returns. */
  public Nullness ofResult(JavaMethod method) {
    JavaClass owner = classPath.load(method.owner());
    boolean isOpen =
        SignatureParser.resultHasVariables(method.header().signature()) && isOpen(method, owner);
    boolean isVariable = SignatureParser.resultVariable(method.header().signature()).isPresent();
    return ofResult(method, owner, isOpen ? (isVariable ? UNSPECIFIED : OF_WHOLE) : EVERYWHERE);
  }

  /** The same where nothing that stands for a type parameter of its class may be null. */
  public Nullness ofResultWithoutNull(JavaMethod method) {
    boolean isOpen = hasNullableBounds(method.header().typeAnnotations());
    return isOpen ? ofResult(method) : ofResult(method, classPath.load(method.owner()), EVERYWHERE);
  }

  private Nullness ofResult(JavaMethod method, JavaClass owner, UnaryOperator<Default> reach) {
    return of(
        reach.apply(scope(method, owner, Subject.RESULT)),
        method.annotations(),
        joined(method.header().typeAnnotations(), kotlin.of(owner, method)),
        type -> type.place() == Place.RESULT);
  }

  private static List<TypeAnnotation> joined(
      List<TypeAnnotation> written, List<TypeAnnotation> ofKotlin) {
    return Stream.concat(written.stream(), ofKotlin.stream()).toList();
  }

  private static boolean isOpen(JavaMethod method, JavaClass owner) {
    return method.header().signature() != null
        && (hasNullableBounds(method.header().typeAnnotations())
            || hasNullableBounds(owner.header().typeAnnotations()));
  }

  private Default scope(JavaMethod method, JavaClass owner, Subject subject) {
    return NullAnnotations.scope(method.annotations(), subject)
        .orElseGet(() -> scope(owner, subject));
  }

  /** Of a field. */
  public Nullness ofField(JavaField field) {
    JavaClass owner = classPath.load(field.owner());
    @Nullable String signature = field.signature();
    boolean isOpen = signature != null && hasNullableBounds(owner.header().typeAnnotations());
    boolean isVariable = signature != null && signature.startsWith("T");
    UnaryOperator<Default> reach = isOpen ? (isVariable ? UNSPECIFIED : OF_WHOLE) : EVERYWHERE;
    return of(
        reach.apply(scope(owner, Subject.FIELD)),
        field.annotations(),
        joined(field.typeAnnotations(), kotlin.of(owner, field)),
        type -> type.place() == Place.FIELD);
  }

  private static Nullness of(
      Default byDefault,
      List<JavaAnnotation> declared,
      List<TypeAnnotation> types,
      Predicate<TypeAnnotation> isHere) {
    List<JavaAnnotation> own = new ArrayList<>(declared);
    List<TypeAnnotation> parts = new ArrayList<>();
    for (TypeAnnotation type : types) {
      if (isHere.test(type)) {
        boolean isWhole = Nullness.withoutNesting(type.path()).isEmpty();
        if (isWhole) {
          own.add(type.annotation());
        } else if (!declared.contains(type.annotation())
            || NullAnnotations.allowsNull(type.annotation())) {
          // One that is both is about the array; what it says of elements is not sure.
          parts.add(type);
        }
      }
    }
    return new Nullness(byDefault, own, parts, Optional.empty());
  }

  /** Whether something is said of a class by which its type variables stand for types with null. */
  public boolean bindsNull(JavaClass javaClass) {
    return javaClass.header().typeAnnotations().stream()
        .filter(type -> type.place() == Place.BOUND || type.place() == Place.SUPERTYPE)
        .anyMatch(type -> NullAnnotations.allowsNull(type.annotation()));
  }

  /** A type variable may stand for a type with null. */
  private static boolean hasNullableBounds(List<TypeAnnotation> types) {
    return types.stream()
        .anyMatch(
            type -> type.place() == Place.BOUND && NullAnnotations.allowsNull(type.annotation()));
  }

  /** What the innermost scope says that says anything: class, package, module. */
  private Default scope(JavaClass javaClass, Subject subject) {
    @Nullable JavaClass at = javaClass;
    while (at != null) {
      Optional<Default> said = NullAnnotations.scope(at.annotations(), subject);
      if (said.isPresent()) {
        return said.get();
      }
      at = enclosing(at);
    }
    return annotated(javaClass.packageName() + "/package-info")
        .flatMap(inPackage -> NullAnnotations.scope(inPackage.annotations(), subject))
        .or(
            () ->
                classPath
                    .moduleOf(javaClass.name())
                    .flatMap(module -> NullAnnotations.scope(module.annotations(), subject)))
        .orElse(Default.UNSPECIFIED);
  }

  /** Of a local or anonymous class, the class it stands in, by its name (JLS 13.1). */
  private @Nullable JavaClass enclosing(JavaClass javaClass) {
    int nested = javaClass.name().lastIndexOf('$');
    return javaClass
        .outerClass()
        .or(
            () ->
                nested > 0 ? Optional.of(javaClass.name().substring(0, nested)) : Optional.empty())
        .flatMap(this::annotated)
        .orElse(null);
  }

  private Optional<JavaClass> annotated(String name) {
    return classPath.find(name) instanceof ClassLookup.Found found
        ? Optional.of(found.javaClass())
        : Optional.empty();
  }
}
