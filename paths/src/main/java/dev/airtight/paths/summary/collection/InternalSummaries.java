package dev.airtight.paths.summary.collection;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;

/**
 * What streams and sorting reach by ways inside the JDK: the maker of unmodifiable lists, and a
 * switch to the old merge sort, which is off unless a system property turns it on.
 */
public final class InternalSummaries implements SummaryProvider {
  private static final String MAKER = "java/util/ImmutableCollections$Access$1";

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        "jdk/internal/access/SharedSecrets.getJavaUtilCollectionAccess()"
            + "Ljdk/internal/access/JavaUtilCollectionAccess;",
        InternalSummaries::maker);
  }

  @Override
  public Map<String, StaticField> staticFields() {
    return Map.of(
        "java/util/Arrays$LegacyMergeSort.userRequested",
        (machine, state) -> new FieldSource.Made(state, new IntValue(machine.terms().constant(0))));
  }

  /** It has no fields. */
  private static List<Successor> maker(Call call) {
    return call.returnsNew(new HeapObject.Instance(MAKER, HashTreePMap.empty(), null));
  }
}
