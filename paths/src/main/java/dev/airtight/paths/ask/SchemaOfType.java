package dev.airtight.paths.ask;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import java.util.Optional;

/** Says as a contract what a JSON Schema made of a Java type allows. */
@FunctionalInterface
public interface SchemaOfType {

  /**
   * The outputs that the schema of a type allows.
   *
   * @return empty where no schema is sent for the type, or it is not known which
   */
  Optional<OutputType> of(ClassPath classPath, JavaType type);
}
