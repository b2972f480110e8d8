package dev.airtight.paths.summary;

import dev.airtight.paths.extension.MethodSummary;
import java.util.List;
import java.util.Map;

/** The summaries of one library class, found through {@link java.util.ServiceLoader}. */
public interface SummaryProvider {

  /** Summaries by {@code internal/Name.method(descriptor)returnType}. */
  default Map<String, Summary> summaries() {
    return Map.of();
  }

  /** What can be said of methods of the JDK as an extension says it. */
  default List<MethodSummary> described() {
    return List.of();
  }

  /**
   * Static fields by {@code internal/Name.field}, which are read without initialising the class.
   */
  default Map<String, StaticField> staticFields() {
    return Map.of();
  }
}
