package dev.airtight.paths.time;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.UnitSet;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.function.Supplier;

/** Names of zones. */
public enum ZoneNames {
  /** Those of offsets. */
  OFFSETS(() -> Language.word("Z").union(signed())),

  /**
   * Those of the zones whose rules the running JDK has a table of, such as {@code Europe/Berlin}.
   */
  KNOWN(() -> Language.words(List.copyOf(ZoneRulesProvider.getAvailableZoneIds()))),

  /** Those that zones have that are no offsets, such as {@code UTC+01:00}. */
  ANY(
      () ->
          KNOWN
              .language()
              .union(Language.words(List.of("UTC", "UT", "GMT")).concat(signed().optional()))),

  /** Those that could be one, see {@link java.time.ZoneId#of}. */
  WELL_FORMED(
      () ->
          Language.unit(letters())
              .concat(Language.unit(others()))
              .concat(Language.unitsOf(others())));

  private final Supplier<Language> names;

  ZoneNames(Supplier<Language> names) {
    this.names = names;
  }

  public Language language() {
    return OperationCache.get(new OperationCache.Key(name(), ZoneNames.class, null), names);
  }

  private static UnitSet digits() {
    return UnitSet.range('0', '9');
  }

  private static UnitSet letters() {
    return UnitSet.range('a', 'z').union(UnitSet.range('A', 'Z'));
  }

  private static UnitSet others() {
    return letters().union(digits()).union(UnitSet.anyOf("/~._+-"));
  }

  private static Language signed() {
    Language twoDigits = Language.unit(digits()).concat(Language.unit(digits()));
    Language part = Language.word(":").concat(twoDigits);
    return Language.unit(UnitSet.anyOf("+-"))
        .concat(twoDigits)
        .concat(part)
        .concat(part.optional());
  }
}
