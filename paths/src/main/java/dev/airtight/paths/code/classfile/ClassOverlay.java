package dev.airtight.paths.code.classfile;

import java.util.Optional;
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

  /** A class that stands in for none, for a name that nobody else has. */
  default Optional<Helper> helper(String internalName) {
    return Optional.empty();
  }

  /**
   * What stand-ins use.
   *
   * @param extension whose it is
   */
  record Helper(byte[] classFile, String extension) {}

  /** The extension that a class is of; empty for those of the engine. */
  default Optional<String> extension(String internalName) {
    return Optional.empty();
  }
}
