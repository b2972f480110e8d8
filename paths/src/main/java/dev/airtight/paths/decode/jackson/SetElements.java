package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.CountRange;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import java.util.List;

/**
 * Which lists of an output are followed where a set takes them: then those without equal elements
 * stand for all, since what a set makes of the others it makes of them, too.
 */
final class SetElements {
  private SetElements() {}

  /**
   * Whether a contract allows an output also without some elements of a list, as long as one is
   * left.
   */
  static boolean mayBeLeftOut(Contract contract, Type.ListOf list) {
    List<CountRange> sizes = list.sizes();
    return (sizes.isEmpty() || (sizes.size() == 1 && list.minimumSize() <= 1))
        && contract.prompts().values().stream().allMatch(prompt -> prompt.ensures().isEmpty())
        && contract.types().values().stream().noneMatch(SetElements::hasConditions);
  }

  private static boolean hasConditions(TypeDefinition definition) {
    if (definition instanceof AliasDefinition alias) {
      return hasConditions(alias.type());
    }
    return definition instanceof RecordDefinition record
        && (!record.requirements().isEmpty()
            || record.fields().stream().anyMatch(field -> hasConditions(field.type())));
  }

  private static boolean hasConditions(Type type) {
    return type instanceof Type.Restricted
        || type.inside().filter(SetElements::hasConditions).isPresent();
  }

  /** Whether comparing values of a shape does nothing that anybody notices, and never throws. */
  static boolean areComparedUnnoticed(JavaShape shape) {
    return shape instanceof JavaShape.Text
        || shape instanceof Enumeration
        || shape instanceof JavaShape.Bool
        || shape instanceof JavaShape.Whole
        || shape instanceof JavaShape.Floating
        || shape instanceof JavaShape.BigWhole
        || shape instanceof JavaShape.BigFraction;
  }
}
