package dev.airtight.frameworks.jackson;

import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Switches of a mapper that change no more than what is refused, and how values are written. */
final class MapperFeatures {
  private static final String PACKAGE = "com/fasterxml/jackson/";
  private static final String DECODING = PACKAGE + "databind/DeserializationFeature";
  private static final String MAPPING = PACKAGE + "databind/MapperFeature";
  private static final List<String> ENUMS =
      List.of(
          DECODING,
          MAPPING,
          PACKAGE + "databind/SerializationFeature",
          PACKAGE + "core/JsonParser$Feature",
          PACKAGE + "core/JsonGenerator$Feature");

  /** Without it, exceptions come out as they are. */
  private static final String WRAPPING = "WRAP_EXCEPTIONS";

  /** Others change which fields and methods are properties. */
  private static final Set<String> HARMLESS =
      Set.of(
          "ACCEPT_CASE_INSENSITIVE_PROPERTIES",
          "ACCEPT_CASE_INSENSITIVE_ENUMS",
          "ACCEPT_CASE_INSENSITIVE_VALUES",
          "ALLOW_COERCION_OF_SCALARS",
          "DEFAULT_VIEW_INCLUSION",
          "SORT_PROPERTIES_ALPHABETICALLY");

  private MapperFeatures() {}

  static Map<String, Summary> summaries(String mapper) {
    Map<String, Summary> all = new HashMap<>();
    for (String feature : ENUMS) {
      String self = ")L" + mapper + ";";
      all.put(mapper + ".configure(L" + feature + ";Z" + self, call -> one(call, feature));
      for (String method : List.of(".enable(", ".disable(")) {
        all.put(mapper + method + "L" + feature + ";" + self, call -> one(call, feature));
        all.put(mapper + method + "[L" + feature + ";" + self, call -> some(call, feature));
      }
    }
    return all;
  }

  private static List<Successor> one(Call call, String feature) {
    return isHarmless(call, call.arguments().get(1), feature)
        ? MapperSummaries.itself(call)
        : notKnown(call);
  }

  private static List<Successor> notKnown(Call call) {
    return call.stuck("what a feature of an ObjectMapper changes is not known");
  }

  /** Features in an array, as varargs are. */
  private static List<Successor> some(Call call, String feature) {
    return VarArguments.of(call, 1)
        .filter(all -> all.stream().allMatch(each -> isHarmless(call, each, feature)))
        .map(all -> MapperSummaries.itself(call))
        .orElseGet(() -> notKnown(call));
  }

  private static boolean isHarmless(Call call, Value value, String feature) {
    return name(call, value, feature)
        .filter(name -> !feature.equals(DECODING) || !name.equals(WRAPPING))
        .filter(name -> !feature.equals(MAPPING) || HARMLESS.contains(name))
        .isPresent();
  }

  private static Optional<String> name(Call call, Value value, String feature) {
    if (!(value instanceof Reference argument)) {
      return Optional.empty();
    }
    int ordinal = call.state().memory().constantsOf(feature).indexOf(argument.object());
    return ordinal < 0
        ? Optional.empty()
        : Optional.of(call.machine().classPath().load(feature).enumConstants().get(ordinal));
  }
}
