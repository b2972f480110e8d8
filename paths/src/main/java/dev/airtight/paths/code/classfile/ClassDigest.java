package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.dependency.Fingerprint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Hashes of the parts of a class file, each of which stays the same where another part changes.
 *
 * @param declaration of all but the code of methods
 * @param code of each method with its line numbers and names of variables, by name and descriptor
 */
public record ClassDigest(String declaration, Map<String, String> code) {
  public ClassDigest {
    code = Map.copyOf(code);
  }

  /** The hashes of a class file; empty where it cannot be read. */
  public static Optional<ClassDigest> of(byte[] bytes) {
    try {
      ClassReader reader = new ClassReader(bytes);
      ClassWriter declaration = new ClassWriter(0);
      reader.accept(declaration, ClassReader.SKIP_CODE);
      Methods methods = new Methods();
      reader.accept(methods, 0);
      Map<String, String> code = new HashMap<>();
      methods.alone.forEach(
          (method, writer) -> code.put(method, Fingerprint.ofBytes(writer.toByteArray())));
      return Optional.of(
          new ClassDigest(
              new Fingerprint()
                  .addNumber(reader.readInt(Integer.BYTES))
                  .add(declaration.toByteArray())
                  .hex(),
              code));
    } catch (RuntimeException malformed) {
      // ASM checks nothing: whatever it trips over is a defect of the file.
      return Optional.empty();
    }
  }

  /** Writes every method into a class of its own, with the constants that it needs alone. */
  private static final class Methods extends ClassVisitor {
    private final Map<String, ClassWriter> alone = new HashMap<>();

    Methods() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      ClassWriter writer = new ClassWriter(0);
      writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Alone", null, "java/lang/Object", null);
      alone.put(name + descriptor, writer);
      return writer.visitMethod(access, name, descriptor, signature, exceptions);
    }
  }
}
