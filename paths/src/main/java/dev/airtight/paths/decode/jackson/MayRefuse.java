package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether decoding may throw, going by types alone: {@code false} is certain. */
final class MayRefuse {
  private final Contract contract;
  private final Shapes shapes;
  private final ClassPath classPath;

  MayRefuse(Contract contract, Shapes shapes, ClassPath classPath) {
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
      if (shapes.refusesNull(shape) && contract.allowsNull(type)) {
        return true;
      }
      Type bare = contract.bare(type);
      return seen.add(new Pair(bare, shape)) && shape.match(new Into(bare));
    }

    private boolean record(RecordDefinition record, ObjectOf into) {
      if ((record.open() && !into.ignoreUnknown())
          || into.componentForUndeclared(record).isPresent()
          || into.components().stream().anyMatch(component -> mayLack(record, component))
          || !DecodedObjects.isPlain(into, classPath.load(into.className()))) {
        return true;
      }
      return record.fields().stream().anyMatch(field -> field(field, into));
    }

    private boolean mayLack(RecordDefinition record, Component component) {
      return component.required()
          || (shapes.refusesNull(shapes.of(component))
              && record.fields().stream()
                  .noneMatch(f -> !f.optional() && component.names().contains(f.name())));
    }

    private boolean field(Field field, ObjectOf into) {
      Optional<Component> component = into.componentFor(field.name());
      return component.isEmpty()
          ? into.refuses(field.name())
          : mayRefuse(field.type(), shapes.of(component.get()));
    }

    private boolean variant(Variant variant, JavaShape.Union into) {
      String className = into.subtypes().get(variant.tag());
      if (className == null
          || into.visible()
          || into.by() != JavaShape.Named.BY_MEMBER
          || into.otherwise().isPresent()) {
        return true;
      }
      return !(contract.definition(variant.record()) instanceof RecordDefinition record)
          || !(shapes.ofSubtype(className) instanceof ObjectOf made)
          || record(record, made);
    }

    /** Into each shape; what a shape is not made for may be refused. */
    private final class Into implements JavaShape.Cases<Boolean> {
      private final Type type;

      Into(Type type) {
        this.type = type;
      }

      @Override
      public Boolean whole(JavaShape.Whole shape) {
        if (type instanceof Type.IntegerNumber number) {
          return !fits(number.minimum(), number.maximum(), shape);
        }
        return !(type instanceof Type.DecimalNumber number)
            || !fits(number.minimum(), number.maximum(), shape);
      }

      @Override
      public Boolean floating(JavaShape.Floating shape) {
        return !isNumber();
      }

      @Override
      public Boolean bool(JavaShape.Bool shape) {
        return !(type instanceof Type.Bool);
      }

      @Override
      public Boolean bigWhole(JavaShape.BigWhole shape) {
        return !isNumber();
      }

      @Override
      public Boolean bigFraction(JavaShape.BigFraction shape) {
        return !isNumber();
      }

      @Override
      public Boolean text(JavaShape.Text shape) {
        return !(type instanceof Type.Text || definition() instanceof EnumDefinition);
      }

      @Override
      public Boolean parsed(JavaShape.Parsed shape) {
        return true;
      }

      @Override
      public Boolean enumeration(Enumeration shape) {
        return !(definition() instanceof EnumDefinition enumeration)
            || (!shape.areOthersNull()
                && enumeration.members().stream()
                    .anyMatch(member -> shape.ordinalOf(member.text()).isEmpty()));
      }

      @Override
      public Boolean factory(JavaShape.Factory shape) {
        return true;
      }

      @Override
      public Boolean object(ObjectOf shape) {
        return !(definition() instanceof RecordDefinition record)
            || Walk.this.record(record, shape);
      }

      @Override
      public Boolean sequence(JavaShape.Sequence shape) {
        return !(type instanceof Type.ListOf list)
            || mayRefuse(list.element(), shapes.of(shape.element()));
      }

      @Override
      public Boolean mapping(JavaShape.Mapping shape) {
        if (definition() instanceof RecordDefinition record) {
          boolean isOpen =
              record.open() && !(shapes.of(shape.value()) instanceof JavaShape.Untyped);
          return isOpen
              || record.fields().stream()
                  .anyMatch(field -> mayRefuse(field.type(), shapes.of(shape.value())));
        }
        return !(type instanceof Type.MapOf map)
            || mayRefuse(map.value(), shapes.of(shape.value()));
      }

      @Override
      public Boolean maybe(JavaShape.Maybe shape) {
        return mayRefuse(type, shapes.of(shape.value()));
      }

      @Override
      public Boolean union(JavaShape.Union shape) {
        return !(definition() instanceof UnionDefinition union)
            || union.variants().stream().anyMatch(variant -> variant(variant, shape));
      }

      @Override
      public Boolean untyped(JavaShape.Untyped shape) {
        JavaShape natural = UntypedShapes.of(type, contract);
        return natural instanceof JavaShape.Untyped ? !isNumber() : natural.match(this);
      }

      @Override
      public Boolean tree(JavaShape.Tree shape) {
        boolean isObject =
            type instanceof Type.MapOf
                || definition() instanceof RecordDefinition
                || definition() instanceof UnionDefinition;
        return !(shape.isAny()
            || (isObject && shape.isObject())
            || (type instanceof Type.ListOf && shape.isArray()));
      }

      @Override
      public Boolean refused(JavaShape.Refused shape) {
        return true;
      }

      @Override
      public Boolean unsupported(JavaShape.Unsupported shape) {
        return true;
      }

      private boolean isNumber() {
        return type instanceof Type.IntegerNumber || type instanceof Type.DecimalNumber;
      }

      private @Nullable TypeDefinition definition() {
        return type instanceof Type.Named named ? contract.definition(named.definition()) : null;
      }
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
