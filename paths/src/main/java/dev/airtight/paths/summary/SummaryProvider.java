package dev.airtight.paths.summary;

import java.util.Map;

/** The summaries of one library class, found through {@link java.util.ServiceLoader}. */
public interface SummaryProvider {

  /** Summaries by {@code internal/Name.method(descriptor)returnType}. */
  Map<String, Summary> summaries();

  /**
   * Static fields by {@code internal/Name.field}, which are read without initialising the class.
   */
  default Map<String, StaticField> staticFields() {
    return Map.of();
  }
}
