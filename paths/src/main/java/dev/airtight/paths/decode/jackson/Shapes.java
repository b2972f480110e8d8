package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.signature.JavaType;

/**
 * As what a library that fills objects by their members sees Java types: Jackson, configured one
 * way, or another one that fills them alike.
 */
public interface Shapes {

  /** The shape of a parameter, component or element type. */
  JavaShape of(JavaType type);

  /** The shape of the class that a union chose; never a union again. */
  JavaShape ofSubtype(String className);

  /** Whether a class may have a property that a member is of, even if only to be written. */
  default boolean mayKnow(String className, String member) {
    return true;
  }

  /** What else there is to know of the library. */
  JacksonSettings settings();

  /** Whether null and a missing member are refused for a shape. */
  boolean refusesNull(JavaShape shape);

  /** The shape of a component or property, as it is annotated. */
  default JavaShape of(Component component) {
    JavaShape shape = of(component.type());
    return component.format().map(format -> format.of(shape)).orElse(shape);
  }
}
