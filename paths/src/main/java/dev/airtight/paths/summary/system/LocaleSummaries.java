package dev.airtight.paths.summary.system;

import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The constants of Locale, as opaque objects. Those here have the case rules of {@code
 * Locale.ROOT}.
 */
public final class LocaleSummaries implements SummaryProvider {
  private static final String LOCALE = "java/util/Locale";

  @Override
  public Map<String, StaticField> staticFields() {
    Map<String, StaticField> all = new LinkedHashMap<>();
    for (String name : List.of("ROOT", "ENGLISH", "US", "UK", "GERMAN", "GERMANY", "FRENCH")) {
      all.put(LOCALE + "." + name, Opaque.field(LOCALE));
    }
    return all;
  }
}
