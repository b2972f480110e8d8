package dev.airtight.paths.search;

import dev.airtight.core.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that are smaller or plainer than a given one, the much smaller ones first. */
public final class SimplerValues {
  private static final List<BigInteger> DIVISORS =
      List.of(BigInteger.valueOf(1_000_000), BigInteger.valueOf(1_000), BigInteger.TWO);

  /** Smaller ones may be sizes, of which one less matters. */
  private static final BigDecimal COUNTED = BigDecimal.valueOf(32);

  private SimplerValues() {}

  public static List<JsonValue> of(JsonValue value) {
    Set<JsonValue> all = new LinkedHashSet<>();
    if (value instanceof JsonValue.JsonString string) {
      texts(string.value()).forEach(text -> all.add(new JsonValue.JsonString(text)));
    } else if (value instanceof JsonValue.JsonNumber number) {
      all.addAll(numbers(number));
    } else if (value instanceof JsonValue.JsonArray array) {
      all.addAll(arrays(array.elements()));
    } else if (value instanceof JsonValue.JsonObject object) {
      all.addAll(objects(object.members()));
    } else if (value instanceof JsonValue.JsonBoolean bool && bool.value()) {
      all.add(new JsonValue.JsonBoolean(false));
    }
    all.remove(value);
    return List.copyOf(all);
  }

  private static List<String> texts(String text) {
    int length = text.length();
    List<String> all = new ArrayList<>(List.of(""));
    if (length > 1) {
      all.add("a");
      all.add(cut(text, 0, length / 2));
      all.add(cut(text, length / 2, length));
      all.add(cut(text, 0, length - 1));
      all.add(cut(text, 1, length));
      for (int i = 1; i < Math.min(length - 1, 12); i++) {
        all.add(cut(text, 0, i) + cut(text, i + 1, length));
      }
    }
    return all.stream().filter(each -> each.length() < length || length == 0).toList();
  }

  /** Without halves of surrogate pairs. */
  private static String cut(String text, int from, int to) {
    String part = text.substring(from, to);
    if (!part.isEmpty() && Character.isLowSurrogate(part.charAt(0))) {
      part = part.substring(1);
    }
    return !part.isEmpty() && Character.isHighSurrogate(part.charAt(part.length() - 1))
        ? part.substring(0, part.length() - 1)
        : part;
  }

  private static List<JsonValue> numbers(JsonValue.JsonNumber number) {
    BigDecimal value = number.value();
    List<JsonValue> all = new ArrayList<>();
    for (BigDecimal simple : List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE.negate())) {
      if (value.abs().compareTo(simple.abs()) > 0) {
        all.add(JsonValue.JsonNumber.of(simple));
      }
    }
    if (!number.isInteger()) {
      all.add(JsonValue.JsonNumber.of(new BigDecimal(value.toBigInteger())));
    } else {
      for (BigInteger divisor : DIVISORS) {
        BigInteger quotient = value.toBigInteger().divide(divisor);
        if (quotient.abs().compareTo(BigInteger.ONE) > 0) {
          all.add(JsonValue.JsonNumber.of(new BigDecimal(quotient)));
        }
      }
      if (value.abs().compareTo(BigDecimal.ONE) > 0 && value.abs().compareTo(COUNTED) < 0) {
        all.add(JsonValue.JsonNumber.of(value.subtract(BigDecimal.valueOf(value.signum()))));
      }
    }
    return all;
  }

  private static List<JsonValue> arrays(List<JsonValue> elements) {
    List<JsonValue> all = new ArrayList<>();
    if (!elements.isEmpty()) {
      all.add(new JsonValue.JsonArray(List.of()));
      all.add(new JsonValue.JsonArray(elements.subList(0, elements.size() / 2)));
      all.add(new JsonValue.JsonArray(elements.subList(elements.size() / 2, elements.size())));
    }
    for (int i = 0; i < elements.size(); i++) {
      List<JsonValue> without = new ArrayList<>(elements);
      without.remove(i);
      all.add(new JsonValue.JsonArray(without));
    }
    for (int i = 0; i < elements.size(); i++) {
      for (JsonValue simpler : of(elements.get(i))) {
        List<JsonValue> changed = new ArrayList<>(elements);
        changed.set(i, simpler);
        all.add(new JsonValue.JsonArray(changed));
      }
    }
    return all;
  }

  private static List<JsonValue> objects(Map<String, JsonValue> members) {
    List<JsonValue> all = new ArrayList<>();
    for (String name : members.keySet()) {
      Map<String, JsonValue> without = new LinkedHashMap<>(members);
      without.remove(name);
      all.add(new JsonValue.JsonObject(without));
    }
    members.forEach(
        (name, value) -> {
          for (JsonValue simpler : of(value)) {
            Map<String, JsonValue> changed = new LinkedHashMap<>(members);
            changed.put(name, simpler);
            all.add(new JsonValue.JsonObject(changed));
          }
        });
    return all;
  }
}
