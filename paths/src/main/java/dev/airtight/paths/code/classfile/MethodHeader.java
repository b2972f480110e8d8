package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.signature.MethodReference;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says about a method besides its body.
 *
 * @param access access flags (JVMS 4.6)
 * @param signature generic signature, null when not generic
 * @param declaredExceptions internal names from the `throws` clause
 * @param parameterNames from the `MethodParameters` attribute; empty when there is none
 * @param parameterAnnotations one list per parameter; may leave out synthetic leading parameters
 */
public record MethodHeader(
    MethodReference reference,
    int access,
    @Nullable String signature,
    List<String> declaredExceptions,
    List<String> parameterNames,
    List<JavaAnnotation> annotations,
    List<List<JavaAnnotation>> parameterAnnotations,
    List<TypeAnnotation> typeAnnotations) {
  public MethodHeader {
    declaredExceptions = List.copyOf(declaredExceptions);
    parameterNames = List.copyOf(parameterNames);
    annotations = List.copyOf(annotations);
    parameterAnnotations = List.copyOf(parameterAnnotations);
    typeAnnotations = List.copyOf(typeAnnotations);
  }

  /** Of a method that every class below may have. */
  MethodHeader ofUnknownCode() {
    return new MethodHeader(
        reference,
        (access | Modifier.ABSTRACT) & ~(Modifier.FINAL | Modifier.NATIVE | Modifier.SYNCHRONIZED),
        signature,
        declaredExceptions,
        parameterNames,
        annotations,
        parameterAnnotations,
        typeAnnotations);
  }
}
