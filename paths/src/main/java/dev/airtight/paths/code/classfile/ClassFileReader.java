package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads one class file (JVMS 4). */
public final class ClassFileReader {
  /** Java 25. */
  static final int NEWEST_MAJOR_VERSION = 69;

  private static final int MAGIC = 0xCAFEBABE;
  private static final int VISIBILITY =
      Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE;

  private ClassFileReader() {}

  /**
   * @param name the internal name the class must have
   * @param location what messages call the file
   */
  public static ClassLookup read(String name, byte[] bytes, String location, ClassOrigin origin) {
    if (bytes.length < 10 || integer(bytes, 0) != MAGIC) {
      return corrupt(name, location, "it does not start like one");
    }
    int majorVersion = integer(bytes, 4) & 0xFFFF;
    if (majorVersion > NEWEST_MAJOR_VERSION) {
      return new ClassLookup.Failed(new ClassProblem.TooNew(name, location, majorVersion));
    }
    try {
      ClassNode node = new ClassNode();
      new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
      return node.name.equals(name)
          ? new ClassLookup.Found(convert(node, location, majorVersion, origin))
          : corrupt(
              name,
              location,
              "it holds class "
                  + node.name.replace('/', '.')
                  + ", which a class path has at "
                  + node.name
                  + ".class");
    } catch (RuntimeException malformed) {
      // ASM checks nothing: whatever it trips over is a defect of the file, and what it trips with
      // tells a reader nothing more.
      return corrupt(name, location, "it is truncated or damaged");
    }
  }

  private static ClassLookup corrupt(String name, String location, String detail) {
    return new ClassLookup.Failed(new ClassProblem.Corrupt(name, location, detail));
  }

  private static int integer(byte[] bytes, int offset) {
    return bytes[offset] << 24
        | (bytes[offset + 1] & 0xFF) << 16
        | (bytes[offset + 2] & 0xFF) << 8
        | bytes[offset + 3] & 0xFF;
  }

  private static JavaClass convert(
      ClassNode node, String location, int majorVersion, ClassOrigin origin) {
    int access = node.access;
    String outerClass = null;
    boolean isInner = false;
    String simpleName = node.name.substring(node.name.lastIndexOf('/') + 1);
    for (var nested : node.innerClasses) {
      if (nested.name.equals(node.name)) {
        access = (access & ~VISIBILITY) | nested.access;
        outerClass = nested.outerName;
        simpleName = nested.innerName == null ? "" : nested.innerName;
        isInner = (nested.access & (Opcodes.ACC_STATIC | Opcodes.ACC_INTERFACE)) == 0;
      }
    }
    ClassHeader header =
        new ClassHeader(
            node.name,
            simpleName,
            access,
            majorVersion,
            origin,
            node.superName,
            node.interfaces,
            node.signature,
            orEmpty(node.permittedSubclasses),
            outerClass,
            isInner,
            node.sourceFile,
            AnnotationReader.read(node.visibleAnnotations, node.invisibleAnnotations),
            AnnotationReader.readTypes(node.visibleTypeAnnotations, node.invisibleTypeAnnotations));
    return new JavaClass(
        header,
        orEmpty(node.recordComponents).stream()
            .map(
                component ->
                    new RecordComponent(
                        component.name,
                        new TypeDescriptor(component.descriptor),
                        component.signature,
                        AnnotationReader.read(
                            component.visibleAnnotations, component.invisibleAnnotations)))
            .toList(),
        node.fields.stream().map(field -> field(node.name, field)).toList(),
        node.methods.stream().map(method -> method(node, method, location)).toList());
  }

  private static JavaField field(String owner, FieldNode field) {
    return new JavaField(
        owner,
        field.name,
        new TypeDescriptor(field.desc),
        field.access,
        field.signature,
        field.value == null ? null : ConstantReader.constant(field.value),
        AnnotationReader.read(field.visibleAnnotations, field.invisibleAnnotations),
        AnnotationReader.readTypes(field.visibleTypeAnnotations, field.invisibleTypeAnnotations));
  }

  private static JavaMethod method(ClassNode owner, MethodNode method, String location) {
    boolean ownerIsInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
    MethodHeader header =
        new MethodHeader(
            ConstantReader.method(owner.name, method.name, method.desc, ownerIsInterface),
            method.access,
            method.signature,
            method.exceptions,
            orEmpty(method.parameters).stream()
                .map(parameter -> parameter.name == null ? "" : parameter.name)
                .toList(),
            AnnotationReader.read(method.visibleAnnotations, method.invisibleAnnotations),
            AnnotationReader.readParameters(
                method.visibleParameterAnnotations, method.invisibleParameterAnnotations),
            AnnotationReader.readTypes(
                method.visibleTypeAnnotations, method.invisibleTypeAnnotations));
    boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    Supplier<Optional<MethodCode>> code =
        () -> hasCode ? Optional.of(code(owner.name, method, location)) : Optional.empty();
    return new JavaMethod(header, code);
  }

  private static MethodCode code(String owner, MethodNode method, String location) {
    try {
      return InstructionReader.read(method);
    } catch (RuntimeException malformed) {
      throw new ClassProblemException(
          new ClassProblem.Corrupt(
              owner, location, "it is truncated or damaged in method " + method.name));
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
