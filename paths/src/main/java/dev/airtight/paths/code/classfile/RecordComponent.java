package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record class (JVMS 4.7.30), in declaration order.
 *
 * @param signature generic signature, null when not generic
 * @param annotations those whose target includes record components; others are on the field, the
 *     accessor and the constructor parameter
 */
public record RecordComponent(
    String name,
    TypeDescriptor type,
    @Nullable String signature,
    List<JavaAnnotation> annotations) {
  public RecordComponent {
    annotations = List.copyOf(annotations);
  }
}
