package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassOrigin;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.MethodReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the classes of an overlay with those that they replace: of which types these are, and
 * whether a method that a replacement does not declare is inherited alike.
 */
public final class Replacements {
  private final ClassPath overlaid;
  private final Hierarchy real;
  private final MethodResolution realMethods;
  private final Map<String, Optional<String>> inherited = new HashMap<>();

  public Replacements(ClassPath overlaid) {
    this.overlaid = overlaid;
    this.real = new Hierarchy(overlaid.withoutStandIns());
    this.realMethods = new MethodResolution(real);
  }

  /** Whether a class replaces another one. */
  public boolean replaces(JavaClass loaded) {
    return loaded.origin() == ClassOrigin.OVERLAY && real.classPath().has(loaded.name());
  }

  /** The supertypes that the class has that is replaced. */
  public Set<String> supertypes(String replaced) {
    return real.selfAndSupertypes(replaced);
  }

  /** The nearest superclass of a class, or itself, that replaces another one; else null. */
  public @Nullable JavaClass nearest(String className) {
    Optional<JavaClass> next =
        className.startsWith("[") ? Optional.empty() : Optional.of(overlaid.load(className));
    while (next.isPresent()) {
      if (replaces(next.get())) {
        return next.get();
      }
      next = next.get().superName().map(overlaid::load);
    }
    return null;
  }

  /**
   * Whether what a replacement inherits is what the class of that name runs, too: code of one and
   * the same class, which calls either of them in the same way; or what only replacements have, for
   * each other.
   *
   * @param method where the replacement finds it
   */
  public synchronized boolean inheritsAlike(JavaClass replacement, JavaMethod method) {
    String key = replacement.name() + "." + method.name() + method.descriptor().text();
    Optional<String> owner = inherited.computeIfAbsent(key, k -> realOwner(replacement, method));
    return owner.isPresent()
        ? owner.get().equals(method.owner())
        : overlaid.load(method.owner()).origin() == ClassOrigin.OVERLAY;
  }

  private Optional<String> realOwner(JavaClass replacement, JavaMethod method) {
    MethodReference reference =
        new MethodReference(
            replacement.name(), method.name(), method.descriptor(), replacement.isInterface());
    return realMethods.resolve(reference) instanceof MethodLookup.Found found
        ? Optional.of(found.method().owner())
        : Optional.empty();
  }
}
