package dev.airtight.paths.summary.system;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.summary.Machine;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;

/**
 * The constants of Locale, as opaque objects. Those here have the case rules of {@code
 * Locale.ROOT}.
 */
public final class LocaleSummaries implements SummaryProvider {
  private static final String LOCALE = "java/util/Locale";

  @Override
  public Map<String, Summary> summaries() {
    return Map.of();
  }

  @Override
  public Map<String, StaticField> staticFields() {
    Map<String, StaticField> all = new LinkedHashMap<>();
    for (String name : List.of("ROOT", "ENGLISH", "US", "UK", "GERMAN", "GERMANY", "FRENCH")) {
      all.put(LOCALE + "." + name, LocaleSummaries::locale);
    }
    return all;
  }

  private static FieldSource.Made locale(Machine machine, State state) {
    int identity = machine.freshIdentity();
    HeapObject locale = new HeapObject.Instance(LOCALE, HashTreePMap.empty(), null);
    return new FieldSource.Made(
        state.withObject(identity, locale), new Reference(machine.terms().bool(false), identity));
  }
}
