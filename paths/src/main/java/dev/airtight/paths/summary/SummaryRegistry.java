package dev.airtight.paths.summary;

import dev.airtight.paths.code.signature.MethodReference;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All summaries, found through {@link ServiceLoader}. */
public final class SummaryRegistry {
  private final Map<String, Summary> summaries;
  private final Map<String, StaticField> staticFields;

  private SummaryRegistry(Map<String, Summary> summaries, Map<String, StaticField> staticFields) {
    this.summaries = summaries;
    this.staticFields = staticFields;
  }

  /**
   * Gathers the summaries of all providers.
   *
   * @throws IllegalStateException if two providers summarise one method
   */
  public static SummaryRegistry load() {
    Map<String, Summary> all = new HashMap<>();
    Map<String, StaticField> staticFields = new HashMap<>();
    for (SummaryProvider provider :
        ServiceLoader.load(SummaryProvider.class, SummaryRegistry.class.getClassLoader())) {
      provider
          .summaries()
          .forEach(
              (method, summary) -> {
                if (all.put(method, summary) != null) {
                  throw new IllegalStateException("two summaries of " + method);
                }
              });
      staticFields.putAll(provider.staticFields());
    }
    return new SummaryRegistry(Map.copyOf(all), Map.copyOf(staticFields));
  }

  /** The keys of all methods that have a summary, see {@link SummaryProvider#summaries}. */
  public Set<String> methods() {
    return summaries.keySet();
  }

  /** The same summaries, telling an observer the key of each that is applied. */
  public SummaryRegistry observedBy(Consumer<String> observer) {
    Map<String, Summary> observed = new HashMap<>();
    summaries.forEach(
        (key, summary) ->
            observed.put(
                key,
                call -> {
                  observer.accept(key);
                  return summary.apply(call);
                }));
    return new SummaryRegistry(observed, staticFields);
  }

  /** The summary of a declared method, or null where its bytecode is to be executed. */
  public @Nullable Summary find(MethodReference method) {
    return summaries.get(method.owner() + "." + method.name() + method.descriptor().text());
  }

  /** What is known of a static field, or null where its class is to be initialised. */
  public @Nullable StaticField findStaticField(String key) {
    return staticFields.get(key);
  }
}
