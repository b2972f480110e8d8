package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Records;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether decoding may throw, going by types alone: {@code false} is certain. */
final class MayRefuse {
  private final Contract contract;
  private final JavaShapes shapes;
  private final ClassPath classPath;

  MayRefuse(Contract contract, JavaShapes shapes, ClassPath classPath) {
    this.contract = contract;
    this.shapes = shapes;
    this.classPath = classPath;
  }

  private record Pair(Type type, JavaShape shape) {}

  boolean inside(Type type, JavaType javaType) {
    return inside(type, shapes.of(javaType));
  }

  boolean inside(Type type, JavaShape shape) {
    return new Walk().mayRefuse(type, shape);
  }

  private final class Walk {
    private final Set<Pair> seen = new HashSet<>();

    boolean mayRefuse(Type type, JavaShape shape) {
      Type bare = contract.bare(type);
      if (shape instanceof JavaShape.Maybe maybe) {
        return mayRefuse(bare, shapes.of(maybe.value()));
      }
      if (!seen.add(new Pair(bare, shape))) {
        return false;
      }
      if (shape instanceof JavaShape.Unsupported) {
        return true;
      }
      if (bare instanceof Type.IntegerNumber number && shape instanceof JavaShape.Whole whole) {
        return !fits(number.minimum(), number.maximum(), whole);
      }
      if (bare instanceof Type.DecimalNumber number && shape instanceof JavaShape.Whole whole) {
        return !fits(number.minimum(), number.maximum(), whole);
      }
      if (bare instanceof Type.ListOf list && shape instanceof JavaShape.Sequence sequence) {
        return mayRefuse(list.element(), shapes.of(sequence.element()));
      }
      if (bare instanceof Type.MapOf map && shape instanceof JavaShape.Mapping mapping) {
        return mayRefuse(map.value(), shapes.of(mapping.value()));
      }
      return bare instanceof Type.Named named && definition(named, shape);
    }

    private boolean definition(Type.Named type, JavaShape shape) {
      var definition = contract.definition(type.definition());
      if (definition instanceof EnumDefinition enumeration
          && shape instanceof JavaShape.Enumeration into) {
        return enumeration.members().stream()
            .anyMatch(member -> into.ordinalOf(member.text()).isEmpty());
      }
      if (definition instanceof RecordDefinition record
          && shape instanceof JavaShape.RecordOf into) {
        return record(record, into);
      }
      return definition instanceof UnionDefinition union
          && shape instanceof JavaShape.Union into
          && union.variants().stream().anyMatch(variant -> variant(variant, into));
    }

    private boolean record(RecordDefinition record, JavaShape.RecordOf into) {
      if ((record.open() && !into.ignoreUnknown())
          || into.componentForUndeclared(record).isPresent()
          || into.components().stream().anyMatch(JavaShape.Component::required)
          || !Records.isPlain(classPath.load(into.className()))) {
        return true;
      }
      return record.fields().stream().anyMatch(field -> field(field, into));
    }

    private boolean field(Field field, JavaShape.RecordOf into) {
      Optional<JavaShape.Component> component = into.componentFor(field.name());
      return component.isEmpty()
          ? into.refuses(field.name())
          : mayRefuse(field.type(), shapes.of(component.get().type()));
    }

    private boolean variant(Variant variant, JavaShape.Union into) {
      String className = into.subtypes().get(variant.tag());
      if (className == null || into.visible()) {
        return true;
      }
      return !(contract.definition(variant.record()) instanceof RecordDefinition record)
          || !(shapes.ofSubtype(className) instanceof JavaShape.RecordOf made)
          || record(record, made);
    }
  }

  private static boolean fits(
      @Nullable BigDecimal minimum, @Nullable BigDecimal maximum, JavaShape.Whole whole) {
    ScalarDecoder.Integers accepted = ScalarDecoder.accepted(whole.primitive());
    return minimum != null
        && maximum != null
        && minimum.compareTo(new BigDecimal(accepted.min())) >= 0
        && maximum.compareTo(new BigDecimal(accepted.max())) <= 0;
  }
}
