package dev.airtight.frameworks.gson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.decode.jackson.Component;
import dev.airtight.paths.decode.jackson.Enumeration;
import dev.airtight.paths.decode.jackson.JavaShape;
import dev.airtight.paths.decode.jackson.ObjectOf;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Gson makes of the outputs of a contract what Jackson makes of them, as far as both can be
 * told to decode into a type: for all others the two convert, or refuse, in different ways.
 */
final class GsonFit {
  private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Contract contract;
  private final GsonShapes shapes;
  private final Set<Pair> seen = new HashSet<>();
  private final Set<JavaType> read = new HashSet<>();

  private record Pair(Type type, JavaType into) {}

  GsonFit(Contract contract, GsonShapes shapes) {
    this.contract = contract;
    this.shapes = shapes;
  }

  /**
   * Why what Gson makes of some values is not known.
   *
   * @param path what to call the contract side
   * @return one clause in lower case; empty where it is known
   */
  Optional<String> objection(Type type, JavaType into, String path) {
    JavaShape shape = shapes.of(into);
    if (contract.allowsNull(type) && shape.isPrimitive()) {
      // It leaves the primitives of classes as they are, and refuses those of records.
      return Optional.of("what Gson makes of null for " + path + " is not followed");
    }
    Type bare = contract.bare(type);
    if (!seen.add(new Pair(bare, into))) {
      return Optional.empty();
    }
    return ofBare(bare, shape, path);
  }

  private Optional<String> ofBare(Type type, JavaShape shape, String path) {
    if (type instanceof Type.Named named) {
      TypeDefinition definition = contract.definition(named.definition());
      if (definition instanceof RecordDefinition record && shape instanceof ObjectOf into) {
        return ofFields(record, into, path);
      }
      return isAlike(definition, shape) ? Optional.empty() : unknown(path);
    } else if (type instanceof Type.ListOf list && shape instanceof JavaShape.Sequence sequence) {
      return objection(list.element(), sequence.element(), path + "[]");
    } else if (type instanceof Type.MapOf map && shape instanceof JavaShape.Mapping mapping) {
      return objection(map.value(), mapping.value(), path + "[]");
    }
    return isAlike(type, shape) ? Optional.empty() : unknown(path);
  }

  /** Why what Gson makes of any values of a type is not known. */
  private Optional<String> ofType(JavaType type) {
    if (!read.add(type)) {
      return Optional.empty();
    }
    JavaShape shape = shapes.of(type);
    if (shape instanceof JavaShape.Unsupported unsupported) {
      return Optional.of(unsupported.reason());
    } else if (shape instanceof ObjectOf object) {
      return object.components().stream()
          .flatMap(component -> ofType(component.type()).stream())
          .findFirst();
    } else if (shape instanceof JavaShape.Sequence sequence) {
      return ofType(sequence.element());
    }
    return shape instanceof JavaShape.Mapping mapping ? ofType(mapping.value()) : Optional.empty();
  }

  private static Optional<String> unknown(String path) {
    return Optional.of("what Gson makes of " + path + " is not followed");
  }

  private boolean isAlike(TypeDefinition definition, JavaShape shape) {
    return definition instanceof EnumDefinition
        && (shape instanceof JavaShape.Text
            || (shape instanceof Enumeration named && !shapes.hasOwnWords(named)));
  }

  private static boolean isAlike(Type type, JavaShape shape) {
    if (type instanceof Type.IntegerNumber integer) {
      // For a BigInteger, 1.0 is no number.
      return shape instanceof JavaShape.Whole whole
          ? isAlike(integer, whole.primitive())
          : shape instanceof JavaShape.Floating;
    } else if (type instanceof Type.DecimalNumber) {
      return shape instanceof JavaShape.Floating || shape instanceof JavaShape.BigFraction;
    } else if (type instanceof Type.Text) {
      return shape instanceof JavaShape.Text;
    }
    return type instanceof Type.Bool && shape instanceof JavaShape.Bool;
  }

  /** It takes some longs that are too large, and shorts up to 65535. */
  private static boolean isAlike(Type.IntegerNumber integer, TypeDescriptor primitive) {
    return switch (primitive.text()) {
      case "I", "B" -> true;
      case "J" -> isWithin(integer.minimum(), integer.maximum());
      default -> false;
    };
  }

  private static boolean isWithin(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    return least != null && most != null && MIN.compareTo(least) <= 0 && most.compareTo(MAX) <= 0;
  }

  /** Of members with the names of one component, the last one counts. */
  private Optional<String> ofFields(RecordDefinition record, ObjectOf into, String path) {
    if (record.open()) {
      return Optional.of(
          "what Gson makes of the open record " + record.name() + " is not followed");
    }
    for (Component component : into.components()) {
      // How it reads each of them Gson asks before it reads any.
      Optional<String> objection = ofType(component.type());
      if (objection.isPresent()) {
        return objection;
      }
    }
    Set<Component> taken = new HashSet<>();
    for (Field field : record.fields()) {
      Optional<Component> component = into.componentFor(field.name());
      if (component.isPresent()) {
        String at = path + "." + field.name();
        Optional<String> objection =
            taken.add(component.get())
                ? objection(field.type(), component.get().type(), at)
                : unknown(at);
        if (objection.isPresent()) {
          return objection;
        }
      }
    }
    return Optional.empty();
  }
}
