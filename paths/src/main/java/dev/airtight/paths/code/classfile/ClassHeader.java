package dev.airtight.paths.code.classfile;

import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says about the class itself.
 *
 * @param name internal name
 * @param simpleName the name given in the source, as {@link Class#getSimpleName()} returns it;
 *     empty for an anonymous class
 * @param access access flags (JVMS 4.1); for a nested class those of its source declaration
 * @param majorVersion of the class file: 61 is Java 17
 * @param superName null for java/lang/Object only
 * @param permittedSubclasses internal names; empty unless sealed
 * @param outerClass internal name of the class this one is a member of
 * @param isInner a member, local or anonymous class that is not static
 */
public record ClassHeader(
    String name,
    String simpleName,
    int access,
    int majorVersion,
    ClassOrigin origin,
    @Nullable String superName,
    List<String> interfaces,
    @Nullable String signature,
    List<String> permittedSubclasses,
    @Nullable String outerClass,
    boolean isInner,
    @Nullable String sourceFile,
    List<JavaAnnotation> annotations,
    List<TypeAnnotation> typeAnnotations) {
  public ClassHeader {
    interfaces = List.copyOf(interfaces);
    permittedSubclasses = List.copyOf(permittedSubclasses);
    annotations = List.copyOf(annotations);
    typeAnnotations = List.copyOf(typeAnnotations);
  }

  /** Of some class below it. */
  ClassHeader ofUnknownCode() {
    return new ClassHeader(
        name,
        simpleName,
        (access | Modifier.ABSTRACT) & ~Modifier.FINAL,
        majorVersion,
        ClassOrigin.OPAQUE,
        superName,
        interfaces,
        signature,
        List.of(),
        outerClass,
        isInner,
        sourceFile,
        annotations,
        typeAnnotations);
  }
}
