package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.mapper.MapperClass;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Switches of a mapper, or of its builder, that change no more than what is refused, and how values
 * are written.
 *
 * @param home begins the names of the library's classes, as internal names
 * @param ofParser classes of features besides those of databind, without that
 * @param mapper what is set up
 */
record MapperFeatures(String home, List<String> ofParser, MapperClass mapper) {
  private static final String DECODING = "databind/DeserializationFeature";
  private static final String MAPPING = "databind/MapperFeature";
  private static final String WRITING = "databind/SerializationFeature";

  /** With it, numbers are read of which not all can be: nothing wraps what is thrown then. */
  static final String BIG_FRACTIONS = "USE_BIG_DECIMAL_FOR_FLOATS";

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

  /**
   * What sets them.
   *
   * @param owner the class that declares the methods, which return it
   */
  Map<String, Summary> summaries(String owner) {
    Map<String, Summary> all = new HashMap<>();
    List<String> features = new ArrayList<>(List.of(DECODING, MAPPING, WRITING));
    features.addAll(ofParser);
    for (String feature : features) {
      String type = "L" + home + feature + ";";
      String self = ")L" + owner + ";";
      all.put(owner + ".configure(" + type + "Z" + self, call -> one(call, feature));
      for (String method : List.of(".enable(", ".disable(")) {
        all.put(owner + method + type + self, call -> one(call, feature));
        all.put(owner + method + "[" + type + self, call -> some(call, feature));
      }
    }
    return all;
  }

  private List<Successor> one(Call call, String feature) {
    Value value = call.arguments().get(1);
    return isHarmless(call, value, feature)
        ? mapper.itself(call, noted(call, List.of(value), feature))
        : notKnown(call);
  }

  private static List<Successor> notKnown(Call call) {
    return call.stuck("what a feature of an ObjectMapper changes is not known");
  }

  /** Features in an array, as varargs are. */
  private List<Successor> some(Call call, String feature) {
    return VarArguments.of(call, 1)
        .filter(all -> all.stream().allMatch(each -> isHarmless(call, each, feature)))
        .map(all -> mapper.itself(call, noted(call, all, feature)))
        .orElseGet(() -> notKnown(call));
  }

  private Set<String> noted(Call call, List<Value> values, String feature) {
    return values.stream()
        .flatMap(value -> name(call, value, home + feature).stream())
        .filter(BIG_FRACTIONS::equals)
        .collect(Collectors.toSet());
  }

  private boolean isHarmless(Call call, Value value, String feature) {
    return name(call, value, home + feature)
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
