package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.JavaMethod;

/** The answer to a method resolution or selection. */
public sealed interface MethodLookup {
  record Found(JavaMethod method) implements MethodLookup {}

  /**
   * The JVM would throw.
   *
   * @param error internal name of the error: a NoSuchMethodError and the like
   */
  record Failed(String error, String detail) implements MethodLookup {}
}
