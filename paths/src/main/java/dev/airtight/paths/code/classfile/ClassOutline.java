package dev.airtight.paths.code.classfile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What tells of a class file which types its objects have, without reading its methods.
 *
 * @param name internal name
 * @param superName null for java/lang/Object only
 * @param interfaces internal names of the direct superinterfaces
 * @param isInterface whether it is an interface
 * @param hasObjects whether it is a class and not abstract
 * @param madeByLambdas internal names of interfaces that lambdas in it may implement
 * @param mayHaveProducers whether a container may ask a method of it for an object
 */
public record ClassOutline(
    String name,
    @Nullable String superName,
    List<String> interfaces,
    boolean isInterface,
    boolean hasObjects,
    Set<String> madeByLambdas,
    boolean mayHaveProducers) {
  private static final int NAME_AND_TYPE = 12;
  private static final int INVOKE_DYNAMIC = 18;

  /** How descriptors of the annotations of such methods end, and what modules of Guice call. */
  private static final Set<String> PRODUCERS =
      Set.of(
          "Bean;",
          "Produces;",
          "Provides;",
          "ProvidesIntoOptional;",
          "com/google/inject/binder/",
          "bindInterceptor");

  public ClassOutline {
    interfaces = List.copyOf(interfaces);
    madeByLambdas = Set.copyOf(madeByLambdas);
  }

  /** The outline of a class file; empty where it cannot be read. */
  public static Optional<ClassOutline> of(byte[] bytes) {
    try {
      ClassReader reader = new ClassReader(bytes);
      boolean hasObjects =
          (reader.getAccess() & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) == 0;
      return Optional.of(
          new ClassOutline(
              reader.getClassName(),
              reader.getSuperName(),
              List.of(reader.getInterfaces()),
              (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0,
              hasObjects,
              lambdas(reader),
              mayHaveProducers(bytes)));
    } catch (RuntimeException malformed) {
      // ASM checks nothing: whatever it trips over is a defect of the file.
      return Optional.empty();
    }
  }

  /** All of it as texts, the same ones for equal outlines on every JVM. */
  public List<String> parts() {
    return List.of(
        name,
        String.valueOf(superName),
        String.join(",", interfaces),
        String.valueOf(isInterface),
        String.valueOf(hasObjects),
        String.join(",", new TreeSet<>(madeByLambdas)),
        String.valueOf(mayHaveProducers));
  }

  /** Tags stand before the contents of constants (JVMS 4.4). */
  private static boolean isA(ClassReader reader, int item, int tag) {
    int offset = reader.getItem(item);
    return offset > 0 && reader.readByte(offset - 1) == tag;
  }

  private static Set<String> lambdas(ClassReader reader) {
    Set<String> types = new LinkedHashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int item = 1; item < reader.getItemCount(); item++) {
      if (isA(reader, item, INVOKE_DYNAMIC)) {
        int called = reader.readUnsignedShort(reader.getItem(item) + 2);
        if (isA(reader, called, NAME_AND_TYPE)) {
          String descriptor = reader.readUTF8(reader.getItem(called) + 2, buffer);
          String result = descriptor.substring(descriptor.indexOf(')') + 1);
          if (result.startsWith("L")) {
            types.add(result.substring(1, result.length() - 1));
          }
        }
      }
    }
    return types;
  }

  /** Also one that merely speaks of it. */
  private static boolean mayHaveProducers(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return PRODUCERS.stream().anyMatch(text::contains);
  }
}
