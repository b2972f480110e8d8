package dev.airtight.paths.code.classfile;

import org.jspecify.annotations.Nullable;

/** Class files that stand in for others of the same name, whatever the class path has. */
@FunctionalInterface
public interface ClassOverlay {
  ClassOverlay NONE = internalName -> null;

  /** The class file to use for a class, or null to look it up as usual. */
  byte @Nullable [] classFile(String internalName);
}
