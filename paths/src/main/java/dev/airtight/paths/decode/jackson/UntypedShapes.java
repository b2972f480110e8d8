package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.solver.encode.SymbolicJson;
import java.util.List;

/** As what Jackson decodes a value where any object may be, by what is in the JSON. */
final class UntypedShapes {
  private static final JavaType OBJECT = new JavaType.Of("java/lang/Object", List.of());
  private static final JavaShape TEXT = new JavaShape.Text();
  private static final JavaShape TRUTH = new JavaShape.Bool(true);
  private static final JavaShape LIST = new JavaShape.Sequence("java/util/ArrayList", OBJECT);
  private static final JavaShape MAP = new JavaShape.Mapping("java/util/LinkedHashMap", OBJECT);
  private static final JavaShape NUMBER = new JavaShape.Untyped();

  private UntypedShapes() {}

  /** Of a value; still untyped where that is a number, or is not made yet. */
  static JavaShape of(SymbolicJson json) {
    if (json instanceof SymbolicJson.Text || json instanceof SymbolicJson.EnumMember) {
      return TEXT;
    } else if (json instanceof SymbolicJson.Truth) {
      return TRUTH;
    } else if (json instanceof SymbolicJson.ListOf) {
      return LIST;
    }
    boolean isObject =
        json instanceof SymbolicJson.RecordOf
            || json instanceof SymbolicJson.MapOf
            || json instanceof SymbolicJson.UnionOf;
    return isObject ? MAP : NUMBER;
  }

  /** Of a type; still untyped where that is one of numbers, or an alias. */
  static JavaShape of(Type type, Contract contract) {
    if (type instanceof Type.Text) {
      return TEXT;
    } else if (type instanceof Type.Bool) {
      return TRUTH;
    } else if (type instanceof Type.ListOf) {
      return LIST;
    } else if (type instanceof Type.MapOf) {
      return MAP;
    } else if (!(type instanceof Type.Named named)) {
      return NUMBER;
    } else {
      TypeDefinition definition = contract.definition(named.definition());
      boolean isObject =
          definition instanceof RecordDefinition || definition instanceof UnionDefinition;
      return definition instanceof EnumDefinition ? TEXT : isObject ? MAP : NUMBER;
    }
  }
}
