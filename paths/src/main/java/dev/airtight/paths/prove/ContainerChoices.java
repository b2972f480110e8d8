package dev.airtight.paths.prove;

import dev.airtight.paths.input.CollectionType;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.replay.JdkCollection;
import dev.airtight.paths.replay.JdkContainer;
import dev.airtight.paths.replay.JdkMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Of which classes a caller's collections may be where that decides. A path says that it does, a
 * replay shows for which class.
 */
final class ContainerChoices {
  private ContainerChoices() {}

  /** Beside the usual ones, one collection at a time is of another class. */
  static List<Map<Integer, JdkContainer>> of(InputParts inputs) {
    List<Map<Integer, JdkContainer>> all = new ArrayList<>();
    all.add(Map.of());
    inputs
        .classes()
        .types()
        .forEach((id, type) -> others(type).forEach(chosen -> all.add(Map.of(id, chosen))));
    return all;
  }

  private static List<JdkContainer> others(CollectionType type) {
    return switch (type) {
      case LIST ->
          List.of(
              JdkCollection.LIST_OF,
              JdkCollection.UNMODIFIABLE_LIST,
              JdkCollection.AS_LIST,
              JdkCollection.COPY_ON_WRITE_LIST,
              JdkCollection.LINKED_LIST);
      case SET ->
          List.of(
              JdkCollection.TREE_SET,
              JdkCollection.UNMODIFIABLE_SET,
              JdkCollection.CASE_INSENSITIVE_SET,
              JdkCollection.IDENTITY_SET);
      case COLLECTION ->
          List.of(
              JdkCollection.LIST_OF,
              JdkCollection.UNMODIFIABLE_LIST,
              JdkCollection.ARRAY_DEQUE,
              JdkCollection.LINKED_HASH_SET);
      case MAP ->
          List.of(
              JdkMap.TREE_MAP,
              JdkMap.UNMODIFIABLE_MAP,
              JdkMap.CASE_INSENSITIVE_MAP,
              JdkMap.IDENTITY_MAP,
              JdkMap.HASHTABLE);
    };
  }
}
