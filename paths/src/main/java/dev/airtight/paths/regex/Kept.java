package dev.airtight.paths.regex;

import dev.airtight.core.pattern.CodePointSet;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What replacing all code points of a set leaves of a text, and what of it is surely replaced. */
final class Kept {
  private static final UnitSet SURROGATES =
      UnitSet.range(Character.MIN_SURROGATE, Character.MAX_SURROGATE);
  private static final CodePointSet SUPPLEMENTARY =
      CodePointSet.of(
          new CodePointSet.Range(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT));

  private Kept() {}

  /** One unit that is left; empty where the expression is no set, or where pairs may be torn. */
  static Optional<Language> of(RegexNode node) {
    RegexNode.Characters set = set(node);
    if (set == null) {
      return Optional.empty();
    }
    boolean hasPairs = set.others().equals(SUPPLEMENTARY);
    boolean hasNoPairs = set.others().isEmpty() && !set.units().intersects(SURROGATES);
    return hasPairs || hasNoPairs
        ? Optional.of(Language.unit(set.units().complement()))
        : Optional.empty();
  }

  /**
   * Surrogates that a set surely matches, be they alone or parts of pairs; empty unless it has all
   * of both.
   */
  static Language surrogates(RegexNode node) {
    RegexNode.Characters set = set(node);
    return set != null
            && set.others().equals(SUPPLEMENTARY)
            && SURROGATES.minus(set.units()).isEmpty()
        ? Language.unit(SURROGATES)
        : Language.empty();
  }

  /** Of a set, or of as many of it as there are. */
  private static RegexNode.@Nullable Characters set(RegexNode node) {
    if (node instanceof RegexNode.Repeated repeated
        && repeated.least() == 1
        && repeated.most().isEmpty()) {
      return set(repeated.part());
    }
    return node instanceof RegexNode.Characters characters ? characters : null;
  }
}
