package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Classes whose objects a builder makes, as {@code @JsonDeserialize(builder)} says: Jackson decodes
 * into the builder, and calls its {@code build()} method.
 */
final class BuilderShapes {
  private static final String PREFIX = "with";
  private static final String BUILD = "build";

  /** What is said of members counts where it stands on the builder. */
  private static final Set<String> HONOURED =
      Stream.concat(
              Stream.of(JacksonAnnotations.DESERIALIZE, JacksonAnnotations.IGNORE_PROPERTIES),
              JacksonAnnotations.NAMING.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Hierarchy hierarchy;

  BuilderShapes(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** The internal name of the class that builds objects of another one. */
  static Optional<String> of(JavaClass type) {
    return deserialize(type)
        .flatMap(annotation -> annotation.classLiteral("builder"))
        .map(TypeDescriptor::internalName);
  }

  private static Optional<JavaAnnotation> deserialize(JavaClass type) {
    return type.annotation(JacksonAnnotations.DESERIALIZE);
  }

  /**
   * The shape of a class that has one. What is decoded into is the builder's type with the built
   * one as its argument, which tells it from the class of the builder alone.
   */
  JavaShape.Factory built(JavaClass type, String builderName) {
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupported(
            ClassRules.inherited(type, hierarchy), HONOURED, hierarchy.classPath()));
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupportedElement(deserialize(type).orElseThrow(), Set.of("builder")));
    JavaClass builder = hierarchy.classPath().load(builderName);
    String build = said(builder, "buildMethodName", BUILD);
    JavaMethod method =
        builder.methods().stream()
            .filter(each -> each.name().equals(build) && !each.isStatic() && !each.isSynthetic())
            .filter(each -> each.descriptor().parameters().isEmpty())
            .filter(each -> each.descriptor().returnType().equals(type.type()))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnsupportedTypeException(
                        "a builder without a method " + build + " of its own is not supported"));
    if (!type.typeParameters().isEmpty() || !builder.typeParameters().isEmpty()) {
      throw new UnsupportedTypeException("a generic builder is not supported");
    }
    JavaType.Of argument =
        new JavaType.Of(builderName, List.of(new JavaType.Of(type.name(), List.of())));
    return new JavaShape.Factory(type.name(), method, argument, true);
  }

  /** Whether it is the builder that is asked for, not what it builds. */
  static boolean isBuilder(JavaType.Of type, JavaClass loaded) {
    return !type.arguments().isEmpty() && loaded.typeParameters().isEmpty();
  }

  /** What the names of its setters begin with. */
  static String prefix(JavaClass builder) {
    return said(builder, "withPrefix", PREFIX);
  }

  private static String said(JavaClass builder, String element, String otherwise) {
    return builder
        .annotation(JacksonAnnotations.BUILDER)
        .flatMap(annotation -> annotation.text(element))
        .orElse(otherwise);
  }

  /** What a setter returns is the builder from then on. */
  static void check(ObjectOf builder) {
    for (Component component : builder.components()) {
      if (component.way() instanceof Component.Way.Call call && !returnsItself(call.setter())) {
        throw new UnsupportedTypeException(
            "a builder whose " + call.setter().name() + " may return another one is not supported");
      }
    }
  }

  private static boolean returnsItself(JavaMethod setter) {
    List<Instruction> code = new ArrayList<>(setter.code().orElseThrow().instructions());
    code.removeIf(Instruction.Nothing.class::isInstance);
    boolean isOverwritten =
        code.stream()
            .anyMatch(each -> each instanceof Instruction.Store store && store.local() == 0);
    Instruction last = code.get(code.size() - 1);
    boolean isReturned =
        last instanceof Instruction.ReturnVoid
            || (code.size() > 1
                && last instanceof Instruction.Return
                && code.get(code.size() - 2) instanceof Instruction.Load load
                && load.local() == 0);
    return isReturned && !isOverwritten && !BeanShapes.branches(setter);
  }
}
