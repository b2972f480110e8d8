package dev.airtight.paths.summary.text;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What case mapping can leave behind: the units it does not change, and surrogates, whose pairs it
 * may change into others.
 */
final class CaseImages {
  private static final UnitSet LOWER = unchanged(text -> text.toLowerCase(Locale.ROOT));
  private static final UnitSet UPPER = unchanged(text -> text.toUpperCase(Locale.ROOT));

  private CaseImages() {}

  static Language lower() {
    return Language.unitsOf(LOWER);
  }

  static Language upper() {
    return Language.unitsOf(UPPER);
  }

  private static UnitSet unchanged(UnaryOperator<String> mapping) {
    return UnitSet.where(
        unit -> {
          String text = String.valueOf((char) unit);
          return Character.isSurrogate((char) unit) || mapping.apply(text).equals(text);
        });
  }
}
