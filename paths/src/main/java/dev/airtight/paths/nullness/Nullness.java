package dev.airtight.paths.nullness;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.TypeAnnotation;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said about null in one place, and about the parts of its type.
 *
 * @param byDefault what holds where no annotation stands
 * @param own annotations on the place itself
 * @param parts annotations on parts of its type, with the path from it
 */
public record Nullness(Default byDefault, List<JavaAnnotation> own, List<TypeAnnotation> parts) {
  /** Nothing is said. */
  public static final Nullness UNSPECIFIED =
      new Nullness(Default.UNSPECIFIED, List.of(), List.of());

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

  /** The same place where null is known not to occur. */
  public Nullness withoutNull() {
    return new Nullness(
        byDefault == Default.UNSPECIFIED ? Default.NOT_NULL : byDefault, List.of(), parts);
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
        byDefault == Default.NOWHERE_NULL ? byDefault : Default.UNSPECIFIED, inPart, inside);
  }

  /** A nested type is reached through its outer ones, which are no values. */
  static String withoutNesting(String path) {
    return path.replace(".", "");
  }
}
