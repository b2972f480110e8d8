package dev.airtight.paths.code.classfile;

import org.jspecify.annotations.Nullable;

/** Class files that stand in for others of the same name. */
@FunctionalInterface
public interface ClassOverlay {
  ClassOverlay NONE = internalName -> null;

  /** The class file to use for a class, or null to look it up as usual. */
  byte @Nullable [] classFile(String internalName);

  /** Whether a class is used only where the class path has one of that name. */
  default boolean isOfLibrary(String internalName) {
    return false;
  }
}
