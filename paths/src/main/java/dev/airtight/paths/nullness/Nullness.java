package dev.airtight.paths.nullness;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.TypeAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said about null in one place, and about the parts of its type.
 *
 * @param byDefault what holds where no annotation stands
 * @param own annotations on the place itself
 * @param parts annotations on parts of its type, with the path from it
 * @param because why there is no null here, where it is not for an annotation: completes the
 *     sentence "it is not null, ..."; empty where it is a fact
 */
public record Nullness(
    Default byDefault,
    List<JavaAnnotation> own,
    List<TypeAnnotation> parts,
    Optional<String> because) {
  /** Nothing is said. */
  public static final Nullness UNSPECIFIED =
      new Nullness(Default.UNSPECIFIED, List.of(), List.of(), Optional.empty());

  /** What a scope says of places without an annotation. */
  public enum Default {
    UNSPECIFIED,
    /** Not null, which says nothing of the parts of types. */
    NOT_NULL,
    /** Not null, the parts of types neither: JSpecify. */
    NOWHERE_NULL
  }

  public Nullness {
    own = List.copyOf(own);
    parts = List.copyOf(parts);
  }

  /** Whether null is said not to occur here. */
  public boolean excludesNull() {
    if (own.stream().anyMatch(NullAnnotations::allowsNull)) {
      return false;
    }
    return byDefault != Default.UNSPECIFIED || own.stream().anyMatch(NullAnnotations::excludesNull);
  }

  /** Whether null is said to occur neither here nor in any part of the type. */
  public boolean excludesNullEverywhere() {
    return byDefault == Default.NOWHERE_NULL
        && own.stream().noneMatch(NullAnnotations::allowsNull)
        && parts.stream().noneMatch(part -> NullAnnotations.allowsNull(part.annotation()));
  }

  /** The same place where null is known not to occur. */
  public Nullness withoutNull() {
    return withoutNull("");
  }

  /**
   * The same place where null is taken not to occur.
   *
   * @param reason completes the sentence "it is not null, ..."
   */
  public Nullness withoutNull(String reason) {
    return new Nullness(
        byDefault == Default.UNSPECIFIED ? Default.NOT_NULL : byDefault,
        List.of(),
        parts,
        Optional.of(reason));
  }

  /** The same place where null is taken not to occur unless an annotation allows it. */
  public Nullness withoutNullUnlessAllowed(String reason) {
    boolean isSaid = excludesNull() || own.stream().anyMatch(NullAnnotations::allowsNull);
    return isSaid ? this : withoutNull(reason);
  }

  /** Of a place whose type is a type variable, with what is said of the type that stands for it. */
  public Nullness instantiated(Nullness argument) {
    boolean isSaid = !own.isEmpty() || excludesNull();
    return new Nullness(
        isSaid ? byDefault : argument.byDefault,
        isSaid ? own : argument.own,
        argument.parts,
        isSaid ? because : argument.because);
  }

  /** Why that null does not occur is assumed; empty where it is a fact. */
  public Optional<String> reason() {
    return Optional.of(because.orElse("as annotations say")).filter(reason -> !reason.isEmpty());
  }

  /** Of the elements of an array. */
  public Nullness element() {
    return part("[");
  }

  /** Of what stands for a type argument. */
  public Nullness argument(int index) {
    return part(index + ";");
  }

  private Nullness part(String step) {
    List<JavaAnnotation> inPart = new ArrayList<>();
    List<TypeAnnotation> inside = new ArrayList<>();
    for (TypeAnnotation annotation : parts) {
      String path = withoutNesting(annotation.path());
      if (path.equals(step) || path.equals(step + "*")) {
        inPart.add(annotation.annotation());
      } else if (path.startsWith(step)) {
        String rest = path.substring(step.length());
        inside.add(
            new TypeAnnotation(
                annotation.place(),
                annotation.index(),
                rest.startsWith("*") ? rest.substring(1) : rest,
                annotation.annotation()));
      }
    }
    return new Nullness(
        byDefault == Default.NOWHERE_NULL ? byDefault : Default.UNSPECIFIED,
        inPart,
        inside,
        Optional.empty());
  }

  /** A nested type is reached through its outer ones, which are no values. */
  static String withoutNesting(String path) {
    return path.replace(".", "");
  }
}
