package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared field.
 *
 * @param owner internal name of the declaring class
 * @param access access flags (JVMS 4.5)
 * @param signature generic signature, null when not generic
 * @param constant the value of a `static final` constant variable
 */
public record JavaField(
    String owner,
    String name,
    TypeDescriptor type,
    int access,
    @Nullable String signature,
    @Nullable ConstantValue constant,
    List<JavaAnnotation> annotations,
    List<TypeAnnotation> typeAnnotations) {
  public JavaField {
    annotations = List.copyOf(annotations);
    typeAnnotations = List.copyOf(typeAnnotations);
  }

  public boolean isStatic() {
    return Modifier.isStatic(access);
  }

  public boolean isFinal() {
    return Modifier.isFinal(access);
  }

  public boolean isPrivate() {
    return Modifier.isPrivate(access);
  }

  public boolean isPublic() {
    return Modifier.isPublic(access);
  }

  /** The compiler made it. */
  public boolean isSynthetic() {
    return (access & 0x1000) != 0;
  }

  /** The field holds an enum constant (JVMS 4.5, ACC_ENUM). */
  public boolean isEnumConstant() {
    return (access & 0x4000) != 0;
  }

  public FieldReference reference() {
    return new FieldReference(owner, name, type);
  }
}
