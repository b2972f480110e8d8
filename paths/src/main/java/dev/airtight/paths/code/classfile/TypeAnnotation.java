package dev.airtight.paths.code.classfile;

/**
 * An annotation on the use of a type in a declaration (JVMS 4.7.20).
 *
 * @param place which type of the declaration
 * @param index of the parameter, as the class file counts; 0 elsewhere
 * @param path from that type to the annotated part: {@code [} into an array, {@code 0;} into the
 *     first type argument, {@code .} into a nested type, {@code *} to the bound of a wildcard
 */
public record TypeAnnotation(Place place, int index, String path, JavaAnnotation annotation) {

  /** Where in a declaration a type stands. */
  public enum Place {
    FIELD,
    RESULT,
    PARAMETER,
    /** The bound of a type parameter. */
    BOUND,
    /** The superclass or an interface of a class. */
    SUPERTYPE
  }
}
