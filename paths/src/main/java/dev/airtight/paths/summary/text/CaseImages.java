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
  static final Language LOWER = unchanged(text -> text.toLowerCase(Locale.ROOT));
  static final Language UPPER = unchanged(text -> text.toUpperCase(Locale.ROOT));

  private CaseImages() {}

  private static Language unchanged(UnaryOperator<String> mapping) {
    return Language.unitsOf(
        UnitSet.where(
            unit -> {
              String text = String.valueOf((char) unit);
              return Character.isSurrogate((char) unit) || mapping.apply(text).equals(text);
            }));
  }
}
