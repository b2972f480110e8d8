package dev.airtight.paths.machine;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.state.CallSource;

/** Answers calls of methods whose implementation is not known. */
@FunctionalInterface
public interface UnknownObjects {

  /**
   * The methods of a class of which nothing but the declarations are known, static ones included.
   */
  CallSource methodsOf(Machine machine, JavaClass type);
}
