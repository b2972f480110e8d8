package dev.airtight.paths.code.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/** An overlay of classes that were compiled under other names. */
public final class RenamedClasses implements ClassOverlay {
  private final Map<String, String> compiledNames = new HashMap<>();
  private final SimpleRemapper names;
  private final String home;
  private final ClassLoader loader;

  /**
   * @param home the package of classes that keep their names and refer to the renamed ones, as an
   *     internal name ending in a slash
   * @param names the name that each class is to have, by the internal name it was compiled with
   * @param referenced those of them that are named only, and not in the overlay
   * @param loader finds the compiled class files
   */
  public RenamedClasses(
      String home, Map<String, String> names, Set<String> referenced, ClassLoader loader) {
    this.home = home;
    this.names = new SimpleRemapper(names);
    this.loader = loader;
    names.forEach(
        (compiled, wanted) -> {
          if (!referenced.contains(compiled)) {
            compiledNames.put(wanted, compiled);
          }
        });
  }

  @Override
  public byte @Nullable [] classFile(String internalName) {
    String compiled = compiledNames.get(internalName);
    if (compiled == null) {
      if (!internalName.startsWith(home)) {
        return null;
      }
      compiled = internalName;
    }
    try (InputStream stream = loader.getResourceAsStream(compiled + ".class")) {
      if (stream == null) {
        throw new IllegalStateException("no class file of " + compiled);
      }
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(stream).accept(new ClassRemapper(writer, names), 0);
      return writer.toByteArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
