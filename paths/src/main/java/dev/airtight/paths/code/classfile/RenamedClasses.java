package dev.airtight.paths.code.classfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/** An overlay of classes that were compiled under other names. */
public final class RenamedClasses implements ClassOverlay {
  private final Map<String, String> compiledNames = new HashMap<>();
  private final SimpleRemapper names;
  private final Function<String, Optional<byte[]>> classFiles;

  /**
   * @param names the name that each class is to have, by the internal name it was compiled with
   * @param referenced those of them that are named only, and not in the overlay
   * @param classFiles finds the compiled class files
   */
  public RenamedClasses(
      Map<String, String> names,
      Set<String> referenced,
      Function<String, Optional<byte[]>> classFiles) {
    this.names = new SimpleRemapper(names);
    this.classFiles = classFiles;
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
    return compiled == null ? null : renamed(compiled);
  }

  /** A class that keeps its name and refers to the renamed ones; null where there is none. */
  public byte @Nullable [] unrenamed(String internalName) {
    return compiledNames.containsValue(internalName) ? null : renamed(internalName);
  }

  private byte @Nullable [] renamed(String compiled) {
    Optional<byte[]> file = classFiles.apply(compiled);
    if (file.isEmpty()) {
      return null;
    }
    try {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(file.get()).accept(new ClassRemapper(writer, names), 0);
      return writer.toByteArray();
    } catch (RuntimeException damaged) {
      // ASM throws exceptions of many kinds; whoever reads the file says what is wrong with it.
      return file.get();
    }
  }
}
