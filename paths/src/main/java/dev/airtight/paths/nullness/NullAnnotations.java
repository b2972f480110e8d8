package dev.airtight.paths.nullness;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.nullness.Nullness.Default;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The annotations about null by their simple names, on which JSpecify, JSR-305, Jakarta, JetBrains,
 * Spring, Android, Eclipse and the Checker Framework agree.
 */
final class NullAnnotations {
  private static final Set<String> ALLOWING =
      Set.of("Nullable", "CheckForNull", "NullableDecl", "RecentlyNullable", "PossiblyNull");
  private static final Set<String> EXCLUDING =
      Set.of("NonNull", "Nonnull", "NotNull", "NonNullDecl", "RecentlyNonNull");

  /** What the default of a scope is about. */
  enum Subject {
    PARAMETER("PARAMETER", "ParametersAreNonnullByDefault", "NonNullApi", "EverythingIsNonNull"),
    FIELD("FIELD", "FieldsAreNonnullByDefault", "NonNullFields", "EverythingIsNonNull"),
    RESULT(
        "RETURN_TYPE",
        "ReturnValuesAreNonnullByDefault",
        "ReturnTypesAreNonnullByDefault",
        "MethodsReturnNonnullByDefault",
        "NonNullApi",
        "EverythingIsNonNull");

    /** As Eclipse calls it. */
    private final String place;

    /** Annotations that exclude null from all of them. */
    private final Set<String> excluding;

    Subject(String place, String... excluding) {
      this.place = place;
      this.excluding = Set.of(excluding);
    }
  }

  private static final Set<String> CANCELLING = Set.of("NullUnmarked");

  /** Of parameters alone. */
  private static final String NULLABLE_PARAMETERS = "ParametersAreNullableByDefault";

  private NullAnnotations() {}

  /** Whether an annotation is about null at all. */
  static boolean isMeant(JavaAnnotation annotation) {
    return ALLOWING.contains(annotation.simpleName())
        || EXCLUDING.contains(annotation.simpleName());
  }

  static boolean allowsNull(JavaAnnotation annotation) {
    return ALLOWING.contains(annotation.simpleName())
        || (annotation.simpleName().equals("Nonnull") && !isAlways(annotation));
  }

  static boolean excludesNull(JavaAnnotation annotation) {
    return EXCLUDING.contains(annotation.simpleName()) && isAlways(annotation);
  }

  /** JSR-305's {@code @Nonnull(when = MAYBE)} says the opposite. */
  private static boolean isAlways(JavaAnnotation annotation) {
    return annotation.enumName("when").filter(when -> !when.equals("ALWAYS")).isEmpty();
  }

  /** What the annotations of a scope say of the subjects in it; empty if nothing. */
  static Optional<Default> scope(List<JavaAnnotation> annotations, Subject subject) {
    for (JavaAnnotation annotation : annotations) {
      String name = annotation.simpleName();
      boolean isOfNullable = subject == Subject.PARAMETER && name.equals(NULLABLE_PARAMETERS);
      if (CANCELLING.contains(name) || isOfNullable) {
        return Optional.of(Default.UNSPECIFIED);
      } else if (name.equals("NullMarked")) {
        return Optional.of(Default.NOWHERE_NULL);
      } else if (subject.excluding.contains(name)) {
        return Optional.of(Default.NOT_NULL);
      } else if (name.equals("NonNullByDefault")) {
        return Optional.of(eclipse(annotation, subject.place));
      }
    }
    return Optional.empty();
  }

  /** Eclipse's annotation names the places it is about, or says with {@code false} that it ends. */
  private static Default eclipse(JavaAnnotation annotation, String place) {
    if (annotation.flag("value").isPresent()) {
      return annotation.flag("value").get() ? Default.NOT_NULL : Default.UNSPECIFIED;
    }
    boolean isMeant =
        annotation.element("value").isEmpty()
            || annotation.list("value").stream()
                .anyMatch(
                    value ->
                        value instanceof AnnotationValue.EnumConstant constant
                            && constant.name().equals(place));
    return isMeant ? Default.NOT_NULL : Default.UNSPECIFIED;
  }
}
