package dev.airtight.paths.summary;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.extension.Extensions;
import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.state.Assumption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All summaries: those found through {@link ServiceLoader}, and those of the extensions of a class
 * path.
 */
public final class SummaryRegistry {
  private final Map<String, Summary> summaries;
  private final Map<String, StaticField> staticFields;

  private SummaryRegistry(Map<String, Summary> summaries, Map<String, StaticField> staticFields) {
    this.summaries = summaries;
    this.staticFields = staticFields;
  }

  /**
   * Gathers all that is known of the classes of a class path, whose extensions fit it.
   *
   * @throws IllegalStateException if there are two summaries of one method
   */
  public static SummaryRegistry of(ClassPath classPath) {
    Map<String, Summary> all = new HashMap<>();
    Map<String, StaticField> staticFields = new HashMap<>();
    for (SummaryProvider provider :
        ServiceLoader.load(SummaryProvider.class, SummaryRegistry.class.getClassLoader())) {
      provider.summaries().forEach((method, summary) -> put(all, method, summary));
      provider
          .described()
          .forEach(each -> put(all, DescribedMethod.of(classPath, each, Optional.empty())));
      staticFields.putAll(provider.staticFields());
    }
    for (Extensions.Known extension : classPath.extensions().all()) {
      for (MethodSummary each : extension.summaries()) {
        Assumption assumption =
            new Assumption.OfExtension(each.method().replace('#', '.'), extension.name());
        put(all, DescribedMethod.of(classPath, each, Optional.of(assumption)));
      }
    }
    return new SummaryRegistry(Map.copyOf(all), Map.copyOf(staticFields));
  }

  private static void put(Map<String, Summary> all, DescribedMethod described) {
    put(all, described.key(), described.summary());
  }

  private static void put(Map<String, Summary> all, String method, Summary summary) {
    if (all.put(method, summary) != null) {
      throw new IllegalStateException("two summaries of " + method);
    }
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
