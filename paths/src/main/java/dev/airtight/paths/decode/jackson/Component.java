package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import java.util.Optional;
import java.util.Set;

/**
 * A component of a record, or a property of a bean.
 *
 * @param name as declared
 * @param names the JSON members that go into it; empty where it is ignored
 * @param required whether decoding throws where none of them is there
 * @param format what an annotation says of how it is written
 */
public record Component(
    String name,
    JavaType type,
    Set<String> names,
    boolean required,
    Way way,
    Optional<ValueFormat> format) {
  public Component {
    names = Set.copyOf(names);
  }

  Component withoutMembers() {
    return new Component(name, type, Set.of(), false, way, format);
  }

  /** How a value gets into an object. */
  public sealed interface Way {

    /** Passed to the constructor, null or zero without a member. */
    record Argument() implements Way {}

    /** Stored in a field after construction, where there is a member. */
    record Store(JavaField field) implements Way {}

    /** Passed to a setter after construction, where there is a member. */
    record Call(JavaMethod setter) implements Way {}
  }
}
