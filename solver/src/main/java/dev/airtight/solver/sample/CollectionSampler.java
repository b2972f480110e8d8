package dev.airtight.solver.sample;

import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonEquality;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes lists and maps. */
final class CollectionSampler {

  private static final int MORE_ATTEMPTS = 30;

  /** The longest list made only because it is allowed. */
  private static final int LARGEST = 60;

  /** Larger ones are not made even where nothing smaller is allowed. */
  private static final int MOST = 20_000;

  private final TypeSampler types;
  private final TextSampler texts;

  CollectionSampler(TypeSampler types, TextSampler texts) {
    this.types = types;
    this.texts = texts;
  }

  Optional<JsonValue> list(Type.ListOf type, RandomGenerator random, int depth) {
    int minimum = type.minimumSize();
    if (minimum > MOST) {
      return Optional.empty();
    }
    int size = size(minimum, type.maximumSize(), random, depth);
    List<JsonValue> elements = new ArrayList<>();
    Set<JsonValue> seen = new HashSet<>();
    int attempts = size + MORE_ATTEMPTS;
    while (elements.size() < size && attempts-- > 0) {
      Optional<JsonValue> element = types.sample(type.element(), random, depth + 1);
      if (element.isPresent()
          && (type.unique() == null || seen.add(JsonEquality.canonical(element.get())))) {
        elements.add(element.get());
      }
    }
    return elements.size() >= minimum
            || type.unique() != null
                && types.addDifferent(type.element(), elements, minimum, seen, random)
        ? Optional.of(new JsonArray(elements))
        : Optional.empty();
  }

  Optional<JsonValue> map(Type.MapOf type, RandomGenerator random, int depth) {
    int minimum = type.minimumSize();
    if (minimum > MOST) {
      return Optional.empty();
    }
    int size = size(minimum, type.maximumSize(), random, depth);
    Map<String, JsonValue> members = new LinkedHashMap<>();
    int attempts = size + MORE_ATTEMPTS;
    while (members.size() < size && attempts-- > 0) {
      Optional<JsonValue> value = types.sample(type.value(), random, depth + 1);
      if (value.isPresent()) {
        members.put(texts.key(random), value.get());
      }
    }
    return members.size() < minimum ? Optional.empty() : Optional.of(new JsonObject(members));
  }

  private int size(int minimum, @Nullable Integer maximum, RandomGenerator random, int depth) {
    if (types.endsSoon(depth)) {
      return minimum;
    }
    // Deep inside, long lists of long lists would make values huge.
    int most = depth <= 1 ? LARGEST : 4;
    int limit = Math.max(minimum, maximum == null ? most : Math.min(maximum, most));
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> minimum;
      case 3 -> limit;
      default -> Math.min(limit, minimum + random.nextInt(4));
    };
  }
}
