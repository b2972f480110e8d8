package dev.airtight.verification.internal.cache;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.paths.code.dependency.Dependency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of what answers depend on, as JSON: of each list, the names by kind. */
final class DependencyLists {
  private DependencyLists() {}

  static JsonValue write(List<List<Dependency>> lists) {
    return new JsonArray(lists.stream().map(DependencyLists::list).toList());
  }

  private static JsonValue list(List<Dependency> dependencies) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Dependency each : dependencies) {
      names.computeIfAbsent(each.kind().name(), unused -> new ArrayList<>()).add(each.name());
    }
    Map<String, JsonValue> members = new LinkedHashMap<>();
    names.forEach((kind, all) -> members.put(kind, StoredMembers.ofTexts(all)));
    return new JsonObject(members);
  }

  /** None where the value is no such lists. */
  static List<List<Dependency>> read(JsonValue value) {
    List<List<Dependency>> lists = new ArrayList<>();
    if (value instanceof JsonArray array) {
      for (JsonValue element : array.elements()) {
        try {
          lists.add(dependencies(StoredMembers.of(element)));
        } catch (UnreadableException foreign) {
          // Nothing is found under it; what is kept next takes its place.
          continue;
        }
      }
    }
    return lists;
  }

  private static List<Dependency> dependencies(StoredMembers members) throws UnreadableException {
    List<Dependency> all = new ArrayList<>();
    for (Dependency.Kind kind : Dependency.Kind.values()) {
      if (members.object().get(kind.name()) != null) {
        members
            .list(kind.name(), StoredMembers::asText)
            .forEach(name -> all.add(new Dependency(kind, name)));
      }
    }
    return all;
  }
}
