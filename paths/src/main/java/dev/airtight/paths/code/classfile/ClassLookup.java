package dev.airtight.paths.code.classfile;

/** The answer to the search for a class. */
public sealed interface ClassLookup {
  record Found(JavaClass javaClass) implements ClassLookup {}

  record Failed(ClassProblem problem) implements ClassLookup {}
}
